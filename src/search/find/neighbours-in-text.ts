import type { DocumentPreview } from '../document.ts';
import { fieldWeights } from '../fields.ts';
import { matchedWords } from '../matched-words.ts';
import type { Neighbours } from '../query/neighbours.ts';
import type { Language } from '../words/language.ts';
import { forEachWord } from '../words/words.ts';
import { k1 } from './bm25f.ts';

/** What two words that stand together count, compared with a word of the same rarity. */
const neighbourWeight = 0.2;

/**
 * What documents score in which neighbouring words of the query stand together as well: BM25 of the pair as if it were a
 * word (the ordered pairs of Metzler and Croft's sequential dependence model, 2005), as rare as its rarer word.
 *
 * It is computed from the texts that results display, so it costs no bytes, and only for the first of the results.
 *
 * @param rarities inverse document frequencies by term
 */
export function neighbourScorer(
  neighbours: readonly Neighbours[],
  rarities: ReadonlyMap<string, number>,
  language: Language,
): (document: DocumentPreview) => number {
  const matched = matchedWords(new Set(neighbours.flatMap(({ first, second }) => [first, second])), language);
  return ({ title, summary, body }) => {
    const frequencies = new Map<Neighbours, number>();
    for (const [text, { weight }] of [
      [title, fieldWeights.title],
      [summary, fieldWeights.summary],
      [body, fieldWeights.body],
    ] as const) {
      const words = matched(text);
      words.forEach(({ term, end }, i) => {
        for (const pair of neighbours) {
          if (pair.first !== term) continue;
          const isNext = words
            .slice(i + 1, i + 1 + pair.distance)
            .some(
              (next) =>
                next.term === pair.second && wordsBetween(text, end, next.start) === pair.distance - 1,
            );
          if (isNext) frequencies.set(pair, (frequencies.get(pair) ?? 0) + weight);
        }
      });
    }
    let score = 0;
    for (const [{ first, second }, frequency] of frequencies) {
      const rarity = Math.max(rarities.get(first) ?? 0, rarities.get(second) ?? 0);
      score += (neighbourWeight * rarity * frequency) / (k1 + frequency);
    }
    return score;
  };
}

/** Longer than the words between two neighbours ever are. */
const maxGap = 60;

/** How many words stand between two offsets; infinite across a line break, and where they are far apart. */
function wordsBetween(text: string, from: number, to: number): number {
  const gap = text.slice(from, to);
  if (gap.length > maxGap || gap.includes('\n')) return Number.POSITIVE_INFINITY;
  let count = 0;
  forEachWord(gap, () => count++);
  return count;
}
