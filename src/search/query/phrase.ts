import { type SearchField, searchFields } from '../fields.ts';
import type { Language } from '../words/language.ts';
import { nameTerm } from '../words/names.ts';
import { forEachGroup, isRun, joinedWords } from '../words/word-groups.ts';
import type { Clause } from './clause.ts';
import { knownTerms } from './known-names.ts';
import { markedName } from './name-marks.ts';
import { type QueryWord, queryWords } from './query-words.ts';
import { everySecond } from './readings.ts';

/** Words that must follow each other in a field. */
export interface Phrase {
  /**
   * The terms of its words, without stop words that are no names, and the distance of each from the first of them, in words.
   */
  readonly words: readonly PhraseWord[];
  readonly fields: readonly SearchField[];
  /** Hits must not contain the phrase. */
  readonly isProhibited: boolean;
}

export interface PhraseWord {
  /** One of them must stand there. */
  readonly terms: readonly string[];
  readonly offset: number;
  /** Set for a stop word as a name. Where no item has it, any word may stand there. */
  readonly name?: NameInPhrase;
}

export interface NameInPhrase {
  /** As in a clause. */
  readonly stopWord: string;
  readonly fallback?: string;
  /** The word has no capital: it is a name only if the archive has one of these terms. Otherwise empty. */
  readonly knownBy: readonly string[];
}

/**
 * Extracts what is in quotation marks: `"peace talks"`, `-"peace talks"`, `title:"peace talks"`. If the last
 * quotation mark is still open, the last word is left in `rest`, because it may not be complete yet; but not after
 * a `-`, where it would be excluded as a word of its own.
 *
 * @param text in lower case, with the marks of names
 * @param tooCommon receives the stop words that are no names; within a phrase they match any word
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
  return words.map(({ terms, name }): Clause => {
    const isKnown = name !== undefined && name.knownBy.length > 0;
    const [term = '', ...others] = isKnown ? name.knownBy : terms;
    return {
      ...{ term, others, kind: 'term', fields, boost: 1, presence: isKnown ? 'optional' : 'required' },
      ...(name && { stopWord: name.stopWord }),
      ...(name?.fallback && { fallback: name.fallback }),
    };
  });
}

const typographicQuotes = /[“”„‟«»]/g;
const quoted = new RegExp(`(^|\\s)([+-]?)((?:${searchFields.join('|')}):)?"([^"]*)("|$)`, 'g');

function phraseWords(inside: string, language: Language, tooCommon: string[]): readonly PhraseWord[] {
  const words: PhraseWord[] = [];
  let offset = 0;
  const add = (terms: readonly string[], name?: NameInPhrase): void => {
    if (terms.length > 0) words.push({ terms, offset, ...(name && { name }) });
    // Stop words before the first and after the last other word match nothing: a title may lack its `the`.
    if (words.length > 0) offset++;
  };
  const all = queryWords(inside);
  const hasOnlyStopWords = all.every(({ word }) => language.term(word) === '');
  const addStopWord = (at: number): void => {
    const word = all.findIndex(({ start }) => start === at);
    const own = all[word];
    const asked =
      own && nameInPhrase(own, [all[word - 1], all[word + 1]], hasOnlyStopWords, inside, language);
    if (asked === undefined) tooCommon.push(own?.word ?? '');
    add(asked?.terms ?? [], asked?.name);
  };
  forEachGroup(inside, (group) => {
    if (group.length > 1 && isRun(group)) {
      const pairs = everySecond(joinedWords(group).map(({ text }) => language.term(text)));
      for (const pair of [...pairs, '']) add(pair === '' ? [] : [pair]);
      return;
    }
    for (const { word, start } of group) {
      const terms = language.terms(word);
      if (terms.length === 0) addStopWord(start);
      else add(terms);
    }
  });
  return words;
}

/** What finds a stop word of a phrase, if it is a name: with a capital, among stop words alone, or in a known name. */
function nameInPhrase(
  word: QueryWord,
  beside: readonly (QueryWord | undefined)[],
  hasOnlyStopWords: boolean,
  inside: string,
  language: Language,
): { readonly terms: readonly string[]; readonly name: NameInPhrase } | undefined {
  const marked = markedName(inside, word, language);
  const stopWord = word.word;
  if (marked !== undefined) {
    const { term, others = [], fallback } = marked;
    return { terms: [term, ...others], name: { stopWord, knownBy: [], ...(fallback && { fallback }) } };
  }
  const knownBy = hasOnlyStopWords ? [] : knownTerms(word, beside, inside, language);
  if (knownBy.length === 0 && !(hasOnlyStopWords && word.folded.length > 1)) return undefined;
  return { terms: [nameTerm(word.folded)], name: { stopWord, knownBy } };
}
