import type { ActorEntry, Archive, TopicEntry } from '../archive/archive.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { actorTypes } from '../records/actor.ts';
import type { Item } from '../records/item.ts';
import { type IndexRow, indexView } from './index-view.ts';
import { actorGroupNames } from './kinds.ts';
import { actorPath, topicPath } from './links.ts';
import type { PageLink, PageOf } from './page-model.ts';

/** All topics: the tree of broader and narrower ones, each level by name, with links to other views of them. */
export function topicIndex(
  archive: Archive,
  overviews: readonly PageLink[] = [],
): readonly PageOf<'tag-index'>[] {
  const messages = messagesOf(archive.settings);
  const entries = new Map(archive.topics.map((entry) => [entry.tag.id, entry]));
  const below = (entry: TopicEntry, depth: number): readonly IndexRow[] => [
    rowOf(entry, topicPath, depth),
    ...entry.narrower.flatMap(({ id }) => {
      const narrower = entries.get(id);
      return narrower === undefined ? [] : below(narrower, depth + 1);
    }),
  ];
  const top = archive.topics.filter(({ tag }) => tag.broader === undefined);
  return indexView(archive, {
    path: 'topics.html',
    title: messages.text('topics'),
    description: messages.text('allTopicsInTheArchive'),
    section: 'topics',
    of: 'topic',
    overviews,
    groups: [{ id: 'topics', heading: undefined, rows: top.flatMap((entry) => below(entry, 0)) }],
  });
}

/** All actors, by type and then by name, with links to pages that show them in another way. */
export function actorIndex(
  archive: Archive,
  overviews: readonly PageLink[] = [],
): readonly PageOf<'tag-index'>[] {
  const messages = messagesOf(archive.settings);
  return indexView(archive, {
    path: 'actors.html',
    title: messages.text('actors'),
    description: messages.text('allActorsInTheArchive'),
    section: 'actors',
    of: 'actor',
    overviews,
    groups: actorTypes.map((type) => ({
      id: actorGroupIds[type],
      heading: messages.text(actorGroupNames[type]),
      rows: archive.actors.filter(({ tag }) => tag.type === type).map((entry) => rowOf(entry, actorPath)),
    })),
  });
}

/** Where the types of actors are in their index. */
export const actorGroupIds = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  unknown: 'others',
} as const;

function rowOf(
  { tag, items }: { readonly tag: TopicEntry['tag'] | ActorEntry['tag']; readonly items: readonly Item[] },
  pathOf: (id: string) => string,
  depth = 0,
): IndexRow {
  return {
    path: pathOf(tag.id),
    name: tag.name,
    inSiteLanguage: true,
    description: tag.description,
    items,
    depth,
  };
}
