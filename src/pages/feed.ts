import { absoluteUrl } from '../html/paths.ts';
import type { FeedContent, FeedSettings } from '../records/feed-settings.ts';
import type { Settings } from '../records/settings.ts';
import type { Lazy } from './lazy.ts';

/** A feed, whatever its format. Addresses are absolute, but for that of its own file; days are `YYYY-MM-DD`. */
export interface Feed {
  /** Of its file, from the root of the site, without the ending of the format: `feeds/topics/strikes`. */
  readonly path: string;
  /** The site's address, ending in `/`. */
  readonly url: string;
  /** A URI that stays what it is where the page is renamed. */
  readonly id: string;
  /** Address of the page that lists the same. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Whose feed it is; entries without an author of their own have this one. */
  readonly author: string;
  readonly rights: string | undefined;
  /** The newest of the entries. */
  readonly updated: string;
  /** Newest first; never empty. */
  readonly entries: readonly Lazy<FeedEntry>[];
}

/** An item or a correction in feeds. */
export interface FeedEntry {
  /** A URI that stays what it is where the item is renamed. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** When the item joined the archive, else its date; undefined where that is not one day. */
  readonly published: string | undefined;
  /** When it was corrected; undefined where that is not one day, or it never was. */
  readonly corrected: string | undefined;
  /** The last of its days, or the first on which that may be. */
  readonly updated: string;
  /** Of the original, or its publisher. */
  readonly authors: readonly string[];
  readonly tags: readonly FeedTag[];
  /** Addresses of the original, in each of its sources. */
  readonly originals: readonly string[];
  readonly rights: string | undefined;
  readonly summary: string;
  /** When it was, and from where and by whom it was told; then the text, or the summary. */
  readonly html: string;
}

export interface FeedTag {
  readonly term: string;
  /** The address of the index that lists it. */
  readonly scheme: string;
  readonly name: string;
}

/** An entry before it is computed. */
export interface PlannedEntry {
  /** By which entries are ordered. */
  readonly day: string;
  readonly updated: string;
  readonly entry: Lazy<FeedEntry>;
}

/** What is the same for all feeds and their entries. */
export interface FeedSite {
  /** The site's address, ending in `/`. */
  readonly url: string;
  readonly language: string;
  readonly content: FeedContent;
}

/** The URI that names the page at a path in feeds: its address, or one that does not follow from that of the site. */
export function feedId(path: string, url: string, { tag }: FeedSettings): string {
  return tag === undefined ? absoluteUrl(path, url) : `tag:${tag}:${encodeURI(path)}`;
}

/** The path of the feed of a page, without the ending of a format. */
export function feedPath(page: string): string {
  return page === 'index.html' ? 'feed' : `feeds/${page.slice(0, -'.html'.length)}`;
}

/** Whether the site has feeds: they need its address. */
export function hasFeeds({ url, feeds }: Settings): boolean {
  return url !== undefined && feeds !== undefined;
}
