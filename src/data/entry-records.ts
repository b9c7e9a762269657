import type { ActorEntry, TopicEntry } from '../archive/archive.ts';
import type { SourceEntry } from '../archive/by-source.ts';
import { actorPath, sourcePath, topicPath } from '../pages/links.ts';

/** What the lists of topics, actors and sources have of each in JSON. */

export function topicRecord({ tag, items }: TopicEntry): object {
  const { id, name, broader, description, aliases, sameAs } = tag;
  return {
    id,
    name,
    ...(broader !== undefined && { broader }),
    ...(description !== undefined && { description }),
    aliases,
    sameAs,
    items: items.length,
    page: topicPath(id),
  };
}

export function actorRecord({ tag, items }: ActorEntry): object {
  const { id, type, name, description, aliases, sameAs, coordinates } = tag;
  return {
    id,
    type,
    name,
    ...(description !== undefined && { description }),
    aliases,
    sameAs,
    ...coordinates,
    items: items.length,
    page: actorPath(id),
  };
}

export function sourceEntryRecord({ slug, name, spellings, items }: SourceEntry): object {
  return { id: slug, name, spellings, items: items.length, page: sourcePath(name) };
}

/** A list of records as JSON with one on each line. */
export function jsonList(records: Iterable<string>): string {
  const lines = [...records];
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
