import type { Archive } from '../archive/archive.ts';
import { isolate } from '../html/isolate.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { dossierPages } from './dossier.ts';
import { indexView } from './index-view.ts';
import { sourcePath } from './links.ts';
import type { PageOf } from './page-model.ts';
import type { PlanInputs, PlannedPage } from './planned-page.ts';

/** A dossier for every source, and numbered pages for its older items. */
export function sourcePages(planning: PlanInputs): readonly PlannedPage[] {
  const messages = messagesOf(planning.archive.settings);
  return planning.archive.sources.flatMap(({ name, spellings, items }) =>
    dossierPages(planning, items, {
      path: sourcePath(name),
      name,
      section: 'sources',
      type: 'source',
      about: messages.text('itemsFrom', { source: isolate(name) }),
      description: undefined,
      aliases: spellings.slice(1),
      sameAs: [],
      broader: [],
      narrower: [],
      otherNarrower: [],
      narrowerTotal: 0,
      nearby: [],
      filter: spellings.map((spelling) => ['source', spelling] as const),
      withoutTopics: none,
      withoutActors: none,
    }),
  );
}

const none: ReadonlySet<string> = new Set();

/** All sources by name; nothing where no item names one. */
export function sourceIndex(archive: Archive): readonly PageOf<'tag-index'>[] {
  if (archive.sources.length === 0) return [];
  const messages = messagesOf(archive.settings);
  return indexView(archive, {
    path: 'sources.html',
    title: messages.text('sources'),
    description: messages.text('allSourcesInTheArchive'),
    section: 'sources',
    of: 'source',
    groups: [
      {
        id: 'sources',
        heading: undefined,
        rows: archive.sources.map(({ name, items }) => ({
          path: sourcePath(name),
          name,
          description: undefined,
          items,
          depth: 0,
        })),
      },
    ],
  });
}
