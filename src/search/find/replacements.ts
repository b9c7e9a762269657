import type { QueryWord } from '../query/query-words.ts';
import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { type Dictionary, maxDistance } from './dictionary.ts';
import { editCost, plainCosts } from './edit-cost.ts';
import { isOfSameScript } from './script.ts';
import { typingErrors } from './typing-errors.ts';

/** What may stand in the place of one or several words of a query. */
export interface Replacement {
  /** Indices of the words: from the first to before the last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** See `typingErrors`. */
  readonly errors: number;
  /**
   * About how many documents have it. Of a name, the numbers for the words that are changed are multiplied, so that it can be
   * compared with replacements for each.
   */
  readonly documentCount: number;
}

export interface ReplacementInput {
  /** The text of the query and its words. */
  readonly text: string;
  readonly words: readonly QueryWord[];
  readonly dictionary: Dictionary;
  readonly language: Language;
  /** Whether words follow each other in any document. */
  readonly occursAsPhrase: (phrase: string) => Promise<boolean>;
}

/**
 * What may have been meant instead of a word that is in no document.
 *
 * @param count how many similar words
 */
export async function replacementsOf(
  at: number,
  count: number,
  input: ReplacementInput,
): Promise<readonly Replacement[]> {
  const word = input.words[at];
  if (word === undefined) return [];
  const near = await input.dictionary.nearestWords(word.folded, count);
  return [
    ...namesAround(at, input),
    ...near.map(({ word: meant, errors, documentCount }) => ({
      ...{ from: at, to: at + 1, text: inCaseOf(word.word, meant), errors, documentCount },
    })),
    ...joinedAround(at, input),
    ...(await splits(at, input)),
  ];
}

/** `Reagen` becomes `Reagan`, and `OPCE` becomes `OPEC`. */
function inCaseOf(typed: string, meant: string): string {
  if (typed === typed.toLowerCase() || meant !== meant.toLowerCase()) return meant;
  if (typed === typed.toUpperCase()) return meant.toUpperCase();
  const [first = '', ...rest] = meant;
  return /^\p{Lu}/u.test(typed) ? first.toUpperCase() + rest.join('') : meant;
}

/** A name of several words explains all of them, which is likelier than that each happens to be near. */
const errorsOfName = -0.8;

/** The names of topics and actors that the word, with words around it, is a misspelling of. */
function namesAround(at: number, { text, words, dictionary, language }: ReplacementInput): Replacement[] {
  const found: Replacement[] = [];
  for (const { spelling, words: named, shown } of dictionary.names) {
    for (let from = Math.max(0, at - named.length + 1); from <= at; from++) {
      const run = words.slice(from, from + named.length);
      if (run.length < named.length || run.some(({ isBound }) => isBound)) continue;
      const errors = errorsBetween(run, named);
      if (errors === undefined || !areTogether(text, run, /^\s+$/)) continue;
      found.push({
        from,
        to: from + named.length,
        text: isOfSameScript(fold(shown), run.map(({ folded }) => folded).join(' ')) ? shown : spelling,
        errors: errors + errorsOfName,
        documentCount: named
          .filter((word, i) => word !== run[i]?.folded)
          .reduce((product, word) => product * dictionary.documentCount(language.term(word)), 1),
      });
    }
  }
  return found;
}

/** The errors by which each word of a query was typed for that of a name; undefined if one is too far away. */
function errorsBetween(run: readonly QueryWord[], named: readonly string[]): number | undefined {
  let errors = 0;
  for (const [i, { folded }] of run.entries()) {
    const meant = named[i] ?? '';
    if (meant === folded) continue;
    const limit = maxDistance(folded);
    if (Math.abs(meant.length - folded.length) > limit) return undefined;
    if (editCost(folded, meant, plainCosts, limit) > limit) return undefined;
    errors += typingErrors(folded, meant);
  }
  return errors;
}

/** The word and the one before or after it, written as one. */
function joinedAround(at: number, { text, words, dictionary, language }: ReplacementInput): Replacement[] {
  return [at - 1, at].flatMap((from) => {
    const run = words.slice(Math.max(0, from), from + 2);
    if (run.length < 2 || run.some(({ isBound }) => isBound) || !areTogether(text, run, /^[\s-]+$/))
      return [];
    const joined = run.map(({ folded }) => folded).join('');
    const documentCount = dictionary.documentCount(language.term(joined));
    return documentCount === 0 ? [] : [{ from, to: from + 2, text: joined, errors: 0.5, documentCount }];
  });
}

/** The word as two, where both are in the archive and next to each other. */
async function splits(
  at: number,
  { words, dictionary, language, occursAsPhrase }: ReplacementInput,
): Promise<readonly Replacement[]> {
  const word = words[at];
  if (word === undefined || word.isBound || !/^\p{L}{4,40}$/u.test(word.folded)) return [];
  const { folded } = word;
  const isStopWord = (part: string): boolean => language.term(part) === '';
  const isStem = (part: string): boolean => language.term(part) === part && !dictionary.hasWord(part);
  const possible: Replacement[] = [];
  for (let end = 2; end <= folded.length - 2; end++) {
    const parts = [folded.slice(0, end), folded.slice(end)];
    const documentCount = rarest(parts, dictionary, language);
    if (documentCount < 1 || parts.some(isStem)) continue;
    // Endings such as `-in` are stop words, and stop words occur beside everything.
    const errors = parts.some(isStopWord) ? 1.5 : 0.9;
    possible.push({ from: at, to: at + 1, text: parts.join(' '), errors, documentCount });
  }
  possible.sort((a, b) => b.documentCount - a.documentCount);
  for (const split of possible.slice(0, maxSplits)) if (await occursAsPhrase(split.text)) return [split];
  return [];
}

/** Pairs of words whose positions are looked up. */
const maxSplits = 2;

/** About how many documents have the rarest of some words; 0 if none of them says anything. */
function rarest(words: readonly string[], dictionary: Dictionary, language: Language): number {
  const terms = words.map(language.term).filter((term) => term !== '');
  return terms.length === 0 ? 0 : Math.min(...terms.map(dictionary.documentCount));
}

/** Whether there is nothing but some characters between the words. */
function areTogether(text: string, run: readonly QueryWord[], between: RegExp): boolean {
  return run.every(({ end }, i) => {
    const next = run[i + 1];
    return next === undefined || between.test(text.slice(end, next.start));
  });
}
