import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { nameTerm } from '../words/names.ts';
import { sequenceOf } from '../words/sequence.ts';
import { isNumeric, isRun, joinedWords, type WordGroup } from '../words/word-groups.ts';

/** What finds a word, a compound or a run of a query. */
export interface Readings {
  /**
   * Alternatives: terms or sequences of terms, the most exact first. None if there are only stop words.
   *
   *     l’armée   larme, arme
   *     F-16      f16, f 16          joined, or side by side
   *     作家方方   作家_方方            as a run
   */
  readonly readings: readonly string[];
  /** Terms that are worth finding alone if nothing has the whole: `covid` of `COVID-19`, but not `f` of `F-16`. */
  readonly parts: readonly string[];
}

export function readingsOf(group: WordGroup, language: Language): Readings {
  if (group.length === 1) return { readings: readingsOfWord(group[0].word, language), parts: [] };
  if (isRun(group)) {
    const pairs = joinedWords(group).map(({ text }) => language.term(text));
    return { readings: [sequenceOf(everySecond(pairs))], parts: pairs.length > 1 ? pairs : [] };
  }
  const terms = group.map(({ word }) => language.term(word));
  const joined = group.map(({ word }) => word).join('-');
  // Stop words are not indexed, so only the joined word can be found.
  const sideBySide = terms.every(Boolean) ? [sequenceOf(terms)] : [];
  return {
    readings: [...new Set([...language.terms(joined), ...sideBySide])],
    parts: terms.filter((term, i) => term !== '' && isTelling(group[i]?.word ?? '')),
  };
}

/** What is a stop word in only some of the languages may be a name in those. */
function readingsOfWord(word: string, language: Language): readonly string[] {
  const terms = language.terms(word);
  return terms.length > 0 && language.isStopWord(word) ? [...terms, nameTerm(fold(word))] : terms;
}

/** The words of a query: the groups, where a group of numbers, such as a date, is a word each. */
export function wordGroups(group: WordGroup): readonly WordGroup[] {
  return group.length > 1 && isNumeric(group) ? group.map((word): WordGroup => [word]) : [group];
}

/** Overlapping pairs of characters cover a run twice; every second one, and the last, cover it once. */
export function everySecond(pairs: readonly string[]): readonly string[] {
  return pairs.map((pair, i) => (i % 2 === 0 || i === pairs.length - 1 ? pair : ''));
}

function isTelling(word: string): boolean {
  return word.length > 2 && !/^\p{N}+$/u.test(word);
}
