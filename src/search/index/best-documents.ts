import { countDocuments, type ImpactGroup } from '../files/impact-list.ts';

/**
 * The documents of a term that a shard holds, where more than twice as many have it: those of the highest impact, and of
 * equal ones the newest. They take about 3 KB.
 */
export const bestDocuments = 2_048;

/** The groups of a term, cut in two. */
export interface CutGroups {
  readonly best: readonly ImpactGroup[];
  /** Empty for most terms. */
  readonly rest: readonly ImpactGroup[];
}

/** Cuts the groups of a term that very many documents have. */
export function cutGroups(groups: readonly ImpactGroup[], limit = bestDocuments): CutGroups {
  if (countDocuments(groups) <= 2 * limit) return { best: groups, rest: [] };
  const best: ImpactGroup[] = [];
  const rest: ImpactGroup[] = [];
  let room = limit;
  for (const { impact, docIds } of groups) {
    const all = Array.from(docIds);
    // Doc ids ascend with the date.
    const cut = Math.max(0, all.length - room);
    room -= all.length - cut;
    if (cut < all.length) best.push({ impact, docIds: all.slice(cut) });
    if (cut > 0) rest.push({ impact, docIds: all.slice(0, cut) });
  }
  return { best, rest };
}
