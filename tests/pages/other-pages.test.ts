import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { aboutPage, notFoundPage, withdrawnPages } from '../../src/pages/other-pages.ts';
import { actor, content, item, topic } from '../archive/records.ts';
import { english } from '../support/english.ts';
import { linkTexts } from './planned-pages.ts';

const archive = makeArchive(content({ items: [item('fog', '1931')] }));
const withWithdrawn = (count: number) =>
  makeArchive(
    content({
      items: Array.from({ length: count }, (_, i) =>
        item(`gone-${i + 1}`, '1931', { title: 'A secret', status: 'withdrawn' }),
      ),
    }),
  );

test('the page for unknown addresses is not listed and belongs to no section', () => {
  expect(notFoundPage('body{}', english)).toEqual({
    kind: 'not-found',
    path: '404.html',
    title: 'Page not found',
    description: 'There is no page at this address.',
    unlisted: true,
    data: { style: 'body{}' },
  });
});

test('the about page of an archive without about.md has the description from the settings', () => {
  expect(aboutPage(archive)).toEqual({
    kind: 'about',
    path: 'about.html',
    title: 'About this archive',
    description: 'News of a port.',
    section: 'about',
    data: {
      count: 1,
      span: '1931',
      indexes: [],
      hasOwnTitle: false,
      lead: 'News of a port.',
      body: undefined,
      withdrawn: undefined,
    },
  });
});

test('the about page counts the topics, actors and sources that items have', () => {
  const { indexes } = aboutPage(
    makeArchive(
      content({
        topics: [topic('fog', 'Fog'), topic('fire', 'Fire')],
        actors: [actor('bok', 'Ann Bok')],
        items: [item('a', '1931', { topics: ['fog'], source: { name: 'The Post' } })],
      }),
    ),
  ).data;
  expect(linkTexts(indexes)).toEqual(['Topics (1) topics.html', 'Sources (1) sources.html']);
});

test('the about page has the title and the text of about.md', () => {
  const body = { html: '<p>Since 1931.</p>', text: 'Since 1931.' };
  const { title, data } = aboutPage(
    makeArchive(content({ about: { title: 'Our archive', body, attachments: [] } })),
  );
  expect(title).toBe('Our archive');
  expect(data.body).toBe('<p>Since 1931.</p>');
});

test('the about page links the list of withdrawn items and counts them', () => {
  const { withdrawn } = aboutPage(withWithdrawn(2)).data;
  expect(linkTexts(withdrawn === undefined ? [] : [withdrawn])).toEqual([
    'Withdrawn items (2) withdrawn.html',
  ]);
});

test('an archive without withdrawn items has no list of them', () => {
  expect(withdrawnPages(archive)).toEqual([]);
});

test('the list of withdrawn items names them by path, so that it repeats nothing that was withdrawn', () => {
  expect(withdrawnPages(withWithdrawn(1))).toEqual([
    {
      kind: 'withdrawn',
      path: 'withdrawn.html',
      title: 'Withdrawn items',
      description: 'Items that have been withdrawn from the archive.',
      section: 'about',
      unlisted: true,
      data: {
        about: { path: 'about.html', name: 'About this archive' },
        total: 1,
        groups: [{ letter: undefined, items: [{ path: 'items/gone-1.html', name: 'items/gone-1.html' }] }],
        paging: { number: 1, pages: [{ number: 1, path: 'withdrawn.html' }] },
      },
    },
  ]);
});

test('the list of withdrawn items has 500 on a page', () => {
  const pages = withdrawnPages(withWithdrawn(501));
  expect(pages.map(({ path, title, data }) => [path, title, data.groups[0]?.items.length])).toEqual([
    ['withdrawn.html', 'Withdrawn items', 500],
    ['withdrawn-2.html', 'Withdrawn items, page 2', 1],
  ]);
});

test('a long list of withdrawn items is divided by their first letters', () => {
  const withdrawnAs = (letter: string) =>
    Array.from({ length: 25 }, (_, i) => item(`${letter}-${10 + i}`, '1931', { status: 'withdrawn' }));
  const [page] = withdrawnPages(makeArchive(content({ items: ['ebb', 'flood'].flatMap(withdrawnAs) })));
  expect(page?.data.groups.map(({ letter, items }) => [letter, items.length, items[0]?.name])).toEqual([
    ['E', 25, 'items/ebb-10.html'],
    ['F', 25, 'items/flood-10.html'],
  ]);
});
