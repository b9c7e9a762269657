import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { beforeAll, expect, test } from 'vitest';
import { buildSite } from '../support/built-site.ts';
import { atomProblems, jsonFeedProblems } from '../support/feed-rules.ts';

/** The feeds of the sample archive. */
let site: string;
let pages: ReadonlyMap<string, string>;
let feeds: ReadonlyMap<string, string>;
const url = 'https://example.org/alliance/';

beforeAll(async () => {
  const settings = readFileSync(join(import.meta.dirname, '../../content/site.yml'), 'utf8');
  const files = { 'site.yml': `${settings}url: ${url}\nfeeds: {content: full, items: 10}\n` };
  site = await buildSite({ folder: 'content', files });
  const texts = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.html$|^feed\.|^feeds\/.*\./.test(path))
    .map((path): [string, string] => [path, readFileSync(join(site, path), 'utf8')]);
  pages = new Map(texts.filter(([path]) => path.endsWith('.html')));
  feeds = new Map(texts.filter(([path]) => !path.endsWith('.html')));
});

test('every feed is valid, and read by feed readers', () => {
  const invalid = [...feeds].flatMap(([path, text]) =>
    (path.endsWith('.xml') ? atomProblems(text) : jsonFeedProblems(text)).map(
      (problem) => `${path}: ${problem}`,
    ),
  );
  expect(invalid).toEqual([]);
  expect(feeds.size).toBeGreaterThan(50);
  for (const [path, text] of feeds)
    expect(parseFeed(text).format).toBe(path.endsWith('.xml') ? 'atom' : 'json');
});

test('the newest items come first', () => {
  const [json] = [...feeds].filter(([path]) => path === 'feed.json').map(([, text]) => text);
  const { items }: { readonly items: readonly { readonly date_published?: string }[] } = JSON.parse(
    json ?? '',
  );
  const days = items.flatMap(({ date_published }) => date_published ?? []);
  expect(days.length).toBeGreaterThan(5);
  expect(days).toEqual(days.toSorted().reverse());
});

test('both formats have the same entries', () => {
  for (const path of feeds.keys()) {
    if (!path.endsWith('.xml')) continue;
    const atom = [...(feeds.get(path) ?? '').matchAll(/<id>(.*?)<\/id>/g)].slice(1).map(([, id]) => id);
    const json: { readonly items: readonly { readonly id: string }[] } = JSON.parse(
      feeds.get(path.replace(/xml$/, 'json')) ?? '',
    );
    expect(json.items.map(({ id }) => id)).toEqual(atom);
    expect(atom.length).toBeGreaterThan(0);
    expect(atom.length).toBeLessThanOrEqual(10);
  }
});

test('pages name their feeds, every feed is named by a page, and all pages link to that of the archive', () => {
  const named = [...pages].flatMap(([path, text]) =>
    [
      ...text.matchAll(
        /<link rel="alternate" type="application\/(atom\+xml|feed\+json)" title="[^"]+" href="([^"]+)">/g,
      ),
    ].map(([, type, href = '']) => {
      const target = new URL(href, url + path).href.slice(url.length);
      expect(target.endsWith(type === 'atom+xml' ? '.xml' : '.json')).toBe(true);
      return target;
    }),
  );
  expect(named.sort()).toEqual([...feeds.keys()].sort());
  for (const [path, text] of pages) {
    if (/http-equiv="refresh"/.test(text)) continue;
    const [, href] = /<a href="([^"]+)">Atom feed<\/a><\/li>/.exec(text) ?? [];
    expect([path, new URL(href ?? '', url + path).href]).toEqual([path, `${url}feed.xml`]);
  }
});

test('what entries link on the site is there', () => {
  const missing = [...feeds.values()].flatMap((text) =>
    [...text.matchAll(/(?:href|src)=\\?"(https:\/\/example\.org\/alliance\/[^"#\\]*)/g)]
      .map(([, address = '']) => decodeURI(address.slice(url.length)) || 'index.html')
      .filter((path) => !existsSync(join(site, path))),
  );
  expect(missing).toEqual([]);
});
