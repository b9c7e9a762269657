import type { Clause } from '../query/clause.ts';
import type { Phrase } from '../query/phrase.ts';
import { eligibleDocIds } from './eligible-doc-ids.ts';
import { isTooShort, matchOf } from './matches.ts';
import type { OpenedIndex } from './opened-index.ts';
import { filterByPhrases } from './phrases.ts';
import { score } from './score.ts';

export interface Ranking {
  /** Matching documents, best first; equal scores by descending doc id, that is, newest first. */
  readonly docIds: readonly number[];
  /** The score of each, in the same order. */
  readonly scores: readonly number[];
  /** The index terms that make documents match. */
  readonly terms: ReadonlySet<string>;
  /** A word was ignored because too little of it is typed. */
  readonly tooShort: boolean;
}

/** Runs clauses with the hits, scores and order of lunr over a whole index, and filters by phrases. */
export async function rank(
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  { reader, yieldToMain, allDocIds }: Pick<OpenedIndex, 'reader' | 'yieldToMain' | 'allDocIds'>,
): Promise<Ranking> {
  const all = await Promise.all(clauses.map((clause) => matchOf(clause, reader)));
  const matches = all.filter((match) => !isTooShort(match));
  const wanted = matches.filter(({ clause }) => clause.presence !== 'prohibited');
  // Only a query that prohibits and requires nothing needs to know which slots are used.
  const isNegation = wanted.length === 0 && matches.length + phrases.length > 0;
  const eligible = eligibleDocIds(matches, reader.slots, isNegation ? await allDocIds() : []);
  const found = await filterByPhrases(eligible, phrases, reader);
  const scores = await score(wanted, found, reader, yieldToMain);
  const docIds = sortByScore(found, scores);
  return {
    docIds,
    scores: docIds.map((docId) => scores[docId] ?? 0),
    terms: new Set(
      wanted.flatMap(({ terms, completions }) => [...terms.keys(), ...(completions?.terms ?? [])]),
    ),
    tooShort: matches.length < all.length,
  };
}

/** Sums of the same weights in another order differ in the last bits; scores this close are equal. */
const closeEnough = 1e-12;

function sortByScore(found: readonly number[], scores: Float64Array): readonly number[] {
  const docIds = [...found].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a);
  const ordered: number[] = [];
  for (let start = 0; start < docIds.length; ) {
    const best = scores[docIds[start] ?? 0] ?? 0;
    let end = start + 1;
    while (end < docIds.length && best - (scores[docIds[end] ?? 0] ?? 0) < closeEnough) end++;
    if (end === start + 1) ordered.push(docIds[start] ?? 0);
    else for (const docId of docIds.slice(start, end).sort((a, b) => b - a)) ordered.push(docId);
    start = end;
  }
  return ordered;
}
