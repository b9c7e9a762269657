import lunr from 'lunr';
import { showHits } from './show-hits.ts';
import { type StoredItem, toHit } from './stored-item.ts';

// Both files are loaded when the page opens, before any query.
const index = fetch('index.json').then(async (response) => lunr.Index.load(await response.json()));
const store: Promise<readonly StoredItem[]> = fetch('store.json').then((response) => response.json());

showHits(async (query) => {
  const found = (await index).search(query);
  const stored = await store;
  return {
    count: found.length,
    hits: found.slice(0, 10).flatMap(({ ref }) => {
      const document = stored[Number(ref)];
      return document === undefined ? [] : [toHit(document)];
    }),
  };
});
