import type { Archive } from '../archive/archive.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { formerPath } from '../records/former-address.ts';
import { actorPath, itemPath, topicPath } from './links.ts';
import { computedPage, type PlannedPage } from './planned-page.ts';

/** A page at each address that an item, a topic or an actor had before. It leads to the address of today. */
export function* redirectPages({
  items,
  withdrawn,
  topics,
  actors,
  settings,
}: Archive): Iterable<PlannedPage> {
  const title = messagesOf(settings).text('movedPage');
  for (const item of [...items, ...withdrawn]) yield* redirects(item, item.title, itemPath, title);
  for (const { tag } of topics) yield* redirects(tag, tag.name, topicPath, title);
  for (const { tag } of actors) yield* redirects(tag, tag.name, actorPath, title);
}

function* redirects(
  { id, formerly = [] }: { readonly id: string; readonly formerly?: readonly string[] | undefined },
  name: string,
  pathOf: (id: string) => string,
  title: string,
): Iterable<PlannedPage> {
  for (const former of formerly) {
    const path = former.startsWith('/') ? formerPath(former) : pathOf(former);
    if (path === undefined) continue;
    yield computedPage({
      kind: 'redirect',
      path,
      title,
      description: '',
      unlisted: true,
      data: { target: { path: pathOf(id), name } },
    });
  }
}
