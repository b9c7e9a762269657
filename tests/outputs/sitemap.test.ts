import { expect, test } from 'vitest';
import { sitemap, sitemapOutput } from '../../src/outputs/sitemap.ts';

const url = 'https://example.org/a&b/';

test('the sitemap names every listed page, the front page by the address of the site', async () => {
  const output = sitemapOutput({
    site: {
      title: 'T',
      language: 'en',
      words: {},
      url,
      author: undefined,
      rights: undefined,
      contact: undefined,
      fonts: 'system',
      nav: [],
      footer: [],
    },
  });
  const page = (path: string, page: 'listed' | 'unlisted') => ({ path, fingerprint: '', page });
  const robots = { path: 'robots.txt', fingerprint: '' };
  const { files } = await output.prepare(
    () => false,
    [page('index.html', 'listed'), page('items/a.html', 'listed'), page('404.html', 'unlisted'), robots],
  );
  const batches = [];
  for await (const batch of files) batches.push(...batch);
  expect(batches).toEqual([
    {
      path: 'sitemap.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://example.org/a&amp;b/</loc></url>
  <url><loc>https://example.org/a&amp;b/items/a.html</loc></url>
</urlset>
`,
    },
  ]);
});

test('more addresses than one sitemap may have are split into several, under an index', () => {
  const paths = Array.from({ length: 50_001 }, (_, i) => `items/${i}.html`);
  const files = sitemap(paths, url);
  expect(files.map(({ path, text }) => [path, text.match(/<loc>/g)?.length])).toEqual([
    ['sitemap.xml', 2],
    ['sitemap-1.xml', 50_000],
    ['sitemap-2.xml', 1],
  ]);
  expect(files[0]?.text).toContain('<sitemap><loc>https://example.org/a&amp;b/sitemap-1.xml</loc></sitemap>');
});

test('a site without an address has no sitemap', async () => {
  const output = sitemapOutput({
    site: {
      title: 'T',
      language: 'en',
      words: {},
      url: undefined,
      author: undefined,
      rights: undefined,
      contact: undefined,
      fonts: 'system',
      nav: [],
      footer: [],
    },
  });
  const { planned } = await output.prepare(
    () => false,
    [{ path: 'index.html', fingerprint: '', page: 'listed' }],
  );
  expect(planned).toEqual([]);
});
