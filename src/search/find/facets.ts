import type { DaySpan } from '../document.ts';
import {
  type DateFile,
  decodeDates,
  decodeSources,
  decodeTags,
  type FacetTag,
  type SourceFile,
  type TagFile,
} from '../files/facets.ts';
import { type FacetName, type Filters, facetNames } from '../query/filters.ts';

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

export interface FacetData {
  readonly dates: DateFile;
  readonly topics: TagFile;
  readonly actors: TagFile;
  readonly sources: SourceFile;
  /** Numbers below this belong to documents without a date. */
  readonly undated: number;
}

export function openFacets(data: FacetData): Facets {
  const topics = decodeTags(data.topics);
  const actors = decodeTags(data.actors);
  const rows = rowsOf(data, topics, actors);
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

/** What one document can be found by: for each facet the values that it has. */
interface FacetRow extends Readonly<Record<FacetName, readonly string[]>> {
  readonly days: DaySpan | undefined;
}

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

type Tagging = ReturnType<typeof decodeTags>;

function rowsOf(
  { dates, sources, undated }: FacetData,
  topics: Tagging,
  actors: Tagging,
): ReadonlyMap<number, FacetRow> {
  const topicsOf = valuesOf(topics, ({ id }) => id);
  const actorsOf = valuesOf(actors, ({ id }) => id);
  const typesOf = valuesOf(actors, ({ type }) => type ?? '');
  const sourceOf = decodeSources(sources);
  return new Map(
    decodeDates(dates, undated).map(({ number, days }, at) => {
      const source = sourceOf[at];
      const row: FacetRow = {
        days,
        topic: topicsOf[at] ?? [],
        actor: actorsOf[at] ?? [],
        type: typesOf[at] ?? [],
        year: yearsOf(days),
        source: source === undefined ? [] : [source],
      };
      return [number, row];
    }),
  );
}

/** For each document the values of its tags and of all that are broader, none twice. Documents share lists. */
function valuesOf(
  { tags, tagsOf }: Tagging,
  read: (tag: FacetTag) => string,
): readonly (readonly string[])[] {
  const known = new Map<readonly number[], readonly string[]>();
  return tagsOf.map((places) => {
    let values = known.get(places);
    if (values === undefined) {
      const all = places.flatMap((place) => [place, ...(tags[place]?.broader ?? [])]);
      values = [...new Set(all.flatMap((place) => tags[place] ?? []).map(read))];
      known.set(places, values);
    }
    return values;
  });
}

function namesOf({ tags }: Tagging): ReadonlyMap<string, string> {
  return new Map(tags.map(({ id, name }) => [id, name]));
}

/** Every year that the document's date may lie in. */
function yearsOf(days: DaySpan | undefined): readonly string[] {
  if (days === undefined) return [];
  const [first, last] = [Number(days.earliest.slice(0, 4)), Number(days.latest.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(4, '0'));
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
