import type { Archive } from '../archive/archive.ts';
import type { ChartView } from './chart.ts';
import type { Lazy } from './lazy.ts';
import { actorPath, listEntries, topicPath } from './links.ts';
import type { CountedLink, HomeView, PageOf } from './page.ts';
import { type PlannedPage, planned } from './planned.ts';

const latest = 8;
const busiest = 12;

/**
 * The front page: what is new, when there was much, and what and who it was about.
 *
 * @param chart of all items
 */
export function homePage(archive: Archive, chart: Lazy<ChartView>): PlannedPage {
  const { settings, items, topics, actors } = archive;
  const { title, description, language } = settings;
  return planned(
    {
      path: 'index.html',
      title,
      description,
      count: items.length,
      latest: listEntries(items.slice(0, latest), language),
      chart,
      topics: busiestOf(topics, topicPath),
      actors: busiestOf(actors, actorPath),
    },
    homeView,
  );
}

interface HomeInputs extends Omit<HomeView, 'latest' | 'chart'> {
  readonly path: string;
  readonly title: string;
  readonly latest: Lazy<HomeView['latest']>;
  readonly chart: Lazy<ChartView>;
}

function homeView({ path, title, latest, chart, ...rest }: HomeInputs): PageOf<'home'> {
  return {
    kind: 'home',
    path,
    title,
    description: rest.description,
    data: { ...rest, latest: latest.evaluate(), chart: chart.evaluate() },
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
