import { expect, test } from 'vitest';
import { updateSearch } from '../../../src/search/build.ts';
import {
  decodeIndexCache,
  emptyIndexCache,
  encodeIndexCache,
} from '../../../src/search/index/index-cache.ts';
import { documentOf, tag } from '../in-memory-search.ts';

test('a cache round-trips', () => {
  const documents = [
    documentOf({ id: 'oil', title: 'Oil prices', topics: [tag('Energy')] }),
    documentOf({ id: 'port', title: 'Порт', body: 'Port of Київ' }),
  ];
  const { cache } = updateSearch(documents, { language: 'en' }, emptyIndexCache);
  expect(cache.index.terms).toContain('oil');
  expect(decodeIndexCache(encodeIndexCache(cache))).toEqual(cache);
});

test('an empty cache round-trips', () => {
  expect(decodeIndexCache(encodeIndexCache(emptyIndexCache))).toEqual(emptyIndexCache);
});
