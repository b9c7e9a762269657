import type { Archive } from '../archive/archive.ts';
import { aboutPage, notFoundPage, searchPage, withdrawnPages } from './fixed.ts';
import { homePage } from './home.ts';
import { itemPages, tombstonePages } from './item.ts';
import type { Page, Site } from './page.ts';
import { actorIndex, topicIndex } from './tag-index.ts';
import { actorPages, topicPages } from './tags.ts';
import { timelinePages } from './timeline.ts';

/** Every page of the site. */
export function describePages(archive: Archive): readonly Page[] {
  return [
    homePage(archive),
    ...itemPages(archive),
    ...tombstonePages(archive),
    ...topicIndex(archive),
    ...topicPages(archive),
    ...actorIndex(archive),
    ...actorPages(archive),
    ...timelinePages(archive),
    searchPage(archive),
    aboutPage(archive),
    ...withdrawnPages(archive),
    notFoundPage(),
  ];
}

/** What stands around each of them. */
export function describeSite({ settings }: Archive): Site {
  return {
    title: settings.title,
    language: settings.language,
    url: settings.url,
    author: settings.author,
    rights: settings.rights,
  };
}
