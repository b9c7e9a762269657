import { expect, test } from 'vitest';
import { pageMistake, type SitePages } from '../../src/read/page-reference.ts';

const pages: SitePages = {
  items: new Set(['strike', 'settlement', 'later']),
  drafts: new Set(['later']),
  heldBack: new Map([['sealed', '2030-01-01']]),
  topics: new Set(['trade']),
  actors: undefined,
  about: true,
  ownPages: new Set(['history']),
};

test.each([
  'items/strike.html',
  'topics/trade.html',
  'timeline.html',
  'index.html',
  'about.html',
  'pages/history.html',
])('%s exists', (path) => {
  expect(mistakeIn(path)).toBeUndefined();
});

test('actors are not checked if their file is invalid', () => {
  expect(mistakeIn('actors/anything.html')).toBeUndefined();
});

test.each([
  ['items/settelment.html', 'settelment.md', 'link to an item that does not exist: "settelment.md"'],
  ['items/later.html', 'later.md', 'link to a draft: "later.md"'],
  ['topics/trad.html', '../topics/trad.html', 'link to a topic that does not exist: "../topics/trad.html"'],
  ['topics/a/b.html', 'x', 'link to a topic that does not exist: "x"'],
  ['timeline/2024.html', 'x', 'link to a page that does not exist: "x"'],
  ['pages/histori.html', '../pages/histori.md', 'link to a page that does not exist: "../pages/histori.md"'],
  ['Index.html', 'x', 'link to a page that does not exist: "x"'],
])('%s does not exist', (path, destination, message) => {
  expect(mistakeIn(path, destination)?.message).toBe(message);
});

test('about.html exists only if there is about.md', () => {
  const mistake = pageMistake(referenceTo('about.html'), { ...pages, about: false });
  expect(mistake?.message).toBe('link to a page that does not exist: "x"');
});

test.each([
  ['items/settelment.html', 'settelment.md', /^Did you mean "settlement"\? Link to an item by its file name/],
  [
    'items/saved.html',
    'saved.html',
    /To link to a saved web page, put it in a folder: files\/saved\.html\.$/,
  ],
  ['items/search.html', 'search.html', /^To link to that page of the site, write \.\.\/search\.html\.$/],
  ['topics/trad.html', '../topics/trad.html', /The page of a topic is \.\.\/topics\/ followed by its id/],
  ['topics/trad.html', 'topics/trad.html', /The page of a topic is topics\/ followed by its id/],
  [
    'pages/histori.html',
    'histori.md',
    /^Did you mean "history"\? Pages are files in pages\/ whose names end/,
  ],
  ['pages/strike.html', 'strike.md', /^To link to the item, write \.\.\/items\/strike\.md\. /],
  ['timelime.html', '../timelime.html', /^Did you mean "timeline\.html"\?/],
])('the hint for %s, written as %s', (path, destination, hint) => {
  expect(mistakeIn(path, destination)?.hint).toMatch(hint);
});

function mistakeIn(path: string, destination = 'x') {
  return pageMistake(referenceTo(path, destination), pages);
}

function referenceTo(path: string, destination = 'x') {
  return { kind: 'page', path, destination, line: 1 } as const;
}
