import type { NameInPhrase, Phrase, PhraseWord } from '../query/phrase.ts';
import type { IndexReader } from './index-reader.ts';
import { type PlacedTerms, startsOfSequence } from './starts.ts';

/** The documents that contain every phrase, and none of the prohibited ones. */
export async function filterByPhrases(
  docIds: readonly number[],
  phrases: readonly Phrase[],
  index: IndexReader,
): Promise<readonly number[]> {
  const containing = await Promise.all(phrases.map((phrase) => docIdsContaining(phrase, index)));
  return docIds.filter((docId) =>
    phrases.every(
      ({ isProhibited }, i) => containing[i]?.has(docId) !== isProhibited || containing[i] === undefined,
    ),
  );
}

/** The documents in which the words of a phrase follow each other, in one field; undefined for a phrase of no words. */
async function docIdsContaining(
  { words, fields }: Phrase,
  index: IndexReader,
): Promise<ReadonlySet<number> | undefined> {
  const placed = (await Promise.all(words.map((word) => placedTerms(word, index)))).flat();
  if (placed.length === 0) return undefined;
  const starts = await startsOfSequence(placed, fields, index);
  return new Set([...starts.values()].flatMap((counts) => [...counts.keys()]));
}

/** What must stand at a place of a phrase: nothing where a stop word is a name that no item has. */
async function placedTerms(
  { name, ...word }: PhraseWord,
  index: IndexReader,
): Promise<readonly PlacedTerms[]> {
  if (name === undefined) return [word];
  if (name.knownBy.length > 0 && !(await hasAny(name.knownBy, index))) return [];
  for (const terms of [word.terms, fallbackOf(name)]) {
    if (await hasAny(terms, index)) return [{ ...word, terms }];
  }
  return [];
}

function fallbackOf({ fallback }: NameInPhrase): readonly string[] {
  return fallback === undefined ? [] : [fallback];
}

async function hasAny(terms: readonly string[], index: IndexReader): Promise<boolean> {
  return (await index.postingLists(terms)).some((list) => list !== undefined);
}
