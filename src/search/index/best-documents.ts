import { countDocuments, type ImpactGroup } from '../files/impact-list.ts';

/**
 * The documents of a term that a shard holds, where more than twice as many have it: those of the highest impact, and of
 * equal ones the newest. They take about 2 KB.
 */
export const bestDocuments = 2_048;

/** Each tier but the first has this many times as many documents as all before it. */
const growth = 3;

/**
 * Cuts the groups of a term that very many documents have into the best and the others in tiers, so that a query loads about
 * as many as it needs in a few steps. Each part ranks before the next. The first tier is as large as the part before, because
 * with a million documents half of the queries need it, for each of their words.
 *
 * @returns at least one part
 */
export function cutGroups(
  groups: readonly ImpactGroup[],
  limit = bestDocuments,
): readonly (readonly ImpactGroup[])[] {
  let left = countDocuments(groups);
  if (left <= 2 * limit) return [groups];
  const parts: ImpactGroup[][] = [];
  let part: ImpactGroup[] = [];
  let room = 0;
  let taken = 0;
  for (const { impact, docIds } of groups) {
    // Doc ids ascend with the date.
    let end = docIds.length;
    while (end > 0) {
      if (room === 0) {
        const size = parts.length < 2 ? limit : growth * taken;
        // What would be left of a tier joins the one before if it is small.
        room = taken > 0 && left < 1.5 * size ? left : size;
        part = [];
        parts.push(part);
      }
      const start = Math.max(0, end - room);
      part.push({ impact, docIds: Array.from(docIds).slice(start, end) });
      room -= end - start;
      left -= end - start;
      taken += end - start;
      end = start;
    }
  }
  return parts;
}

/** No varint has it, and neither a space nor this separates texts of the other. */
const separator = '\n';

/** Writes the encoded tiers of a term as one text; empty if there are none. */
export function joinTiers(tiers: readonly string[]): string {
  return tiers.join(separator);
}

/** @param text from `joinTiers`, and not empty */
export function splitTiers(text: string): readonly string[] {
  return text.split(separator);
}
