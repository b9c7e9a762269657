import type { Archive } from '../archive/archive.ts';
import { actorPath, itemPath, topicPath } from './links.ts';
import { computedPage, type PlannedPage } from './planned-page.ts';

/** A page at each address that an item, a topic or an actor had before. It leads to the address of today. */
export function* redirectPages({ items, withdrawn, topics, actors }: Archive): Iterable<PlannedPage> {
  for (const item of [...items, ...withdrawn]) yield* redirects(item, item.title, itemPath);
  for (const { tag } of topics) yield* redirects(tag, tag.name, topicPath);
  for (const { tag } of actors) yield* redirects(tag, tag.name, actorPath);
}

function* redirects(
  { id, formerly = [] }: { readonly id: string; readonly formerly?: readonly string[] | undefined },
  name: string,
  pathOf: (id: string) => string,
): Iterable<PlannedPage> {
  for (const former of formerly) {
    yield computedPage({
      kind: 'redirect',
      path: pathOf(former),
      title: 'Moved page',
      description: '',
      unlisted: true,
      data: { target: { path: pathOf(id), name } },
    });
  }
}
