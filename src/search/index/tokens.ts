import type { NameCase } from '../words/names.ts';
import type { IntList } from './int-list.ts';
import type { IndexedTerm, NameTerms } from './word-table.ts';

/** The words of texts. */
export interface Tokens {
  /** For each position a token, see `WordTable`. */
  readonly list: IntList;
  /**
   * What else is indexed at a position: three integers each, the position, a term id and a form id. Ascending by position.
   */
  readonly further: IntList;
}

/** In place of the token of a word. */
export const lineBreakToken = -1;

/** More than a phrase has stop words in a row, each of which matches any word: no phrase matches across a line break. */
const tokensPerLineBreak = 8;

export function pushLineBreak({ list }: Tokens): void {
  for (let i = 0; i < tokensPerLineBreak; i++) list.push(lineBreakToken);
}

export function addFurther(terms: readonly IndexedTerm[], position: number, { further }: Tokens): void {
  for (const { term, form } of terms) {
    further.push(position);
    further.push(term);
    further.push(form);
  }
}

/** Adds what a stop word is indexed as where it is written as a name. */
export function addName(
  { capital, acronym }: NameTerms,
  nameCase: NonNullable<NameCase>,
  position: number,
  tokens: Tokens,
): void {
  addFurther(capital, position, tokens);
  if (nameCase === 'acronym') addFurther(acronym, position, tokens);
}

/** Whether a term is one of those that are indexed at a position besides its word. */
export function hasFurther({ further }: Tokens, position: number, term: number): boolean {
  const { values, length } = further;
  for (let i = firstAt(further, position); i < length && values[i] === position; i += 3) {
    if (values[i + 1] === term) return true;
  }
  return false;
}

/** Appends tokens that were counted from position 0. */
export function append({ list, further }: Tokens, to: Tokens): void {
  const first = to.list.length;
  for (let i = 0; i < list.length; i++) to.list.push(list.values[i] ?? 0);
  for (let i = 0; i < further.length; i++) {
    to.further.push((further.values[i] ?? 0) + (i % 3 === 0 ? first : 0));
  }
}

/** The index of the first entry at or after a position. */
function firstAt(further: IntList, position: number): number {
  let low = 0;
  let high = further.length / 3;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((further.values[middle * 3] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}
