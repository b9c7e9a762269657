import { countedBlocks } from '../files/facet-blocks.ts';
import type { FacetFile, MonthSpan } from '../files/facets.ts';
import {
  type AnyFacet,
  type ByFacet,
  type Filters,
  filteredFacets,
  isFiltering,
  noFilters,
} from '../query/filters.ts';
import { withoutInvisible } from '../words/invisible.ts';
import { type DocumentSet, documentsInAll } from './document-set.ts';
import { type FacetSource, type OwnFacetName, openFacetIndex } from './facet-index.ts';
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
  nameOf(facet: AnyFacet, value: string): string;
  /** The facets that the archive declares, in its order. */
  readonly own: readonly OwnFacetName[];
  /** First and last month of any document's date, `YYYY-MM`; undefined if none has a date. */
  readonly months: MonthSpan | undefined;
}

/** Documents before filtering. */
export interface CountedDocuments {
  readonly count: number;
  /** Without duplicates; left out for all documents. */
  readonly docIds?: readonly number[];
}

export type FacetCounts = ByFacet<readonly FacetOption[]>;

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
  const { totals, names, months, own } = index;
  const nameOf = (facet: AnyFacet, value: string): string => names.get(facet)?.get(value) ?? value;

  const passing = async (filters: Filters): Promise<DocumentSet> =>
    documentsInAll(await filterLists(filters, filteredFacets(filters), index, source), source.slots);

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
    own,
    months,
    passing,
    async count(documents, filters) {
      if (documents.docIds === undefined && !isFiltering(filters)) {
        return optionsOf([...totals], filters, nameOf, false);
      }
      const docIds = await narrowed(documents, filters);
      const { rows, documents: total } = await sample(docIds);
      const counted = countRows(rows, [...totals.keys()], filters);
      if (rows.length === total) return optionsOf(counted, filters, nameOf, false);
      const set = isFiltering(filters) ? await passing(filters) : undefined;
      const passingCount = set && (docIds?.filter(set.has) ?? set.docIds()).length;
      const estimated = counted.map(([facet, counts]): FacetTotals => {
        const estimates = new Map<string, number>();
        for (const [value, count] of counts) {
          const estimate = withTwoDigits((count * total) / rows.length);
          estimates.set(value, Math.min(estimate, total, totals.get(facet)?.get(value) ?? 0));
        }
        return [facet, estimates];
      });
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
  facets: readonly AnyFacet[],
  filters: Filters,
): readonly FacetTotals[] {
  const counted = facets.map((facet) => [facet, new Map<string, number>()] as const);
  const widening = filteredFacets(filters).flatMap((facet) => {
    const chosen = filters[facet] ?? [];
    return needsAll[facet] || chosen.length === 0 ? [] : { index: facets.indexOf(facet), chosen };
  });
  for (const row of rows) {
    const failed = widening.filter(
      ({ index, chosen }) => !chosen.some((value) => row[index]?.includes(value)),
    );
    if (failed.length > 1) continue;
    for (const [index, [, counts]] of counted.entries()) {
      // In a facet where any chosen value suffices, count what each value would add by itself.
      if (failed.length === 1 && failed[0]?.index !== index) continue;
      for (const value of row[index] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counted;
}

/** A facet, and how many documents have each of its values. */
type FacetTotals = readonly [facet: AnyFacet, ReadonlyMap<string, number>];

/** @param passingCount how many documents pass the filters, where the counts are estimates */
function optionsOf(
  facets: readonly FacetTotals[],
  filters: Filters,
  nameOf: Facets['nameOf'],
  areEstimates: boolean,
  passingCount?: number,
): FacetCounts {
  const options = ([facet, counts]: FacetTotals): readonly FacetOption[] => {
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
  return { ...noFilters, ...Object.fromEntries(facets.map((each) => [each[0], options(each)])) };
}

function withTwoDigits(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
