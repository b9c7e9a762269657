import type { ShownDocument } from './document.ts';
import { answer, answerWithAll, type Required } from './find/answer.ts';
import { type Edition, openEdition } from './find/edition.ts';
import type { Load } from './find/edition-files.ts';
import { type FacetCounts, type FacetOption, type Facets, needsAll } from './find/facets.ts';
import { suggestTexts } from './find/suggest.ts';
import { type MatchedWords, matchedWords } from './matched-words.ts';
import {
  type FacetName,
  type Filters,
  facetNames,
  isFiltering,
  noFilters,
  withChoice,
  withMonth,
} from './query/filters.ts';
import { readQuery } from './query/query.ts';

export {
  type FacetCounts,
  type FacetName,
  type FacetOption,
  type Facets,
  type Filters,
  facetNames,
  isFiltering,
  type Load,
  needsAll,
  noFilters,
  withChoice,
  withMonth,
};

/** The search of one edition of an archive. All methods reject where a file does not load, and for nothing else. */
export interface Search {
  /** Finds items, whatever the text says. */
  find(question: Question): Promise<Hits>;
  /** What results show of some documents, in the order asked for. */
  documents(numbers: readonly number[]): Promise<readonly ShownDocument[]>;
  /** What hits can be narrowed to. */
  facets(): Promise<Facets>;
  /** Texts that may have been meant where a text finds little, each of which finds something. */
  suggestions(question: Question): Promise<readonly string[]>;
}

export interface Question {
  readonly text: string;
  readonly filters?: Filters;
  readonly order?: Order;
}

/** `relevance` is the order of time, newest first, where a question has no words. */
export type Order = 'relevance' | 'newest' | 'oldest';

/** What a question found. */
export interface Hits {
  readonly understood: Understood;
  /** Numbers of all documents found, in the order asked for. */
  readonly documents: readonly number[];
  /** The same without the filters: what these are counted over. */
  readonly unfiltered: readonly number[];
  /** Tells which words of a text made it match. */
  readonly matched: MatchedWords;
}

/** How a question was read, for the page to say. */
export interface Understood {
  readonly required: Required;
  /** The text's signs (`+ - : ^ ~ *`) make no query of lunr's, so they were passed over. */
  readonly plain: boolean;
  /** Words that were passed over because they stand nearly everywhere. */
  readonly tooCommon: readonly string[];
  /** The last word was passed over because too many words begin so. */
  readonly tooShort: boolean;
}

/**
 * Opens the search of a site. Only what a question needs is loaded, when it is asked.
 *
 * @param pause resolves when the page has had its turn: long work is cut up by it
 */
export async function openSearch(load: Load, pause: () => Promise<void> = nextTurn): Promise<Search> {
  const edition = await openEdition(load, pause);
  const find = (question: Question): Promise<Hits> => hitsOf(question, edition);
  return {
    find,
    facets: edition.facets,
    documents: (numbers) => shownDocuments(numbers, edition),
    async suggestions(question) {
      const texts = await suggestTexts(question.text, await edition.knownWords(), edition.language);
      const found = await Promise.all(texts.map((text) => find({ ...question, text })));
      return texts.filter((_, i) => {
        const hits = found[i];
        return hits?.understood.required === 'all' && hits.documents.length > 0;
      });
    },
  };
}

async function hitsOf(
  { text, filters = noFilters, order = 'relevance' }: Question,
  edition: Edition,
): Promise<Hits> {
  const query = readQuery(text, edition.language);
  const onlyFilters = text.trim() === '' && isFiltering(filters);
  const { ranking, required } =
    query.everything || onlyFilters ? await answerWithAll(edition) : await answer(query, edition);
  const unfiltered = inOrder(ranking.documents, order, edition.manifest.undated);
  return {
    understood: { required, plain: query.plain, tooCommon: query.tooCommon, tooShort: ranking.tooShort },
    documents: isFiltering(filters) ? (await edition.facets()).passing(unfiltered, filters) : unfiltered,
    unfiltered,
    matched: matchedWords(ranking.terms, edition.language),
  };
}

/** Numbers rise with the date, so the newest has the highest; documents without a date come last either way. */
function inOrder(documents: readonly number[], order: Order, undated: number): readonly number[] {
  if (order === 'relevance') return documents;
  const sign = order === 'newest' ? -1 : 1;
  return [...documents].sort((a, b) => Number(a < undated) - Number(b < undated) || sign * (a - b));
}

async function shownDocuments(
  numbers: readonly number[],
  { shownDocument }: Edition,
): Promise<readonly ShownDocument[]> {
  const shown = await Promise.all(numbers.map(shownDocument));
  return shown.filter((document) => document !== undefined && document !== null);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
