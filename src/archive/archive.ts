import { group } from 'd3-array';
import { isolate } from '../html/isolate.ts';
import type { Actor } from '../records/actor.ts';
import type { AttachedFile } from '../records/attached-file.ts';
import type { Content, FrontPage } from '../records/content.ts';
import { usualYears, type YearRange } from '../records/far-dates.ts';
import type { Item } from '../records/item.ts';
import type { Look } from '../records/look.ts';
import type { Navigation } from '../records/navigation.ts';
import type { About, OwnPage } from '../records/own-page.ts';
import type { Picture } from '../records/picture.ts';
import type { Settings } from '../records/settings.ts';
import type { Topic } from '../records/topic.ts';
import { itemsBySource, type SourceEntry } from './by-source.ts';
import { itemsByTag, topicsWithBroader } from './by-tag.ts';
import { newestFirst } from './order.ts';
import { type ItemRelations, itemRelations } from './relations.ts';

/** The published archive, grouped the ways that pages need it. Every list of items is sorted newest first. */
export interface Archive {
  readonly settings: Settings;
  readonly about: About | undefined;
  /** Sorted by id. */
  readonly ownPages: readonly OwnPage[];
  readonly front: FrontPage;
  readonly navigation: Navigation;
  readonly look: Look;
  readonly items: readonly Item[];
  /** Withdrawn items, sorted by id. Their pages say that they were withdrawn and show nothing else. */
  readonly withdrawn: readonly Item[];
  /** Sorted by name. */
  readonly topics: readonly TopicEntry[];
  /** Sorted by name. */
  readonly actors: readonly ActorEntry[];
  /** Sorted by name. */
  readonly sources: readonly SourceEntry[];
  /** The years of all items but those dated far from all others. */
  readonly years: YearRange;
  /** By path in the content folder. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** By path in the content folder. */
  readonly files: ReadonlyMap<string, AttachedFile>;
  /** The ids of an item's topics and of all broader ones, each once. */
  readonly topicsOf: (item: Item) => readonly string[];
  readonly relationsOf: (item: Item) => ItemRelations;
  readonly topic: (id: string) => Topic;
  readonly actor: (id: string) => Actor;
}

/** A topic, with the items tagged with it or with a narrower topic. */
export interface TopicEntry {
  readonly tag: Topic;
  readonly items: readonly Item[];
  /** The topics directly below this one, sorted by name. */
  readonly narrower: readonly Topic[];
}

export interface ActorEntry {
  readonly tag: Actor;
  readonly items: readonly Item[];
}

/**
 * Sorts and groups the records of a content folder. Drafts are dropped here, so later steps never see one.
 *
 * @param withDrafts publishes drafts too, for their authors to look at, and says in their titles what they are
 */
export function makeArchive(content: Content, withDrafts = false): Archive {
  const items = newestFirst(content.items.flatMap((item) => published(item, withDrafts)));
  const topics = byId(content.topics);
  const actors = byId(content.actors);
  const topicsOf = topicsWithBroader(topics);
  const topicItems = itemsByTag(items, topicsOf);
  const actorItems = itemsByTag(items, (item) => item.actors);
  const narrower = group(content.topics, (topic) => topic.broader);
  const compare = alphabetical(content.settings.language);
  const byName = (a: Topic | Actor, b: Topic | Actor) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  return {
    settings: content.settings,
    about: content.about,
    ownPages: content.ownPages,
    front: content.front,
    navigation: content.navigation,
    look: content.look,
    items,
    withdrawn: content.items.filter((item) => item.status === 'withdrawn'),
    topics: content.topics.toSorted(byName).map((tag) => ({
      tag,
      items: topicItems.get(tag.id) ?? [],
      narrower: (narrower.get(tag.id) ?? []).toSorted(byName),
    })),
    actors: content.actors.toSorted(byName).map((tag) => ({ tag, items: actorItems.get(tag.id) ?? [] })),
    sources: itemsBySource(items).toSorted((a, b) => compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1)),
    years: usualYears(items.map(({ date }) => date)),
    pictures: content.pictures,
    files: content.files,
    topicsOf,
    relationsOf: itemRelations(items),
    topic: (id) => lookUp(topics, id),
    actor: (id) => lookUp(actors, id),
  };
}

function published(item: Item, withDrafts: boolean): Item | readonly Item[] {
  if (item.status === 'published') return item;
  return item.status === 'draft' && withDrafts ? { ...item, title: `Draft: ${isolate(item.title)}` } : [];
}

function byId<Tag extends { readonly id: string }>(tags: readonly Tag[]): ReadonlyMap<string, Tag> {
  return new Map(tags.map((tag) => [tag.id, tag]));
}

function lookUp<Tag>(tags: ReadonlyMap<string, Tag>, id: string): Tag {
  const tag = tags.get(id);
  if (tag === undefined)
    throw new Error(
      `No topic or actor has the id "${id}". Tags must be resolved before the archive is made.`,
    );
  return tag;
}

/**
 * Compares names by the alphabet of the site's language, never by the locale of the building machine. Characters that
 * show nothing do not count: some would divide a number.
 */
function alphabetical(language: string): (a: string, b: string) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  return (a, b) => collator.compare(visible(a), visible(b));
}

function visible(name: string): string {
  return name.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '');
}
