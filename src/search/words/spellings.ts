import type { SearchTag } from '../document.ts';
import { fold } from './fold.ts';
import { forEachWord } from './words.ts';

/** The spellings of all actors, to find out which of them a text names. */
export interface Spellings {
  /** The spellings that begin with a word, folded. */
  beginningWith(folded: string): readonly Spelling[];
}

/** One spelling of an actor. */
export interface Spelling {
  readonly actor: SearchTag;
  /** The words as they have to follow each other. */
  readonly words: readonly SpelledWord[];
}

interface SpelledWord {
  readonly folded: string;
  /** Written with a capital, which a word of a text must then have too: `U.S.` is not named by `us`. */
  readonly capital: boolean;
}

export function spellingsOf(actors: readonly SearchTag[]): Spellings {
  const byFirst = new Map<string, Spelling[]>();
  for (const actor of actors) {
    for (const spelling of [actor.name, ...actor.aliases]) {
      const words: SpelledWord[] = [];
      forEachWord(spelling, (word) => {
        words.push({ folded: fold(word), capital: hasCapital(word) });
      });
      const [first] = words;
      if (first === undefined) continue;
      const others = byFirst.get(first.folded);
      if (others) others.push({ actor, words });
      else byFirst.set(first.folded, [{ actor, words }]);
    }
  }
  return { beginningWith: (folded) => byFirst.get(folded) ?? none };
}

const none = [] as const;

export function hasCapital(word: string): boolean {
  return word !== word.toLowerCase();
}
