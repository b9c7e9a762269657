import type { Archive } from '../archive/archive.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { accessibilityPage } from './accessibility.ts';
import { calendarChart } from './chart.ts';
import { correctionsPages } from './corrections.ts';
import { feedOf } from './feeds.ts';
import { homePage } from './home.ts';
import { itemPages, tombstonePages } from './item.ts';
import { lookView } from './look.ts';
import { navigationView } from './navigation.ts';
import { aboutPage, notFoundPage, withdrawnPages } from './other-pages.ts';
import { overviewPages } from './overview-pages.ts';
import { ownPages } from './own-pages.ts';
import type { PageLink, Site } from './page-model.ts';
import { computedPage, type PlanInputs, type PlannedPage } from './planned-page.ts';
import { redirectPages } from './redirects.ts';
import { searchPage } from './search.ts';
import { sourceIndex, sourcePages } from './sources.ts';
import { actorIndex, topicIndex } from './tag-index.ts';
import { actorPages, topicPages } from './tags.ts';
import { timelinePages } from './timeline.ts';

/**
 * Plans every page of the site, one at a time, because most plans are compared once and then dropped.
 *
 * @param style the site's style sheet
 */
export function* planPages(planning: PlanInputs, style: string): Iterable<PlannedPage> {
  const { archive } = planning;
  const messages = messagesOf(archive.settings);
  const chart = calendarChart(archive.items, archive.years);
  yield homePage(planning, chart);
  yield* itemPages(planning);
  yield* tombstonePages(archive);
  yield* redirectPages(archive);
  const { network, matrix, map } = overviewPages(archive);
  yield* topicIndex(archive, linkTo(matrix, messages.text('topicsByActorAndYear'))).map(computedPage);
  yield* topicPages(planning);
  const overviews = [
    ...linkTo(network, messages.text('networkOfActors')),
    ...linkTo(matrix, messages.text('topicsByActorAndYear')),
    ...linkTo(map, messages.text('mapOfPlaces')),
  ];
  yield* actorIndex(archive, overviews).map(computedPage);
  for (const page of [network, matrix, map]) if (page) yield page;
  yield* actorPages(planning);
  yield* sourceIndex(archive).map(computedPage);
  yield* sourcePages(planning);
  yield* timelinePages(planning, chart);
  yield computedPage(searchPage(archive));
  yield computedPage(aboutPage(archive));
  yield* ownPages(archive).map(computedPage);
  yield computedPage(accessibilityPage(archive));
  yield* withdrawnPages(archive).map(computedPage);
  yield* correctionsPages(planning);
  yield computedPage(notFoundPage(style, messages));
}

/** None where the archive is too small for the page. */
function linkTo(page: PlannedPage | undefined, name: string): readonly PageLink[] {
  return page === undefined ? [] : [{ path: page.path, name }];
}

/** What the layout shows on every page. */
export function siteView(archive: Archive): Site {
  const { settings } = archive;
  const feed = feedOf('index.html', archive.items, settings);
  return {
    title: settings.title,
    language: settings.language,
    words: settings.words,
    url: settings.url,
    author: settings.author,
    rights: settings.rights,
    contact: settings.contact,
    ...(feed !== undefined && { feed }),
    fonts: settings.theme.fonts,
    ...(settings.data !== false && { hasData: true }),
    ...lookView(archive.look),
    ...navigationView(archive),
  };
}
