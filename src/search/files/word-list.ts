import { decodeDigit, encodeDigit, firstContinuation, VarintReader, VarintWriter } from './varint.ts';

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
  /** Further words that terms occur as, each as in `forms`; space-separated. */
  readonly otherForms: string;
  /** For each of these, how many terms further its term is than that of the one before. */
  readonly otherFormTerms: string;
  /** A digit for each term: the binary logarithm, rounded down, of the number of documents that contain it. */
  readonly counts: string;
  /**
   * The names of topics and actors, one topic or actor a line: its name and, separated by tabs, its other names of several
   * words.
   */
  readonly names: string;
}

export interface WordListEntry {
  readonly term: string;
  readonly form: string;
  readonly otherForms?: readonly string[];
  readonly documentCount: number;
}

/** @param names see `WordList` */
export function encodeWordList(
  entries: readonly WordListEntry[],
  names: readonly (readonly string[])[] = [],
): WordList {
  let last = '';
  const otherForms: string[] = [];
  const writer = new VarintWriter();
  let lastTerm = 0;
  entries.forEach(({ term, otherForms: forms = [] }, index) => {
    for (const form of forms) {
      otherForms.push(encodeForm(term, form));
      writer.write(index - lastTerm);
      lastTerm = index;
    }
  });
  const terms: string[] = [];
  for (const { term } of entries) {
    const shared = commonPrefixLength(last, term);
    terms.push(encodeDigit(shared) + term.slice(shared));
    last = term;
  }
  return {
    terms: terms.join(' '),
    forms: entries.map(({ term, form }) => encodeForm(term, form)).join(' '),
    otherForms: otherForms.join(' '),
    otherFormTerms: writer.take(),
    counts: entries.map(({ documentCount }) => encodeDigit(Math.floor(Math.log2(documentCount)))).join(''),
    names: names.map((spellings) => spellings.map(oneLine).join('\t')).join('\n'),
  };
}

/**
 * The terms, ascending.
 *
 * @param pause is awaited regularly: a large list takes longer than a key press should wait
 */
export async function decodeTerms(
  { terms }: Pick<WordList, 'terms'>,
  pause: () => Promise<void> = async () => {},
): Promise<readonly string[]> {
  if (terms === '') return [];
  const decoded: string[] = [];
  let last = '';
  for (const text of terms.split(' ')) {
    last = decodeEntry(text, (shared) => last.slice(0, shared));
    if (decoded.push(last) % 4_000 === 0) await pause();
  }
  return decoded;
}

/** The word to show for one term, from its entry in `forms`. */
export function decodeForm(text: string, term: string): string {
  return text === '' ? term : decodeEntry(text, (dropped) => term.slice(0, term.length - dropped));
}

/** The other words, each with the index of its term, in term order. */
export function decodeOtherForms(
  { otherForms, otherFormTerms }: WordList,
  terms: readonly string[],
): readonly { readonly term: number; readonly form: string }[] {
  if (otherFormTerms === '') return [];
  const reader = new VarintReader(otherFormTerms);
  let term = 0;
  return otherForms.split(' ').map((text) => {
    term += reader.next();
    return { term, form: decodeForm(text, terms[term] ?? '') };
  });
}

/** The approximate number of documents for each term: the largest power of 2 that is not above it. */
export function decodeCounts({ counts }: WordList): readonly number[] {
  const reader = new VarintReader(counts);
  return Array.from(counts, () => 2 ** reader.next());
}

/** For each topic or actor its name and its other names. */
export function decodeNames({ names }: WordList): readonly (readonly string[])[] {
  return names === '' ? [] : names.split('\n').map((line) => line.split('\t'));
}

function encodeForm(term: string, form: string): string {
  if (form === term) return '';
  const shared = commonPrefixLength(term, form);
  return term.length - shared > maxDigit ? '' : encodeDigit(term.length - shared) + form.slice(shared);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
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
