import { isolate } from '../html/isolate.ts';
import { absoluteUrl } from '../html/paths.ts';
import { typographicText } from '../html/typography.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { FeedSettings } from '../records/feed-settings.ts';
import type { Item } from '../records/item.ts';
import type { Settings } from '../records/settings.ts';
import { type FeedEntry, type FeedSite, feedDay, feedEntry } from './feed-entry.ts';
import { Lazy } from './lazy.ts';
import { actorPath, sourcePath, topicPath } from './links.ts';
import type { PlanInputs } from './planned-page.ts';

/** A feed, whatever its format. Addresses are absolute, but for that of its own file. */
export interface Feed {
  /** Of its file, from the root of the site, without the ending of the format: `feeds/topics/strikes`. */
  readonly path: string;
  /** The site's address, ending in `/`. */
  readonly url: string;
  /** A URI that stays what it is where the page is renamed. */
  readonly id: string;
  /** Address of the page that lists the same items. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Whose feed it is; entries without an author of their own have this one. */
  readonly author: string;
  readonly rights: string | undefined;
  /** `YYYY-MM-DD`: the newest of the entries. */
  readonly updated: string;
  /** Newest first; never empty. */
  readonly entries: readonly Lazy<FeedEntry>[];
}

/** The path of the feed of a page, without the ending of a format. */
export function feedPath(page: string): string {
  return page === 'index.html' ? 'feed' : `feeds/${page.slice(0, -'.html'.length)}`;
}

/** The path of the feed of a page that lists these items; undefined where it has none. */
export function feedOf(page: string, items: readonly Item[], settings: Settings): string | undefined {
  const isWritten = settings.url !== undefined && settings.feeds !== undefined;
  return isWritten && items.some((item) => feedDay(item) !== undefined) ? feedPath(page) : undefined;
}

/**
 * Plans the feeds of the archive, of each topic, each actor and each source with items. None where the site has no
 * address, which they need.
 */
export function* planFeeds(planning: PlanInputs): Iterable<Lazy<Feed>> {
  const { archive } = planning;
  const { settings, items, topics, actors, sources } = archive;
  const { url, feeds } = settings;
  if (url === undefined || feeds === undefined) return;
  const messages = messagesOf(settings);
  const feed = feedPlanner(planning, url, feeds);
  yield* feed(items, { path: 'index.html', name: undefined, description: settings.description });
  for (const { tag, items } of topics) {
    const description = tag.description ?? messages.text('itemsAbout', { topic: isolate(tag.name) });
    yield* feed(items, { ...tag, path: topicPath(tag.id), pathOf: topicPath, description });
  }
  for (const { tag, items } of actors) {
    const description = tag.description ?? messages.text('itemsThatMention', { actor: isolate(tag.name) });
    yield* feed(items, { ...tag, path: actorPath(tag.id), pathOf: actorPath, description });
  }
  for (const { name, items } of sources) {
    const description = messages.text('itemsFrom', { source: isolate(name) });
    yield* feed(items, { path: sourcePath(name), name, description });
  }
}

/** What a feed is about. */
interface FeedSubject {
  /** Of its page. */
  readonly path: string;
  /** Undefined for the archive itself. */
  readonly name: string | undefined;
  readonly description: string;
  /** Ids that it had before, and the path of its page by its id. */
  readonly formerly?: readonly string[];
  readonly pathOf?: (id: string) => string;
}

/** An item is in several feeds, which share its entry. */
function feedPlanner(planning: PlanInputs, url: string, { content, items: most, tag }: FeedSettings) {
  const { settings } = planning.archive;
  const { title, language, author = title, rights } = settings;
  const site: FeedSite = { url, language, content };
  const idOf = (path: string) =>
    tag === undefined ? absoluteUrl(path, url) : `tag:${tag}:${encodeURI(path)}`;
  const entries = new Map<Item, Lazy<FeedEntry>>();
  const entryOf = (item: Item, day: string): Lazy<FeedEntry> => {
    const entry = entries.get(item) ?? feedEntry(item, day, site, idOf, planning);
    entries.set(item, entry);
    return entry;
  };
  return (items: readonly Item[], { path, name, description, formerly, pathOf }: FeedSubject) => {
    const newest = newestByDay(items, most);
    const [first] = newest;
    if (first === undefined) return [];
    const [firstId] = formerly ?? [];
    const feed = {
      path: feedPath(path),
      url,
      id: idOf(firstId === undefined || pathOf === undefined ? path : pathOf(firstId)),
      page: absoluteUrl(path, url),
      title: name === undefined ? title : `${isolate(name)} · ${isolate(title)}`,
      description: typographicText(description, language),
      language,
      author,
      rights,
      updated: first.day,
      entries: newest.map(({ item, day }) => entryOf(item, day)),
    };
    return [Lazy.of<Feed, Feed>(feed, identity)];
  };
}

function identity(feed: Feed): Feed {
  return feed;
}

/** The order of the archive decides where the days are equal. */
function newestByDay(
  items: readonly Item[],
  most: number,
): readonly { readonly item: Item; readonly day: string }[] {
  return items
    .flatMap((item) => {
      const day = feedDay(item);
      return day === undefined ? [] : [{ item, day }];
    })
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, most);
}
