import { generateAtomFeed } from 'feedsmith';
import type { Feed, FeedEntry } from '../pages/feed.ts';
import { midnight } from './midnight.ts';

/** A feed as Atom (RFC 4287). */
export function atomText(feed: Feed, entries: readonly FeedEntry[], isFull: boolean): string {
  return withoutSpaceAroundCdata(
    generateAtomFeed(
      {
        id: feed.id,
        title: { value: feed.title },
        ...(feed.description !== '' && { subtitle: { value: feed.description } }),
        updated: midnight(feed.updated),
        authors: [{ name: feed.author, uri: feed.url }],
        links: [
          { rel: 'alternate', type: 'text/html', href: feed.page },
          { rel: 'self', type: 'application/atom+xml', href: `${feed.url}${encodeURI(feed.path)}.xml` },
        ],
        ...(feed.rights !== undefined && { rights: { value: feed.rights } }),
        xml: { lang: feed.language },
        entries: entries.map((entry) => atomEntry(entry, feed, isFull)),
      },
      { strict: true },
    ),
  );
}

function atomEntry(entry: FeedEntry, { language }: Feed, isFull: boolean) {
  return {
    id: entry.id,
    title: { value: entry.title },
    updated: midnight(entry.updated),
    ...(entry.published !== undefined && { published: midnight(entry.published) }),
    authors: entry.authors.map((name) => ({ name })),
    categories: entry.tags.map(({ term, scheme, name }) => ({ term, scheme, label: name })),
    links: [
      { rel: 'alternate', type: 'text/html', href: entry.url },
      ...entry.originals.map((href) => ({ rel: 'via', href })),
    ],
    ...(entry.rights !== undefined && { rights: { value: entry.rights } }),
    ...(isFull
      ? {
          ...(entry.summary !== '' && { summary: { value: entry.summary } }),
          content: { type: 'html', value: entry.html },
        }
      : { summary: { type: 'html', value: entry.html } }),
    ...(entry.language !== language && { xml: { lang: entry.language } }),
  };
}

/** The library gives sections lines of their own, and so puts spaces around names and titles with an ampersand. */
function withoutSpaceAroundCdata(xml: string): string {
  return xml.replace(/>\n *<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\n *<\//g, ']]></');
}
