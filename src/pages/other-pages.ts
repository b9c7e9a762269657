import type { Archive } from '../archive/archive.ts';
import { typographicHtml, typographicText } from '../html/typography.ts';
import { bodyPictures, withPictureSizes } from './body-pictures.ts';
import { indexPages } from './index-paging.ts';
import { itemPath } from './links.ts';
import type { PageOf } from './page-model.ts';

/** Pages that every archive has once. */

export function aboutPage(archive: Archive): PageOf<'about'> {
  const { settings, about, withdrawn } = archive;
  const pictures = about && bodyPictures('about.html', about.attachments, archive);
  return {
    kind: 'about',
    path: 'about.html',
    title: about?.title ?? 'About this archive',
    description: settings.description,
    section: 'about',
    data: {
      lead: typographicText(settings.description, settings.language),
      body: about && withPictureSizes(typographicHtml(about.body.html, settings.language), pictures),
      withdrawn:
        withdrawn.length === 0
          ? undefined
          : { path: withdrawnPath, name: 'Withdrawn items', count: withdrawn.length },
    },
  };
}

/** @param style the site's style sheet */
export function notFoundPage(style: string): PageOf<'not-found'> {
  return {
    kind: 'not-found',
    path: '404.html',
    title: 'Page not found',
    description: 'There is no page at this address.',
    unlisted: true,
    data: { style },
  };
}

const withdrawnPath = 'withdrawn.html';
/** Withdrawn items on a page of their list. */
const withdrawnPageSize = 500;

/** The list of withdrawn items, by address only, so that nothing that was withdrawn is repeated. */
export function withdrawnPages({ withdrawn }: Archive): readonly PageOf<'withdrawn'>[] {
  if (withdrawn.length === 0) return [];
  return indexPages(withdrawn, withdrawnPath, withdrawnPageSize).map(({ path, entries, paging }) => ({
    kind: 'withdrawn',
    path,
    title: paging.number === 1 ? 'Withdrawn items' : `Withdrawn items, page ${paging.number}`,
    description: 'Items that have been withdrawn from the archive.',
    section: 'about',
    unlisted: true,
    data: { items: entries.map(({ id }) => ({ path: itemPath(id), name: id })), paging },
  }));
}
