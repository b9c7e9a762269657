import { expect, test } from 'vitest';
import { noFilters } from '../../../src/search/query/filters.ts';
import { documentOf, found, openInMemory } from '../in-memory-search.ts';

/** Documents that hold a word, and nothing else. */
const holding = (word: string, times: number) =>
  Array.from({ length: times }, (_, i) => documentOf({ id: `${word}-${i}`, title: word }));

const search = openInMemory([
  ...holding('negotiations', 5),
  ...holding('minister', 9),
  ...holding('ministry', 3),
  ...holding('president', 20),
  ...holding('presidents', 1),
  ...holding('prescient', 1),
  ...holding('opec', 4),
  ...holding('open', 40),
  ...holding('Zürich', 2),
  ...holding('Київ', 2),
  documentOf({ id: 'oil', title: 'oil prices', source: 'Gazette' }),
  documentOf({ id: 'both', title: 'minister of oil' }),
]);

test.each([
  ['a letter wrong', 'minisder', ['minister']],
  ['a letter too many', 'miniister', ['minister']],
  ['a letter missing', 'miister', ['minister']],
  ['two letters swapped', 'presidnet', ['president']],
  ['two letters wrong', 'nagotiatiens', ['negotiations']],
  ['two near words, the more frequent first', 'ministr', ['minister', 'ministry']],
  ['the rest of the text stays', 'the oyl, minister!', ['the oil, minister!']],
  ['a word unknown beside a known one', 'oil minisder', ['oil minister']],
  ['two words unknown', 'oyl minisder', ['oil minister']],
  ['a required word', '+minisder', ['+minister']],
  ['in a field', 'title:minisder', ['title:minister']],
  ['in quotes', '"oyl prices"', ['"oil prices"']],
  ['accents left out on the way', 'Zurihc', ['zürich']],
  ['other scripts', 'Кіїв', ['київ']],
  ['nothing near', 'xyzzyplugh', []],
  ['a known word is meant, however rare', 'opec', []],
  ['but a word that hardly stands anywhere may be a slip for one that does', 'prescient', ['president']],
  ['a word too common to be searched for', 'the', []],
  ['no words', '!?', []],
  ['nothing', '', []],
  ['each alone is known, but no item has both', 'opec minister', []],
  ['replaced, the text would find nothing', 'opek zürich', []],
])('%s: %s', async (_why, text, texts) => {
  expect(await (await search).suggestions({ text })).toEqual(texts);
});

test('what is suggested finds something', async () => {
  for (const text of ['minisder', 'presidnet', 'oyl minisder', 'ministr', 'prescient']) {
    const suggested = await (await search).suggestions({ text });
    expect(suggested.length).toBeGreaterThan(0);
    for (const each of suggested) expect(await found(await search, each)).not.toEqual([]);
  }
});

test('what is suggested finds something under the filters', async () => {
  const from = (source: string) => ({ ...noFilters, source: [source] });
  expect(await (await search).suggestions({ text: 'oyl', filters: from('Gazette') })).toEqual(['oil']);
  expect(await (await search).suggestions({ text: 'oyl', filters: from('Herald') })).toEqual([]);
});

test('an archive of nothing suggests nothing', async () => {
  const empty = await openInMemory([]);
  expect(await empty.suggestions({ text: 'a' })).toEqual([]);
  expect(await empty.suggestions({ text: 'minisder' })).toEqual([]);
});
