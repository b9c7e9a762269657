import type { MatchedWord } from '../matched-words.ts';
import { fold } from '../words/fold.ts';
import { forEachWord } from '../words/words.ts';

/**
 * How many words of a text at most stand as in a query, one after the other, with one that matches the query among them.
 *
 * @param matches in order, without overlaps
 * @param query all its words in order, folded
 */
export function longestRun(text: string, matches: readonly MatchedWord[], query: readonly string[]): number {
  let longest = 0;
  let next = 0;
  for (const [from, to] of surroundings(text, matches, reachOf(query))) {
    /** The runs that end with the word before, by where they end in the query. */
    let runs: readonly (Run | undefined)[] = [];
    forEachWord(text.slice(from, to), (word, offset) => {
      const start = from + offset;
      while ((matches[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      const match = matches[next];
      const isMatch = match !== undefined && match.start >= start && match.end <= start + word.length;
      const folded = fold(isMatch ? text.slice(match.start, match.end) : word);
      const before = runs;
      runs = query.includes(folded)
        ? query.map((each, at) => (each === folded ? extended(before[at - 1], isMatch) : undefined))
        : [];
      for (const run of runs) if (run?.hasMatch) longest = Math.max(longest, run.length);
    });
  }
  return longest;
}

interface Run {
  /** In words. */
  readonly length: number;
  readonly hasMatch: boolean;
}

function extended(run: Run | undefined, isMatch: boolean): Run {
  return { length: (run?.length ?? 0) + 1, hasMatch: isMatch || run?.hasMatch === true };
}

/** Characters on either side of a match in which the rest of a query is looked for: its length, with some punctuation. */
function reachOf(query: readonly string[]): number {
  return Math.min(
    120,
    query.reduce((sum, { length }) => sum + length + 3, 10),
  );
}

/** The parts of a text, in whole words between spaces, that are near a match. */
function surroundings(
  text: string,
  matches: readonly MatchedWord[],
  reach: number,
): readonly (readonly [from: number, to: number])[] {
  const parts: [from: number, to: number][] = [];
  for (const { start, end } of matches) {
    const from = start <= reach ? 0 : text.lastIndexOf(' ', start - reach) + 1;
    const space = text.indexOf(' ', end + reach);
    const to = space < 0 ? text.length : space;
    const last = parts.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else parts.push([from, to]);
  }
  return parts;
}
