import { describe, expect, test } from 'vitest';
import { languagePlugin } from '../../../src/read/language-plugin.ts';
import { buildSearch, updateSearch } from '../../../src/search/build.ts';
import { manifestPath, parseManifest } from '../../../src/search/files/manifest.ts';
import { emptyIndexCache } from '../../../src/search/index/index-cache.ts';
import { openSearch } from '../../../src/search/search.ts';
import { documentOf, foundInGroups, loadFrom, tag } from '../in-memory-search.ts';

const documents = [
  documentOf({ id: 'english', title: 'Negotiations of the ministers', body: 'The war was long.' }),
  documentOf({
    id: 'french',
    title: 'Les négociations du député tué',
    language: 'fr',
    actors: [tag('Ukraine')],
  }),
  documentOf({ id: 'canadian', title: 'Un député blessé', language: 'fr-CA' }),
  documentOf({ id: 'ukrainian', title: 'Переговори комісії', language: 'uk' }),
  documentOf({ id: 'german', title: 'Verhandlungen der Minister', language: 'de' }),
  documentOf({ id: 'vietnamese', title: 'Đàm phán missing', language: 'vi' }),
  documentOf({ id: 'british', title: 'Talking of negotiating', language: 'en-GB' }),
];
const options = { language: 'en', pluginOf: languagePlugin };
const files = buildSearch(documents, options);
const search = openSearch(loadFrom(files));

describe('each item is read in its own language, and a query in all', () => {
  test.each([
    ['tuée ', ['french']],
    ['blessées ', ['canadian']],
    ['députée ', ['french', 'canadian']],
    ['комісія ', ['ukrainian']],
    ['verhandlung ', ['german']],
    ['négociation ', ['french']],
    ['negotiation ', ['english', 'british']],
    ['ministers ', ['english', 'german']],
    ['missing ', ['vietnamese']],
    ['miss ', []],
    ['the ', []],
    ['ukraine ', ['french']],
    ['"députés tués" ', ['french']],
  ])('%s', async (query, ids) => {
    const { complete } = await foundInGroups(await search, query);
    expect([...complete].sort()).toEqual([...ids].sort());
  });

  test('and marked in it', async () => {
    const { matched } = await (await search).find({ text: 'tuées verhandlung ' });
    const text = 'Un député tué. Die Verhandlungen.';
    expect(matched(text).map(({ start, end }) => text.slice(start, end))).toEqual(['tué', 'Verhandlungen']);
  });
});

async function languagesOf(all: typeof documents): Promise<readonly (string | undefined)[]> {
  const manifest = parseManifest(await loadFrom(buildSearch(all, options))(manifestPath));
  return (manifest.otherLanguages ?? []).map(({ language, plugin }) => plugin?.code ?? language);
}

test('only languages of items are loaded, those of most items, however they are ordered', async () => {
  expect(await languagesOf(documents)).toEqual(['fr', 'de', 'uk', 'und']);
  expect(await languagesOf(documents.toReversed())).toEqual(['fr', 'de', 'uk', 'und']);
  expect(await languagesOf(documents.slice(0, 1))).toEqual([]);
  const many = ['da', 'de', 'es', 'fi', 'fr', 'it', 'nl', 'sv'];
  const items = many.map((language) => documentOf({ id: language, title: language, language }));
  expect(await languagesOf([...items, documentOf({ id: 'more', language: 'sv' })])).toEqual([
    ...['sv', 'da', 'de', 'es', 'fi', 'fr'],
  ]);
  expect(files.filter(({ path }) => path.includes('/language-')).length).toBe(2);
});

test('an item is read anew when its language is, and no other item', () => {
  const { cache } = updateSearch(documents, options, emptyIndexCache);
  for (const changed of [
    documents.slice(0, 1),
    documents.filter(({ id }) => id !== 'german'),
    [...documents, documentOf({ id: 'spanish', title: 'Las negociaciones', language: 'es' })],
    documents.map((each) => (each.id === 'french' ? { ...each, language: 'es' } : each)),
    // Two more of each of six other languages, so that German is read in the site's.
    [
      ...documents,
      ...['da', 'es', 'fi', 'it', 'nl', 'sv'].flatMap((language) =>
        [1, 2].map((n) =>
          documentOf({ id: `${language}${n}`, title: `Verhandlungen ${language}`, language }),
        ),
      ),
    ],
  ]) {
    expect(updateSearch(changed, options, cache).files).toEqual(buildSearch(changed, options));
  }
});
