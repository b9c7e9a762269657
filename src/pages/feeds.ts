import { isolate } from '../html/isolate.ts';
import { absoluteUrl } from '../html/paths.ts';
import { typographicText } from '../html/typography.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { FeedSettings } from '../records/feed-settings.ts';
import type { Item } from '../records/item.ts';
import type { Settings } from '../records/settings.ts';
import { correctionEntry } from './correction-entry.ts';
import { correctionsPath, newestCorrections } from './corrections.ts';
import { type Feed, type FeedSite, feedId, feedPath, hasFeeds, type PlannedEntry } from './feed.ts';
import { feedDay, firstPath, itemEntry } from './feed-entry.ts';
import { Lazy } from './lazy.ts';
import { actorPath, sourcePath, topicPath } from './links.ts';
import type { PlanInputs } from './planned-page.ts';

/** The path of the feed of a page that lists these items; undefined where it has none. */
export function feedOf(page: string, items: readonly Item[], settings: Settings): string | undefined {
  const isWritten = hasFeeds(settings) && items.some((item) => feedDay(item) !== undefined);
  return isWritten ? feedPath(page) : undefined;
}

/**
 * Plans the feeds of the archive, of each topic, each actor and each source with items, and of corrections. None where
 * the site has no address, which they need.
 */
export function* planFeeds(planning: PlanInputs): Iterable<Lazy<Feed>> {
  const { settings, items, topics, actors, sources } = planning.archive;
  const { url, feeds } = settings;
  if (url === undefined || feeds === undefined) return;
  const messages = messagesOf(settings);
  const planner = new FeedPlanner(planning, url, feeds);
  yield* planner.ofItems(items, { path: 'index.html', name: undefined, description: settings.description });
  for (const { tag, items } of topics) {
    const description = tag.description ?? messages.text('itemsAbout', { topic: isolate(tag.name) });
    yield* planner.ofItems(items, { ...subjectOf(tag, topicPath), description });
  }
  for (const { tag, items } of actors) {
    const description = tag.description ?? messages.text('itemsThatMention', { actor: isolate(tag.name) });
    yield* planner.ofItems(items, { ...subjectOf(tag, actorPath), description });
  }
  for (const { name, items } of sources) {
    const description = messages.text('itemsFrom', { source: isolate(name) });
    yield* planner.ofItems(items, { path: sourcePath(name), name, description });
  }
  yield* planner.ofCorrections(items, {
    path: correctionsPath,
    name: messages.text('corrections'),
    description: messages.text('correctionsDescription'),
  });
}

/** What a feed is about. */
interface FeedSubject {
  /** Of its page. */
  readonly path: string;
  /** That of the page before it was renamed. */
  readonly firstPath?: string;
  /** Undefined for the archive itself. */
  readonly name: string | undefined;
  readonly description: string;
}

interface Tag {
  readonly id: string;
  readonly name: string;
  readonly formerly?: readonly string[];
}

function subjectOf({ id, name, formerly }: Tag, pathOf: (id: string) => string) {
  return { path: pathOf(id), firstPath: pathOf(formerly?.[0] ?? id), name };
}

/** An item is in several feeds, which share its entry. */
class FeedPlanner {
  readonly #planning: PlanInputs;
  readonly #settings: FeedSettings;
  readonly #site: FeedSite;
  /** The items that feeds may have. */
  readonly #dated: ReadonlyMap<Item, DatedItem>;
  readonly #entries = new Map<Item, PlannedEntry>();

  constructor(planning: PlanInputs, url: string, settings: FeedSettings) {
    this.#planning = planning;
    this.#settings = settings;
    this.#site = { url, language: planning.archive.settings.language, content: settings.content };
    this.#dated = inOrder(planning.archive.items);
  }

  /** The feed of a list of items; none where none of them can be in it. */
  ofItems(items: readonly Item[], subject: FeedSubject): readonly Lazy<Feed>[] {
    const newest = items
      .flatMap((item) => this.#dated.get(item) ?? [])
      .sort((a, b) => a.position - b.position)
      .slice(0, this.#settings.items);
    return this.#feed(
      newest.map(({ item, day }) => this.#entryOf(item, day)),
      subject,
    );
  }

  ofCorrections(items: readonly Item[], subject: FeedSubject): readonly Lazy<Feed>[] {
    const corrections = items
      .filter((item) => item.corrections !== undefined)
      .flatMap((item) =>
        newestCorrections(item).map((correction) =>
          correctionEntry(correction, item, this.#id(firstPath(item)), this.#site),
        ),
      );
    return this.#feed(corrections.sort(newestFirst).slice(0, this.#settings.items), subject);
  }

  #feed(entries: readonly PlannedEntry[], subject: FeedSubject): readonly Lazy<Feed>[] {
    if (entries.length === 0) return [];
    const { title, language, author = title, rights } = this.#planning.archive.settings;
    const { path, firstPath = path, name, description } = subject;
    const { url } = this.#site;
    const feed = {
      path: feedPath(path),
      url,
      id: this.#id(firstPath),
      page: absoluteUrl(path, url),
      title: name === undefined ? title : `${isolate(name)} · ${isolate(title)}`,
      description: typographicText(description, language),
      language,
      author,
      rights,
      updated: entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), ''),
      entries: entries.map(({ entry }) => entry),
    };
    return [Lazy.of<Feed, Feed>(feed, identity)];
  }

  #entryOf(item: Item, day: string): PlannedEntry {
    const planned =
      this.#entries.get(item) ?? itemEntry(item, day, this.#id(firstPath(item)), this.#site, this.#planning);
    this.#entries.set(item, planned);
    return planned;
  }

  #id(path: string): string {
    return feedId(path, this.#site.url, this.#settings);
  }
}

interface DatedItem {
  readonly item: Item;
  readonly day: string;
  /** In the order of feeds. */
  readonly position: number;
}

/** The order of feeds: by day, and where the days are equal, as in the archive. */
function inOrder(items: readonly Item[]): ReadonlyMap<Item, DatedItem> {
  const dated = items.flatMap((item) => {
    const day = feedDay(item);
    return day === undefined ? [] : { item, day };
  });
  return new Map(dated.sort(newestFirst).map((each, position) => [each.item, { ...each, position }]));
}

function newestFirst(a: { readonly day: string }, b: { readonly day: string }): number {
  return a.day < b.day ? 1 : a.day > b.day ? -1 : 0;
}

function identity(feed: Feed): Feed {
  return feed;
}
