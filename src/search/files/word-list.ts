import { decodeDigit, encodeDigit, firstContinuation, VarintReader } from './varint.ts';

/**
 * All terms of the index, ascending, for queries that no single shard answers: which terms end in some letters,
 * which are similar to another. With each term come a word to show to readers and the approximate number of
 * documents.
 */
export interface WordList {
  /**
   * For each term a digit, the length of the prefix that it shares with the term before, and the rest;
   * space-separated.
   */
  readonly terms: string;
  /**
   * For each term a digit, the number of characters to remove from its end, and the characters to append to get the
   * form; empty where the form equals the term, or where more characters would have to be removed than a digit can
   * say.
   */
  readonly forms: string;
  /** A digit for each term: the binary logarithm, rounded down, of the number of documents that contain it. */
  readonly counts: string;
}

export interface WordListEntry {
  readonly term: string;
  readonly form: string;
  readonly documentCount: number;
}

export function encodeWordList(entries: readonly WordListEntry[]): WordList {
  let last = '';
  const formOf = ({ term, form }: WordListEntry): string => {
    if (form === term) return '';
    const shared = commonPrefixLength(term, form);
    return term.length - shared > maxDigit ? '' : encodeDigit(term.length - shared) + form.slice(shared);
  };
  const terms: string[] = [];
  for (const { term } of entries) {
    const shared = commonPrefixLength(last, term);
    terms.push(encodeDigit(shared) + term.slice(shared));
    last = term;
  }
  return {
    terms: terms.join(' '),
    forms: entries.map(formOf).join(' '),
    counts: entries.map(({ documentCount }) => encodeDigit(Math.floor(Math.log2(documentCount)))).join(''),
  };
}

export function decodeTerms({ terms }: WordList): readonly string[] {
  if (terms === '') return [];
  let last = '';
  return terms.split(' ').map((text) => {
    last = decodeEntry(text, (shared) => last.slice(0, shared));
    return last;
  });
}

/** The word to show for each term, in term order. */
export function decodeForms({ forms }: WordList, terms: readonly string[]): readonly string[] {
  return forms.split(' ').map((text, i) => {
    const term = terms[i] ?? '';
    return text === '' ? term : decodeEntry(text, (dropped) => term.slice(0, term.length - dropped));
  });
}

/** The approximate number of documents for each term: the largest power of 2 that is not above it. */
export function decodeCounts({ counts }: WordList): readonly number[] {
  const reader = new VarintReader(counts);
  return Array.from(counts, () => 2 ** reader.next());
}

const maxDigit = firstContinuation - 1;

function commonPrefixLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, maxDigit);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** Decodes the digit at the start of a text into a string, and appends the rest of the text. */
function decodeEntry(text: string, meaning: (number: number) => string): string {
  return meaning(decodeDigit(text, 0)) + text.slice(1);
}
