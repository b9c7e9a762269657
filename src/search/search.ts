import type { DocumentPreview } from './document.ts';
import type { DayRange } from './files/dates.ts';
import { answer, answerAll, type Required } from './find/answer.ts';
import type { AnswerExpression } from './find/answer-expression.ts';
import { documentIds } from './find/document-ids.ts';
import type { OwnFacetName } from './find/facet-index.ts';
import type { CountedDocuments, FacetCounts, FacetOption, Facets } from './find/facets.ts';
import { needsAll } from './find/filter-lists.ts';
import type { Load } from './find/index-files.ts';
import { lazyAsync } from './find/lazy-async.ts';
import { missingWords } from './find/missing-words.ts';
import type { NameFiles } from './find/named-entries.ts';
import { type OpenedIndex, openIndex } from './find/opened-index.ts';
import type { RankingMethod, TotalCount } from './find/rank.ts';
import { sortFirst } from './find/sort-first.ts';
import type { Found, OpenSuggester } from './find/suggest.ts';
import { type MatchedWords, matchedWords } from './matched-words.ts';
import {
  type AnyFacet,
  type FacetName,
  type FilterChange,
  type Filters,
  facetNames,
  filteredFacets,
  isFiltering,
  noFilters,
  withChoice,
  withMonth,
} from './query/filters.ts';
import { parseQuery } from './query/parse-query.ts';
import { maxQueryLength, searchedPart } from './query/query-length.ts';

export {
  type AnswerExpression,
  type AnyFacet,
  type CountedDocuments,
  type DayRange,
  type FacetCounts,
  type FacetName,
  type FacetOption,
  type Facets,
  type FilterChange,
  type Filters,
  facetNames,
  filteredFacets,
  isFiltering,
  type Load,
  type MatchedWords,
  maxQueryLength,
  needsAll,
  noFilters,
  type OpenSuggester,
  type OwnFacetName,
  type RankingMethod,
  searchedPart,
  type TotalCount,
  withChoice,
  withMonth,
};

/** The search of one index version. All methods reject if a file fails to load, and for no other reason. */
export interface Search {
  /**
   * Finds items. Accepts any text.
   *
   * @param onFound called when the documents are known, but not yet the order of the first ten, which depends on their
   *   texts: so each can be rendered while the texts of others are still loading
   */
  find(question: Question, onFound?: OnFound): Promise<Hits>;
  /** What search results display, in the order of the doc ids. */
  previews(docIds: readonly number[]): Promise<readonly DocumentPreview[]>;
  /** The ids of documents, in the order of the doc ids. */
  idsOf(docIds: readonly number[]): Promise<readonly string[]>;
  /** The values that hits can be filtered by, with counts. */
  facets(): Promise<Facets>;
  /** The files with the names of topics, actors and sources, which `namedEntries` reads. */
  names(): Promise<NameFiles>;
  /** The days of the documents that have a date, by doc id. Loads the dates of all. */
  days(): Promise<ReadonlyMap<number, DayRange>>;
  /**
   * Texts that may have been meant instead of one with words that are in no document, best first. Each of them finds more
   * than the text, under its filters. None if all words are in the archive, or without `loadSuggester`.
   */
  suggestions(question: Question): Promise<readonly string[]>;
}

export interface Question {
  readonly text: string;
  /** Whether more of the last word may follow, so that its completions match too. Otherwise they do only if it is unknown. */
  readonly isTyping?: boolean;
  readonly filters?: Filters;
  readonly order?: Order;
  /**
   * Whether the ten best hits suffice. Of words in very many documents, only the best are loaded then, unless filters or an
   * order need all; see `total`.
   */
  readonly onlyFirst?: boolean;
}

/** A question without words is sorted by date, newest first, under `relevance`. */
export type Order = 'relevance' | 'newest' | 'oldest';

export interface Hits {
  readonly understood: Understood;
  /**
   * All matching documents: first those that have every word of the question, then those that have some of them, each in
   * the requested order.
   */
  readonly docIds: readonly number[];
  /** How many of the documents have every word. */
  readonly complete: number;
  /** Set if `docIds` has only some of the documents, the best, because no more were asked for: how many there are. */
  readonly total?: TotalCount;
  /**
   * The documents without the filters, to count the facets over: those with every word or, if there are none, those with
   * any. A question without words has all documents, even if it finds none because it has no filters either.
   */
  readonly unfiltered: CountedDocuments;
  /** Finds the words of a text that match the question. */
  readonly matched: MatchedWords;
}

export type OnFound = (found: Pick<Hits, 'docIds' | 'matched'>) => void;

/** How a question was interpreted, for the page to report. */
export interface Understood {
  readonly required: Required;
  /** The operators (`+ - : ^ ~ *`) are not valid lunr syntax and were ignored. */
  readonly plain: boolean;
  /** Stop words, which were ignored. */
  readonly tooCommon: readonly string[];
  /** Only the beginning of the text was searched, see `searchedPart`. */
  readonly tooLong: boolean;
  /** The last word was ignored because too many words start with it. */
  readonly tooShort: boolean;
  /** The words that are in no document, in no form, as written; each once. */
  readonly missing: readonly string[];
}

export interface SearchOptions {
  /** Resolves when the main thread has handled other tasks; long computations await it regularly. */
  readonly pause?: () => Promise<void>;
  /** The order of `relevance`: BM25F, or lunr's own scores. */
  readonly ranking?: RankingMethod;
  /** Loads the code of suggestions, `openSuggester` in `find/suggest.ts`, which few queries need. */
  readonly loadSuggester?: () => Promise<OpenSuggester>;
  /** Loads the code of expressions, `answerExpression` in `find/answer-expression.ts`. Without it, there are none. */
  readonly loadOperators?: () => Promise<AnswerExpression>;
}

