import type { FacetTag } from '../files/tags.ts';
import { type FacetName, type Filters, facetNames } from '../query/filters.ts';

import { type FacetData, type FacetRow, readFacetRows } from './facet-rows.ts';

/** What documents can be filtered by. */
export interface Facets {
  /** The documents of a list that pass the filters. */
  passing(documents: readonly number[], filters: Filters): readonly number[];
  /** For each facet, what more of the documents could be asked for. */
  count(documents: readonly number[], filters: Filters): FacetCounts;
  /** What a value of a facet is called; the value itself, where no document carries it. */
  nameOf(facet: FacetName, value: string): string;
  /** First and last month that a document touches, `YYYY-MM`; undefined where none has a date. */
  readonly months: { readonly first: string; readonly last: string } | undefined;
}

export type FacetCounts = Readonly<Record<FacetName, readonly FacetOption[]>>;

/** A value that a facet can be filtered by. */
export interface FacetOption {
  readonly value: string;
  readonly name: string;
  /** How many documents would be left, were it asked for too. */
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
    passing: (documents, filters) =>
      documents.filter((number) => {
        const row = rows.get(number);
        return row !== undefined && failing(row, filters).length === 0;
      }),
    count(documents, filters) {
      const counts = {
        topic: new Map<string, number>(),
        actor: new Map<string, number>(),
        type: new Map<string, number>(),
        year: new Map<string, number>(),
        source: new Map<string, number>(),
      };
      for (const number of documents) {
        const row = rows.get(number);
        if (row === undefined) continue;
        const failed = failing(row, filters);
        if (failed.length > 1) continue;
        for (const facet of facetNames) {
          // Of a facet of which any value will do, each value tells what it alone would add.
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
          .sort((a, b) => b.count - a.count || compare(a.name, b.name));
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
 * A document has many topics and actors, so to ask for two is to ask for both. It has one source, and of years and
 * kinds of actor few would ask for two but to widen the question: there any will do.
 */
export const needsAll: Readonly<Record<FacetName, boolean>> = {
  topic: true,
  actor: true,
  type: false,
  year: false,
  source: false,
};

/** The facets whose filter the document does not pass, and `date` for the range of months. */
function failing(row: FacetRow, filters: Filters): readonly (FacetName | 'date')[] {
  const failed: (FacetName | 'date')[] = [];
  for (const facet of facetNames) {
    const wanted = filters[facet];
    if (wanted.length === 0) continue;
    const has = (value: string): boolean => row[facet].includes(value);
    if (needsAll[facet] ? !wanted.every(has) : !wanted.some(has)) failed.push(facet);
  }
  if (!inRange(row, filters)) failed.push('date');
  return failed;
}

/** By overlap: a date that may lie in the range passes. Days are compared as text; no month has a 32nd. */
function inRange({ days }: FacetRow, { from, to }: Filters): boolean {
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

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
