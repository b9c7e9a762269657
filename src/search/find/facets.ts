import { countedBlocks } from '../files/facet-blocks.ts';
import type { FacetFile, MonthSpan } from '../files/facets.ts';
import { type FacetName, type Filters, facetNames, isFiltering } from '../query/filters.ts';
import { withoutInvisible } from '../words/invisible.ts';
import { type DocumentSet, documentsInAll } from './document-set.ts';
import { type FacetSource, openFacetIndex } from './facet-index.ts';
import type { FacetRow } from './facet-rows.ts';
import { filterLists, narrowingFacets, needsAll } from './filter-lists.ts';
import type { YieldToMain } from './yield-to-main.ts';

/** What documents can be filtered by. */
export interface Facets {
  /** The documents that pass filters, of which there is at least one. Loads the lists of their values. */
  passing(filters: Filters): Promise<DocumentSet>;
  /**
   * For each facet, the values that documents could be filtered by next. All counts are exact if the documents are all, or
   * in few blocks; otherwise a sample of them is counted.
   */
  count(documents: CountedDocuments, filters: Filters): Promise<FacetCounts>;
  /** The display name of a value; the value itself if no document has it. */
  nameOf(facet: FacetName, value: string): string;
  /** First and last month of any document's date, `YYYY-MM`; undefined if none has a date. */
  readonly months: MonthSpan | undefined;
}

/** Documents before filtering. */
export interface CountedDocuments {
  readonly count: number;
  /** Without duplicates; left out for all documents. */
  readonly docIds?: readonly number[];
}

export type FacetCounts = Readonly<Record<FacetName, readonly FacetOption[]>>;

/** A value that documents can be filtered by. */
export interface FacetOption {
  readonly value: string;
  readonly name: string;
  /** How many documents would be left with this value as a filter as well. */
  readonly count: number;
  /** Whether the count is an estimate from a sample, with two digits that count. */
  readonly isEstimate: boolean;
  readonly chosen: boolean;
}

export function openFacets(file: FacetFile, source: FacetSource, yieldToMain: YieldToMain): Facets {
  const index = openFacetIndex(file, source, yieldToMain);
  const { totals, names, months } = index;
  const nameOf = (facet: FacetName, value: string): string =>
    (facet === 'topic' || facet === 'actor' ? names[facet].get(value) : undefined) ?? value;

  const passing = async (filters: Filters): Promise<DocumentSet> =>
    documentsInAll(await filterLists(filters, facetNames, index, source), source.slots);

  /** The documents that pass the filters of the facets in which all values count; undefined for all documents. */
  async function narrowed({ docIds }: CountedDocuments, filters: Filters) {
    const lists = await filterLists(filters, narrowingFacets, index, source);
    if (lists.length === 0) return docIds;
    const set = documentsInAll(lists, source.slots);
    return docIds === undefined ? set.docIds() : docIds.filter(set.has);
  }

  /** The values of those of some documents that are in blocks which are few enough to load, and their share. */
  async function sample(docIds: readonly number[] | undefined): Promise<Sample> {
    const { blockCount } = index;
    const most = countedBlocks(source.slots, blockCount);
    const needed = docIds && new Set(docIds.map((docId) => docId % blockCount));
    // Any blocks are a fair sample. Those of the lowest numbers serve each query.
    const first = Array.from({ length: most }, (_, block) => block);
    const blocks = needed && needed.size <= most ? [...needed] : first;
    const wanted = docIds && new Set(docIds);
    const rows = (await Promise.all(blocks.map((block) => index.rowsOf(block, wanted)))).flat();
    return { rows, documents: docIds?.length ?? source.documentCount };
  }

  return {
    nameOf,
    months,
    passing,
    async count(documents, filters) {
      if (documents.docIds === undefined && !isFiltering(filters)) {
        return optionsOf((facet) => totals[facet], filters, nameOf, false);
      }
      const docIds = await narrowed(documents, filters);
      const { rows, documents: total } = await sample(docIds);
      const counted = countRows(rows, filters);
      if (rows.length === total) return optionsOf((facet) => counted[facet], filters, nameOf, false);
      const set = isFiltering(filters) ? await passing(filters) : undefined;
      const passingCount = set && (docIds?.filter(set.has) ?? set.docIds()).length;
      const estimated = (facet: FacetName): ReadonlyMap<string, number> => {
        const estimates = new Map<string, number>();
        for (const [value, count] of counted[facet]) {
          const estimate = withTwoDigits((count * total) / rows.length);
          estimates.set(value, Math.min(estimate, total, totals[facet].get(value) ?? 0));
        }
        return estimates;
      };
      return optionsOf(estimated, filters, nameOf, true, passingCount);
    },
  };
}

interface Sample {
  readonly rows: readonly FacetRow[];
  /** How many documents the rows are a sample of. */
  readonly documents: number;
}

/** For each facet, how many rows have each value, counted over those that pass the filters of the other facets. */
function countRows(
  rows: readonly FacetRow[],
  filters: Filters,
): Readonly<Record<FacetName, ReadonlyMap<string, number>>> {
  const counts = {
    topic: new Map<string, number>(),
    actor: new Map<string, number>(),
    type: new Map<string, number>(),
    year: new Map<string, number>(),
    source: new Map<string, number>(),
  };
  const widening = facetNames.filter((facet) => !needsAll[facet] && filters[facet].length > 0);
  for (const row of rows) {
    const failed = widening.filter((facet) => !filters[facet].some((value) => row[facet].includes(value)));
    if (failed.length > 1) continue;
    for (const facet of facetNames) {
      // In a facet where any chosen value suffices, count what each value would add by itself.
      if (failed.length === 1 && failed[0] !== facet) continue;
      for (const value of row[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** @param passingCount how many documents pass the filters, where the counts are estimates */
function optionsOf(
  countsOf: (facet: FacetName) => ReadonlyMap<string, number>,
  filters: Filters,
  nameOf: Facets['nameOf'],
  areEstimates: boolean,
  passingCount?: number,
): FacetCounts {
  const options = (facet: FacetName): readonly FacetOption[] => {
    const counts = countsOf(facet);
    const chosen = new Set(filters[facet]);
    // What a chosen value leaves is what there is, unless another value of its facet suffices too.
    const known = needsAll[facet] || chosen.size === 1 ? passingCount : undefined;
    return [...new Set([...counts.keys(), ...chosen])]
      .map((value) => {
        const exact = chosen.has(value) ? known : undefined;
        return {
          value,
          name: nameOf(facet, value),
          count: exact ?? counts.get(value) ?? 0,
          isEstimate: areEstimates && exact === undefined,
          chosen: chosen.has(value),
        };
      })
      .map((option) => ({ option, sortKey: withoutInvisible(option.name) }))
      .sort((a, b) => b.option.count - a.option.count || compareTexts(a.sortKey, b.sortKey))
      .map(({ option }) => option);
  };
  return {
    topic: options('topic'),
    actor: options('actor'),
    type: options('type'),
    year: options('year'),
    source: options('source'),
  };
}

function withTwoDigits(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
