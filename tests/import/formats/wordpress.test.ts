import { expect, test } from 'vitest';
import { maxRecordLength } from '../../../src/import/source-text.ts';
import { createFolder } from '../../support/create-folder.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

function wxr(items: string, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file -->${doctype}
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Port Post</title><link>https://a.example</link><language>en-GB</language>
<wp:author><wp:author_login><![CDATA[ann]]></wp:author_login><wp:author_display_name><![CDATA[Ann Ray]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>1</wp:term_id><wp:cat_name><![CDATA[News]]></wp:cat_name></wp:category>
${items}
<image><url>https://a.example/i.png</url><title>Another title</title></image>
</channel></rss>`;
}

const fog = `<item><title><![CDATA[Fog & rain]]></title><link>https://a.example/fog/</link>
<pubDate>Sat, 04 May 2024 22:11:12 +0000</pubDate><dc:creator><![CDATA[ann]]></dc:creator>
<guid isPermaLink="false">https://a.example/?p=7</guid><description></description>
<content:encoded><![CDATA[No <b>ship</b> came in.
Not one.

[caption id="attachment_8" align="left"]<img src="https://a.example/up/fog-300x200.jpg" alt="Fog" /> The pier[/caption]

<ul><li>one</li></ul>

[contact-form to="a"]<script>x()</script>]]></content:encoded>
<excerpt:encoded><![CDATA[The port stood still.]]></excerpt:encoded>
<wp:post_id>7</wp:post_id><wp:post_date><![CDATA[2024-05-05 00:11:12]]></wp:post_date><wp:post_date_gmt>2024-05-04 22:11:12</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>
<category domain="category" nicename="uncategorized">Uncategorized</category><category domain="category" nicename="port"><![CDATA[Port, harbour]]></category>
<category domain="post_tag" nicename="weather">weather</category><category domain="region" nicename="north">North</category>
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>8</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>source_paper</wp:meta_key><wp:meta_value>Evening Post</wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_content>Nice</wp:comment_content></wp:comment><wp:comment><wp:comment_content>Too</wp:comment_content></wp:comment></item>`;

const others = `<item><title>fog</title><guid>https://a.example/?attachment_id=8</guid><wp:post_id>8</wp:post_id><wp:post_type>attachment</wp:post_type><wp:post_parent>7</wp:post_parent><wp:attachment_url>https://a.example/up/fog.jpg</wp:attachment_url></item>
<item><title>Report</title><guid>https://a.example/?attachment_id=9</guid><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:post_parent>7</wp:post_parent><wp:attachment_url>https://a.example/up/report.pdf</wp:attachment_url></item>
<item><title>Home</title><wp:post_id>10</wp:post_id><wp:post_type>nav_menu_item</wp:post_type></item>
<item><title>Plan</title><link>https://a.example/?page_id=11</link><guid>https://a.example/?page_id=11</guid><content:encoded><![CDATA[<!-- wp:paragraph --><p>Soon.</p><!-- /wp:paragraph -->]]></content:encoded><wp:post_id>11</wp:post_id><wp:post_date>0000-00-00 00:00:00</wp:post_date><wp:status>draft</wp:status><wp:post_type>page</wp:post_type></item>
<item><title>Members</title><guid>https://a.example/?p=12</guid><content:encoded>For &eacute;lites.</content:encoded><wp:post_id>12</wp:post_id><wp:post_date>2024-06-01 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password>secret</wp:post_password></item>`;

test('posts and pages become items, with files as links, and what is left out is counted', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'a.xml': wxr(fog + others) });
  const { rows, sources, markup } = await runImport(folder, ['a.xml']);
  expect(rows).toMatchObject({ read: 3, written: 3 });
  expect(sources).toMatchObject([{ format: 'WordPress export', names: 'WordPress' }]);
  expect(markup).toEqual({
    script: 1,
    comment: 2,
    'value of a plugin': 1,
    'category that says there is none': 1,
    'part of the site such as a menu': 1,
  });
  const items = itemsIn(folder);
  expect(items['2024/fog-and-rain.md']).toBe(`---
title: "Fog & rain"
date: 2024-05-05
topics: ["Port, harbour", weather]
summary: The port stood still.
language: en-GB
source:
  name: The Port Post
  author: Ann Ray
  url: "https://a.example/fog/"
  id: "7"
region: North
source_paper: Evening Post
---

No **ship** came in.\\
Not one.

![Fog](https://a.example/up/fog-300x200.jpg "The pier")

- one

\\[contact-form to="a"\\]

- [Report](https://a.example/up/report.pdf)
`);
  expect(items['plan.md']).toContain('date: unknown\n');
  expect(items['plan.md']).toMatch(/\nstatus: draft\n(?:.*\n)*post_type: page\n---\n\nSoon\.\n$/);
  // What only readers with a password could see is not published.
  expect(items['2024/members.md']).toMatch(/\nstatus: draft\n(?:.*\n)*---\n\nFor élites\.\n$/);
  expect((await runImport(folder, ['a.xml'])).rows).toMatchObject({ written: 0, unchanged: 3 });
});

