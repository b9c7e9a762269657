import { type SearchField, searchFields } from '../fields.ts';
import type { Language } from '../words/language.ts';
import { nameTerm } from '../words/names.ts';
import { isArticle, stopWordCode } from '../words/stop-word-codes.ts';
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
  /** The code of the stop words that must stand before it (`stopWordCode`); left out where any may. */
  readonly stopWords?: number;
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
 * @param tooCommon receives the stop words that are neither names nor before another word of the phrase: they match any word
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
  const add = (terms: readonly string[], rest: Pick<PhraseWord, 'name' | 'stopWords'> = {}): void => {
    if (terms.length > 0) words.push({ terms, offset, ...rest });
    // Stop words before the first other word have no position: a title may lack its `the`.
    if (words.length > 0) offset++;
  };
  /** The stop words since the last other word; whether that is the first. */
  let run: StopWord[] = [];
  let isFirst = true;
  const addOther = (terms: readonly string[]): void => {
    const { stopWords, ignored } = requiredBefore(run, isFirst, language);
    tooCommon.push(...ignored);
    add(terms, stopWords === undefined ? {} : { stopWords });
    run = [];
    isFirst = false;
  };
  const all = queryWords(inside);
  const hasOnlyStopWords = all.every(({ word }) => language.term(word) === '');
  const addStopWord = (at: number): void => {
    const word = all.findIndex(({ start }) => start === at);
    const own = all[word];
    const asked =
      own && nameInPhrase(own, [all[word - 1], all[word + 1]], hasOnlyStopWords, inside, language);
    if (own) run.push({ word: own.word, folded: own.folded, isName: asked !== undefined });
    add(asked?.terms ?? [], asked && { name: asked.name });
  };
  forEachGroup(inside, (group) => {
    if (group.length > 1 && isRun(group)) {
      const pairs = everySecond(joinedWords(group).map(({ text }) => language.term(text)));
      addOther(pairs.slice(0, 1));
      for (const pair of [...pairs.slice(1), '']) add(pair === '' ? [] : [pair]);
      return;
    }
    for (const { word, start } of group) {
      const terms = language.terms(word);
      if (terms.length === 0) addStopWord(start);
      else addOther(terms);
    }
  });
  tooCommon.push(...run.flatMap(({ word, isName }) => (isName ? [] : word)));
  return words;
}

interface StopWord {
  readonly word: string;
  readonly folded: string;
  readonly isName: boolean;
}

/**
 * What some stop words require to stand before the next word, and those of them that are ignored. An item in a language in which
 * they are words like others has no codes for them, so there anything may stand.
 */
function requiredBefore(
  run: readonly StopWord[],
  isFirst: boolean,
  language: Language,
): { readonly stopWords: number | undefined; readonly ignored: readonly string[] } {
  const at = run.findLastIndex(({ folded }) => !isArticle(folded));
  const last = run[at];
  const ignored = isFirst
    ? run.flatMap(({ word, isName }, i) => (isName || (last !== undefined && i >= at) ? [] : word))
    : [];
  if (run.length === 0 || (isFirst && last === undefined)) return { stopWords: undefined, ignored };
  const isCoded = last === undefined || language.otherTerms(last.word).length === 0;
  const code = last === undefined ? 0 : stopWordCode(last.folded);
  return { stopWords: isCoded ? code : undefined, ignored };
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
