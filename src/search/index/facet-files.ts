import type { DocumentFace, SearchActor, SearchTag, SearchTopic } from '../document.ts';
import { encodeDates } from '../files/dates.ts';
import type { SearchFile } from '../files/file.ts';
import type { FacetPaths } from '../files/manifest.ts';
import { encodeSources } from '../files/sources.ts';
import { encodeTags, type FacetTag } from '../files/tags.ts';
import { once } from '../once.ts';
import { dataFile } from './hashed-file.ts';
import { Tally } from './tally.ts';

/**
 * The files of what documents can be filtered by.
 *
 * @param bySlot the documents by their numbers
 */
export function facetFiles(bySlot: readonly (DocumentFace | undefined)[]): {
  readonly files: readonly SearchFile[];
  readonly paths: FacetPaths;
} {
  const documents = bySlot.filter((document) => document !== undefined);
  const dates = dataFile('search/dates', encodeDates(bySlot));
  const topics = dataFile('search/topics', topicFile(documents));
  const actors = dataFile('search/actors', actorFile(documents));
  const sources = dataFile('search/sources', sourceFile(documents));
  return {
    files: [dates, topics, actors, sources],
    paths: { dates: dates.path, topics: topics.path, actors: actors.path, sources: sources.path },
  };
}

function topicFile(documents: readonly DocumentFace[]) {
  const topics = new Tally<SearchTopic>(({ id }) => id);
  for (const document of documents) for (const topic of document.topics) topics.add(topic);
  const tags = new Tally<SearchTag>(({ id }) => id);
  const broader = new Map<string, readonly SearchTag[]>();
  for (const [topic, count] of topics.entries()) {
    broader.set(topic.id, topic.broader);
    for (const tag of [topic, ...topic.broader]) tags.add(tag, count);
  }
  const { values, placeOf } = tags.ranked();
  return encodeTags(
    values.map(({ id, name }): FacetTag => ({ id, name, broader: (broader.get(id) ?? []).map(placeOf) })),
    tagsOf(documents, ({ topics }) => topics, placeOf),
  );
}

function actorFile(documents: readonly DocumentFace[]) {
  const actors = new Tally<SearchActor>(({ id }) => id);
  for (const document of documents) for (const actor of document.actors) actors.add(actor);
  const { values, placeOf } = actors.ranked();
  return encodeTags(
    values.map(({ id, name, type }) => ({ id, name, type, broader: [] })),
    tagsOf(documents, ({ actors }) => actors, placeOf),
  );
}

/** Documents that share a list of tags share the list of places, too. */
function tagsOf<Tag>(
  documents: readonly DocumentFace[],
  tags: (document: DocumentFace) => readonly Tag[],
  placeOf: (tag: Tag) => number,
): readonly (readonly number[])[] {
  const placesOf = once((list: readonly Tag[]) => list.map(placeOf));
  return documents.map((document) => placesOf(tags(document)));
}

function sourceFile(documents: readonly DocumentFace[]) {
  const sources = new Tally<string>((source) => source);
  for (const { source } of documents) if (source !== '') sources.add(source);
  const { values, placeOf } = sources.ranked();
  return encodeSources(
    values,
    documents.map(({ source }) => (source === '' ? undefined : placeOf(source))),
  );
}
