import type { ActorEntry, Archive, TopicEntry } from '../archive/archive.ts';
import { together } from '../archive/together.ts';
import type { ActorType } from '../records/actor.ts';
import type { Topic } from '../records/topic.ts';
import { itemChart } from './chart.ts';
import { actorPath, countedActors, countedTopics, itemLine, topicLink, topicPath } from './links.ts';
import { olderPages } from './older.ts';
import type { Page, PageOf, TagView } from './page.ts';
import { listPages } from './paging.ts';

/** How many topics and how many actors a page names as standing beside its own. */
const companions = 12;

/** A page for every topic, and numbered ones for the items that do not fit it. */
export function topicPages(archive: Archive): readonly Page[] {
  const counts = new Map(archive.topics.map(({ tag, items }) => [tag.id, items.length]));
  return archive.topics.flatMap((entry) => {
    const list = listPages(entry.items, topicPath(entry.tag.id), archive.settings.pageSize);
    const first: PageOf<'topic'> = {
      kind: 'topic',
      path: list[0].path,
      title: entry.tag.name,
      description: entry.tag.description ?? `Items about ${entry.tag.name}.`,
      section: 'topics',
      data: {
        what: 'Topic',
        broader: broaderThan(entry.tag, archive),
        narrower: entry.narrower.map(({ id }) => ({ ...topicLink(archive, id), count: counts.get(id) ?? 0 })),
        ...shared(archive, entry, list[0]),
        withTopics: countedTopics(
          archive,
          together(entry.items, (item) => item.topics, entry.tag.id, companions),
        ),
        withActors: countedActors(
          archive,
          together(entry.items, (item) => item.actors, undefined, companions),
        ),
      },
    };
    return [first, ...olderPages(archive, list, { what: 'Topic', name: entry.tag.name, section: 'topics' })];
  });
}

/** A page for every actor, likewise. */
export function actorPages(archive: Archive): readonly Page[] {
  return archive.actors.flatMap((entry) => {
    const list = listPages(entry.items, actorPath(entry.tag.id), archive.settings.pageSize);
    const what = typeNames[entry.tag.type];
    const first: PageOf<'actor'> = {
      kind: 'actor',
      path: list[0].path,
      title: entry.tag.name,
      description: entry.tag.description ?? `Items that name ${entry.tag.name}.`,
      section: 'actors',
      data: {
        what,
        broader: [],
        narrower: [],
        ...shared(archive, entry, list[0]),
        withTopics: countedTopics(
          archive,
          together(entry.items, (item) => item.topics, undefined, companions),
        ),
        withActors: countedActors(
          archive,
          together(entry.items, (item) => item.actors, entry.tag.id, companions),
        ),
      },
    };
    return [first, ...olderPages(archive, list, { what, name: entry.tag.name, section: 'actors' })];
  });
}

export const typeNames: Readonly<Record<ActorType, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
};

type Shared = Pick<TagView, 'description' | 'aliases' | 'sameAs' | 'count' | 'chart' | 'items' | 'paging'>;

function shared(
  { settings }: Archive,
  { tag, items }: TopicEntry | ActorEntry,
  first: ReturnType<typeof listPages<TopicEntry['items'][number]>>[0],
): Shared {
  return {
    description: tag.description,
    aliases: tag.aliases,
    sameAs: tag.sameAs,
    count: items.length,
    chart: itemChart(items),
    items: first.entries.map((item) => itemLine(item, settings.language)),
    paging: first.paging,
  };
}

function broaderThan(topic: Topic, archive: Archive): TagView['broader'] {
  const chain: TagView['broader'][number][] = [];
  for (let at = topic.broader; at !== undefined; at = archive.topic(at).broader)
    chain.unshift(topicLink(archive, at));
  return chain;
}