test('pictures of a post that its text does not show are where "clipfile fetch" finds them', async () => {
  const file = (id: number, url: string, title: string) =>
    `<item><title>${title}</title><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:post_parent>7</wp:post_parent><wp:attachment_url>${url}</wp:attachment_url></item>`;
  const post = `<item><title>Fog</title><guid>https://a.example/?p=7</guid><content:encoded><![CDATA[<p>Fog.</p><img src="https://a.example/up/in-text-300x200.jpg" alt="Pier">]]></content:encoded>
<wp:post_id>7</wp:post_id><wp:post_type>post</wp:post_type><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta></item>`;
  const files = [
    file(1, 'https://a.example/up/lead.jpg', 'The lead'),
    file(2, 'https://a.example/up/in-text.jpg', 'Pier'),
    file(3, 'https://a.example/up/map.PNG', 'A map'),
    file(4, 'https://a.example/up/report.pdf', 'Report'),
    file(5, 'javascript:alert(1)', 'Run'),
  ];
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'a.xml': wxr(post + files.join('')) });
  const { remotePictures } = await runImport(folder, ['a.xml']);
  expect(remotePictures).toBe(3);
  const text = itemsIn(folder)['fog.md'] ?? '';
  expect(text.slice(text.indexOf('\n---\n') + 5)).toBe(`
![The lead](https://a.example/up/lead.jpg)

Fog.

![Pier](https://a.example/up/in-text-300x200.jpg)

![A map](https://a.example/up/map.PNG)

- [Report](https://a.example/up/report.pdf)
`);
});

test('a WordPress export is not taken for a feed', () => {
  expect(formatOfFile({ 'a.xml': wxr(fog) })).toBe('wordpress');
});

test('entities of a document are not expanded, and no file is read', async () => {
  const entities = `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(1000)}">${[...'bcdefghi']
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'.charAt(index)};`.repeat(10)}">`)
    .join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
  const item =
    '<item><title>&i; &file; &constructor;</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type></item>';
  expect(await readRecords({ 'a.xml': wxr(item, entities) })).toMatchObject([
    { title: '&i; &file; &constructor;' },
  ]);
});

test('what cannot be read is told with its line, and what is before it is read', async () => {
  const broken = wxr(`${fog}<item><title>Rain</titel></item>`);
  expect(await readRecords({ 'a.xml': broken })).toMatchObject([
    { title: 'Fog & rain' },
    { line: 26, reason: 'not XML: unexpected close tag' },
  ]);
  expect(await readRecords({ 'a.xml': wxr(fog).slice(0, 1500) })).toMatchObject([
    { reason: expect.stringMatching(/^not XML: unclosed /) },
  ]);
  const long = wxr(`<item><title>${'<![CDATA[a]]>'.repeat(3)}${'a'.repeat(maxRecordLength)}</title></item>`);
  expect(await readRecords({ 'a.xml': long })).toMatchObject([
    { reason: expect.stringContaining('too long') },
  ]);
  const endless = wxr(`<item><title><![CDATA[${'a'.repeat(3 * maxRecordLength)}`);
  expect(await readRecords({ 'a.xml': endless })).toMatchObject([
    { reason: 'a text or tag is too long; nothing after it was read' },
  ]);
  const deep = wxr(`<item>${'<b>'.repeat(100_000)}${'</b>'.repeat(100_000)}</item>`);
  expect(await readRecords({ 'a.xml': deep })).toMatchObject([
    { reason: 'it is nested too deeply; nothing after it was read' },
  ]);
});
