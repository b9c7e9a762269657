import type { SearchActor, SearchDocument, SearchTag, SearchTopic } from '../document.ts';
import type { FacetLists, FacetRow } from '../files/facets.ts';

/** Lists what the documents carry, and what each of them does. */
export function facetsOf(
  documents: readonly SearchDocument[],
  numbers: readonly number[],
): { readonly lists: FacetLists; readonly rows: readonly FacetRow[] } {
  const topics = ranked<SearchTag>(
    documents.flatMap((each) => each.topics.flatMap((topic: SearchTopic) => [topic, ...topic.broader])),
    ({ id }) => id,
  );
  const actors = ranked<SearchActor>(
    documents.flatMap((each) => each.actors),
    ({ id }) => id,
  );
  const sources = ranked(
    documents.flatMap(({ source }) => (source === '' ? [] : [source])),
    (source) => source,
  );
  const broader = new Map(
    documents.flatMap((each) => each.topics.map((topic) => [topic.id, topic.broader] as const)),
  );
  const placeOf = (list: Ranked<unknown>, key: string): number => list.places.get(key) ?? 0;
  return {
    lists: {
      topics: topics.values.map(({ id, name }) => {
        const above = broader.get(id) ?? [];
        return {
          id,
          name,
          ...(above.length > 0 && { broader: above.map((each) => placeOf(topics, each.id)) }),
        };
      }),
      actors: actors.values.map(({ id, name, type }) => ({ id, name, type })),
      sources: sources.values,
    },
    rows: documents
      .map((document, at) => ({
        number: numbers[at] ?? 0,
        days: document.days,
        topics: document.topics.map(({ id }) => placeOf(topics, id)),
        actors: document.actors.map(({ id }) => placeOf(actors, id)),
        source: document.source === '' ? undefined : placeOf(sources, document.source),
      }))
      .sort((a, b) => a.number - b.number),
  };
}

interface Ranked<Value> {
  /** The most frequent first, so that they have the shortest numbers; then by key. */
  readonly values: readonly Value[];
  readonly places: ReadonlyMap<string, number>;
}

function ranked<Value>(all: readonly Value[], keyOf: (value: Value) => string): Ranked<Value> {
  const counted = new Map<string, { readonly value: Value; count: number }>();
  for (const value of all) {
    const key = keyOf(value);
    const known = counted.get(key);
    if (known) known.count++;
    else counted.set(key, { value, count: 1 });
  }
  const sorted = [...counted].sort(([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1));
  return {
    values: sorted.map(([, { value }]) => value),
    places: new Map(sorted.map(([key], place) => [key, place])),
  };
}
