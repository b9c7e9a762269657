import type { Archive } from '../archive/archive.ts';
import { calendarChart } from './chart.ts';
import { aboutPage, notFoundPage, searchPage, withdrawnPages } from './fixed.ts';
import { homePage } from './home.ts';
import { itemPages, tombstonePages } from './item.ts';
import type { Site } from './page.ts';
import { type PlannedPage, type Planning, plannedPage } from './planned.ts';
import { actorIndex, topicIndex } from './tag-index.ts';
import { actorPages, topicPages } from './tags.ts';
import { timelinePages } from './timeline.ts';

/** Plans every page of the site, one at a time, because most plans are compared once and then dropped. */
export function* planPages(planning: Planning): Iterable<PlannedPage> {
  const { archive } = planning;
  const chart = calendarChart(archive.items);
  yield homePage(planning, chart);
  yield* itemPages(planning);
  yield* tombstonePages(archive);
  yield* topicIndex(archive).map(plannedPage);
  yield* topicPages(planning);
  yield* actorIndex(archive).map(plannedPage);
  yield* actorPages(planning);
  yield* timelinePages(planning, chart);
  yield plannedPage(searchPage(archive));
  yield plannedPage(aboutPage(archive));
  yield* withdrawnPages(archive).map(plannedPage);
  yield plannedPage(notFoundPage());
}

/** What the layout shows on every page. */
export function siteView({ settings }: Archive): Site {
  return {
    title: settings.title,
    language: settings.language,
    url: settings.url,
    author: settings.author,
    rights: settings.rights,
  };
}
