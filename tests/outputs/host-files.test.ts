import { expect, test } from 'vitest';
import { hostFiles } from '../../src/outputs/host-files.ts';
import type { Page, Site } from '../../src/pages/page.ts';

const site: Site = {
  title: 'T',
  language: 'en',
  url: 'https://example.org/a&b/',
  author: undefined,
  rights: undefined,
};
const page = (path: string, unlisted?: true): Page => ({
  kind: 'not-found',
  path,
  title: '',
  description: '',
  ...(unlisted && { unlisted }),
  data: {},
});

test('the sitemap names every listed page, the front page as the site itself', () => {
  const files = hostFiles([page('index.html'), page('items/a.html'), page('404.html', true)], site);
  expect(files.find(({ path }) => path === 'sitemap.xml')?.text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://example.org/a&amp;b/</loc></url>
  <url><loc>https://example.org/a&amp;b/items/a.html</loc></url>
</urlset>
`);
  expect(files.find(({ path }) => path === 'robots.txt')?.text).toContain(
    'Sitemap: https://example.org/a&b/sitemap.xml',
  );
});

test('more addresses than a sitemap may hold stand in several, under an index', () => {
  const pages = Array.from({ length: 50_001 }, (_, i) => page(`items/${i}.html`));
  const files = hostFiles(pages, site).filter(({ path }) => path.startsWith('sitemap'));
  expect(files.map(({ path, text }) => [path, text.match(/<loc>/g)?.length])).toEqual([
    ['sitemap.xml', 2],
    ['sitemap-1.xml', 50_000],
    ['sitemap-2.xml', 1],
  ]);
  expect(files[0]?.text).toContain('<sitemap><loc>https://example.org/a&amp;b/sitemap-1.xml</loc></sitemap>');
});

test('without an address there is no sitemap', () => {
  const files = hostFiles([page('index.html')], { ...site, url: undefined });
  expect(files.map(({ path }) => path)).toEqual(['robots.txt', '_headers']);
});
