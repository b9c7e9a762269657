import { digitAt, digitOf, NumberReader, oneDigit } from './digits.ts';

/**
 * All terms of the index, ascending, for the questions that no shard answers alone: which terms end in some
 * letters, which are near another. Beside each stand a word that readers know it by, and about how many
 * documents hold it.
 */
export interface WordList {
  /** Each as the number of letters that it shares with the one before, and the rest; apart by spaces. */
  readonly terms: string;
  /**
   * Each as the number of letters to take off the term, and what to put on; empty where it is the term, or where
   * one digit does not tell how many to take off.
   */
  readonly forms: string;
  /** A digit for each term: how often 2 goes into the number of documents. */
  readonly counts: string;
}

export interface ListedTerm {
  readonly term: string;
  readonly form: string;
  readonly documentCount: number;
}

export function encodeWordList(listed: readonly ListedTerm[]): WordList {
  let last = '';
  const formOf = ({ term, form }: ListedTerm): string => {
    if (form === term) return '';
    const shared = sharedLength(term, form);
    return term.length - shared > mostShared ? '' : digitOf(term.length - shared) + form.slice(shared);
  };
  const terms: string[] = [];
  for (const { term } of listed) {
    const shared = sharedLength(last, term);
    terms.push(digitOf(shared) + term.slice(shared));
    last = term;
  }
  return {
    terms: terms.join(' '),
    forms: listed.map(formOf).join(' '),
    counts: listed.map(({ documentCount }) => digitOf(Math.floor(Math.log2(documentCount)))).join(''),
  };
}

/** The terms alone. */
export function decodeTerms({ terms }: WordList): readonly string[] {
  if (terms === '') return [];
  let last = '';
  return terms.split(' ').map((text) => {
    last = afterNumber(text, (shared) => last.slice(0, shared));
    return last;
  });
}

/** The words that terms are known by, in the order of the terms. */
export function decodeForms({ forms }: WordList, terms: readonly string[]): readonly string[] {
  return forms.split(' ').map((text, i) => {
    const term = terms[i] ?? '';
    return text === '' ? term : afterNumber(text, (dropped) => term.slice(0, term.length - dropped));
  });
}

/** About how many documents hold each term: the power of 2 that is not above. */
export function decodeCounts({ counts }: WordList): readonly number[] {
  const numbers = new NumberReader(counts);
  return Array.from(counts, () => 2 ** numbers.next());
}

/** No word has more letters in common than one digit tells. */
const mostShared = oneDigit - 1;

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, mostShared);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** What the number at the beginning of a text stands for, with the rest of the text behind it. */
function afterNumber(text: string, meaning: (number: number) => string): string {
  return meaning(digitAt(text, 0)) + text.slice(1);
}
