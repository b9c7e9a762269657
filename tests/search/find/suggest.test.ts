import { expect, test } from 'vitest';
import { noFilters } from '../../../src/search/query/filters.ts';
import { documentOf, found, openInMemory, tag } from '../in-memory-search.ts';

/** Documents that contain one word and nothing else. */
const documentsWith = (word: string, times: number) =>
  Array.from({ length: times }, (_, i) => documentOf({ id: `${word}-${i}`, title: word }));

const gorbachev = tag('Mikhail Gorbachev', ['Michail Gorbatschow', 'Горбачёв', 'Михаил Горбачёв']);
const bank = tag('Bank of England');

const search = openInMemory([
  ...documentsWith('negotiations', 5),
  ...documentsWith('minister', 9),
  ...documentsWith('ministry', 3),
  ...documentsWith('president', 20),
  ...documentsWith('presidents', 4),
  ...documentsWith('prescient', 1),
  ...documentsWith('opec', 4),
  ...documentsWith('open', 40),
  ...documentsWith('Zürich', 2),
  ...documentsWith('Київ', 2),
  ...documentsWith('1987', 9),
  ...documentsWith('peace', 12),
  ...documentsWith('place', 30),
  ...documentsWith('talk', 12),
  ...documentsWith('tale', 30),
  ...documentsWith('infrastructure', 2),
  ...documentsWith('structure', 9),
  documentOf({ id: 'oil', title: 'oil prices', source: 'Gazette' }),
  documentOf({ id: 'both', title: 'minister of oil' }),
  documentOf({ id: 'talks', title: 'peace talks' }),
  documentOf({ id: 'apart', title: 'price after oil' }),
  documentOf({ id: 'gorbachev', title: 'Perestroika', actors: [gorbachev] }),
  documentOf({ id: 'bank', title: 'Sterling', topics: [bank] }),
  documentOf({ id: 'online', title: 'online', topics: [tag('On line')] }),
  documentOf({ id: 'nato', title: 'Alliance', actors: [tag('NATO')] }),
  documentOf({
    id: 'reagan',
    title: 'Reagan on re-entry',
    body: 'Ronald Reagan',
    actors: [tag('Ronald W. Reagan')],
  }),
  documentOf({ id: 'oil-talks', title: 'oil negotiations' }),
  ...documentsWith('bank', 4),
  ...documentsWith('banking', 3),
]);

test.each([
  ['a wrong letter', 'minisder', ['minister']],
  ['an extra letter', 'miniister', ['minister']],
  ['a missing letter', 'miister', ['minister']],
  ['two letters swapped', 'presidnet', ['president']],
  ['another form of a word', 'presidnets', ['presidents']],
  ['two wrong letters', 'nagotiatiens', ['negotiations']],
  ['an extra letter and a missing one', 'precent', ['prescient']],
  ['the rest of the text is unchanged', 'the oyl, minister!', ['the oil, minister!']],
  ['an unknown word after a known one', 'oil minisder', ['oil minister']],
  ['two unknown words', 'oyl minisder', ['oil minister']],
  ['a required word', '+minisder', ['+minister']],
  ['an excluded word', 'oil -minisder', ['oil -minister']],
  ['in a field', 'title:minisder', ['title:minister']],
  ['with a weight', 'minisder^2 oil', ['minister^2 oil']],
  ['in quotation marks', '"oyl prices"', ['"oil prices"']],
  ['in typographic quotation marks', '“oyl prices” -minister', ['“oil prices” -minister']],
  ['a missing accent as well as a typing error', 'Zurihc', ['Zürich']],
  ['in capitals', 'OPCE', ['OPEC']],
  ['with a capital within', 'oPce', ['opec']],
  ['another script', 'Кіїв', ['Київ']],
  ['a letter of another script in a word', 'оpec', ['opec']],
  ['a word whose like is in another script', 'Knib', []],
  ['no similar word', 'xyzzyplugh', []],
  ['a word is kept, however rare', 'prescient', []],
  ['the beginning of a word is kept', 'ministr', []],
  ['a word that is much less likely is left out', 'ministerr', ['minister']],
  ['unless it ends there', 'ministr ', ['minister', 'ministry']],
  ['a number', '1978', []],
  ['a word further away than a third of its letters', 'oyls', []],
  ['a word of two letters', 'ol', []],
  ['a stop word', 'the', []],
  ['no words', '!?', []],
  ['an empty text', '', []],
  ['each word is known, but no item has both', 'opec minister', []],
  ['the corrected words are in no item together', 'opek zürich', ['opec zürich', 'open zürich']],
  ['an unknown word that is like nothing', 'xyzzyplugh minisder', ['xyzzyplugh minister']],
  ['the same word twice', 'oyl minister oyl', ['oil minister oil']],
  ['with a beginning that nothing has', 'ministers*', ['ministers']],
])('%s: %s', async (_case, text, texts) => {
  expect(await (await search).suggestions({ text })).toEqual(texts);
});

