import { expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/build.ts';
import { openIndex } from '../../../src/search/find/opened-index.ts';
import { documentOf, loadFrom } from '../in-memory-search.ts';

const documents = ['a', 'b', 'c'].map((id) => documentOf({ id, title: 'oil' }));
const files = buildSearch(documents, { language: 'en' });

test('loads the manifest only, until more is needed', async () => {
  const loaded: string[] = [];
  const load = loadFrom(files);
  const index = await openIndex(
    (path) => {
      loaded.push(path);
      return load(path);
    },
    async () => {},
  );
  expect(loaded).toEqual(['search/manifest.js']);
  const { terms } = await index.words();
  expect(terms).toEqual(['oil']);
  expect((await index.words()).terms).toBe(terms);
  expect(loaded).toEqual(['search/manifest.js', index.manifest.words]);
});

test('every used slot has a preview, and a free slot has none', async () => {
  const index = await openIndex(loadFrom(files), async () => {});
  const docIds = await index.allDocIds();
  expect(docIds).toHaveLength(3);
  const slots = Array.from({ length: index.manifest.slots }, (_, slot) => slot);
  const previews = await Promise.all(slots.map(index.preview));
  const used = slots.filter((slot) => previews[slot] !== null && previews[slot] !== undefined);
  expect(used).toEqual(docIds);
  expect(previews.flatMap((each) => each?.id ?? []).sort()).toEqual(['a', 'b', 'c']);
});