/** Opens the search of a site. Files are loaded only when a question needs them. */
export async function openSearch(
  load: Load,
  { pause = nextTask, ranking = 'bm25f', loadSuggester = noSuggester, loadOperators }: SearchOptions = {},
): Promise<Search> {
  const index = await openIndex(load, pause);
  const suggester = lazyAsync(async () => {
    const [open, words] = await Promise.all([loadSuggester(), index.words()]);
    return open(words, index.yieldToMain);
  });
  const operators = loadOperators && lazyAsync(loadOperators);
  const find = (question: Question, onFound?: OnFound): Promise<Hits> =>
    hitsOf(question, index, ranking, operators, onFound);
  return {
    find,
    facets: index.facets,
    names: index.names,
    days: index.days,
    idsOf: documentIds(index.manifest, index.files),
    previews: (docIds) => previewsOf(docIds, index),
    async suggestions(question) {
      const text = searchedPart(question.text);
      // Their order does not matter, and that of relevance would load more files.
      const findAny = (text: string): Promise<Hits> => find({ ...question, text, order: 'newest' });
      const hits = await findAny(text);
      const { missing } = hits.understood;
      if (missing.length === 0 && !(text.includes('*') && hits.docIds.length === 0)) return [];
      const suggest = await suggester();
      const texts = await suggest(text, {
        missing,
        language: index.language,
        found: foundBy(hits),
        // A space ends the completion of the last word.
        find: async (suggested) => foundBy(await findAny(`${suggested} `)),
      });
      return texts.map((each) => each.trim());
    },
  };
}

async function noSuggester(): Promise<OpenSuggester> {
  return async () => async () => [];
}

function foundBy({ docIds, complete, understood: { required } }: Hits): Found {
  return { complete: required === 'all' ? complete : 0, any: docIds.length };
}

async function hitsOf(
  { text, isTyping = false, filters = noFilters, order = 'relevance', onlyFirst }: Question,
  index: OpenedIndex,
  method: RankingMethod,
  operators?: () => Promise<AnswerExpression>,
  onFound?: OnFound,
): Promise<Hits> {
  const expressed =
    operators && method === 'bm25f' ? await answerIfExpression(text, index, isTyping, operators) : undefined;
  const query = parseQuery(expressed?.words ?? searchedPart(text), index.language, isTyping);
  const isEmpty = text.trim() === '';
  const listsAll = (query.isMatchAll && !expressed) || (isEmpty && isFiltering(filters));
  const extent = onlyFirst && order === 'relevance' && !isFiltering(filters) ? 'best' : 'all';
  // In parallel, because both load files.
  const [answered, passing] = await Promise.all([
    listsAll ? undefined : (expressed?.answer ?? answer(query, index, method, extent)),
    isFiltering(filters) ? index.facets().then((facets) => facets.passing(filters)) : undefined,
  ]);
  const { ranking, required } = answered ?? answerAll(passing?.docIds() ?? (await index.allDocIds()));
  const { undated, documentCount } = index.manifest;
  const complete = sortByDate(ranking.docIds.slice(0, ranking.complete), order, undated);
  const others = sortByDate(ranking.docIds.slice(ranking.complete), order, undated);
  const filtered = (docIds: readonly number[]) => (passing ? docIds.filter(passing.has) : docIds);
  const completePassing = filtered(complete);
  const docIds = [...completePassing, ...filtered(others)];
  const unfiltered = complete.length > 0 ? complete : others;
  const matched = matchedWords(ranking.terms, index.language);
  onFound?.({ docIds, matched });
  return {
    understood: {
      required,
      plain: query.isPlain,
      tooCommon: [...query.tooCommon, ...ranking.unknownNames.filter((word) => word !== '')],
      tooLong: text.trim().length > maxQueryLength,
      tooShort: ranking.tooShort,
      missing: missingWords(searchedPart(text), ranking.missing, index.language),
    },
    docIds:
      order === 'relevance' && method === 'bm25f' && query.clauses.length > 0
        ? await sortFirst(docIds, completePassing.length, ranking, query, index)
        : docIds,
    complete: completePassing.length,
    ...(ranking.total && { total: ranking.total }),
    unfiltered:
      listsAll || isEmpty ? { count: documentCount } : { count: unfiltered.length, docIds: unfiltered },
    matched,
  };
}

/** Most queries are none, so the code of expressions loads only for what looks like one. */
async function answerIfExpression(
  text: string,
  index: OpenedIndex,
  isTyping: boolean,
  operators: () => Promise<AnswerExpression>,
): ReturnType<AnswerExpression> {
  if (!/\(|\bdate:|["”»]~\d|\svs\.?\s/.test(text)) return undefined;
  const answerExpression = await operators();
  return answerExpression(searchedPart(text), {
    ...index,
    slots: index.manifest.slots,
    answer: (words, isLast) => answer(parseQuery(words, index.language, isTyping && isLast), index),
  });
}

/** Doc ids ascend with the date: the newest has the highest. Documents without a date come last in either order. */
function sortByDate(docIds: readonly number[], order: Order, undated: number): readonly number[] {
  if (order === 'relevance') return docIds;
  const sign = order === 'newest' ? -1 : 1;
  return [...docIds].sort((a, b) => Number(a < undated) - Number(b < undated) || sign * (a - b));
}

async function previewsOf(
  docIds: readonly number[],
  { preview }: OpenedIndex,
): Promise<readonly DocumentPreview[]> {
  const previews = await Promise.all(docIds.map(preview));
  return previews.filter((each) => each !== undefined && each !== null);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
