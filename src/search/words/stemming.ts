import { type Lunr, lunr } from '../lunr.ts';
import { fold } from './fold.ts';
import { lightStemmers } from './light-stemmers.ts';

/** The stop words and the stemmer of a language. Words are passed in lower case. */
export interface Stemming {
  isStopWord(word: string): boolean;
  /**
   * What a word is indexed as, the most exact first: folded stems.
   *
   * @param word with its accents
   */
  stems(folded: string, word: string): readonly string[];
  /** A prefix that all words with a stem share; may be empty. */
  prefixOf(stem: string): string;
}

/** Three in ten words of the newswire are numbers, on which lunr would spend time in vain. */
const hasLetter = /[a-z]/;

/** lunr's stop words contain `us` as a pronoun; in news it is a country, and `U.S.` folds to it. */
export const english: Stemming = {
  isStopWord: (word) =>
    hasLetter.test(word) && word !== 'us' && lunr.stopWordFilter(new lunr.Token(word, {})) === undefined,
  stems: (word) => [hasLetter.test(word) ? lunr.stemmer(new lunr.Token(word, {})).toString() : word],
  // Porter's stemmer removes endings, and changes no more than the last letter of the rest: from `y` to `i`, and to
  // an `e` or an `l` where an ending was removed.
  prefixOf: (stem) => (stem.length > 1 && /[a-z]/.test(stem) ? stem.slice(0, -1) : stem),
};

/** A plugin as in lunr-languages: a function that registers a language with lunr. */
export type LunrPlugin = (to: Lunr) => void;

/**
 * Extracts the stop words and the stemmer of a language from its plugin (lunr-languages 1.22).
 *
 * @param code the name that the plugin registers: `fr`
 * @param support lunr-languages' stemmer support, which the plugins depend on
 */
export function stemmingOf(code: string, support: LunrPlugin, plugin: LunrPlugin): Stemming {
  // A plugin must not be registered twice: lunr warns when a pipeline function is registered again.
  if (Reflect.get(lunr, code) === undefined) {
    if (Reflect.get(lunr, 'stemmerSupport') === undefined) support(lunr);
    plugin(lunr);
  }
  const { stopWordFilter, stemmer } = pluginFunctions(Reflect.get(lunr, code));
  const stemOnce = (word: string): string => {
    const stemmed: unknown = stemmer(new lunr.Token(word, {}));
    if (stemmed === undefined || stemmed === null) return word;
    // `négocier` becomes `négoci`, but `négocie` `négoc`.
    return code === 'fr' ? String(stemmed).replace(/(?<=..[^aeiouyéè])i$/, '') : String(stemmed);
  };
  const stem = languagesToRepeat.has(code) ? repeated(stemOnce) : stemOnce;
  const stems = lightStemmers[code] ?? ((word) => [fold(stem(withAccentedEnding(word, code)))]);
  return {
    prefixOf: (stem) => sharedPrefix(stem, code),
    isStopWord: (word) => stopWordFilter(new lunr.Token(word, {})) === undefined,
    stems: languagesWithAccents.has(code)
      ? (folded, word) => [...new Set([word, folded].flatMap((each) => stems(each, each)))]
      : stems,
  };
}

/** Languages with a stemmer of our own and without stop words. */
export function lightStemmingOf(code: string): Stemming | undefined {
  const stems = lightStemmers[code];
  return stems && { isStopWord: () => false, stems, prefixOf: (stem) => sharedPrefix(stem, code) };
}

/** Whether words of a language are stemmed without a plugin. */
export function hasOwnStemmer(code: string): boolean {
  return code === 'en' || lightStemmers[code] !== undefined;
}

function sharedPrefix(stem: string, code: string): string {
  return languagesWithPrefixes.has(code) ? '' : ([...stem][0] ?? '');
}

/** Stems until nothing is removed, or too little would be left. */
function repeated(stem: (word: string) => string): (word: string) => string {
  return (word) => {
    let last = word;
    for (let round = 0; round < 4; round++) {
      const next = stem(last);
      if (next === last || next.length < 3) break;
      last = next;
    }
    return last;
  };
}

/**
 * Languages whose stemmers remove many endings only with their accents (French 10 of 25 pairs of forms in the tests,
 * Turkish 3 of 22). A word is indexed by the stem of its accented form, and by that of its folded one, which a reader finds
 * who types no accents. In other languages the folded form alone finds as much or, as in Greek and Russian, more.
 */
const languagesWithAccents = new Set(['fr', 'hu', 'pt', 'ro', 'tr']);

/**
 * Languages whose stemmers remove one ending too few or too many from different forms of a word (`bakan` becomes `baka`,
 * `bakanlar` becomes `bakan`): stemmed again, they meet.
 */
const languagesToRepeat = new Set(['ar', 'fi', 'hu', 'no', 'tr']);

/** Languages whose stemmers also remove prefixes. */
const languagesWithPrefixes = new Set(['ar', 'he']);

/**
 * Endings that are frequent in news and that the stemmer removes only with their accents or only in the singular. Without
 * the accents `negociación` would not match `negociaciones`.
 */
const accentedEndings: Readonly<Record<string, readonly (readonly [ending: string, accented: string])[]>> = {
  es: [['cion', 'ción']],
  pl: [['ow', 'ów']],
  pt: [
    ['cao', 'ção'],
    ['coes', 'ção'],
    ['ões', 'ão'],
  ],
};

function withAccentedEnding(word: string, code: string): string {
  const [ending, accented] = accentedEndings[code]?.find(([ending]) => word.endsWith(ending)) ?? ['', ''];
  return word.slice(0, word.length - ending.length) + accented;
}

type TokenFunction = (token: object) => unknown;

function pluginFunctions(added: unknown): {
  readonly stopWordFilter: TokenFunction;
  readonly stemmer: TokenFunction;
} {
  const part = (name: string): TokenFunction => {
    const value: unknown = typeof added === 'function' ? Reflect.get(added, name) : undefined;
    if (typeof value !== 'function') throw new Error(`The language plugin has no ${name}`);
    return (token) => value(token);
  };
  return { stopWordFilter: part('stopWordFilter'), stemmer: part('stemmer') };
}
