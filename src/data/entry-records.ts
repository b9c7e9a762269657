import type { ActorEntry, TopicEntry } from '../archive/archive.ts';
import type { SourceEntry } from '../archive/by-source.ts';
import { actorPath, itemPath, sourcePath, topicPath } from '../pages/links.ts';
import type { Item } from '../records/item.ts';
import { dateRecord } from './item-record.ts';

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

/** What is said of a withdrawn item. */
export interface WithdrawnRecord {
  readonly id: string;
  readonly page: string;
  /** EDTF. */
  readonly date?: string;
  readonly firstDay?: string;
  readonly lastDay?: string;
  readonly reason?: string;
}

export function withdrawnRecord({ id, withdrawal }: Item): WithdrawnRecord {
  const { date, reason } = withdrawal ?? {};
  return { id, page: itemPath(id), ...(date && dateRecord(date)), ...(reason !== undefined && { reason }) };
}

/** A list of records as JSON with one on each line. */
export function jsonList(records: Iterable<string>): string {
  const lines = [...records];
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
