import type { Language } from '../words/language.ts';
import { acronymTerm, nameCaseOf, nameTerm } from '../words/names.ts';
import { isParticle } from '../words/particles.ts';
import type { Clause } from './clause.ts';
import { type QueryWord, queryWords } from './query-words.ts';

/**
 * Puts a mark before each stop word that a query asks for as a name: a word with a capital that it does not owe to its place
 * (`Theresa May`, but not `May they` nor `Bank Of England`), every word where there are only stop words (`the who`), and a word
 * with a field (`actors:who`). The marks remain when the text is put into lower case.
 *
 * @param text as written
 */
export function markNames(text: string, language: Language): string {
  const clean = text.replace(marks, '');
  const words = queryWords(clean);
  // Neither a part of a compound nor one of a pattern: `to-do`, `*or*`.
  const isWhole = ({ start, end }: QueryWord): boolean =>
    !/[*‐‑-]/.test(clean.charAt(end)) && !/\*$|[\p{L}\p{N}][‐‑-]$/u.test(before(clean, start));
  const isStopWord = (each: QueryWord): boolean => language.term(each.word) === '' && isWhole(each);
  const hasOnlyStopWords = words.every(isStopWord);
  const isMixed = words.some(({ word, folded }) => folded.length > 1 && isInLowerCase(word));
  const isTitle = words.some(
    ({ word, folded }, i) => i > 0 && isParticle(folded) && nameCaseOf(word) === 'capital',
  );
  const markOf = (each: QueryWord, i: number): string => {
    const { word, folded, start, end } = each;
    if (!isStopWord(each) || folded.length < 2) return '';
    const nameCase = nameCaseOf(word);
    const isOperator = /^(?:and|or|not)$/i.test(word);
    if (nameCase === 'acronym' && ((isMixed && !isOperator) || words.length === 1)) return acronymMark;
    if (hasOnlyStopWords || clean.charAt(start - 1) === ':') return nameMark;
    if (isParticle(folded) || isOperator || nameCase === undefined) return '';
    // A month.
    if (folded === 'may' && /^\.?\s+\d/.test(clean.slice(end))) return '';
    if (nameCase === 'acronym') return nameMark;
    const isBeginning = i === 0 || /[.?!:]["”’)]?\s+$/.test(before(clean, start));
    const isTelling = !isBeginning || nameCaseOf(words[i + 1]?.word ?? '') !== undefined;
    return isTelling && !isTitle ? nameMark : '';
  };
  let marked = '';
  let at = 0;
  for (const [i, word] of words.entries()) {
    marked += clean.slice(at, word.start) + markOf(word, i);
    at = word.start;
  }
  return marked + clean.slice(at);
}

/** The last characters before an offset. */
function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 4), at);
}

/** Whether a word has letters that are no capitals. */
function isInLowerCase(word: string): boolean {
  return /\p{L}/u.test(word) && nameCaseOf(word) !== 'acronym';
}

/** What finds a stop word that is asked for as a name; undefined for one that is not marked. */
export function markedName(
  text: string,
  { word, start, folded }: Pick<QueryWord, 'word' | 'start' | 'folded'>,
  language: Language,
): Pick<Clause, 'term' | 'others' | 'fallback' | 'stopWord'> | undefined {
  const mark = text.charAt(start - 1);
  if (mark !== nameMark && mark !== acronymMark) return undefined;
  const shared = { others: language.otherTerms(word), stopWord: word };
  return mark === acronymMark
    ? { ...shared, term: acronymTerm(folded), fallback: nameTerm(folded) }
    : { ...shared, term: nameTerm(folded) };
}

/** Characters for private use, which no text contains. */
const nameMark = '\ue001';
const acronymMark = '\ue002';
const marks = /[\ue001\ue002]/g;
