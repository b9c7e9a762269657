import type { ActorEntry, TopicEntry } from '../archive/archive.ts';
import { itemsByDayOfYear } from '../archive/day-of-year.ts';
import { frontItems } from '../archive/front-items.ts';
import { typographicText } from '../html/typography.ts';
import type { Messages } from '../messages/messages.ts';
import { actorTypes } from '../records/actor.ts';
import type { Body, Item } from '../records/item.ts';
import { busiestOf } from './busiest.ts';
import type { ChartView } from './chart.ts';
import { dateSpan } from './date-span.ts';
import { feedOf } from './feeds.ts';
import { Keyed, type Lazy } from './lazy.ts';
import { actorLink, actorPath, listEntries, pictureOfItem, topicLink, topicPath } from './links.ts';
import { isCutFrom, openingOf } from './opening.ts';
import type {
  ActorGroup,
  CountedLink,
  HomeView,
  LeadView,
  ListEntry,
  PageOf,
  TopicCard,
} from './page-model.ts';
import { lazyPage, type PlanInputs, type PlannedPage } from './planned-page.ts';
import { SparklineScale } from './sparkline.ts';
import { actorGroupIds } from './tag-index.ts';

const latestCount = 5;
/** Of all types together, unless they do not divide among the types. */
const actorCount = 18;
/** In a row, on a wide screen. */
const topicsInRow = 3;
/** With as many items or more, two rows of topics are shown. */
const manyItems = 100;
const itemsOfTopic = 2;
const actorsOfLead = 3;
/** Characters of the lead's text: about as high as the latest items beside it. */
const openingLength = 480;

/**
 * The front page: the archive over time, its latest items, and its most frequent topics and actors.
 *
 * @param chart of all items
 */
export function homePage(planning: PlanInputs, chart: Lazy<ChartView>): PlannedPage {
  const { archive } = planning;
  const { settings, items, topics, actors } = archive;
  const { lead, latest } = frontItems(archive, latestCount);
  const shown = new Set([...(lead ? [lead] : []), ...latest]);
  return lazyPage(
    {
      path: 'index.html',
      title: settings.title,
      feed: feedOf('index.html', items, settings),
      description: typographicText(settings.description, settings.language),
      count: items.length,
      span: dateSpan(items, archive),
      topicCount: topics.filter((topic) => topic.items.length > 0).length,
      actorCount: actors.filter((actor) => actor.items.length > 0).length,
      chart,
      lead: lead && leadInputs(lead, planning),
      latest: listEntries(latest, planning),
      topics: topicCards(planning, shown),
      daysOfYear: [...itemsByDayOfYear(items).keys()].sort(),
      actors: actorGroups(actors),
    },
    homeView,
  );
}

function countedLink({ tag, items }: TopicEntry | ActorEntry, pathOf: (id: string) => string): CountedLink {
  return { path: pathOf(tag.id), name: tag.name, inSiteLanguage: true, count: items.length };
}

/** The busiest actors of each type that the archive has. */
function actorGroups(actors: readonly ActorEntry[]): readonly ActorGroup[] {
  const byType = actorTypes
    .map((type) => ({
      id: actorGroupIds[type],
      type,
      entries: actors.filter(({ tag }) => tag.type === type),
    }))
    .filter(({ entries }) => entries.some(({ items }) => items.length > 0));
  return byType.map(({ id, type, entries }) => ({
    id,
    type,
    actors: busiestOf(entries, Math.floor(actorCount / byType.length)).map((entry) =>
      countedLink(entry, actorPath),
    ),
  }));
}

interface LeadInputs extends Pick<LeadView, 'topic' | 'dateline' | 'actors' | 'picture'> {
  readonly entry: Lazy<readonly ListEntry[]>;
  /** The summary in full, which lists shorten. */
  readonly summary: string;
  /** Loads the body. */
  readonly body: Keyed<() => Body>;
  readonly language: string;
}

function leadInputs(item: Item, planning: PlanInputs): LeadInputs {
  const { archive, source } = planning;
  const [topic] = item.topics;
  const actors = item.actors.map((id) => actorLink(archive, id));
  return {
    entry: listEntries([item], planning, 'title'),
    summary: item.lead || item.summary,
    body: new Keyed(() => source.loadBody(item), source.fileKey(item)),
    language: item.language,
    picture: pictureOfItem(item, 'lead', archive),
    topic: topic === undefined ? undefined : topicLink(archive, topic),
    dateline: item.dateline,
    actors: actors.filter(({ name }) => name !== item.dateline).slice(0, actorsOfLead),
  };
}

interface CardInputs extends Omit<TopicCard, 'items'> {
  readonly items: Lazy<TopicCard['items']>;
}

/** @param shown items that are on the page already; a card has others where there are any */
function topicCards(planning: PlanInputs, shown: ReadonlySet<Item>): readonly CardInputs[] {
  const { items, topics, front } = planning.archive;
  const scale = new SparklineScale(planning.archive);
  const used = new Set(shown);
  const count = items.length < manyItems ? topicsInRow : 2 * topicsInRow;
  const chosen = front.topics.flatMap((id) => topics.find(({ tag }) => tag.id === id) ?? []);
  return (chosen.length > 0 ? chosen : busiestOf(topics, count)).map((entry) => {
    const others = entry.items.filter((item) => !used.has(item));
    const listed = (others.length > 0 ? others : entry.items).slice(0, itemsOfTopic);
    for (const item of listed) used.add(item);
    return {
      ...countedLink(entry, topicPath),
      sparkline: scale.sparkline(entry.items),
      items: listEntries(listed, planning, 'title'),
    };
  });
}

interface HomeInputs extends Omit<HomeView, 'lead' | 'latest' | 'chart' | 'topics'> {
  readonly path: string;
  readonly title: string;
  readonly feed: string | undefined;
  readonly lead: LeadInputs | undefined;
  readonly latest: Lazy<HomeView['latest']>;
  readonly chart: Lazy<ChartView>;
  readonly topics: readonly CardInputs[];
}

function homeView(
  { path, title, feed, lead, latest, chart, topics, ...rest }: HomeInputs,
  messages: Messages,
): PageOf<'home'> {
  return {
    kind: 'home',
    path,
    title,
    description: rest.description,
    feed,
    data: {
      ...rest,
      chart: chart.evaluate(messages),
      lead: lead && leadView(lead, messages),
      latest: latest.evaluate(messages),
      topics: topics.map((card) => ({ ...card, items: card.items.evaluate(messages) })),
    },
  };
}

function leadView(
  { entry, summary, body, language, ...rest }: LeadInputs,
  messages: Messages,
): LeadView | undefined {
  const [listed] = entry.evaluate(messages);
  if (listed === undefined) return undefined;
  // A picture fills the place as well.
  const opening = rest.picture ? [] : openingOf(body.value(), summary, openingLength);
  return {
    ...listed,
    ...rest,
    summary: opening.length > 0 && isCutFrom(summary, body.value()) ? '' : typographicText(summary, language),
    opening: opening.map((each) => typographicText(each, language)),
  };
}
