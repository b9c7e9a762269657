import type { SearchTag } from '../document.ts';
import { partAfterElision } from './elision.ts';
import { fold } from './fold.ts';
import { type NameCase, nameCaseOf } from './names.ts';
import { forEachWord } from './words.ts';

/** The spellings of all actors, to find the actors that a text names. */
export interface Spellings {
  /** The spellings whose first word is this. */
  startingWith(folded: string): readonly Spelling[];
}

/** One spelling of an actor. */
export interface Spelling {
  readonly actor: SearchTag;
  /** The words must follow each other in this order. */
  readonly words: readonly SpelledWord[];
}

interface SpelledWord {
  /** Without an elided article: `Élysée` names what `l’Élysée` does. */
  readonly folded: string;
  /** A word with a capital matches only words with a capital: `us` does not name the `U.S.` */
  readonly hasCapital: boolean;
  readonly nameCase: NameCase;
}

export function spellingsOf(actors: readonly SearchTag[]): Spellings {
  const byFirstWord = new Map<string, Spelling[]>();
  for (const actor of actors) {
    for (const spelling of [actor.name, ...actor.aliases]) {
      const words: SpelledWord[] = [];
      forEachWord(spelling, (word) => {
        const part = partAfterElision(word) || word;
        words.push({ folded: fold(part), hasCapital: hasCapital(word), nameCase: nameCaseOf(part) });
      });
      const [first] = words;
      if (first === undefined) continue;
      const others = byFirstWord.get(first.folded);
      if (others) others.push({ actor, words });
      else byFirstWord.set(first.folded, [{ actor, words }]);
    }
  }
  return { startingWith: (folded) => byFirstWord.get(folded) ?? none };
}

const none = [] as const;

export function hasCapital(word: string): boolean {
  return word !== word.toLowerCase();
}
