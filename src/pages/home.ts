import type { ActorEntry, TopicEntry } from '../archive/archive.ts';
import type { ChartView } from './chart.ts';
import type { Lazy } from './lazy.ts';
import { actorPath, listEntries, topicPath } from './links.ts';
import type { CountedLink, HomeView, PageOf } from './page-model.ts';
import { lazyPage, type PlanInputs, type PlannedPage } from './planned-page.ts';

const latest = 8;
const busiest = 12;

/**
 * The front page: the latest items, the archive over time, and its most frequent topics and actors.
 *
 * @param chart of all items
 */
export function homePage(planning: PlanInputs, chart: Lazy<ChartView>): PlannedPage {
  const { settings, items, topics, actors } = planning.archive;
  const { title, description } = settings;
  return lazyPage(
    {
      path: 'index.html',
      title,
      description,
      count: items.length,
      latest: listEntries(items.slice(0, latest), planning),
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

/** The entries with most items. Those with as many stay in order of their names. */
function busiestOf(
  entries: readonly (TopicEntry | ActorEntry)[],
  pathOf: (id: string) => string,
): readonly CountedLink[] {
  return entries
    .filter((entry) => entry.items.length > 0)
    .toSorted((a, b) => b.items.length - a.items.length)
    .slice(0, busiest)
    .map(({ tag, items }) => ({
      path: pathOf(tag.id),
      name: tag.name,
      inSiteLanguage: true,
      count: items.length,
    }));
}
