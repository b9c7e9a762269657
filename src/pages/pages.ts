import type { Archive } from '../archive/archive.ts';
import { aboutPage, notFoundPage, searchPage, withdrawnPages } from './fixed.ts';
import { homePage } from './home.ts';
import { itemPages, tombstonePages } from './item.ts';
import type { Site } from './page.ts';
import { described, type PlannedPage } from './planned.ts';
import { actorIndex, topicIndex } from './tag-index.ts';
import { actorPages, topicPages } from './tags.ts';
import { timelinePages } from './timeline.ts';

/** Every page of the site. */
export function planPages(archive: Archive): readonly PlannedPage[] {
  return [
    homePage(archive),
    ...itemPages(archive),
    ...tombstonePages(archive),
    ...topicIndex(archive).map(described),
    ...topicPages(archive),
    ...actorIndex(archive).map(described),
    ...actorPages(archive),
    ...timelinePages(archive),
    described(searchPage(archive)),
    described(aboutPage(archive)),
    ...withdrawnPages(archive).map(described),
    described(notFoundPage()),
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
