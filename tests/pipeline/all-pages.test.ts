import { expect, test } from 'vitest';
import { readAllPages } from '../../src/pipeline/all-pages.ts';
import { createFolder, validArchive } from '../read/content-folder.ts';

test('every page of an archive is computed from its folder', async () => {
  const folder = createFolder({
    'site.yml': 'title: Harbour\nurl: https://example.org\n',
    'topics.yml': '- {id: trade, name: Trade}\n',
    'items/strike.md': '---\ntitle: Strike\ndate: 1931-03\ntopics: trade\n---\nDockers *left*.\n',
    'items/plan.md': '---\ntitle: Plan\ndate: 1931\nstatus: draft\n---\n',
  });
  const { site, pages } = await readAllPages(folder);
  expect(site).toEqual({
    title: 'Harbour',
    feed: 'feed',
    language: 'en',
    url: 'https://example.org/',
    author: undefined,
    rights: undefined,
    contact: undefined,
    fonts: 'built-in',
    hasData: true,
    words: {},
    nav: ['timeline', 'topics', 'actors', 'about'].map((page) => ({ path: `${page}.html`, page })),
    footer: [],
  });
  expect(pages.map(({ path }) => path)).toEqual([
    'index.html',
    'items/strike.html',
    'topics.html',
    'topics/trade.html',
    'actors.html',
    'timeline.html',
    'timeline/1931.html',
    'timeline/1931-03.html',
    'search.html',
    'about.html',
    'accessibility.html',
    '404.html',
  ]);
  expect(pages[1]).toMatchObject({
    kind: 'item',
    title: 'Strike',
    data: { body: '<p>Dockers <em>left</em>.</p>\n', topics: [{ name: 'Trade', path: 'topics/trade.html' }] },
  });
});

test('content with errors is refused with all problems', async () => {
  const folder = createFolder({
    ...validArchive,
    'items/fog.md': '---\ntitle: Fog\ndate: 1931\ntopics: weather\n---\n',
    'items/strike.md': 'No front matter.',
  });
  const refused = readAllPages(folder);
  await expect(refused).rejects.toThrow(`${folder}/items/fog.md:4  unknown topic "weather"`);
  await expect(refused).rejects.toThrow(`\n${folder}/items/strike.md:1  `);
});

test('a folder that does not exist is refused', async () => {
  await expect(readAllPages('no/such/folder')).rejects.toThrow('no/such/folder:1  does not exist');
});

test('of many errors of one kind, the message has three', async () => {
  const broken = Array.from({ length: 40 }, (_, i) => [`items/a${i}.md`, '---\ntitle: A\n---\n'] as const);
  const folder = createFolder({ ...validArchive, ...Object.fromEntries(broken) });
  const error = await readAllPages(folder).catch((reason: unknown) => String(reason));
  if (typeof error !== 'string') throw new Error('The archive was accepted');
  expect(error.match(/missing date\n/g)?.length).toBe(3);
  expect(error).toContain('40 items have no date\n');
  expect(error).toContain('"clipfile build" lists all problems in a file.');
});
