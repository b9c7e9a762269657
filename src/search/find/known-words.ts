import { decodeCounts, decodeForms, type WordList } from '../files/word-list.ts';
import type { Breathe } from './breathe.ts';
import { placeOf, type TermList, termsNear } from './term-list.ts';

/** All words of the archive, by what readers know them by. */
export interface KnownWords {
  /** About how many documents hold a term. */
  countOf(term: string): number;
  /**
   * The words near one, as it is written or in its term, the likeliest first: those of the least distance alone.
   *
   * @param atLeast in how many documents they must stand
   */
  near(word: string, term: string, atLeast: number): Promise<readonly string[]>;
}

/** @param terms those of the list */
export async function openKnownWords(list: WordList, terms: TermList, breathe: Breathe): Promise<KnownWords> {
  const forms = decodeForms(list, terms);
  await breathe();
  const counts = decodeCounts(list);
  const places = new Map(forms.map((form, place) => [form, place]));
  await breathe();
  const formAt = (place: number): string => forms[place] ?? '';
  const countAt = (place: number | undefined): number => counts[place ?? -1] ?? 0;

  return {
    countOf: (term) => countAt(placeOf(terms, term)),
    async near(word, term, atLeast) {
      for (const distance of word.length > 4 ? ([1, 2] as const) : ([1] as const)) {
        const near = new Set([
          ...(await termsNear(terms, term, distance, breathe)).map((each) => placeOf(terms, each)),
          ...(await termsNear(forms, word, distance, breathe)).map((each) => places.get(each)),
        ]);
        const likely = [...near]
          .filter((place) => place !== undefined)
          .filter((place) => terms[place] !== term && countAt(place) >= atLeast)
          .sort(
            (a, b) =>
              likeness(formAt(b), word) - likeness(formAt(a), word) || countAt(b) - countAt(a) || a - b,
          );
        if (likely.length > 0) return likely.map(formAt);
      }
      return [];
    },
  };
}

/** Slips of the hand swap letters more often than they change one, and seldom miss the first. */
function likeness(form: string, word: string): number {
  const letters = (text: string): string => [...text].sort().join('');
  return Number(form.charAt(0) === word.charAt(0)) + 2 * Number(letters(form) === letters(word));
}
