import type { SearchField } from '../fields.ts';
import type { Phrase } from '../query/phrase.ts';
import type { IndexReader } from './index-reader.ts';

/** The documents that contain every phrase, and none of the prohibited ones. */
export async function filterByPhrases(
  docIds: readonly number[],
  phrases: readonly Phrase[],
  index: IndexReader,
): Promise<readonly number[]> {
  const containing = await Promise.all(phrases.map((phrase) => docIdsContaining(phrase, index)));
  return docIds.filter((docId) =>
    phrases.every(({ isProhibited }, i) => containing[i]?.has(docId) !== isProhibited),
  );
}

/** The documents in which the words of a phrase follow each other, in one field. */
async function docIdsContaining(phrase: Phrase, index: IndexReader): Promise<ReadonlySet<number>> {
  const words = await Promise.all(
    phrase.words.map(({ term, offset }) => startsOf(term, offset, phrase.fields, index)),
  );
  const docIds = new Set<number>();
  for (const field of phrase.fields) {
    // A start is a document and the position where the phrase would start in it. All words must agree on one.
    let common: ReadonlySet<number> | undefined;
    for (const startsOfWord of words) {
      const own = startsOfWord.get(field) ?? [];
      common = common === undefined ? new Set(own) : new Set(own.filter((start) => common?.has(start)));
    }
    for (const start of common ?? []) docIds.add(Math.floor(start / maxFieldLength));
  }
  return docIds;
}

/** More words than any field has, so that a doc id and a position fit into one number. */
const maxFieldLength = 2 ** 24;

/** For each field, every start at which the phrase would put the word where it occurs. */
async function startsOf(
  term: string,
  offset: number,
  fields: readonly SearchField[],
  index: IndexReader,
): Promise<ReadonlyMap<SearchField, readonly number[]>> {
  const starts = new Map<SearchField, readonly number[]>();
  const [postingList] = await index.postingLists([term]);
  if (postingList === undefined || postingList.size === 0) return starts;
  const positions = await index.positions(term, postingList);
  for (const field of fields) {
    const postings = postingList.get(field);
    const fieldPositions = positions.get(field);
    if (postings === undefined || fieldPositions === undefined) continue;
    const inField: number[] = [];
    let next = 0;
    postings.docIds.forEach((docId, i) => {
      for (const end = next + (postings.frequencies[i] ?? 0); next < end; next++) {
        const position = (fieldPositions[next] ?? 0) - offset;
        if (position >= 0) inField.push(docId * maxFieldLength + position);
      }
    });
    starts.set(field, inField);
  }
  return starts;
}
