import { searchFields } from '../fields.ts';
import { countDocuments, type ImpactList } from '../files/impact-list.ts';
import type { Clause } from '../query/clause.ts';
import type { QueriedDate } from '../query/parse-query.ts';
import type { Phrase } from '../query/phrase.ts';
import { isSequence } from '../words/sequence.ts';
import { bm25f, type Scores } from './bm25f.ts';
import { type DateMatch, dateMatchOf } from './date-matches.ts';
import { eligibleDocIds } from './eligible-doc-ids.ts';
import { allTiers } from './index-reader.ts';
import { impactLookup, type Lookup, postingLookup } from './lookup.ts';
import { lunrScores } from './lunr-score.ts';
import { docIdListsOf, isTooShort, isUnknownName, listsOfMatch, type Match, matchOf } from './matches.ts';
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
  /** Set if only the best documents are listed, all of which have every word. */
  readonly total?: TotalCount;
}

/** How many documents have every word, where only the best of them are known. */
export interface TotalCount {
  readonly count: number;
  /** Otherwise there are more. */
  readonly isExact: boolean;
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

/**
 * Runs clauses with the hits of lunr over a whole index, adds items of the dates, and filters by phrases.
 *
 * @param extent `best` if the best hits suffice: of words in very many documents, the best documents are loaded first, and the
 *   others tier by tier until enough of the loaded ones have every word
 */
export async function rank(
  query: RankedQuery,
  index: RankedIndex,
  method: RankingMethod = 'bm25f',
  extent: Extent = 'all',
): Promise<Ranking> {
  if (method === 'lunr') return rankByLunr(query, index);
  if (extent === 'all' || !isSimple(query)) return rankByImpacts(query, index, allTiers);
  for (let tiers = 0; ; tiers++) {
    const ranking = await rankByImpacts(query, index, tiers);
    if (ranking.total === undefined) return ranking;
    if (ranking.complete >= enoughComplete) {
      return { ...ranking, docIds: ranking.docIds.slice(0, ranking.complete) };
    }
  }
}

/** Whether all hits are needed, or the best of them. */
export type Extent = 'all' | 'best';

/**
 * How many of the best documents must have every word to take the best ten of them. With three times as many as are shown,
 * nearly all are those that all documents would give.
 */
const enoughComplete = 30;

/** Whether a query only asks for words and dates, in any field and anywhere in it. */
function isSimple({ clauses, phrases }: RankedQuery): boolean {
  return (
    phrases.length === 0 &&
    clauses.every(
      ({ presence, fields, term, others = [] }) =>
        presence === 'optional' &&
        fields.length === searchFields.length &&
        ![term, ...others].some(isSequence),
    )
  );
}

/** @param tiers see `IndexReader` */
async function rankByImpacts(query: RankedQuery, index: RankedIndex, tiers: number): Promise<Ranking> {
  const { reader, yieldToMain } = index;
  const lookup = impactLookup(reader, tiers);
  const { wanted, dateMatches, docIds, findings } = await matchQuery(query, index, lookup);
  const scores = await bm25f(wanted, dateMatches, reader, yieldToMain);
  const sorted = sortByScore(docIds, scores.scores, hasEveryWord(docIds, scores));
  const matches = [...wanted, ...dateMatches.flatMap(({ words }) => words)];
  const total = totalOf(matches, sorted.complete);
  return { ...sorted, ...findings, rarities: scores.rarities, ...(total && { total }) };
}

/** Undefined if all documents are known. */
function totalOf(matches: readonly Match<ImpactList>[], complete: number): TotalCount | undefined {
  const lists = matches.flatMap(listsOfMatch);
  if (lists.every(({ documentCount, groups }) => documentCount === countDocuments(groups))) return undefined;
  const [only, ...others] = lists;
  return only !== undefined && others.length === 0
    ? { count: only.documentCount, isExact: true }
    : { count: complete, isExact: false };
}

async function rankByLunr(query: RankedQuery, index: RankedIndex): Promise<Ranking> {
  const { reader, yieldToMain } = index;
  // To lunr, stop words are no names.
  const isName = ({ stopWord, prefix }: Clause): boolean => stopWord !== undefined && prefix === undefined;
  const clauses = query.clauses.filter((clause) => !isName(clause));
  const { wanted, docIds, findings } = await matchQuery({ ...query, clauses }, index, postingLookup(reader));
  const scores = await lunrScores(wanted, docIds, reader, yieldToMain);
  const unknownNames = query.clauses.filter(isName).map(({ stopWord = '' }) => stopWord);
  return { ...sortByScore(docIds, scores, () => true), ...findings, unknownNames, rarities: new Map() };
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
