import { expect, test } from 'vitest';
import { type BuiltSite, readPage } from '../../src/check/built-site.ts';
import { checkLinks } from '../../src/check/links.ts';

function siteOf(pages: Readonly<Record<string, string>>, files: readonly string[] = []): BuiltSite {
  const read = Object.entries(pages).map(([path, text]) => [path, readPage(Buffer.from(text))] as const);
  return { files: new Set([...Object.keys(pages), ...files]), pages: new Map(read) };
}

/** The link problems of a front page, in a site with one item, a style sheet and a scan. */
function problemsOf(html: string) {
  const toItem = '<a href="items/fog.html">Fog</a>';
  const item = '<h2 id="über">Fog</h2>';
  return checkLinks(
    siteOf({ 'index.html': toItem + html, 'items/fog.html': item }, ['assets/style.css', 'items/a b.svg']),
  );
}

const none = { dead: [], outside: [], unreachable: [] };

test.each([
  '<a href="index.html">home</a>',
  '<a href="./items/../index.html?q=a#">home</a>',
  '<a href="items/fog.html#%C3%BCber">a heading</a>',
  '<p id="main"><a href="#main">a heading here</a>',
  '<img src="items/a%20b.svg">',
  '<link href="assets/style.css" rel="stylesheet">',
  '<a href="https://example.org/?a=1&amp;b=2" rel="external">elsewhere</a>',
  '<a href="mailto:a@example.org">mail</a>',
  '<a href="data:text/plain,a" download="a.txt">a file in the link itself</a>',
  '<link rel="canonical" href="https://example.org/">',
  '<p>&lt;a href="none.html"&gt;</p>',
])('%s is a good link', (html) => {
  expect(problemsOf(html)).toEqual(none);
});

test.each<[html: string, line: string]>([
  ['<a href="items/gog.html">Fog</a>', 'items/gog.html (on index.html)'],
  ['<a href="items/fog.html#uber">Fog</a>', 'items/fog.html#uber (on index.html)'],
  ['<a class="skip" href="#main">Skip</a>', 'index.html#main (on index.html)'],
  ['<a href="items/a b.svg#page">no page</a>', 'items/a b.svg#page (on index.html)'],
  ['<img src="scan.png" alt="">', 'scan.png (on index.html)'],
  ['<script src="assets/page.js" defer></script>', 'assets/page.js (on index.html)'],
  ['<form action="find.html">', 'find.html (on index.html)'],
  ['<a href="items/">a folder</a>', 'items/ (on index.html)'],
  ['<a href="100%.html">a stray per cent sign</a>', '100%.html (on index.html)'],
])('%s is dead', (html, line) => {
  expect(problemsOf(html)).toEqual({ ...none, dead: [line] });
});

test.each<[html: string, address: string]>([
  ['<a href="/items/fog.html">Fog</a>', '/items/fog.html'],
  ['<a href="//example.org/">elsewhere</a>', '//example.org/'],
  ['<a href="../index.html">above</a>', '../index.html'],
  ['<a href="javascript:alert(1)">a script</a>', 'javascript:alert(1)'],
  ['<img src="https://example.org/a.png" alt="">', 'https://example.org/a.png'],
  ['<img src="data:image/gif,a" alt="">', 'data:image/gif,a'],
  ['<form action="https://example.org/">', 'https://example.org/'],
])('%s points outside the site', (html, address) => {
  expect(problemsOf(html)).toEqual({ ...none, outside: [`${address} (on index.html)`] });
});

test('pages that cannot be reached from the front page are reported, except 404.html', () => {
  const site = siteOf({
    'index.html': '<a href="topics.html">Topics</a>',
    'topics.html': '<a href="index.html">Home</a>',
    'items/orphan.html': '<a href="island.html">Island</a>',
    'items/island.html': '<a href="orphan.html">Orphan</a>',
    '404.html': '<a href="index.html">Home</a>',
  });
  expect(checkLinks(site)).toEqual({
    ...none,
    unreachable: ['items/orphan.html', 'items/island.html'],
  });
});

test('a problem on many pages gets one line', () => {
  const site = siteOf({
    'index.html': '<a href="a.html">A</a><img src="x.png" alt=""><img src="x.png" alt="">',
    'a.html': '<img src="x.png" alt="">',
  });
  expect(checkLinks(site).dead).toEqual(['x.png (on index.html and 1 more)']);
});

test('of the links of 404.html, which is shown at any address, only fragments are checked', () => {
  const upwards = '<a href="../">up</a><a href="/">start</a><form action="https://example.org/search.html">';
  expect(checkLinks(siteOf({ 'index.html': '', '404.html': upwards }))).toEqual(none);
  expect(checkLinks(siteOf({ 'index.html': '', '404.html': '<a href="#main">skip</a>' }))).toEqual({
    ...none,
    dead: ['404.html#main (on 404.html)'],
  });
});
