import { expect, test } from 'vitest';
import { noFilters } from '../../../src/search/query/filters.ts';
import { documentOf, found, openInMemory } from '../in-memory-search.ts';

/** Documents that contain one word and nothing else. */
const documentsWith = (word: string, times: number) =>
  Array.from({ length: times }, (_, i) => documentOf({ id: `${word}-${i}`, title: word }));

const search = openInMemory([
  ...documentsWith('negotiations', 5),
  ...documentsWith('minister', 9),
  ...documentsWith('ministry', 3),
  ...documentsWith('president', 20),
  ...documentsWith('presidents', 1),
  ...documentsWith('prescient', 1),
  ...documentsWith('opec', 4),
  ...documentsWith('open', 40),
  ...documentsWith('Zürich', 2),
  ...documentsWith('Київ', 2),
  documentOf({ id: 'oil', title: 'oil prices', source: 'Gazette' }),
  documentOf({ id: 'both', title: 'minister of oil' }),
]);

test.each([
  ['a wrong letter', 'minisder', ['minister']],
  ['an extra letter', 'miniister', ['minister']],
  ['a missing letter', 'miister', ['minister']],
  ['two letters swapped', 'presidnet', ['president']],
  ['two wrong letters', 'nagotiatiens', ['negotiations']],
  ['two similar words, the more frequent first', 'ministr', ['minister', 'ministry']],
  ['the rest of the text is unchanged', 'the oyl, minister!', ['the oil, minister!']],
  ['an unknown word after a known one', 'oil minisder', ['oil minister']],
  ['two unknown words', 'oyl minisder', ['oil minister']],
  ['a required word', '+minisder', ['+minister']],
  ['in a field', 'title:minisder', ['title:minister']],
  ['in quotation marks', '"oyl prices"', ['"oil prices"']],
  ['a missing accent as well as a typing error', 'Zurihc', ['zürich']],
  ['another script', 'Кіїв', ['київ']],
  ['no similar word', 'xyzzyplugh', []],
  ['a known word is kept, however rare', 'opec', []],
  ['but a very rare word may be a misspelling of a frequent one', 'prescient', ['president']],
  ['a stop word', 'the', []],
  ['no words', '!?', []],
  ['an empty text', '', []],
  ['each word is known, but no item has both', 'opec minister', []],
  ['the corrected text would find nothing', 'opek zürich', []],
])('%s: %s', async (_case, text, texts) => {
  expect(await (await search).suggestions({ text })).toEqual(texts);
});

test('every suggestion finds something', async () => {
  for (const text of ['minisder', 'presidnet', 'oyl minisder', 'ministr', 'prescient']) {
    const suggested = await (await search).suggestions({ text });
    expect(suggested.length).toBeGreaterThan(0);
    for (const each of suggested) expect(await found(await search, each)).not.toEqual([]);
  }
});

test('every suggestion finds something under the filters', async () => {
  const from = (source: string) => ({ ...noFilters, source: [source] });
  expect(await (await search).suggestions({ text: 'oyl', filters: from('Gazette') })).toEqual(['oil']);
  expect(await (await search).suggestions({ text: 'oyl', filters: from('Herald') })).toEqual([]);
});

test('an empty archive suggests nothing', async () => {
  const empty = await openInMemory([]);
  expect(await empty.suggestions({ text: 'a' })).toEqual([]);
  expect(await empty.suggestions({ text: 'minisder' })).toEqual([]);
});
