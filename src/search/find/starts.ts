import type { SearchField } from '../fields.ts';
import { positionOf, stopWordsBefore } from '../files/placed-words.ts';
import type { IndexReader } from './index-reader.ts';

/** The terms that may stand at one position of a sequence, and its distance from the first position. */
export interface PlacedTerms {
  readonly terms: readonly string[];
  readonly offset: number;
  /** The code of the stop words that must stand before it (`stopWordCode`); left out where any may. */
  readonly stopWords?: number;
}

/** For each field, the documents in which terms stand in this order, at these distances, and how often. */
export async function startsOfSequence(
  words: readonly PlacedTerms[],
  fields: readonly SearchField[],
  index: IndexReader,
): Promise<ReadonlyMap<SearchField, ReadonlyMap<number, number>>> {
  const starts = await Promise.all(words.map((word) => startsOf(word, fields, index)));
  const found = new Map<SearchField, ReadonlyMap<number, number>>();
  for (const field of fields) {
    // A start is a document and the position where the sequence would start in it. All words must agree on one.
    let common: ReadonlySet<number> | undefined;
    for (const startsOfWord of starts) {
      const own = startsOfWord.get(field) ?? [];
      common = common === undefined ? new Set(own) : new Set(own.filter((start) => common?.has(start)));
    }
    const counts = new Map<number, number>();
    for (const start of common ?? []) {
      const docId = Math.floor(start / maxFieldLength);
      counts.set(docId, (counts.get(docId) ?? 0) + 1);
    }
    found.set(field, counts);
  }
  return found;
}

/** More words than any field has, so that a doc id and a position fit into one number. */
const maxFieldLength = 2 ** 24;

/** For each field, every start at which the sequence would put the word where one of its terms occurs. */
async function startsOf(
  { terms, offset, stopWords }: PlacedTerms,
  fields: readonly SearchField[],
  index: IndexReader,
): Promise<ReadonlyMap<SearchField, readonly number[]>> {
  const starts = new Map<SearchField, number[]>(fields.map((field) => [field, []]));
  const postingLists = await index.postingLists(terms);
  for (const [i, postingList] of postingLists.entries()) {
    if (postingList === undefined) continue;
    const positions = await index.positions(terms[i] ?? '', postingList);
    for (const field of fields) {
      const postings = postingList.get(field);
      const fieldPositions = positions.get(field);
      const inField = starts.get(field);
      if (postings === undefined || fieldPositions === undefined || inField === undefined) continue;
      let next = 0;
      postings.docIds.forEach((docId, posting) => {
        for (const end = next + (postings.frequencies[posting] ?? 0); next < end; next++) {
          const placed = fieldPositions[next] ?? 0;
          if (stopWords !== undefined && stopWordsBefore(placed) !== stopWords) continue;
          const position = positionOf(placed) - offset;
          if (position >= 0) inField.push(docId * maxFieldLength + position);
        }
      });
    }
  }
  return starts;
}
