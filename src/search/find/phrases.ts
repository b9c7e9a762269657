import type { SearchField } from '../fields.ts';
import type { Phrase } from '../query/phrase.ts';
import type { IndexReader } from './index-reader.ts';

/** Those of some documents that have all phrases, and none that is prohibited. */
export async function keepPhrases(
  documents: readonly number[],
  phrases: readonly Phrase[],
  index: IndexReader,
): Promise<readonly number[]> {
  const holding = await Promise.all(phrases.map((phrase) => documentsHolding(phrase, index)));
  return documents.filter((document) =>
    phrases.every(({ prohibited }, i) => holding[i]?.has(document) !== prohibited),
  );
}

/** The documents in some field of which a phrase's words stand one after the other. */
async function documentsHolding(phrase: Phrase, index: IndexReader): Promise<ReadonlySet<number>> {
  const words = await Promise.all(
    phrase.words.map(({ term, offset }) => startsOf(term, offset, phrase.fields, index)),
  );
  const documents = new Set<number>();
  for (const field of phrase.fields) {
    // A place is a document and the position at which the phrase would begin there; all words must agree on one.
    let places: ReadonlySet<number> | undefined;
    for (const starts of words) {
      const own = starts.get(field) ?? [];
      places = places === undefined ? new Set(own) : new Set(own.filter((place) => places?.has(place)));
    }
    for (const place of places ?? []) documents.add(Math.floor(place / mostWords));
  }
  return documents;
}

/** More than a field has words, so that document and position go into one number. */
const mostWords = 2 ** 24;

/** For each field, every place at which the phrase would have to begin for the word to stand where it should. */
async function startsOf(
  term: string,
  offset: number,
  fields: readonly SearchField[],
  index: IndexReader,
): Promise<ReadonlyMap<SearchField, readonly number[]>> {
  const starts = new Map<SearchField, readonly number[]>();
  const [posting] = await index.postings([term]);
  if (posting === undefined || posting.size === 0) return starts;
  const positions = await index.positions(term, posting);
  for (const field of fields) {
    const occurrences = posting.get(field);
    const inField = positions.get(field);
    if (occurrences === undefined || inField === undefined) continue;
    const places: number[] = [];
    let at = 0;
    occurrences.documents.forEach((document, i) => {
      for (const end = at + (occurrences.frequencies[i] ?? 0); at < end; at++) {
        const position = (inField[at] ?? 0) - offset;
        if (position >= 0) places.push(document * mostWords + position);
      }
    });
    starts.set(field, places);
  }
  return starts;
}
