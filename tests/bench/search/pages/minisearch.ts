import MiniSearch from 'minisearch';
import { miniSearchOptions } from '../minisearch-options.ts';
import { showHits } from './show-hits.ts';
import { type StoredItem, toHit } from './stored-item.ts';

// Both files are loaded when the page opens, before any query.
const index = fetch('index.json').then(async (response) =>
  MiniSearch.loadJSON(await response.text(), miniSearchOptions),
);
const store: Promise<readonly StoredItem[]> = fetch('store.json').then((response) => response.json());

showHits(async (query) => {
  const found = (await index).search(query);
  const stored = await store;
  return {
    count: found.length,
    hits: found.slice(0, 10).flatMap(({ id }) => {
      const document = stored[Number(id)];
      return document === undefined ? [] : [toHit(document)];
    }),
  };
});
