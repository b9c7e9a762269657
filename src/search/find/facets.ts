import type { FacetTag } from '../files/tags.ts';
import { type FacetName, type Filters, facetNames } from '../query/filters.ts';
import { withoutInvisible } from '../words/invisible.ts';
import { type FacetData, type FacetRow, readFacetRows } from './facet-rows.ts';

/** What documents can be filtered by. */
export interface Facets {
  /** The documents of a list that pass the filters. */
  passing(docIds: readonly number[], filters: Filters): readonly number[];
  /** For each facet, the values that the documents could be filtered by next. */
  count(docIds: readonly number[], filters: Filters): FacetCounts;
  /** The display name of a value; the value itself if no document has it. */
  nameOf(facet: FacetName, value: string): string;
  /** First and last month of any document's date, `YYYY-MM`; undefined if none has a date. */
  readonly months: { readonly first: string; readonly last: string } | undefined;
}

export type FacetCounts = Readonly<Record<FacetName, readonly FacetOption[]>>;

/** A value that documents can be filtered by. */
export interface FacetOption {
  readonly value: string;
  readonly name: string;
  /** How many documents would be left with this value as a filter as well. */
  readonly count: number;
  readonly chosen: boolean;
}

export function openFacets(data: FacetData): Facets {
  const { rows, topics, actors } = readFacetRows(data);
  const names = { topic: namesOf(topics), actor: namesOf(actors) };
  const nameOf = (facet: FacetName, value: string): string =>
    (facet === 'topic' || facet === 'actor' ? names[facet].get(value) : undefined) ?? value;

  return {
    nameOf,
    months: monthsOf([...rows.values()]),
    passing: (docIds, filters) =>
      docIds.filter((docId) => {
        const row = rows.get(docId);
        return row !== undefined && failedFilters(row, filters).length === 0;
      }),
    count(docIds, filters) {
      const counts = {
        topic: new Map<string, number>(),
        actor: new Map<string, number>(),
        type: new Map<string, number>(),
        year: new Map<string, number>(),
        source: new Map<string, number>(),
      };
      for (const docId of docIds) {
        const row = rows.get(docId);
        if (row === undefined) continue;
        const failed = failedFilters(row, filters);
        if (failed.length > 1) continue;
        for (const facet of facetNames) {
          // In a facet where any chosen value suffices, count what each value would add by itself.
          if (failed.length === 1 && !(failed[0] === facet && !needsAll[facet])) continue;
          for (const value of row[facet]) {
            counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
          }
        }
      }
      const options = (facet: FacetName): readonly FacetOption[] => {
        const chosen = new Set(filters[facet]);
        const values = new Set([...counts[facet].keys(), ...chosen]);
        return [...values]
          .map((value) => ({
            value,
            name: nameOf(facet, value),
            count: counts[facet].get(value) ?? 0,
            chosen: chosen.has(value),
          }))
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
    },
  };
}

/**
 * Whether a document must have all chosen values of a facet, or any of them. A document has many topics and actors,
 * so choosing two means both. It has one source, and readers choose a second year or actor type to widen a search:
 * there any value suffices.
 */
export const needsAll: Readonly<Record<FacetName, boolean>> = {
  topic: true,
  actor: true,
  type: false,
  year: false,
  source: false,
};

/** The facets whose filter the document fails, and `date` for the range of months. */
function failedFilters(row: FacetRow, filters: Filters): readonly (FacetName | 'date')[] {
  const failed: (FacetName | 'date')[] = [];
  for (const facet of facetNames) {
    const wanted = filters[facet];
    if (wanted.length === 0) continue;
    const has = (value: string): boolean => row[facet].includes(value);
    if (needsAll[facet] ? !wanted.every(has) : !wanted.some(has)) failed.push(facet);
  }
  if (!isInRange(row, filters)) failed.push('date');
  return failed;
}

/** A date that overlaps the range passes. Days are compared as text; no month has a 32nd. */
function isInRange({ days }: FacetRow, { from, to }: Filters): boolean {
  if (from === undefined && to === undefined) return true;
  if (days === undefined) return false;
  return (from === undefined || days.latest >= from) && (to === undefined || days.earliest <= `${to}-32`);
}

function namesOf(tags: readonly FacetTag[]): ReadonlyMap<string, string> {
  return new Map(tags.map(({ id, name }) => [id, name]));
}

function monthsOf(rows: readonly FacetRow[]): Facets['months'] {
  let first = '9999-99';
  let last = '';
  for (const { days } of rows) {
    if (days === undefined) continue;
    if (days.earliest.slice(0, 7) < first) first = days.earliest.slice(0, 7);
    if (days.latest.slice(0, 7) > last) last = days.latest.slice(0, 7);
  }
  return last === '' ? undefined : { first, last };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
