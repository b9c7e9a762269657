import lunr from 'lunr';
import { showHits } from './show.ts';
import { hitOf, type Stored } from './stored.ts';

// Both loads begin with the page, before anything is asked.
const index = fetch('index.json').then(async (response) => lunr.Index.load(await response.json()));
const store: Promise<readonly Stored[]> = fetch('store.json').then((response) => response.json());

showHits(async (query) => {
  const found = (await index).search(query);
  const stored = await store;
  return {
    count: found.length,
    hits: found.slice(0, 10).flatMap(({ ref }) => {
      const document = stored[Number(ref)];
      return document === undefined ? [] : [hitOf(document)];
    }),
  };
});
