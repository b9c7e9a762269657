import type { Archive } from '../archive/archive.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { formerPath } from '../records/former-address.ts';
import { actorPath, itemPath, topicPath } from './links.ts';
import { computedPage, type PlannedPage } from './planned-page.ts';

/** An address that a page had before, with that of today. */
export interface FormerAddress {
  /** Of the page that leads on. */
  readonly path: string;
  readonly target: string;
  /** Of what is there. */
  readonly name: string;
}

/** The addresses that items, topics and actors had before. */
export function* formerAddresses({ items, withdrawn, topics, actors }: Archive): Iterable<FormerAddress> {
  for (const item of [...items, ...withdrawn]) yield* addressesOf(item, item.title, itemPath);
  for (const { tag } of topics) yield* addressesOf(tag, tag.name, topicPath);
  for (const { tag } of actors) yield* addressesOf(tag, tag.name, actorPath);
}

function* addressesOf(
  { id, formerly = [] }: { readonly id: string; readonly formerly?: readonly string[] | undefined },
  name: string,
  pathOf: (id: string) => string,
): Iterable<FormerAddress> {
  for (const former of formerly) {
    const path = former.startsWith('/') ? formerPath(former) : pathOf(former);
    if (path !== undefined) yield { path, target: pathOf(id), name };
  }
}

/** A page at each of these addresses. It leads to the address of today. */
export function* redirectPages(archive: Archive): Iterable<PlannedPage> {
  const title = messagesOf(archive.settings).text('movedPage');
  for (const { path, target, name } of formerAddresses(archive)) {
    yield computedPage({
      kind: 'redirect',
      path,
      title,
      description: '',
      unlisted: true,
      data: { target: { path: target, name } },
    });
  }
}
