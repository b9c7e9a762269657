import { type Lunr, lunr } from '../lunr.ts';
import { fold } from './fold.ts';

/** What a language knows of its words. Both take a word in lower case. */
export interface Stemming {
  isStopWord(word: string): boolean;
  stem(word: string): string;
  /** The letters of a stem that every word of it begins with; none, where that cannot be told. */
  beginningOf(stem: string): string;
}

/** `us` is on lunr's list as a pronoun; in news it is a country, and `U.S.` folds to it. */
export const english: Stemming = {
  isStopWord: (word) => word !== 'us' && lunr.stopWordFilter(new lunr.Token(word, {})) === undefined,
  // Three in ten words of the newswire are numbers, from which the stemmer takes nothing off, but takes its time.
  stem: (word) => (/[a-z]/.test(word) ? lunr.stemmer(new lunr.Token(word, {})).toString() : word),
  // Porter's stemmer takes endings off, and of what is left changes no more than the last letter: to `i` from `y`, and
  // to an `e` or an `l` where an ending went.
  beginningOf: (stem) => (stem.length > 1 && /[a-z]/.test(stem) ? stem.slice(0, -1) : stem),
};

/** A plugin to lunr, as those of lunr-languages are: it adds to the lunr that it is given. */
export type LunrPlugin = (to: Lunr) => void;

/**
 * Takes the stop words and the stemmer of a language out of its plugin (lunr-languages 1.22).
 *
 * @param code the name under which the plugin adds to lunr: `fr`
 * @param support lunr-languages' own stemmer support, which the plugins stand on
 */
export function stemmingOf(code: string, support: LunrPlugin, plugin: LunrPlugin): Stemming {
  // Plugins must not be added twice: lunr warns where a function of a pipeline is registered again.
  if (Reflect.get(lunr, code) === undefined) {
    if (Reflect.get(lunr, 'stemmerSupport') === undefined) support(lunr);
    plugin(lunr);
  }
  const { stopWordFilter, stemmer } = partsOf(Reflect.get(lunr, code));
  return {
    beginningOf: (stem) => (prefixing.has(code) ? '' : ([...stem][0] ?? '')),
    isStopWord: (word) => stopWordFilter(new lunr.Token(word, {})) === undefined,
    stem: (word) => {
      const [ending, accented] = accents[code]?.find(([ending]) => word.endsWith(ending)) ?? ['', ''];
      const spelled = word.slice(0, word.length - ending.length) + accented;
      const stemmed: unknown = stemmer(new lunr.Token(spelled, {}));
      return stemmed === undefined || stemmed === null ? word : fold(String(stemmed));
    },
  };
}

/** Languages whose stemmers take off prefixes too. */
const prefixing = new Set(['ar', 'he']);

/**
 * Words come to the stemmer folded. These endings, frequent in news, it takes off only with their accents, so that
 * else `negociación` would not meet `negociaciones`.
 */
const accents: Readonly<Record<string, readonly (readonly [ending: string, accented: string])[]>> = {
  es: [['cion', 'ción']],
  pl: [['ow', 'ów']],
  pt: [
    ['cao', 'ção'],
    ['coes', 'ções'],
  ],
};

type TokenFunction = (token: object) => unknown;

function partsOf(added: unknown): {
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
