import memoize from 'memoize';
import type { DocumentMetadata, SearchActor, SearchTag, SearchTopic } from '../document.ts';
import { encodeDates } from '../files/dates.ts';
import type { FacetPaths } from '../files/manifest.ts';
import type { SearchFile } from '../files/search-file.ts';
import { encodeSources } from '../files/sources.ts';
import { encodeTags, type FacetTag } from '../files/tags.ts';
import { hashedFile } from './hashed-file.ts';
import { Tally } from './tally.ts';

/**
 * The facet files: dates, topics, actors and sources.
 *
 * @param bySlot the documents by doc id
 */
export function facetFiles(bySlot: readonly (DocumentMetadata | undefined)[]): {
  readonly files: readonly SearchFile[];
  readonly paths: FacetPaths;
} {
  const documents = bySlot.filter((document) => document !== undefined);
  const dates = hashedFile('search/dates', encodeDates(bySlot));
  const topics = hashedFile('search/topics', topicFile(documents));
  const actors = hashedFile('search/actors', actorFile(documents));
  const sources = hashedFile('search/sources', sourceFile(documents));
  return {
    files: [dates, topics, actors, sources],
    paths: { dates: dates.path, topics: topics.path, actors: actors.path, sources: sources.path },
  };
}

function topicFile(documents: readonly DocumentMetadata[]) {
  const topics = new Tally<SearchTopic>(({ id }) => id);
  for (const document of documents) for (const topic of document.topics) topics.add(topic);
  const tags = new Tally<SearchTag>(({ id }) => id);
  const broader = new Map<string, readonly SearchTag[]>();
  for (const [topic, count] of topics.entries()) {
    broader.set(topic.id, topic.broader);
    for (const tag of [topic, ...topic.broader]) tags.add(tag, count);
  }
  const { values, rankOf } = tags.ranked();
  return encodeTags(
    values.map(({ id, name }): FacetTag => ({ id, name, broader: (broader.get(id) ?? []).map(rankOf) })),
    tagsOf(documents, ({ topics }) => topics, rankOf),
  );
}

function actorFile(documents: readonly DocumentMetadata[]) {
  const actors = new Tally<SearchActor>(({ id }) => id);
  for (const document of documents) for (const actor of document.actors) actors.add(actor);
  const { values, rankOf } = actors.ranked();
  return encodeTags(
    values.map(({ id, name, type }) => ({ id, name, type, broader: [] })),
    tagsOf(documents, ({ actors }) => actors, rankOf),
  );
}

/** Documents that share a list of tags also share the list of ranks. */
function tagsOf<Tag>(
  documents: readonly DocumentMetadata[],
  tags: (document: DocumentMetadata) => readonly Tag[],
  rankOf: (tag: Tag) => number,
): readonly (readonly number[])[] {
  const ranksOf = memoize((list: readonly Tag[]) => list.map(rankOf));
  return documents.map((document) => ranksOf(tags(document)));
}

function sourceFile(documents: readonly DocumentMetadata[]) {
  const sources = new Tally<string>((source) => source);
  for (const { source } of documents) if (source !== '') sources.add(source);
  const { values, rankOf } = sources.ranked();
  return encodeSources(
    values,
    documents.map(({ source }) => (source === '' ? undefined : rankOf(source))),
  );
}
