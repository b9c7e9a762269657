import { decodeFacets, type FacetFile, type FacetRow } from '../files/facets.ts';
import { type FacetName, type Filters, facetNames } from '../query/filters.ts';

/** What documents can be filtered by. */
export interface Facets {
  /** 1 for each number that belongs to a document. */
  readonly everyDocument: Uint8Array;
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

export function openFacets(file: FacetFile, undated: number, slots: number): Facets {
  const rows = new Map(
    decodeFacets(file, undated).map((row) => [row.number, { row, values: valuesOf(row, file) }]),
  );
  const names = namesOf(file);
  const nameOf = (facet: FacetName, value: string): string => names[facet].get(value) ?? value;
  const everyDocument = new Uint8Array(slots);
  for (const number of rows.keys()) everyDocument[number] = 1;

  return {
    everyDocument,
    nameOf,
    months: monthsOf([...rows.values()].map(({ row }) => row)),
    passing: (documents, filters) =>
      documents.filter((number) => {
        const found = rows.get(number);
        return found !== undefined && failing(found.row, found.values, filters).length === 0;
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
        const found = rows.get(number);
        if (found === undefined) continue;
        const failed = failing(found.row, found.values, filters);
        if (failed.length > 1) continue;
        for (const facet of facetNames) {
          // Of a facet of which any value will do, each value tells what it alone would add.
          if (failed.length === 1 && !(failed[0] === facet && !needsAll[facet])) continue;
          for (const value of found.values[facet]) {
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
const needsAll: Readonly<Record<FacetName, boolean>> = {
  topic: true,
  actor: true,
  type: false,
  year: false,
  source: false,
};

type Values = Readonly<Record<FacetName, ReadonlySet<string>>>;

/** The facets whose filter the document does not pass, and `date` for the range of months. */
function failing(row: FacetRow, values: Values, filters: Filters): readonly (FacetName | 'date')[] {
  const failed: (FacetName | 'date')[] = facetNames.filter((facet) => {
    const wanted = filters[facet];
    if (wanted.length === 0) return false;
    const has = (value: string): boolean => values[facet].has(value);
    return needsAll[facet] ? !wanted.every(has) : !wanted.some(has);
  });
  return inRange(row, filters) ? failed : [...failed, 'date'];
}

/** By overlap: a date that may lie in the range passes. Days are compared as text; no month has a 32nd. */
function inRange({ days }: FacetRow, { from, to }: Filters): boolean {
  if (from === undefined && to === undefined) return true;
  if (days === undefined) return false;
  return (from === undefined || days.latest >= from) && (to === undefined || days.earliest <= `${to}-32`);
}

function valuesOf(row: FacetRow, file: FacetFile): Values {
  const topics = row.topics.flatMap((place) => [place, ...(file.topics[place]?.broader ?? [])]);
  const actors = row.actors.flatMap((place) => file.actors[place] ?? []);
  const source = row.source === undefined ? undefined : file.sources[row.source];
  return {
    topic: new Set(topics.flatMap((place) => file.topics[place]?.id ?? [])),
    actor: new Set(actors.map(({ id }) => id)),
    type: new Set(actors.map(({ type }) => type)),
    year: new Set(yearsOf(row)),
    source: new Set(source === undefined ? [] : [source]),
  };
}

/** Every year that the document's date may lie in. */
function yearsOf({ days }: FacetRow): readonly string[] {
  if (days === undefined) return [];
  const [first, last] = [Number(days.earliest.slice(0, 4)), Number(days.latest.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(4, '0'));
}

function namesOf(file: FacetFile): Readonly<Record<FacetName, ReadonlyMap<string, string>>> {
  return {
    topic: new Map(file.topics.map(({ id, name }) => [id, name])),
    actor: new Map(file.actors.map(({ id, name }) => [id, name])),
    type: new Map(),
    year: new Map(),
    source: new Map(),
  };
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
