import type { SearchDocument } from './document.ts';
import { fieldTexts } from './fields.ts';
import type { Language } from './language.ts';
import { forEachWord } from './words.ts';

/** What the index needs of one document. It follows from the document alone, so a later build can reuse it. */
export interface TermCounts {
  /** Number of terms in each field, in the order of `searchFields`. */
  readonly lengths: readonly number[];
  /** How often each term stands in each field, in the same order. */
  readonly frequencies: ReadonlyMap<string, readonly number[]>;
}

/** Reads a document's fields into terms and counts them. */
export function countTerms(document: SearchDocument, language: Language): TermCounts {
  const texts = fieldTexts(document);
  const frequencies = new Map<string, number[]>();
  const lengths = texts.map((text, field) => {
    let length = 0;
    forEachWord(text, (word) => {
      const term = language.term(word);
      if (term === '') return;
      length++;
      let counts = frequencies.get(term);
      if (!counts) {
        counts = texts.map(() => 0);
        frequencies.set(term, counts);
      }
      counts[field] = (counts[field] ?? 0) + 1;
    });
    return length;
  });
  return { lengths, frequencies };
}
