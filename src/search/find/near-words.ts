import { searchFields } from '../fields.ts';
import { positionOf } from '../files/placed-words.ts';
import type { IndexReader } from './index-reader.ts';

/**
 * The documents in which words stand near each other in one field: with at most so many other words between the first and
 * the last of them, in any order.
 *
 * @param words for each its terms, of which one must stand there
 */
export async function docIdsNear(
  words: readonly (readonly string[])[],
  distance: number,
  index: IndexReader,
): Promise<ReadonlySet<number>> {
  const places = await Promise.all(words.map((terms) => placesOf(terms, index)));
  const [first, ...others] = places;
  const found = new Set<number>();
  for (const [key, positions] of first ?? []) {
    const all = [positions, ...others.map((each) => each.get(key))].filter((each) => each !== undefined);
    if (all.length === words.length && leastSpan(all) - words.length <= distance) {
      found.add(Math.floor(key / searchFields.length));
    }
  }
  return found;
}

/** By document and field, the positions of any of the terms. */
async function placesOf(
  terms: readonly string[],
  index: IndexReader,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const places = new Map<number, number[]>();
  const lists = await index.postingLists(terms);
  for (const [i, list] of lists.entries()) {
    if (list === undefined) continue;
    const positions = await index.positions(terms[i] ?? '', list);
    for (const [field, { docIds, frequencies }] of list) {
      const inField = positions.get(field) ?? [];
      let next = 0;
      for (const [posting, docId] of docIds.entries()) {
        const key = docId * searchFields.length + searchFields.indexOf(field);
        const own = places.get(key) ?? [];
        for (const end = next + (frequencies[posting] ?? 0); next < end; next++) {
          own.push(positionOf(inField[next] ?? 0));
        }
        places.set(key, own);
      }
    }
  }
  return places;
}

/**
 * How many words the shortest stretch has that contains a position of each list. Two words cannot stand at the same
 * position, so a word that is asked for twice has to be there twice.
 */
function leastSpan(lists: readonly (readonly number[])[]): number {
  const placed = lists
    .flatMap((positions, list) => positions.map((position) => ({ position, list })))
    .sort((a, b) => a.position - b.position);
  let least = Number.POSITIVE_INFINITY;
  for (const [i, start] of placed.entries()) {
    const seen = new Set<number>();
    const used = new Set<number>();
    for (let j = i; j < placed.length && seen.size < lists.length; j++) {
      const { position, list } = placed[j] ?? start;
      if (position - start.position + 1 >= least) break;
      if (seen.has(list) || used.has(position)) continue;
      seen.add(list);
      used.add(position);
      if (seen.size === lists.length) least = position - start.position + 1;
    }
  }
  return least;
}
