import type { Phrase } from '../query/phrase.ts';
import type { IndexReader } from './index-reader.ts';
import { startsOfSequence } from './starts.ts';

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
async function docIdsContaining({ words, fields }: Phrase, index: IndexReader): Promise<ReadonlySet<number>> {
  const starts = await startsOfSequence(words, fields, index);
  return new Set([...starts.values()].flatMap((counts) => [...counts.keys()]));
}
