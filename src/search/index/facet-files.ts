import type { SearchDocument, SearchTag } from '../document.ts';
import { encodeDates } from '../files/dates.ts';
import type { SearchFile } from '../files/file.ts';
import type { FacetPaths } from '../files/manifest.ts';
import { encodeSources } from '../files/sources.ts';
import { encodeTags, type FacetTag } from '../files/tags.ts';
import { dataFile } from './hashed-file.ts';

/** The files of what documents can be filtered by. */
export function facetFiles(
  documents: readonly SearchDocument[],
  numbers: readonly number[],
  slots: number,
): { readonly files: readonly SearchFile[]; readonly paths: FacetPaths } {
  const ascending = documents
    .map((document, at) => ({ document, number: numbers[at] ?? 0 }))
    .sort((a, b) => a.number - b.number);
  const sorted = ascending.map(({ document }) => document);
  const dates = dataFile(
    'search/dates',
    encodeDates(
      ascending.map(({ document, number }) => ({ number, days: document.days })),
      slots,
    ),
  );
  const topics = dataFile('search/topics', topicFile(sorted));
  const actors = dataFile('search/actors', actorFile(sorted));
  const sources = dataFile('search/sources', sourceFile(sorted));
  return {
    files: [dates, topics, actors, sources],
    paths: { dates: dates.path, topics: topics.path, actors: actors.path, sources: sources.path },
  };
}

function topicFile(documents: readonly SearchDocument[]) {
  const broader = new Map<string, readonly SearchTag[]>();
  for (const { topics } of documents) for (const topic of topics) broader.set(topic.id, topic.broader);
  const ranked = rank<SearchTag>(withBroader(documents), ({ id }) => id);
  const tags = ranked.values.map(
    ({ id, name }): FacetTag => ({
      id,
      name,
      broader: (broader.get(id) ?? []).map((above) => ranked.placeOf(above.id)),
    }),
  );
  return encodeTags(
    tags,
    documents.map(({ topics }) => topics.map(({ id }) => ranked.placeOf(id))),
  );
}

function* withBroader(documents: readonly SearchDocument[]): Generator<SearchTag> {
  for (const { topics } of documents) {
    for (const topic of topics) {
      yield topic;
      yield* topic.broader;
    }
  }
}

function actorFile(documents: readonly SearchDocument[]) {
  const ranked = rank(
    documents.flatMap(({ actors }) => actors),
    ({ id }) => id,
  );
  return encodeTags(
    ranked.values.map(({ id, name, type }) => ({ id, name, type, broader: [] })),
    documents.map(({ actors }) => actors.map(({ id }) => ranked.placeOf(id))),
  );
}

function sourceFile(documents: readonly SearchDocument[]) {
  const ranked = rank(
    documents.flatMap(({ source }) => (source === '' ? [] : [source])),
    (source) => source,
  );
  return encodeSources(
    ranked.values,
    documents.map(({ source }) => (source === '' ? undefined : ranked.placeOf(source))),
  );
}

interface Ranked<Value> {
  /** The most frequent first, so that they have the shortest numbers; then by key. */
  readonly values: readonly Value[];
  /** Throws for what was not ranked. */
  placeOf(key: string): number;
}

function rank<Value>(all: Iterable<Value>, keyOf: (value: Value) => string): Ranked<Value> {
  const counted = new Map<string, { readonly value: Value; count: number }>();
  for (const value of all) {
    const key = keyOf(value);
    const known = counted.get(key);
    if (known) known.count++;
    else counted.set(key, { value, count: 1 });
  }
  const sorted = [...counted].sort(([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1));
  const places = new Map(sorted.map(([key], place) => [key, place]));
  return {
    values: sorted.map(([, { value }]) => value),
    placeOf(key) {
      const place = places.get(key);
      if (place === undefined) throw new Error(`"${key}" was not ranked`);
      return place;
    },
  };
}
