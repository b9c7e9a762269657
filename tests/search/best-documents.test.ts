import { describe, expect, test } from 'vitest';
import { buildSearch, updateSearch } from '../../src/search/build.ts';
import { decodeIndexCache, emptyIndexCache, encodeIndexCache } from '../../src/search/index/index-cache.ts';
import { openSearch, type Question, type Search } from '../../src/search/search.ts';
import { documentOf, loadFrom } from './in-memory-search.ts';

/** Enough for the lists of `port` and `strike` to be cut; `ferry` is in few of them. */
const count = 5_000;
const documents = Array.from({ length: count }, (_, i) =>
  documentOf({
    id: `item-${i}`,
    title: i % 100 === 0 ? 'Port strike' : 'Notes',
    body: `port strike ${'harbour '.repeat(i % 7)} ${i % 2_500 === 3 ? 'ferry' : ''} ${i % 90 === 0 ? 'port' : ''}`,
    days: { earliest: '1990-01-01', latest: '1990-12-31' },
  }),
);
const files = buildSearch(documents, { language: 'en' });

/** Opens the search, and reports which kinds of files it loads. */
async function open(): Promise<{ search: Search; loaded: string[] }> {
  const loaded: string[] = [];
  const load = loadFrom(files);
  const search = await openSearch((path) => {
    loaded.push(path.split('/')[1] ?? '');
    return load(path);
  });
  return { search, loaded };
}

const first = (text: string, parts: Partial<Question> = {}): Question => ({
  text,
  onlyFirst: true,
  ...parts,
});

describe('where only the first hits are needed', () => {
  test('a word in very many items loads its best ones, and is counted exactly', async () => {
    const { search, loaded } = await open();
    const hits = await search.find(first('port'));
    expect(hits.total).toEqual({ count, isExact: true });
    expect(loaded).not.toContain('rest');
    const all = await search.find({ text: 'port' });
    expect(hits.docIds.slice(0, 10)).toEqual(all.docIds.slice(0, 10));
    expect(all.total).toBeUndefined();
    expect(all.complete).toBe(count);
  });

  test('several words give the best items that have all of them, and how many there are at least', async () => {
    const { search, loaded } = await open();
    const hits = await search.find(first('port strike'));
    expect(loaded).not.toContain('rest');
    expect(hits.total).toEqual({ count: hits.docIds.length, isExact: false });
    expect(hits.docIds.length).toBeGreaterThanOrEqual(30);
    const all = await search.find({ text: 'port strike' });
    expect(hits.docIds.slice(0, 10)).toEqual(all.docIds.slice(0, 10));
  });

  test('where few of the best items have all words, the others are loaded too', async () => {
    const { search, loaded } = await open();
    const hits = await search.find(first('port ferry'));
    expect(loaded).toContain('rest');
    expect(hits.total).toBeUndefined();
    expect({ complete: hits.complete, all: hits.docIds.length }).toEqual({ complete: 2, all: count });
  });

  test.each<[need: string, question: Question]>([
    ['an order by date', first('port', { order: 'newest' })],
    ['a phrase', first('"port strike"')],
    ['a required word', first('+port')],
    ['an excluded word', first('port -ferry')],
    ['a single field', first('body:port')],
  ])('%s needs all items', async (_need, question) => {
    const { search } = await open();
    const { onlyFirst: _, ...whole } = question;
    const [hits, all] = [await search.find(question), await search.find(whole)];
    expect(hits.total).toBeUndefined();
    expect(hits.docIds).toEqual(all.docIds);
    expect(all.docIds.length).toBeGreaterThan(4_000);
  });

  test('a word in few items is complete', async () => {
    const { search } = await open();
    const hits = await search.find(first('ferry'));
    expect([hits.total, hits.docIds.length]).toEqual([undefined, 2]);
  });
});

test('a new item changes the tiers of its own words only, and an update gives the files of a full build', () => {
  const options = { language: 'en' };
  const { cache, files: before } = updateSearch(documents, options, emptyIndexCache);
  const added = documentOf({
    id: 'new-item',
    title: 'Port',
    body: 'port',
    days: { earliest: '1990-01-01', latest: '1990-12-31' },
  });
  const all = [...documents, added];
  const { files } = updateSearch(all, options, decodeIndexCache(encodeIndexCache(cache)));
  const written = (each: typeof files) => new Map(each.map(({ path, text }) => [path, text]));
  expect(written(files)).toEqual(written(buildSearch(all, options)));
  const tiers = (each: typeof files) =>
    each.map(({ path }) => path).filter((path) => path.startsWith('search/rest/'));
  // Of `port`, `strike`, `harbour` and `notes`.
  expect(tiers(before)).toHaveLength(4);
  expect(tiers(files).filter((path) => !tiers(before).includes(path))).toHaveLength(1);
});
