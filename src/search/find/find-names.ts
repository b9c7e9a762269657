import { fold } from '../words/fold.ts';
import { forEachWord } from '../words/words.ts';
import { editCost, plainCosts } from './edit-cost.ts';
import type { NamedEntry } from './named-entries.ts';
import { letterMask, mayBeNear } from './near.ts';

/** Finds topics, actors and sources by their names. */
export interface NameFinder {
  /**
   * The entry that a query names: by its name, another name, the beginning of one, or a near spelling of one. Undefined if
   * none is named.
   */
  best(query: string): NameMatch | undefined;
  /** Entries with a name of which a word begins with what is typed, best first. */
  beginning(typed: string, most: number): readonly NameMatch[];
}

export interface NameMatch {
  readonly entry: NamedEntry;
  /** The name that matches, which may be another name of the entry. */
  readonly spelling: string;
}

export function nameFinder(entries: readonly NamedEntry[]): NameFinder {
  const spellings = entries.flatMap((entry) =>
    [entry.name, ...entry.aliases].map((spelling, i): Spelling => {
      const text = folded(spelling);
      return { entry, spelling, text, isAlias: i > 0, mask: letterMask(text) };
    }),
  );
  return {
    best(query) {
      const asked = folded(query);
      if (asked.length < 2) return undefined;
      return ranked(spellings, (each) => likeness(asked, each) ?? nearness(asked, each))[0];
    },
    beginning(typed, most) {
      const asked = folded(typed);
      if (asked.length < 2) return [];
      return ranked(spellings, (each) => likeness(asked, each)).slice(0, most);
    },
  };
}

interface Spelling extends NameMatch {
  /** Its words, folded. */
  readonly text: string;
  readonly isAlias: boolean;
  readonly mask: number;
}

/** The best spelling of each entry that has one, the best first; of equal ones that of the most documents. */
function ranked(
  spellings: readonly Spelling[],
  costOf: (spelling: Spelling) => number | undefined,
): readonly NameMatch[] {
  const best = new Map<NamedEntry, { readonly match: NameMatch; readonly cost: number }>();
  for (const each of spellings) {
    const cost = costOf(each);
    const { entry, spelling } = each;
    if (cost !== undefined && cost < (best.get(entry)?.cost ?? Number.POSITIVE_INFINITY)) {
      best.set(entry, { match: { entry, spelling }, cost });
    }
  }
  return [...best.values()]
    .sort((a, b) => a.cost - b.cost || b.match.entry.count - a.match.entry.count)
    .map(({ match }) => match);
}

/** How far a spelling is from being what was asked for: 0 is the whole name. Undefined if no word of it begins so. */
function likeness(asked: string, { text, isAlias }: Spelling): number | undefined {
  const alias = isAlias ? 0.5 : 0;
  if (text === asked) return alias;
  if (text.startsWith(`${asked} `)) return 1 + alias;
  if (` ${text} `.includes(` ${asked} `)) return 2 + alias;
  if (asked.length < 3) return text.startsWith(asked) ? 3 + alias : undefined;
  if (text.startsWith(asked)) return 3 + alias;
  return ` ${text}`.includes(` ${asked}`) ? 4 + alias : undefined;
}

/** One wrong letter in five, at most two. */
function nearness(asked: string, { text, mask, isAlias }: Spelling): number | undefined {
  const limit = Math.min(2, Math.floor(asked.length / 5));
  if (limit === 0 || !mayBeNear(asked.length, letterMask(asked), text.length, mask, limit)) return undefined;
  const cost = editCost(asked, text, plainCosts, limit);
  return cost <= limit ? 5 + cost + (isAlias ? 0.5 : 0) : undefined;
}

function folded(text: string): string {
  const words: string[] = [];
  forEachWord(text, (word) => words.push(fold(word)));
  return words.join(' ');
}
