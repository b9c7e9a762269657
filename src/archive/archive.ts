import { group } from 'd3-array';
import type { Actor } from '../records/actor.ts';
import type { About, Content } from '../records/content.ts';
import type { Item } from '../records/item.ts';
import type { Settings } from '../records/settings.ts';
import type { Topic } from '../records/topic.ts';
import { broaderToo, itemsByTag } from './by-tag.ts';
import { newestFirst } from './order.ts';

/** The published archive, looked at from every side that a page needs. Items stand newest first everywhere. */
export interface Archive {
  readonly settings: Settings;
  readonly about: About | undefined;
  readonly items: readonly Item[];
  /** Items taken back; they keep an address and show nothing else. By id. */
  readonly withdrawn: readonly Item[];
  /** By name. */
  readonly topics: readonly TopicEntry[];
  /** By name. */
  readonly actors: readonly ActorEntry[];
  readonly topic: (id: string) => Topic;
  readonly actor: (id: string) => Actor;
}

/** A topic with the items tagged with it or with a narrower one. */
export interface TopicEntry {
  readonly tag: Topic;
  readonly items: readonly Item[];
  /** Topics directly under this one, by name. */
  readonly narrower: readonly Topic[];
}

export interface ActorEntry {
  readonly tag: Actor;
  readonly items: readonly Item[];
}

/** Arranges a folder's records. Drafts drop out here, and nothing after this point knows of them. */
export function makeArchive(content: Content): Archive {
  const items = newestFirst(content.items.filter((item) => item.status === 'published'));
  const topics = byId(content.topics);
  const actors = byId(content.actors);
  const topicItems = itemsByTag(items, broaderToo(topics));
  const actorItems = itemsByTag(items, (item) => item.actors);
  const narrower = group(content.topics, (topic) => topic.broader);
  const byName = alphabetical(content.settings.language);
  return {
    settings: content.settings,
    about: content.about,
    items,
    withdrawn: content.items.filter((item) => item.status === 'withdrawn'),
    topics: content.topics.toSorted(byName).map((tag) => ({
      tag,
      items: topicItems.get(tag.id) ?? [],
      narrower: (narrower.get(tag.id) ?? []).toSorted(byName),
    })),
    actors: content.actors.toSorted(byName).map((tag) => ({ tag, items: actorItems.get(tag.id) ?? [] })),
    topic: (id) => known(topics, id),
    actor: (id) => known(actors, id),
  };
}

function byId<Tag extends { readonly id: string }>(tags: readonly Tag[]): ReadonlyMap<string, Tag> {
  return new Map(tags.map((tag) => [tag.id, tag]));
}

function known<Tag>(tags: ReadonlyMap<string, Tag>, id: string): Tag {
  const tag = tags.get(id);
  if (tag === undefined)
    throw new Error(`No record has the id "${id}": reading must have resolved every tag.`);
  return tag;
}

/** The alphabet of the site's own language, whatever the building machine speaks; equal names stand by id. */
function alphabetical(language: string): (a: Topic | Actor, b: Topic | Actor) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  return (a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
