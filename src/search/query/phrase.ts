import { type SearchField, searchFields } from '../fields.ts';
import type { Language } from '../words/language.ts';
import { forEachGroup, isRun, joinedWords } from '../words/word-groups.ts';
import type { Clause } from './clause.ts';
import { everySecond } from './readings.ts';

/** Words that must follow each other in a field. */
export interface Phrase {
  /** The terms of the words that are not stop words, and the distance of each from the first of them, in words. */
  readonly words: readonly PhraseWord[];
  readonly fields: readonly SearchField[];
  /** Hits must not contain the phrase. */
  readonly isProhibited: boolean;
}

export interface PhraseWord {
  /** One of them must stand there. */
  readonly terms: readonly string[];
  readonly offset: number;
}

/**
 * Extracts what is in quotation marks: `"peace talks"`, `-"peace talks"`, `title:"peace talks"`. If the last
 * quotation mark is still open, the last word is left in `rest`, because it may not be complete yet; but not after
 * a `-`, where it would be excluded as a word of its own.
 *
 * @param text in lower case
 * @param tooCommon receives the stop words; within a phrase they match any word
 */
export function extractPhrases(
  text: string,
  language: Language,
  tooCommon: string[],
): { readonly phrases: readonly Phrase[]; readonly rest: string } {
  const phrases: Phrase[] = [];
  const rest = text
    .replace(typographicQuotes, '"')
    .replace(
      quoted,
      (_all, before: string, sign: string, field: string | undefined, inside: string, end: string) => {
        // Searches from the space: starting at each letter would take seconds for a long word.
        const open = end === '' && sign !== '-' ? inside.slice(inside.search(/\s\S*$/) + 1) : '';
        const words = phraseWords(inside.slice(0, inside.length - open.length), language, tooCommon);
        const fields = searchFields.filter((each) => field === undefined || each === field.slice(0, -1));
        if (words.length > 0) phrases.push({ words, fields, isProhibited: sign === '-' });
        return open === '' ? `${before} ` : `${before}${sign}${field ?? ''}${open}`;
      },
    )
    .replaceAll('"', ' ');
  return { phrases, rest };
}

/** The clauses that lunr scores for a phrase: each of its words, wherever it occurs. */
export function phraseClauses({ words, fields, isProhibited }: Phrase): readonly Clause[] {
  if (isProhibited) return [];
  return words.map(({ terms: [term = '', ...others] }) => ({
    ...{ term, others, kind: 'term', fields, boost: 1, presence: 'required' },
  }));
}

const typographicQuotes = /[“”„‟«»]/g;
const quoted = new RegExp(`(^|\\s)([+-]?)((?:${searchFields.join('|')}):)?"([^"]*)("|$)`, 'g');

function phraseWords(inside: string, language: Language, tooCommon: string[]): readonly PhraseWord[] {
  const words: PhraseWord[] = [];
  let offset = 0;
  const add = (terms: readonly string[]): void => {
    if (terms.length > 0) words.push({ terms, offset });
    // Stop words before the first and after the last other word match nothing: a title may lack its `the`.
    if (words.length > 0) offset++;
  };
  forEachGroup(inside, (group) => {
    if (group.length > 1 && isRun(group)) {
      const pairs = everySecond(joinedWords(group).map(({ text }) => language.term(text)));
      for (const pair of [...pairs, '']) add(pair === '' ? [] : [pair]);
      return;
    }
    for (const { word } of group) {
      const terms = language.terms(word);
      if (terms.length === 0) tooCommon.push(word);
      add(terms);
    }
  });
  return words;
}
