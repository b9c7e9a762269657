import { decodeCounts, decodeForms, type WordList } from '../files/word-list.ts';
import { indexOfTerm, type TermList, termsWithinDistance } from './term-list.ts';
import type { YieldToMain } from './yield-to-main.ts';

/** All words of the archive, as readers know them. */
export interface Dictionary {
  /** The approximate number of documents that contain a term. */
  documentCount(term: string): number;
  /**
   * The words most similar to a word, as written or by its term, best first: only those at the smallest edit
   * distance.
   * @param minDocumentCount in how many documents a word must occur
   */
  nearestWords(word: string, term: string, minDocumentCount: number): Promise<readonly string[]>;
}

/** @param terms the terms of the list */
export async function openDictionary(
  list: WordList,
  terms: TermList,
  yieldToMain: YieldToMain,
): Promise<Dictionary> {
  const forms = decodeForms(list, terms);
  await yieldToMain();
  const counts = decodeCounts(list);
  const indexOfForm = new Map(forms.map((form, index) => [form, index]));
  await yieldToMain();
  const formAt = (index: number): string => forms[index] ?? '';
  const countAt = (index: number | undefined): number => counts[index ?? -1] ?? 0;

  return {
    documentCount: (term) => countAt(indexOfTerm(terms, term)),
    async nearestWords(word, term, minDocumentCount) {
      for (const distance of word.length > 4 ? ([1, 2] as const) : ([1] as const)) {
        const near = new Set([
          ...(await termsWithinDistance(terms, term, distance, yieldToMain)).map((each) =>
            indexOfTerm(terms, each),
          ),
          ...(await termsWithinDistance(forms, word, distance, yieldToMain)).map((each) =>
            indexOfForm.get(each),
          ),
        ]);
        const candidates = [...near]
          .filter((index) => index !== undefined)
          .filter((index) => terms[index] !== term && countAt(index) >= minDocumentCount)
          .sort(
            (a, b) =>
              similarity(formAt(b), word) - similarity(formAt(a), word) || countAt(b) - countAt(a) || a - b,
          );
        if (candidates.length > 0) return candidates.map(formAt);
      }
      return [];
    },
  };
}

/** Typing errors swap letters more often than they change one, and rarely affect the first. */
function similarity(form: string, word: string): number {
  const letters = (text: string): string => [...text].sort().join('');
  return Number(form.charAt(0) === word.charAt(0)) + 2 * Number(letters(form) === letters(word));
}
