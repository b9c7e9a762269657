import type { Documents, Facets } from '../../search/documents.ts';
import { type FacetName, type Filters, isFiltering, noFilters } from '../../search/query/filters.ts';
import { messages } from '../messages.ts';
import type { Spans } from './spans.ts';

/** What documents can be sorted into lanes by. */
export const laneFacets = ['topic', 'actor', 'type', 'source'] as const;
export type LaneFacet = (typeof laneFacets)[number];

/** The documents with one value of a facet, or with none of those that have lanes of their own. */
export interface Lane {
  /** Undefined for the rest. */
  readonly value: string | undefined;
  readonly name: string;
  /** For each date, how many documents of the lane have it. */
  readonly counts: Uint32Array;
  has(docId: number): boolean;
}

/** The busiest values have lanes, and all others share one. */
const maxLanes = 7;

export interface Sorted {
  readonly lanes: readonly Lane[];
  /** For each date, how many documents pass the filters. */
  readonly counts: Uint32Array;
  /** How many pass them that have no date, and so no mark. */
  readonly undated: number;
  /** Whether a document passes the filters. */
  passes(docId: number): boolean;
}

/** Sorts the documents that pass filters into lanes. Loads the lists of the values that have lanes. */
export async function sortIntoLanes(
  facet: LaneFacet,
  filters: Filters,
  { count: documentCount, yieldToMain }: Documents,
  facets: Facets,
  spans: Spans,
): Promise<Sorted> {
  const passing = await (isFiltering(filters) ? facets.passing(filters) : undefined);
  const passes = (docId: number): boolean => passing?.has(docId) ?? true;
  const all = countBySpan(spans, passes);
  await yieldToMain();
  const options = (await facets.count({ count: documentCount }, filters))[facet];
  const busiest = options.filter(({ count }) => count > 0).slice(0, maxLanes);
  const sets = await Promise.all(busiest.map(({ value }) => facets.passing(only(facet, value))));
  const lanes: Lane[] = [];
  for (const [i, { value, name }] of busiest.entries()) {
    const set = sets[i];
    const has = (docId: number): boolean => set?.has(docId) === true && passes(docId);
    lanes.push({ value, name, has, counts: countBySpan(spans, has) });
    await yieldToMain();
  }
  // As the numbers beside them, which leave out what has no date.
  lanes.sort((a, b) => sumOf(b.counts) - sumOf(a.counts));
  const isElsewhere = (docId: number): boolean => !sets.some((set) => set.has(docId)) && passes(docId);
  const counts = countBySpan(spans, isElsewhere);
  if (counts.some((count) => count > 0) || lanes.length === 0) {
    const name = messages.text(lanes.length === 0 ? 'allItems' : 'otherLanes');
    lanes.push({ value: undefined, name, has: isElsewhere, counts });
  }
  const undated = passing === undefined ? spans.undated : passing.docIds().length - sumOf(all);
  return { lanes, counts: all, undated, passes };
}

function only(facet: FacetName, value: string): Filters {
  return { ...noFilters, [facet]: [value] };
}

function sumOf(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function countBySpan({ length, starts, docIds }: Spans, has: (docId: number) => boolean): Uint32Array {
  const counts = new Uint32Array(length);
  for (let span = 0; span < length; span++) {
    let count = 0;
    for (let i = starts[span] ?? 0; i < (starts[span + 1] ?? 0); i++) if (has(docIds[i] ?? -1)) count++;
    counts[span] = count;
  }
  return counts;
}
