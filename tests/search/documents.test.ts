import { expect, test } from 'vitest';
import { buildSearch } from '../../src/search/build.ts';
import { openDocumentsOf, openDocumentsWithIds } from '../../src/search/documents.ts';
import { dayNumber, dayText } from '../../src/search/files/days.ts';
import { documentOf, loadFrom } from './in-memory-search.ts';

const files = buildSearch(
  [
    documentOf({ id: 'day', title: 'A day', days: { earliest: '1931-05-02', latest: '1931-05-02' } }),
    documentOf({
      id: 'about',
      days: { earliest: '1931-05-02', latest: '1931-05-02', isUncertain: true },
    }),
    documentOf({ id: 'year', days: { earliest: '1930-01-01', latest: '1930-12-31' } }),
    documentOf({ id: 'undated' }),
  ],
  { language: 'en' },
);

test('documents have their dates as days, with what is uncertain', async () => {
  const documents = await openDocumentsOf(loadFrom(files), async () => {});
  expect(documents.count).toBe(4);
  const dates = await Promise.all(
    (await documents.dates()).map(async ({ docId, days }) => [(await documents.preview(docId))?.id, days]),
  );
  const day = dayNumber('1931-05-02');
  expect(new Map(dates.map(([id, days]) => [id, days]))).toEqual(
    new Map<unknown, unknown>([
      ['undated', undefined],
      ['year', { first: dayNumber('1930-01-01'), last: dayNumber('1930-12-31'), isUncertain: false }],
      ['day', { first: day, last: day, isUncertain: false }],
      ['about', { first: day, last: day, isUncertain: true }],
    ]),
  );
});

test('documents have their ids, in the order that is asked for, from one file for each block of them', async () => {
  const ids = Array.from({ length: 900 }, (_, i) => `item-${i}`);
  const many = buildSearch(
    ids.map((id, i) => {
      const day = dayText(4_000 + i);
      return documentOf({ id, days: { earliest: day, latest: day } });
    }),
    { language: 'en' },
  );
  const documents = await openDocumentsWithIds(loadFrom(many), async () => {});
  const newestFirst = (await documents.dates()).map(({ docId }) => docId).reverse();
  expect(await documents.idsOf(newestFirst)).toEqual(ids.toReversed());
  expect(many.filter(({ path }) => path.startsWith('search/ids/')).length).toBeGreaterThan(1);
});

test('no file of words is loaded', async () => {
  const load = loadFrom(files);
  const loaded: string[] = [];
  const documents = await openDocumentsOf(
    (path) => {
      loaded.push(path);
      return load(path);
    },
    async () => {},
  );
  await Promise.all([documents.dates(), documents.facets()]);
  expect(loaded.map((path) => path.replace(/[^/]*\.js$/, '')).sort()).toEqual([
    'search/',
    'search/',
    'search/dates/',
  ]);
});
