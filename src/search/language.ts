import { fold } from './fold.ts';
import { lunr } from './lunr.ts';

/** How words of one language become the terms that the index holds. Build and reader must use the same. */
export interface Language {
  /** The term of a word as written; empty where the word is too common to be searched for. */
  readonly term: (word: string) => string;
  /**
   * Terms of the words that folded letters may become by being typed on, where the letters are already past
   * what the stemmer keeps: `negotiati` may become `negotiation`, whose term is `negoti`.
   */
  readonly endedTerms: (letters: string) => readonly string[];
}

/**
 * The language of a BCP 47 tag. English has lunr's stop words and stemmer; other languages are searched by
 * whole words, folded.
 */
export function languageOf(tag: string): Language {
  const english = tag.toLowerCase().split('-')[0] === 'en';
  const terms = new Map<string, string>();
  function term(word: string): string {
    let term = terms.get(word);
    if (term === undefined) {
      term = english ? englishTerm(fold(word)) : fold(word);
      // A long session of typing must not grow without end; a build's words fit well within.
      if (terms.size > 500_000) terms.clear();
      terms.set(word, term);
    }
    return term;
  }
  return { term, endedTerms: (letters) => (english ? endedTerms(letters, term) : []) };
}

function englishTerm(folded: string): string {
  if (isStopWord(folded)) return '';
  return lunr.stemmer(new lunr.Token(folded, {})).toString();
}

/** `us` is on lunr's list as a pronoun; in news it is a country, and `U.S.` folds to it. */
function isStopWord(word: string): boolean {
  return word !== 'us' && lunr.stopWordFilter(new lunr.Token(word, {})) === undefined;
}

/** What the English stemmer takes off, in the forms that words of news end in. */
const englishEndings = [
  ...['ability', 'able', 'ably', 'ance', 'ances', 'ants', 'ate', 'ated', 'ates', 'ating', 'ation', 'ational'],
  ...['ations', 'ative', 'ator', 'ators', 'ally', 'alism', 'ality', 'alize', 'alized', 'ed', 'ely', 'ements'],
  ...[
    'encies',
    'ency',
    'ences',
    'ently',
    'ers',
    'ery',
    'fully',
    'fulness',
    'ibility',
    'ible',
    'icated',
    'ically',
  ],
  ...[
    'icity',
    'ied',
    'ies',
    'iness',
    'ing',
    'ings',
    'ions',
    'isms',
    'ities',
    'ity',
    'ively',
    'iveness',
    'ization',
  ],
  ...['ize', 'ized', 'izers', 'izing', 'ments', 'ness', 'ously', 'ousness'],
];

function endedTerms(letters: string, term: (word: string) => string): readonly string[] {
  const ended = new Set<string>();
  for (const ending of englishEndings) {
    for (let typed = 1; typed < ending.length; typed++) {
      if (!letters.endsWith(ending.slice(0, typed))) continue;
      const whole = term(letters + ending.slice(typed));
      if (whole !== '' && !whole.startsWith(letters)) ended.add(whole);
    }
  }
  return [...ended];
}
