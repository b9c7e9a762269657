import { expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

const rss = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Port Post</title><link>https://a.example/</link><description>News</description>
<language>en-gb</language><copyright>© The Port Post</copyright>
<item><title>Fog &amp; rain</title><link>https://a.example/1</link><description>No ship came in.</description>
<content:encoded><![CDATA[<p>No <b>ship</b>.</p><script>x()</script>]]></content:encoded>
<pubDate>Sat, 04 May 2024 23:11:12 -0500</pubDate><guid isPermaLink="false">post-1</guid>
<category>port</category><category>bad weather</category><dc:creator>Ann Ray</dc:creator></item>
<item><title>Strike</title><link>https://a.example/2</link><description>&lt;p&gt;The port stood still.&lt;/p&gt;</description></item>
</channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Port Post</title><id>urn:post</id>
<entry><id>urn:post:1</id><title type="html">Fog &amp;amp; &lt;b&gt;rain&lt;/b&gt;</title>
<link rel="self" href="https://a.example/1.atom"/><link href="https://a.example/1"/>
<published>2024-05-04T01:02:03Z</published><updated>2024-06-04T01:02:03Z</updated><author><name>Ann Ray</name></author>
<category term="port"/><summary>No ship came in.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>No <b>ship</b>.</p></div></content></entry>
<entry><id>urn:post:2</id><title>Strike</title><link href="https://a.example/2"/><updated>2024-06-05T01:02:03Z</updated></entry>
</feed>`;

const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://a.example/"><title>The Port Post</title><link>https://a.example/</link><description>News</description></channel>
<item rdf:about="https://a.example/1"><title>Fog</title><link>https://a.example/1</link><description>No ship.</description>
<dc:date>2024-05-04</dc:date><dc:creator>Ann Ray</dc:creator><dc:subject>port</dc:subject></item></rdf:RDF>`;

const jsonFeed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Port Post',
  language: 'en',
  items: [
    {
      id: '1',
      url: 'https://a.example/1',
      title: 'Fog',
      content_text: 'No *ship* came in.',
      date_published: '2024-05-04T01:02:03Z',
      tags: ['port'],
      authors: [{ name: 'Ann Ray' }],
    },
  ],
});

const opml = `<opml version="2.0"><head><title>Mine</title></head><body><outline text="News">
<outline text="The Port Post" type="rss" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/></outline></body></opml>`;

test.each([
  ['a.xml', rss, 'feed'],
  ['a.atom', atom, 'feed'],
  ['a', rdf, 'feed'],
  ['a.json', jsonFeed, 'feed'],
  ['a.opml', opml, 'opml'],
  ['a.xml', '<html></html>', undefined],
])('%s is recognised', (name, text, format) => {
  expect(formatOfFile({ [name]: text })).toBe(format);
});

test('RSS', async () => {
  expect(await readRecords({ 'a.xml': rss })).toEqual([
    {
      line: 1,
      title: 'Fog & rain',
      url: 'https://a.example/1',
      summary: 'No ship came in.',
      published: 'Sat, 04 May 2024 23:11:12 -0500',
      guid: 'post-1',
      categories: ['port', 'bad weather'],
      author: 'Ann Ray',
      source: 'The Port Post',
      language: 'en-gb',
      rights: '© The Port Post',
      body: '<p>No <b>ship</b>.</p><script>x()</script>',
    },
    {
      line: 2,
      title: 'Strike',
      url: 'https://a.example/2',
      source: 'The Port Post',
      language: 'en-gb',
      rights: '© The Port Post',
      body: '<p>The port stood still.</p>',
    },
  ]);
});

test('an entry of RSS becomes an item', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'feed.xml': rss });
  const { markup } = await runImport(folder, ['feed.xml']);
  expect(markup).toEqual({ script: 1 });
  expect(itemsIn(folder)['2024/fog-and-rain.md']).toBe(`---
title: "Fog & rain"
date: 2024-05-04
topics: [port, bad weather]
summary: No ship came in.
language: en-GB
source:
  name: The Port Post
  author: Ann Ray
  url: "https://a.example/1"
  rights: "© The Port Post"
  id: post-1
---

No **ship**.
`);
});

test('Atom; an entry that says only when it was changed is dated so, with a doubt', async () => {
  expect(await readRecords({ 'a.atom': atom })).toEqual([
    {
      line: 1,
      title: 'Fog &amp; <b>rain</b>',
      url: 'https://a.example/1',
      summary: 'No ship came in.',
      published: '2024-05-04T01:02:03Z',
      updated: '2024-06-04T01:02:03Z',
      guid: 'urn:post:1',
      categories: 'port',
      author: 'Ann Ray',
      source: 'The Port Post',
      language: 'en',
      body: expect.stringContaining('<p>No <b>ship</b>.</p>'),
    },
    {
      line: 2,
      title: 'Strike',
      url: 'https://a.example/2',
      published: '2024-06-05?',
      updated: '2024-06-05T01:02:03Z',
      guid: 'urn:post:2',
      source: 'The Port Post',
      language: 'en',
    },
  ]);
});

test('RDF, JSON Feed and OPML', async () => {
  expect(await readRecords({ a: rdf })).toEqual([
    {
      line: 1,
      title: 'Fog',
      url: 'https://a.example/1',
      published: '2024-05-04',
      author: 'Ann Ray',
      categories: 'port',
      source: 'The Port Post',
      body: 'No ship.',
    },
  ]);
  expect(await readRecords({ 'a.json': jsonFeed })).toEqual([
    {
      line: 1,
      title: 'Fog',
      url: 'https://a.example/1',
      published: '2024-05-04T01:02:03Z',
      author: 'Ann Ray',
      guid: '1',
      tags: 'port',
      source: 'The Port Post',
      language: 'en',
      body: 'No *ship* came in.',
    },
  ]);
  expect(await readRecords({ 'a.opml': opml })).toEqual([
    {
      line: 1,
      title: 'The Port Post',
      url: 'https://a.example/',
      feed: 'https://a.example/feed',
      type: 'rss',
      topics: 'News',
    },
  ]);
});

test('the document type of old feeds does no harm', async () => {
  const type =
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://a.example/rss-0.91.dtd">';
  const text = rss.replace('<rss', `${type}<rss`);
  expect(await readRecords({ 'a.xml': text })).toHaveLength(2);
});

test('entities that grow without end or read files, and broken XML, are refused', async () => {
  const entities = `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(100)}">${[...'bcdefgh']
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefg'.charAt(index)};`.repeat(10)}">`)
    .join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
  const started = performance.now();
  for (const text of [
    rss.replace('<rss', `${entities}<rss`).replace('Strike', '&h;'),
    rss.replace('<rss', `${entities}<rss`).replace('Strike', '&file;'),
    rss.slice(0, 600),
  ]) {
    const records = await readRecords({ 'a.xml': text });
    expect(JSON.stringify(records).length).toBeLessThan(5000);
    expect(JSON.stringify(records)).not.toContain('root:');
  }
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a file of more elements than a feed has is refused', async () => {
  const text = rss.replace('</channel>', `${'<b/>'.repeat(3_000_001)}</channel>`);
  expect(await readRecords({ 'a.xml': text })).toEqual([{ line: 1, reason: 'it has too many elements' }]);
});
