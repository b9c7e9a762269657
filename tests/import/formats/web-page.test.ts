import { expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

const sentence = 'No ship came in today, said the <b>harbour</b> master, and none went out. ';

function page(head: string, before = ''): string {
  return `<!DOCTYPE html> <html lang="en-GB">${before}<head><meta charset="utf-8">
<title>Fog closes the port - The Port Post</title>${head}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article><h1>Fog closes the port</h1>
<p>${sentence.repeat(6)}<img src="data:image/png;base64,AAAA" alt="A pier"></p>
<p>The port, which is the largest of the country, stood still, and <a href="/ships?a=1&amp;b=2">its ships</a> waited.<br>${sentence.repeat(4)}</p>
<script>steal()</script><img src="/fog.jpg" alt="Fog &amp; rain" onerror="steal()"></article></main>
<aside><p>Subscribe now</p></aside><footer><p>© 2024</p></footer></body></html>`;
}

const schema = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Another name' },
    {
      '@type': ['NewsArticle'],
      headline: 'Fog closes the port',
      datePublished: '2024-05-04T23:30:00-05:00',
      dateModified: '2024-06-01T00:00:00Z',
      author: [
        { '@type': 'Person', name: 'Ann Ray' },
        { '@type': 'Person', name: 'Bo Li' },
      ],
      publisher: { '@type': 'Organization', name: 'The Port Post' },
      keywords: ['port', 'bad weather'],
    },
  ],
};

const singleFile = page(
  `<link rel="canonical" href="https://a.example/fog"><meta name="description" content="The port stood still.">
<script type="application/ld+json">${JSON.stringify(schema)}</script>`,
  `<!--
 Page saved with SingleFile 
 url: https://a.example/fog?utm_source=x 
 saved date: Mon May 06 2024 10:11:12 GMT+0200 (Central European Summer Time)
-->`,
);

test('a page that SingleFile saved: the article, and the day of saving is not that of publication', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'fog.html': singleFile });
  const { rows, sources, markup, unusedFiles } = await runImport(folder, ['fog.html']);
  expect(rows).toMatchObject({ read: 1, written: 1 });
  expect(sources).toMatchObject([{ format: 'web page' }]);
  expect(markup).toEqual({});
  expect(unusedFiles).toMatchObject([{ reason: 'it is no picture', rows: 1 }]);
  const text = itemsIn(folder)['2024/fog-closes-the-port.md'] ?? '';
  expect(text.slice(0, text.indexOf('No ship'))).toBe(`---
title: Fog closes the port
date: 2024-05-04
topics: [port, bad weather]
summary: The port stood still.
language: en-GB
source:
  name: The Port Post
  author: [Ann Ray, Bo Li]
  url: "https://a.example/fog"
  retrieved: 2024-05-06
---

`);
  expect(text).toContain('said the **harbour** master');
  expect(text).toContain('[its ships](https://a.example/ships?a=1&b=2)');
  expect(text).toContain('![Fog & rain](https://a.example/fog.jpg)');
  expect(text).not.toMatch(/Subscribe|Home|steal|©/);
});

test.each([
  ['<meta property="article:published_time" content="2024-05-04T01:02:03Z">', '2024-05-04T01:02:03Z'],
  ['<meta name="citation_publication_date" content="2024/05/04">', '2024/05/04'],
  ['<meta name="DC.date.issued" content="2024-05-04">', '2024-05-04'],
  [
    '<meta property="article:modified_time" content="2024-05-04"><meta name="last-modified" content="2024">',
    undefined,
  ],
])('the date of %s', async (head, published) => {
  const [record] = await readRecords({ 'a.html': page(head) });
  expect(record).toHaveProperty('title', 'Fog closes the port - The Port Post');
  expect(record).toHaveProperty('language', 'en-GB');
  expect(Object.fromEntries(Object.entries(record ?? {}))['published']).toBe(published);
});

test('the place of an article in its paper', async () => {
  const head = (section: string) =>
    page(
      `<meta name="citation_issn" content="0317-8471"><meta name="citation_firstpage" content="A4"><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fog", "datePublished": "2024-05-04", "printSection": "${section}", "printEdition": "Late"}</script>`,
    );
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'a.html': head('Home news') });
  await runImport(folder, ['a.html']);
  expect(Object.values(itemsIn(folder))[0]).toContain(
    '\nsource:\n  page: A4\n  section: Home news\n  edition: Late\n  issn: "0317-8471"\n',
  );
});

test('a page that a browser saved, in an old encoding; the files beside it are no pages', async () => {
  const old = `<!-- saved from url=(0022)https://a.example/old --><html><head><meta http-equiv="content-type" content="text/html; charset=windows-1251"><title>x</title></head><body><p>`;
  const bytes = Buffer.concat([
    Buffer.from(old),
    Buffer.from([0xcf, 0xee, 0xf0, 0xf2]),
    Buffer.from('</p></body></html>'),
  ]);
  const folder = createFolder({
    'content/site.yml': 'title: Small\n',
    'saved/Old.html': bytes,
    'saved/Old_files/frame.html': page(''),
    'saved/Old_files/a.js': 'x',
    'saved/Neu.html': page(''),
    'saved/Neu-Dateien/frame.html': page(''),
  });
  const { rows, skipped } = await runImport(folder, ['saved']);
  expect(rows).toMatchObject({ read: 2, written: 2 });
  expect(skipped).toEqual([]);
  const text = Object.values(itemsIn(folder)).find((each) => each.includes('a.example/old'));
  expect(text).toContain('url: "https://a.example/old"');
  expect(text).toMatch(/\n\nПорт\n$/);
});

test.each([
  ['a.htm', 'x', 'html'],
  ['a', '<!doctype html><p>x', 'html'],
  ['a.xml', '<html></html>', undefined],
])('%s is recognised', (name, text, format) => {
  expect(formatOfFile({ [name]: text })).toBe(format);
});

test('pages that are nested without end, have broken data or no article do no harm', async () => {
  const started = performance.now();
  expect(await readRecords({ 'a.html': '<div>'.repeat(200_000) })).toEqual([
    { line: 1, reason: 'its elements are nested too deeply' },
  ]);
  const ld = (text: string) => page(`<script type="application/ld+json">${text}</script>`);
  for (const text of ['{"@type":', '['.repeat(100_000), 'null', '{"@type":"NewsArticle","author":null}']) {
    expect(await readRecords({ 'a.html': ld(text) })).toMatchObject([{ language: 'en-GB' }]);
  }
  expect(await readRecords({ 'a.html': '' })).toEqual([{ line: 1, body: '' }]);
  expect(await readRecords({ 'a.html': `<p>${'<q>'.repeat(2000)}x` })).toHaveLength(1);
  expect(
    await readRecords({ 'a.html': `<a b<"c'=1 x:y="&amp;&#0;"><p/>]]> <x:y> <![CDATA[ z` }),
  ).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(20_000);
});
