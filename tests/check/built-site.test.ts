import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPage, readSite } from '../../src/check/built-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'clipfile-built-site-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a site is its files, by path from its folder, and its pages, sorted by path', () => {
  mkdirSync(join(folder, 'items', '1931'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'topics.html'), '');
  writeFileSync(join(folder, 'index.html'), '<p id="top">');
  writeFileSync(join(folder, 'items', 'fog.html'), '');
  writeFileSync(join(folder, 'items', '1931', 'scan a.png'), '');
  writeFileSync(join(folder, '.clipfile'), '');
  const files = ['.clipfile', 'index.html', 'items/1931/scan a.png', 'items/fog.html', 'topics.html'];
  for (const path of [folder, folder + sep, join(folder, 'items', '..')]) {
    const site = readSite(path);
    expect([...site.files].sort()).toEqual(files);
    expect([...site.pages.keys()]).toEqual(['index.html', 'items/fog.html', 'topics.html']);
    expect([...(site.pages.get('index.html')?.ids ?? [])]).toEqual(['top']);
  }
});

test('each of the pictures that a page offers is a link', () => {
  expect(
    readPage(Buffer.from('<img src="a.png" srcset="a-1.webp 640w, b%2C.webp 960w" alt="">')).links,
  ).toEqual(['a.png', 'a-1.webp', 'b%2C.webp'].map((address) => ({ address, isAnchor: false })));
});

test('a page has a size in bytes', () => {
  expect(readPage(Buffer.from('<p>Œuvre')).bytes).toBe(9);
});

test.each([
  ['<a href="a.html">A</a>', { address: 'a.html', isAnchor: true }],
  ['<a class="skip" href="#main">Skip</a>', { address: '#main', isAnchor: true }],
  ['<a\n  href="a.html"\n>A</a>', { address: 'a.html', isAnchor: true }],
  ['<link rel="stylesheet" href="style.css">', { address: 'style.css', isAnchor: false }],
  ['<img src="scan.png" alt="">', { address: 'scan.png', isAnchor: false }],
  ['<script src="page.js" defer></script>', { address: 'page.js', isAnchor: false }],
  ['<form action="search.html">', { address: 'search.html', isAnchor: false }],
  ['<a href="?a=1&amp;b=&quot;2&quot;">A</a>', { address: '?a=1&b="2"', isAnchor: true }],
])('the page %j has a link', (html, link) => {
  expect(readPage(Buffer.from(html)).links).toEqual([link]);
});

test.each([
  '<link rel="canonical" href="https://example.org/">',
  '&lt;a href="a.html"&gt;',
  '<p data-href="a.html">',
  '<p title="see">href="a.html"</p>',
])('the page %j has no link', (html) => {
  expect(readPage(Buffer.from(html)).links).toEqual([]);
});

test('a page lists its links in order, repeated ones too', () => {
  const { links } = readPage(Buffer.from('<a href="b.html">B</a><img src="a.png"><a href="b.html">B</a>'));
  expect(links.map(({ address }) => address)).toEqual(['b.html', 'a.png', 'b.html']);
});

test('the ids of a page are those of all its elements, with character references decoded', () => {
  const { ids } = readPage(Buffer.from('<h2 id="a&amp;b">A</h2><p class="x" id="c"><p data-id="d">'));
  expect([...ids]).toEqual(['a&b', 'c']);
});

test('the saved page that a page shows in a frame is no part of its size, links and ids', () => {
  const page = (framed: string) => readPage(Buffer.from(`<iframe title="a" srcdoc="${framed}"></iframe>`));
  expect(page('&lt;a href=&quot;b.html&quot; id=&quot;c&quot;&gt;ü')).toEqual(page(''));
});
