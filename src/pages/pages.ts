import type { Archive } from '../archive/archive.ts';
import { calendarChart } from './chart.ts';
import { aboutPage, notFoundPage, searchPage, withdrawnPages } from './fixed.ts';
import { homePage } from './home.ts';
import { itemPages, tombstonePages } from './item.ts';
import type { Site } from './page.ts';
import { described, type PlannedPage } from './planned.ts';
import { actorIndex, topicIndex } from './tag-index.ts';
import { actorPages, topicPages } from './tags.ts';
import { timelinePages } from './timeline.ts';

/** Every page of the site, one after the other: few of them are of use for longer than it takes to compare them. */
export function* planPages(archive: Archive): Iterable<PlannedPage> {
  const chart = calendarChart(archive.items);
  yield homePage(archive, chart);
  yield* itemPages(archive);
  yield* tombstonePages(archive);
  yield* topicIndex(archive).map(described);
  yield* topicPages(archive);
  yield* actorIndex(archive).map(described);
  yield* actorPages(archive);
  yield* timelinePages(archive, chart);
  yield described(searchPage(archive));
  yield described(aboutPage(archive));
  yield* withdrawnPages(archive).map(described);
  yield described(notFoundPage());
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
