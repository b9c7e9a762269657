import type { DocumentPreview } from '../document.ts';
import { fieldWeights } from '../fields.ts';
import { saturate } from '../impact.ts';
import { matchedWords } from '../matched-words.ts';
import type { Clause } from '../query/clause.ts';
import type { Neighbours } from '../query/neighbours.ts';
import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { forEachWord } from '../words/words.ts';
import { longestRun } from './longest-run.ts';

/** What two words that stand together count, compared with a word of the same rarity. */
const neighbourWeight = 0.2;
/** What a word in another form than the query's counts, compared with one in the same form. */
const otherFormShare = 0.4;

/** The words of a query that the text of a result is compared with. */
export interface QueryText {
  readonly clauses: readonly Clause[];
  readonly neighbours: readonly Neighbours[];
  /** All words in order, folded. */
  readonly words: readonly string[];
}

/**
 * What the text of a document adds to its score: less for words in another form than the query has them, so that _ferry_
 * does not lose to _Ferris_, which have one stem; more for neighbouring words of the query that stand together, which count
 * as a word as rare as the rarer of them (the ordered pairs of Metzler and Croft's sequential dependence model, 2005); and
 * more for three or more words that stand as in the query, stop words included.
 *
 * It is computed from the texts that results display, so it costs no bytes, and only for the first of the results.
 *
 * @param rarities inverse document frequencies by term
 */
export function textScorer(
  { clauses, neighbours, words: sequence }: QueryText,
  rarities: ReadonlyMap<string, number>,
  language: Language,
): (document: DocumentPreview) => number {
  const forms = formsByTerm(clauses);
  const meanRarity = [...rarities.values()].reduce((sum, each) => sum + each, 0) / Math.max(1, rarities.size);
  const matched = matchedWords(new Set(forms.keys()), language);
  return ({ title, summary, body }) => {
    const words = new Map<string, { all: number; exact: number }>();
    const pairs = new Map<Neighbours, number>();
    let run = 0;
    for (const [text, { weight }] of [
      [title, fieldWeights.title],
      [summary, fieldWeights.summary],
      [body, fieldWeights.body],
    ] as const) {
      const found = matched(text);
      found.forEach(({ term, start, end }, i) => {
        const counts = words.get(term) ?? { all: 0, exact: 0 };
        counts.all += weight;
        const form = fold(text.slice(start, end));
        if (forms.get(term)?.has(form)) counts.exact += weight;
        words.set(term, counts);
        for (const pair of neighbours) {
          if (pair.first !== term) continue;
          const isNext = found
            .slice(i + 1, i + 1 + pair.distance)
            .some(
              (next) =>
                next.term === pair.second && wordsBetween(text, end, next.start) === pair.distance - 1,
            );
          if (isNext) pairs.set(pair, (pairs.get(pair) ?? 0) + weight);
        }
      });
      if (run < sequence.length && sequence.length >= minRun)
        run = Math.max(run, longestRun(text, found, sequence));
    }
    let score = 0;
    for (const [term, { all, exact }] of words) {
      const counted = exact + otherFormShare * (all - exact);
      score += (rarities.get(term) ?? 0) * (saturate(counted) - saturate(all));
    }
    for (const [{ first, second }, frequency] of pairs) {
      const rarity = Math.max(rarities.get(first) ?? 0, rarities.get(second) ?? 0);
      score += neighbourWeight * rarity * saturate(frequency);
    }
    return score + runWeight * Math.max(0, run - minRun + 1) * meanRarity;
  };
}

/** The folded words of the query, by term. */
function formsByTerm(clauses: readonly Clause[]): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  for (const { term, form, presence } of clauses) {
    if (form === undefined || presence === 'prohibited') continue;
    forms.set(term, (forms.get(term) ?? new Set()).add(form));
  }
  return forms;
}

/** Fewer words that stand as in the query are no more than neighbours. */
const minRun = 3;
/** What each word from the third on counts of a query that a text contains as it is written. */
const runWeight = 0.3;

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
