import type { Archive } from '../archive/archive.ts';
import { actorTypes } from '../records/actor.ts';
import { indexPages } from './index-paging.ts';
import { actorPath, topicPath } from './links.ts';
import type { PageOf, TagEntry } from './page-model.ts';

/** Tags on a page of an index. With descriptions, the page stays under 100 KB. */
const pageSize = 250;

/** All topics by name, each with the number of its items. */
export function topicIndex(archive: Archive): readonly PageOf<'tag-index'>[] {
  const lines = archive.topics.map(({ tag, items }) => line(topicPath(tag.id), tag, items.length));
  return indexPages(lines, 'topics.html', pageSize).map(({ path, entries, paging }) => ({
    kind: 'tag-index',
    path,
    title: paging.number === 1 ? 'Topics' : `Topics, page ${paging.number}`,
    description: 'All topics in the archive.',
    section: 'topics',
    data: {
      singular: 'topic',
      groups: [{ heading: undefined, tags: entries }],
      contents: [],
      total: lines.length,
      paging,
    },
  }));
}

/** All actors, by type and then by name. */
export function actorIndex(archive: Archive): readonly PageOf<'tag-index'>[] {
  const lines = actorTypes.flatMap((type) =>
    archive.actors
      .filter(({ tag }) => tag.type === type)
      .map(({ tag, items }) => ({ type, tag: line(actorPath(tag.id), tag, items.length) })),
  );
  const pages = indexPages(lines, 'actors.html', pageSize);
  const contents = actorTypes.flatMap((type) => {
    const first = pages.find(({ entries }) => entries.some((entry) => entry.type === type));
    const count = lines.filter((entry) => entry.type === type).length;
    return first === undefined
      ? []
      : [{ path: `${first.path}#${headings[type].id}`, name: headings[type].name, count }];
  });
  return pages.map(({ path, entries, paging }) => ({
    kind: 'tag-index',
    path,
    title: paging.number === 1 ? 'Actors' : `Actors, page ${paging.number}`,
    description: 'All people, organisations and places in the archive.',
    section: 'actors',
    data: {
      singular: 'actor',
      groups: actorTypes.flatMap((type) => {
        const tags = entries.filter((entry) => entry.type === type).map(({ tag }) => tag);
        return tags.length === 0 ? [] : [{ heading: headings[type], tags }];
      }),
      contents: contents.length > 1 ? contents : [],
      total: lines.length,
      paging,
    },
  }));
}

const headings = {
  person: { id: 'people', name: 'People' },
  organisation: { id: 'organisations', name: 'Organisations' },
  place: { id: 'places', name: 'Places' },
} as const;

interface Named {
  readonly name: string;
  readonly description?: string;
}

function line(path: string, { name, description }: Named, count: number): TagEntry {
  return { path, name, inSiteLanguage: true, description, count };
}
