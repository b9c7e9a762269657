import type { Archive } from '../archive/archive.ts';
import { typographicText } from '../html/typography.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { bodyHtml } from './body-html.ts';
import { bodyPictures } from './body-pictures.ts';
import { dateSpan } from './date-span.ts';
import { indexLetters } from './index-letters.ts';
import { indexPages } from './index-paging.ts';
import { itemPath } from './links.ts';
import type { PageLink, PageOf, WithdrawnView } from './page-model.ts';

/** Pages that every archive has once. */

export function aboutPage(archive: Archive): PageOf<'about'> {
  const { settings, about, withdrawn } = archive;
  const messages = messagesOf(settings);
  const pictures = about && bodyPictures('about.html', about.attachments, archive);
  return {
    kind: 'about',
    path: 'about.html',
    title: about?.title || messages.text('aboutThisArchive'),
    description: settings.description,
    section: 'about',
    data: {
      count: archive.items.length,
      span: dateSpan(archive.items, archive),
      indexes: [
        { path: 'topics.html', name: messages.text('topics'), count: inUse(archive.topics) },
        { path: 'actors.html', name: messages.text('actors'), count: inUse(archive.actors) },
        { path: 'sources.html', name: messages.text('sources'), count: archive.sources.length },
      ].filter(({ count }) => count > 0),
      hasOwnTitle: about !== undefined && about.title !== '',
      lead: typographicText(settings.description, settings.language),
      body: about && bodyHtml(about.body.html, settings.language, pictures, messages),
      withdrawn:
        withdrawn.length === 0
          ? undefined
          : { path: withdrawnPath, name: messages.text('withdrawnItems'), count: withdrawn.length },
    },
  };
}

function inUse(entries: readonly { readonly items: readonly unknown[] }[]): number {
  return entries.filter(({ items }) => items.length > 0).length;
}

/** @param style the site's style sheet */
export function notFoundPage(style: string, messages: Messages): PageOf<'not-found'> {
  return {
    kind: 'not-found',
    path: '404.html',
    title: messages.text('pageNotFound'),
    description: messages.text('noPageHere'),
    unlisted: true,
    data: { style },
  };
}

/** To the page about the archive, which leads to pages like it. */
export function aboutLink({ about }: Pick<Archive, 'about'>, messages: Messages): PageLink {
  return {
    path: 'about.html',
    name: about?.title || messages.text('aboutThisArchive'),
    ...(about?.title && { inSiteLanguage: true }),
  };
}

const withdrawnPath = 'withdrawn.html';
/** Withdrawn items on a page of their list. */
const withdrawnPageSize = 500;

/** The list of withdrawn items, by address only, so that nothing that was withdrawn is repeated. */
export function withdrawnPages(archive: Archive): readonly PageOf<'withdrawn'>[] {
  const { withdrawn, settings } = archive;
  if (withdrawn.length === 0) return [];
  const messages = messagesOf(settings);
  const title = messages.text('withdrawnItems');
  return indexPages(withdrawn, withdrawnPath, withdrawnPageSize).map(({ path, entries, paging }) => ({
    kind: 'withdrawn',
    path,
    title:
      paging.number === 1 ? title : messages.text('titleAndPage', { title, page: String(paging.number) }),
    description: messages.text('withdrawnItemsDescription'),
    section: 'about',
    unlisted: true,
    data: {
      about: aboutLink(archive, messages),
      total: withdrawn.length,
      groups: byLetter(
        entries.map(({ id }) => id),
        settings.language,
      ),
      paging,
    },
  }));
}

/** A shorter list is looked through at a glance. */
const minForLetters = 40;

/** @param ids in their order */
function byLetter(ids: readonly string[], language: string): WithdrawnView['groups'] {
  const linksOf = (some: readonly string[]) => some.map((id) => ({ path: itemPath(id), name: itemPath(id) }));
  const letters = ids.length < minForLetters ? [] : indexLetters(ids, language);
  if (letters.length === 0) return [{ letter: undefined, items: linksOf(ids) }];
  return letters.map(({ letter, index }, i) => ({
    letter,
    items: linksOf(ids.slice(index, letters[i + 1]?.index)),
  }));
}
