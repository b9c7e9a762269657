import type { ActorEntry, Archive, TopicEntry } from '../archive/archive.ts';
import { actorTypes } from '../records/actor.ts';
import type { Item } from '../records/item.ts';
import { type IndexRow, indexView } from './index-view.ts';
import { actorPath, topicPath } from './links.ts';
import type { PageLink, PageOf } from './page-model.ts';

/** All topics: the tree of broader and narrower ones, each level by name, with links to other views of them. */
export function topicIndex(
  archive: Archive,
  overviews: readonly PageLink[] = [],
): readonly PageOf<'tag-index'>[] {
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
    title: 'Topics',
    description: 'All topics in the archive.',
    section: 'topics',
    singular: 'topic',
    overviews,
    groups: [{ id: 'topics', heading: undefined, rows: top.flatMap((entry) => below(entry, 0)) }],
  });
}

/** All actors, by type and then by name, with links to pages that show them in another way. */
export function actorIndex(
  archive: Archive,
  overviews: readonly PageLink[] = [],
): readonly PageOf<'tag-index'>[] {
  return indexView(archive, {
    path: 'actors.html',
    title: 'Actors',
    description: 'All people, organisations and places in the archive.',
    section: 'actors',
    singular: 'actor',
    overviews,
    groups: actorTypes.map((type) => ({
      ...actorHeadings[type],
      rows: archive.actors.filter(({ tag }) => tag.type === type).map((entry) => rowOf(entry, actorPath)),
    })),
  });
}

/** The headings of the types of actors, with their ids in the index. */
export const actorHeadings = {
  person: { id: 'people', heading: 'People' },
  organisation: { id: 'organisations', heading: 'Organisations' },
  place: { id: 'places', heading: 'Places' },
  unknown: { id: 'others', heading: 'Others' },
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
