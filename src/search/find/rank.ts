import type { Clause } from '../query/clause.ts';
import type { QueriedDate } from '../query/parse-query.ts';
import type { Phrase } from '../query/phrase.ts';
import { bm25f } from './bm25f.ts';
import { dateMatchOf } from './date-matches.ts';
import { eligibleDocIds } from './eligible-doc-ids.ts';
import { lunrScores } from './lunr-score.ts';
import { isTooShort, type Match, matchOf } from './matches.ts';
import { missingTerms } from './missing-words.ts';
import type { OpenedIndex } from './opened-index.ts';
import { filterByPhrases } from './phrases.ts';
import { type SortedDocuments, sortByScore } from './sort-by-score.ts';

/** How hits are ordered: `bm25f`, or with the scores of lunr, which is for those who compare the two. */
export type RankingMethod = 'bm25f' | 'lunr';

/**
 * Matching documents; equal scores by descending doc id, that is, newest first. Under `bm25f`, those that have every word of
 * the query come before those that have only some; under `lunr`, all count as complete.
 */
export interface Ranking extends SortedDocuments {
  /** The index terms that make documents match. */
  readonly terms: ReadonlySet<string>;
  /** The inverse document frequencies of the words, by term; none under `lunr`. */
  readonly rarities: ReadonlyMap<string, number>;
  /** A word was ignored because too little of it is typed. */
  readonly tooShort: boolean;
  /** The terms of words that are in no document. */
  readonly missing: ReadonlySet<string>;
}

/** What to rank. */
export interface RankedQuery {
  readonly clauses: readonly Clause[];
  readonly phrases: readonly Phrase[];
  readonly dates: readonly QueriedDate[];
}

/** Runs clauses with the hits of lunr over a whole index, adds items of the dates, and filters by phrases. */
export async function rank(
  { clauses, phrases, dates }: RankedQuery,
  index: Pick<OpenedIndex, 'reader' | 'yieldToMain' | 'allDocIds' | 'dates'>,
  method: RankingMethod = 'bm25f',
): Promise<Ranking> {
  const { reader, yieldToMain, allDocIds } = index;
  const [all, dateMatches] = await Promise.all([
    Promise.all(clauses.map((clause) => matchOf(clause, reader))),
    Promise.all(dates.map((date) => dateMatchOf(date, index))),
  ]);
  const matches = all.filter((match) => !isTooShort(match));
  const wanted = matches.filter(({ clause }) => clause.presence !== 'prohibited');
  const dated = dateMatches.map(({ docIds }) => docIds);
  // Only a query that prohibits and requires nothing needs to know which slots are used.
  const isNegation = wanted.length + dated.length === 0 && matches.length + phrases.length > 0;
  const eligible = eligibleDocIds(matches, dated, reader.slots, isNegation ? await allDocIds() : []);
  const found = await filterByPhrases(eligible, phrases, reader);
  const terms = termsOf([...wanted, ...dateMatches.flatMap(({ words }) => words)]);
  const understood = { terms, tooShort: matches.length < all.length, missing: missingTerms(matches) };
  if (method === 'lunr') {
    const scores = await lunrScores(wanted, found, reader, yieldToMain);
    return { ...sortByScore(found, scores, () => true), ...understood, rarities: new Map() };
  }
  const { scores, met, words, rarities } = await bm25f(wanted, dateMatches, reader, yieldToMain);
  return { ...sortByScore(found, scores, (docId) => met[docId] === words), ...understood, rarities };
}

function termsOf(wanted: readonly Match[]): ReadonlySet<string> {
  return new Set(
    wanted.flatMap(({ terms, completions }) => [...terms.keys(), ...(completions?.terms ?? [])]),
  );
}
