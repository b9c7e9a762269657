import {
  decodeCounts,
  decodeForm,
  decodeNames,
  decodeOtherForms,
  type WordList,
} from '../files/word-list.ts';
import { fold } from '../words/fold.ts';
import { forEachWord } from '../words/words.ts';
import { editCost, plainCosts } from './edit-cost.ts';
import { letterMask, mayBeNear } from './near.ts';
import { isOfSameScript } from './script.ts';
import { indexOfTerm, type TermList } from './term-list.ts';
import { typingErrors } from './typing-errors.ts';
import type { YieldToMain } from './yield-to-main.ts';

/** All words of the archive, as readers know them, and the names of its topics and actors. */
export interface Dictionary {
  /** The approximate number of documents that contain a term. */
  documentCount(term: string): number;
  /** Whether a folded word is in the archive as such, and not only its term. */
  hasWord(folded: string): boolean;
  /**
   * The words that somebody may have meant who typed another, the most likely first, each with another term. They are
   * within `maxDistance` and of the same script.
   */
  nearestWords(typed: string, count: number): Promise<readonly NearWord[]>;
  /** All names of topics and actors that have several words. */
  readonly names: readonly KnownName[];
}

/** A name of several words. */
export interface KnownName {
  readonly spelling: string;
  /** Its words, folded, without initials. */
  readonly words: readonly string[];
  /** The name under which the topic or the actor is shown. */
  readonly shown: string;
}

/** A word that may have been meant instead of another. */
export interface NearWord {
  readonly word: string;
  /** See `typingErrors`. */
  readonly errors: number;
  /** The approximate number of documents that contain it in any form. */
  readonly documentCount: number;
}

/** How much less likely each further error makes a word: one error more needs e⁵, or 150, times as many documents. */
export const weightOfError = 5;

/**
 * How many letters may differ from a word that was typed: a third of them, and no more than two, or three in a long word.
 * Of words with digits, none: another number is another number.
 */
export function maxDistance(typed: string): number {
  if (/\p{N}/u.test(typed)) return 0;
  return Math.min(Math.floor(typed.length / 3), typed.length < 10 ? 2 : 3);
}

/** Words that are looked at before yielding to the main thread. */
const wordsPerBatch = 1_000;
const namesPerBatch = 200;

/** @param terms the terms of the list */
export async function openDictionary(
  list: WordList,
  terms: TermList,
  yieldToMain: YieldToMain,
): Promise<Dictionary> {
  const words: string[] = [];
  const formEntries = list.forms.split(' ');
  await yieldToMain();
  for (let from = 0; from < terms.length; from += wordsPerBatch) {
    const to = Math.min(from + wordsPerBatch, terms.length);
    for (let i = from; i < to; i++) words.push(decodeForm(formEntries[i] ?? '', terms[i] ?? ''));
    await yieldToMain();
  }
  const others = decodeOtherForms(list, terms);
  for (const { form } of others) words.push(form);
  await yieldToMain();
  const counts = decodeCounts(list);
  await yieldToMain();
  const names: KnownName[] = [];
  /** Names of one word, by the folded word: `OPEC` is shown as it is written. */
  const nameOf = new Map<string, string>();
  for (const spellings of decodeNames(list)) {
    const [shown = ''] = spellings;
    for (const spelling of spellings) {
      const words = wordsOfName(spelling);
      if (words.length > 1) names.push({ spelling, words, shown });
      else nameOf.set(fold(spelling), spelling);
    }
    if (names.length % namesPerBatch === 0) await yieldToMain();
  }
  const termOf = (index: number): number =>
    index < terms.length ? index : (others[index - terms.length]?.term ?? 0);

  const folded: string[] = [];
  const masks = new Int32Array(words.length);
  const known = new Set<string>();
  for (let from = 0; from < words.length; from += wordsPerBatch) {
    for (const word of words.slice(from, from + wordsPerBatch)) {
      const own = fold(word);
      masks[folded.length] = letterMask(own);
      folded.push(own);
      known.add(own);
    }
    await yieldToMain();
  }

  return {
    documentCount(term) {
      const index = indexOfTerm(terms, term);
      return index === undefined ? 0 : (counts[index] ?? 0);
    },
    hasWord: (word) => known.has(word),
    names,
    async nearestWords(typed, count) {
      const limit = maxDistance(typed);
      if (limit === 0) return [];
      const mask = letterMask(typed);
      /** By index of the term, because all forms of a word find the same. */
      const found = new Map<number, NearWord>();
      for (let from = 0; from < folded.length; from += wordsPerBatch) {
        const to = Math.min(from + wordsPerBatch, folded.length);
        for (let i = from; i < to; i++) {
          const own = folded[i] ?? '';
          if (!mayBeNear(own.length, masks[i] ?? 0, typed.length, mask, limit)) continue;
          if (editCost(typed, own, plainCosts, limit) > limit) continue;
          if (/\p{N}/u.test(own) || !isOfSameScript(own, typed)) continue;
          const term = termOf(i);
          const near = {
            word: nameOf.get(own) ?? words[i] ?? '',
            errors: typingErrors(typed, own),
            documentCount: counts[term] ?? 0,
          };
          const other = found.get(term);
          if (other === undefined || near.errors < other.errors) found.set(term, near);
        }
        await yieldToMain();
      }
      return [...found.values()]
        .sort((a, b) => likelihood(b) - likelihood(a) || (a.word < b.word ? -1 : 1))
        .slice(0, count);
    },
  };
}

function wordsOfName(name: string): readonly string[] {
  const words: string[] = [];
  forEachWord(name, (word) => {
    const folded = fold(word);
    if (folded.length > 1) words.push(folded);
  });
  return words;
}

/** The logarithm of how likely a word was meant, up to a constant. */
function likelihood({ errors, documentCount }: NearWord): number {
  return Math.log(documentCount) - weightOfError * errors;
}