test.each([
  // "place" and "tale" are more frequent, but in no item together.
  ['words that occur together', 'pleace telk', 'peace talk'],
  ['two words written as one', 'oilprices', 'oil prices'],
  ['and not as they never follow each other', 'priceoil', undefined],
  ['nor at what is only the stem of a word', 'oilnegoti', undefined],
  ['nor at an ending that is a stop word', 'bankin ', 'banking'],
  ['nor where an operator belongs to it', 'title:oilprices', undefined],
  ['one word written as two', 'infra structure', 'infrastructure'],
  ['with its first part in the archive', 're agan', 'reagan'],
  ['with a hyphen', 'infra-structure', 'infrastructure'],
  ['but not across a sign', 'infra, structure', undefined],
  ['the name of an actor', 'mihail gorbachov', 'Mikhail Gorbachev'],
  ['with one word spelled right', 'mikhail gorbachov perestroika', 'Mikhail Gorbachev perestroika'],
  ['rather than by a part of another name of it', 'mihail gorbatschow', 'Mikhail Gorbachev'],
  ['in quotation marks', '"mihail gorbachov"', '"Mikhail Gorbachev"'],
  ['by another name', 'michail gorbatshow', 'Mikhail Gorbachev'],
  ['by one in another script, which is kept', 'михайл горбачев', 'Михаил Горбачёв'],
  ['the name of a topic, with a stop word', 'bnak of englant', 'Bank of England'],
  ['a name of one word, as it is written', 'natto', 'NATO'],
  ['not a name of two words for one', 'onlien', 'online'],
  ['not a name from two words far from it', 'mihir gorbals', undefined],
  ['the name of an actor with an initial', 'ronald reagon', 'Ronald W. Reagan'],
  ['a weight, which belongs to one word', 'infra structure^2', undefined],
  ['an operator, which belongs to one word', '+infra +structure', undefined],
])('%s: %s', async (_case, text, first) => {
  const [suggested] = await (await search).suggestions({ text });
  expect(suggested).toBe(first);
});

test('words that occur together more often win over more frequent words', async () => {
  const together = (title: string, times: number) =>
    Array.from({ length: times }, (_, i) => documentOf({ id: `${title.replace(' ', '-')}-${i}`, title }));
  const rivers = await openInMemory([
    ...documentsWith('board', 5),
    ...documentsWith('rover', 5),
    ...together('board rover', 1),
    ...together('beard river', 3),
  ]);
  expect(await rivers.suggestions({ text: 'baard raver' })).toEqual(['beard river', 'board rover']);
});

test('a text with many unknown words is in another language', async () => {
  const words = ['oyl', 'minisder', 'presidnet', 'opek', 'negotations'];
  expect(await (await search).suggestions({ text: words.slice(0, 4).join(' ') })).not.toEqual([]);
  expect(await (await search).suggestions({ text: words.join(' ') })).toEqual([]);
});

test('every suggestion finds something', async () => {
  for (const text of ['minisder', 'presidnet', 'oyl minisder', 'minstri ', 'mihail gorbachov']) {
    const suggested = await (await search).suggestions({ text });
    expect(suggested.length).toBeGreaterThan(0);
    for (const each of suggested) expect(await found(await search, each)).not.toEqual([]);
  }
});

test.each([
  ['xyzzy oil', ['xyzzy']],
  ['Xyzzy -plugh xyzzy', ['Xyzzy', 'plugh']],
  ['"xyzzy oil" title:plugh', ['xyzzy', 'plugh']],
  ['the COVID-19', ['COVID']],
  ['minist', []],
  ['zür', []],
  ['oil q', []],
  ['q oil', ['q']],
  ['xyz* oil', []],
])('%s: these words are in no item: %j', async (text, missing) => {
  expect((await (await search).find({ text })).understood.missing).toEqual(missing);
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
