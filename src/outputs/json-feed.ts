import { generateJsonFeed } from 'feedsmith';
import type { Feed, FeedEntry } from '../pages/feed.ts';
import { midnight } from './midnight.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeedText(feed: Feed, entries: readonly FeedEntry[], isFull: boolean): string {
  const json = generateJsonFeed(
    {
      title: feed.title,
      home_page_url: feed.page,
      feed_url: `${feed.url}${encodeURI(feed.path)}.json`,
      ...(feed.description !== '' && { description: feed.description }),
      language: feed.language,
      authors: [{ name: feed.author, url: feed.url }],
      items: entries.map((entry) => jsonItem(entry, feed, isFull)),
    },
    { strict: true },
  );
  return `${JSON.stringify(json, undefined, 1)}\n`;
}

function jsonItem(entry: FeedEntry, { language }: Feed, isFull: boolean) {
  const [original] = entry.originals;
  return {
    id: entry.id,
    url: entry.url,
    ...(original !== undefined && { external_url: original }),
    title: entry.title,
    content_html: entry.html,
    ...(isFull && entry.summary !== '' && { summary: entry.summary }),
    ...(entry.published !== undefined && { date_published: midnight(entry.published) }),
    ...(entry.corrected !== undefined && { date_modified: midnight(entry.corrected) }),
    ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
    ...(entry.tags.length > 0 && { tags: entry.tags.map(({ name }) => name) }),
    ...(entry.language !== language && { language: entry.language }),
  };
}
