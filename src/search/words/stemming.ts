import { type Lunr, lunr } from '../lunr.ts';
import { fold } from './fold.ts';

/** The stop words and the stemmer of a language. Words are passed in lower case. */
export interface Stemming {
  isStopWord(word: string): boolean;
  stem(word: string): string;
  /** A prefix that all words with a stem share; may be empty. */
  prefixOf(stem: string): string;
}

/** lunr's stop words contain `us` as a pronoun; in news it is a country, and `U.S.` folds to it. */
export const english: Stemming = {
  isStopWord: (word) => word !== 'us' && lunr.stopWordFilter(new lunr.Token(word, {})) === undefined,
  // Three in ten words of the newswire are numbers, which the stemmer does not change but spends time on.
  stem: (word) => (/[a-z]/.test(word) ? lunr.stemmer(new lunr.Token(word, {})).toString() : word),
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
  return {
    prefixOf: (stem) => (languagesWithPrefixes.has(code) ? '' : ([...stem][0] ?? '')),
    isStopWord: (word) => stopWordFilter(new lunr.Token(word, {})) === undefined,
    stem: (word) => {
      const [ending, accented] = accentedEndings[code]?.find(([ending]) => word.endsWith(ending)) ?? ['', ''];
      const spelled = word.slice(0, word.length - ending.length) + accented;
      const stemmed: unknown = stemmer(new lunr.Token(spelled, {}));
      return stemmed === undefined || stemmed === null ? word : fold(String(stemmed));
    },
  };
}

/** Languages whose stemmers also remove prefixes. */
const languagesWithPrefixes = new Set(['ar', 'he']);

/**
 * Words reach the stemmer folded, but it removes these endings, which are frequent in news, only with their
 * accents. Without the accents `negociación` would not match `negociaciones`.
 */
const accentedEndings: Readonly<Record<string, readonly (readonly [ending: string, accented: string])[]>> = {
  es: [['cion', 'ción']],
  pl: [['ow', 'ów']],
  pt: [
    ['cao', 'ção'],
    ['coes', 'ções'],
  ],
};

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
