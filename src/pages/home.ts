import type { Archive } from '../archive/archive.ts';
import { calendarChart } from './chart.ts';
import { actorPath, itemLine, topicPath } from './links.ts';
import type { CountedLink, PageOf } from './page.ts';

const latest = 8;
const busiest = 12;

/** The front page: what is new, when there was much, and what and who it was about. */
export function homePage(archive: Archive): PageOf<'home'> {
  const { settings, items, topics, actors } = archive;
  return {
    kind: 'home',
    path: 'index.html',
    title: settings.title,
    description: settings.description,
    data: {
      description: settings.description,
      count: items.length,
      latest: items.slice(0, latest).map((item) => itemLine(item, settings.language)),
      chart: calendarChart(items),
      topics: busiestOf(topics, topicPath),
      actors: busiestOf(actors, actorPath),
    },
  };
}

type Entry = Archive['topics'][number] | Archive['actors'][number];

/** The entries with most items; those with as many stand by name, as they came. */
function busiestOf(entries: readonly Entry[], pathOf: (id: string) => string): readonly CountedLink[] {
  return entries
    .filter((entry) => entry.items.length > 0)
    .toSorted((a, b) => b.items.length - a.items.length)
    .slice(0, busiest)
    .map(({ tag, items }) => ({ path: pathOf(tag.id), name: tag.name, count: items.length }));
}
