import type { ImpactList } from '../files/impact-list.ts';
import type { PostingList } from '../files/posting-list.ts';
import type { Clause } from '../query/clause.ts';
import type { QueriedDate } from '../query/parse-query.ts';
import type { Phrase } from '../query/phrase.ts';
import { bm25f, type Scores } from './bm25f.ts';
import { type DateMatch, dateMatchOf } from './date-matches.ts';
import { eligibleDocIds } from './eligible-doc-ids.ts';
import { impactLookup, type Lookup, postingLookup } from './lookup.ts';
import { lunrScores } from './lunr-score.ts';
import { docIdListsOf, isTooShort, isUnknownName, type Match, matchOf } from './matches.ts';
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
export interface Ranking extends SortedDocuments, Findings {
  /** The inverse document frequencies of the words, by term; none under `lunr`. */
  readonly rarities: ReadonlyMap<string, number>;
}

/** What became of the words of a query. */
interface Findings {
  /** The index terms that make documents match. */
  readonly terms: ReadonlySet<string>;
  /** A word was ignored because too little of it is typed. */
  readonly tooShort: boolean;
  /** The terms of words that are in no document. */
  readonly missing: ReadonlySet<string>;
  /** Stop words that are asked for as names and that no document has as such; empty for one that is being typed. */
  readonly unknownNames: readonly string[];
}

/** What to rank. */
export interface RankedQuery {
  readonly clauses: readonly Clause[];
  readonly phrases: readonly Phrase[];
  readonly dates: readonly QueriedDate[];
}

type RankedIndex = Pick<OpenedIndex, 'reader' | 'yieldToMain' | 'allDocIds' | 'docIdsWithin'>;

/** Runs clauses with the hits of lunr over a whole index, adds items of the dates, and filters by phrases. */
export async function rank(
  query: RankedQuery,
  index: RankedIndex,
  method: RankingMethod = 'bm25f',
): Promise<Ranking> {
  const { reader, yieldToMain } = index;
  if (method === 'lunr') {
    const lookup: Lookup<PostingList> = postingLookup(reader);
    // To lunr, stop words are no names.
    const isName = ({ stopWord, prefix }: Clause): boolean => stopWord !== undefined && prefix === undefined;
    const clauses = query.clauses.filter((clause) => !isName(clause));
    const { wanted, docIds, findings } = await matchQuery({ ...query, clauses }, index, lookup);
    const scores = await lunrScores(wanted, docIds, reader, yieldToMain);
    const unknownNames = query.clauses.filter(isName).map(({ stopWord = '' }) => stopWord);
    return { ...sortByScore(docIds, scores, () => true), ...findings, unknownNames, rarities: new Map() };
  }
  const lookup: Lookup<ImpactList> = impactLookup(reader);
  const { wanted, dateMatches, docIds, findings } = await matchQuery(query, index, lookup);
  const scores = await bm25f(wanted, dateMatches, reader, yieldToMain);
  const sorted = sortByScore(docIds, scores.scores, hasEveryWord(docIds, scores));
  return { ...sorted, ...findings, rarities: scores.rarities };
}

/** Names that are stop words count as words if they are all there is or if some document has all of them and the words. */
function hasEveryWord(
  found: readonly number[],
  { met, words, metNames, names }: Scores,
): (docId: number) => boolean {
  const hasWords = (docId: number): boolean => met[docId] === words;
  const hasAll = (docId: number): boolean => hasWords(docId) && metNames[docId] === names;
  return words === 0 || found.some(hasAll) ? hasAll : hasWords;
}

interface MatchedQuery<List> {
  /** What clauses match that are not prohibited. */
  readonly wanted: readonly Match<List>[];
  readonly dateMatches: readonly DateMatch<List>[];
  /** The hits. */
  readonly docIds: readonly number[];
  readonly findings: Findings;
}

async function matchQuery<List>(
  { clauses, phrases, dates }: RankedQuery,
  index: RankedIndex,
  lookup: Lookup<List>,
): Promise<MatchedQuery<List>> {
  const { reader, allDocIds } = index;
  const [all, dateMatches] = await Promise.all([
    Promise.all(clauses.map((clause) => matchOf(clause, reader, lookup))),
    Promise.all(dates.map((date) => dateMatchOf(date, index, lookup))),
  ]);
  const matches = all.filter((match) => !isTooShort(match) && !isUnknownName(match));
  const unknownNames = all.filter((match) => !isTooShort(match) && isUnknownName(match));
  const wanted = matches.filter(({ clause }) => clause.presence !== 'prohibited');
  const dated = dateMatches.map(({ docIds }) => docIds);
  // Only a query that prohibits and requires nothing needs to know which slots are used.
  const isNegation =
    wanted.length + dated.length === 0 &&
    (matches.length > 0 || phrases.some((phrase) => phrase.isProhibited));
  const eligible = eligibleDocIds(
    matches.map((match) => ({
      presence: match.clause.presence,
      docIdLists: docIdListsOf(match, lookup),
    })),
    dated,
    reader.slots,
    isNegation ? await allDocIds() : [],
  );
  return {
    wanted,
    dateMatches,
    docIds: await filterByPhrases(eligible, phrases, reader),
    findings: {
      terms: termsOf([...wanted, ...dateMatches.flatMap(({ words }) => words)]),
      tooShort: all.some(isTooShort),
      missing: missingTerms(matches),
      unknownNames: unknownNames.map(({ clause }) => clause.stopWord ?? ''),
    },
  };
}

function termsOf(wanted: readonly Match<unknown>[]): ReadonlySet<string> {
  return new Set(
    wanted.flatMap(({ terms, completions }) => [...terms.keys(), ...(completions?.keys() ?? [])]),
  );
}
