import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSearch } from '../../src/search/build.ts';
import { manifestPath } from '../../src/search/files/manifest.ts';
import { openSearch } from '../../src/search/search.ts';
import { documentOf, found, foundInGroups, loadFrom, openInMemory, tag } from './in-memory-search.ts';

const ukraine = tag('Ukraine', ['Україна']);
const zelenskyy = tag('Volodymyr Zelenskyy', ['Zelensky', 'Зеленський']);

const archive = [
  documentOf({
    id: 'rates',
    title: 'Central bank holds rates',
    body: 'The bank kept its rate at 3.5 per cent.\nPrices rose, it said, and oil with them.',
    topics: [tag('Economy')],
  }),
  documentOf({
    id: 'talks',
    title: 'Peace talks open in Helsinki',
    summary: 'Envoys met for the first time.',
    body: 'Negotiators from both sides met on Monday. They will talk again on Friday.',
    topics: [tag('Peace talks')],
    actors: [ukraine, zelenskyy],
  }),
  documentOf({
    id: 'oil',
    title: 'Oil prices fall',
    body: 'The price of crude oil fell after the ministers of the cartel met in Vienna.',
    topics: [tag('Energy', ['oil market'])],
  }),
  documentOf({
    id: 'strike',
    title: 'Port strike ends',
    body: 'Dockers went back to work after talks with the owners. Oil tankers sailed.',
  }),
  documentOf({ id: 'headline', title: 'Zürich, 北京: U.S. envoy arrives' }),
];
const opened = openInMemory(archive);

describe('finds', () => {
  test.each([
    ['a word in any form', 'price', ['oil', 'rates']],
    ['only items with all words', 'oil prices', ['oil', 'rates']],
    ['words in different fields', 'helsinki zelensky', ['talks']],
    ['the alias of an actor', 'Зеленський', ['talks']],
    ['the alias of a topic', 'market', ['oil']],
    ['a prefix while typing', 'helsi', ['talks']],
    ['the prefix of a longer last word', 'peace negot', ['talks']],
    ['a prefix that runs past the stem', 'negotiatio', ['talks']],
    ['no prefix if a space ends the word', 'helsi ', []],
    ['other words besides stop words', 'the port and the strike', ['strike']],
    ['a word without its diacritics', 'zurich', ['headline']],
    ['part of a text without spaces', '北京', ['headline']],
    ['initials without their points', 'us envoy', ['headline']],
    ['a number', '3.5', ['rates']],
    ['a dash between words, which is not a minus', 'peace - talks', ['talks']],
    ['a phrase', '"peace talks"', ['talks']],
    ['items without an excluded word', 'oil -prices', ['strike']],
    ['only excluded words', '-oil', ['talks', 'headline']],
    ['a field', 'title:oil', ['oil']],
    ['a field in any case', 'Title:Oil', ['oil']],
    ['a wildcard', 'doc*er', ['strike']],
    ['a similar spelling', 'helsinky~1', ['talks']],
    ['first those with all words where one has a +', '+oil cartel', ['oil']],
    ['everything with *', '*', ['rates', 'talks', 'oil', 'strike', 'headline']],
    ['nothing for a word that occurs nowhere', 'xyzzy', []],
  ])('%s: %s', async (_case, query, ids) => {
    expect([...(await found(await opened, query))].sort()).toEqual([...ids].sort());
  });
});

test('any spelling of an actor finds all items that name it or are tagged with it', async () => {
  const documents = [
    documentOf({ id: 'names', body: 'Mr. Zelensky spoke.' }),
    documentOf({ id: 'tagged', title: 'A speech', actors: [zelenskyy] }),
    documentOf({ id: 'neither', body: 'A speech in Ukraine.' }),
  ];
  const search = await openSearch(
    loadFrom(buildSearch(documents, { language: 'en', actors: [zelenskyy, ukraine] })),
  );
  for (const spelling of ['Zelensky', 'volodymyr zelenskyy', 'Зеленський', '"volodymyr zelenskyy"']) {
    expect([...(await found(search, spelling))].sort()).toEqual(['names', 'tagged']);
  }
  expect(await found(search, 'Україна')).toEqual(['neither']);
});

describe('where an item comes from', () => {
  const search = openInMemory([
    documentOf({
      id: 'record',
      title: 'Half-mile record',
      source: 'The Straits Times',
      author: 'Jacob Parcell',
    }),
    documentOf({ id: 'filed', title: 'A match', details: 'Singapore' }),
    documentOf({ id: 'about', title: 'Straits open to ships', body: 'Parcell was the pilot.' }),
  ]);

  test.each([
    ['its source', 'straits times', ['record']],
    ['its author', 'jacob parcell', ['record']],
    ['where it was filed from', 'singapore', ['filed']],
    ['only the source', 'source:straits', ['record']],
    ['only the author', 'author:parcell', ['record']],
    ['an item about it first', 'straits', ['about', 'record']],
  ])('is searched: %s', async (_case, query, ids) => {
    expect(await found(await search, query)).toEqual(ids);
  });
});

describe('a date in a query', () => {
  const day = (date: string) => ({ date, days: { earliest: date, latest: date } });
  const search = openInMemory([
    documentOf({ id: 'march', title: 'Grain is sold', ...day('1987-03-15') }),
    documentOf({ id: 'april', title: 'Grain is bought', ...day('1987-04-02') }),
    documentOf({ id: 'later', title: 'Grain again', body: 'As in March 1987.', ...day('1990-01-01') }),
    documentOf({
      id: 'year',
      title: 'Grain',
      date: '1987',
      days: { earliest: '1987-01-01', latest: '1987-12-31' },
    }),
    documentOf({ id: 'undated', title: 'Grain of old' }),
  ]);

  test.each([
    ['a month', 'grain march 1987', ['later', 'march', 'year']],
    ['a month in figures', 'grain 1987-03', ['march', 'year']],
    ['a day', 'grain 2 april 1987', ['april', 'year']],
    ['a year', 'grain 1987', ['april', 'later', 'march', 'year']],
    ['a decade', 'grain 1990s', ['later']],
    ['alone', 'april 1987', ['april', 'year']],
    ['in a phrase, where it is only words', '"march 1987"', ['later']],
  ])('matches the date of an item and the words of its text: %s', async (_case, query, ids) => {
    expect([...(await found(await search, query))].sort()).toEqual(ids);
  });

  test('puts the items of that date, and then those that only share the other words', async () => {
    const { complete, others } = await foundInGroups(await search, 'grain 15 march 1987');
    expect([...complete].sort()).toEqual(['march', 'year']);
    expect([...others].sort()).toEqual(['april', 'later', 'undated']);
  });
});

describe('ranks first', () => {
  test.each([
    ['an item with the word in its title', 'oil', 'oil'],
    ['an item tagged with the words and with them in its title, before a mention', 'talks', 'talks'],
    ['the whole word, before a longer one that starts with it', 'port', 'strike'],
    ['a field with a boost', 'oil title:strike^20', 'strike'],
  ])('%s: %s', async (_case, query, first) => {
    expect((await found(await opened, query))[0]).toBe(first);
  });

  test('a short item before a long one that mentions the word as often', async () => {
    const filler = 'Other matters were before the house that day as well. '.repeat(20);
    const search = await openInMemory([
      documentOf({ id: 'long', body: `${filler}A tariff was named.` }),
      documentOf({ id: 'short', body: 'The tariff was dropped.' }),
    ]);
    expect(await found(search, 'tariff')).toEqual(['short', 'long']);
  });

  test('the word as it is written before other words of its stem', async () => {
    const search = await openInMemory([
      documentOf({ id: 'ferris', title: 'Ferris wins' }),
      documentOf({ id: 'ferry', title: 'Ferry sinks' }),
      documentOf({ id: 'ferries', title: 'Ferries collide' }),
    ]);
    expect((await found(search, 'ferry '))[0]).toBe('ferry');
    expect((await found(search, 'ferris '))[0]).toBe('ferris');
  });

  test('an item in which the words stand together as in the query', async () => {
    const search = await openInMemory([
      documentOf({ id: 'apart', body: 'The bank of a house by the river.' }),
      documentOf({ id: 'together', body: 'The house bank of a river.' }),
      documentOf({ id: 'turned', body: 'The bank house of a river.' }),
    ]);
    expect((await found(search, 'house bank '))[0]).toBe('together');
    expect((await found(search, 'bank house '))[0]).toBe('turned');
  });

  test('of equal scores, the newest', async () => {
    const days = ['1931-03-02', '1933-01-01', '', '1931-03-01', '1999-12-31'];
    const search = await openInMemory(
      days.map((day) =>
        documentOf({
          id: day || 'undated',
          title: 'Strike ends',
          ...(day !== '' && { days: { earliest: day, latest: day } }),
        }),
      ),
    );
    const newestFirst = ['1999-12-31', '1933-01-01', '1931-03-02', '1931-03-01', 'undated'];
    expect(await found(search, 'strike')).toEqual(newestFirst);
  });
});

describe('reports how a query was interpreted', () => {
  const asWritten = {
    required: 'all',
    plain: false,
    tooCommon: [],
    tooLong: false,
    tooShort: false,
    missing: [],
  };
  test.each([
    ['peace talks', asWritten],
    ['the peace', { ...asWritten, tooCommon: ['the'] }],
    ['helsinki tankers', { ...asWritten, required: 'any' }],
    ['helsinki xyzzy', { ...asWritten, required: 'any', missing: ['xyzzy'] }],
    ['xyzzy', { ...asWritten, missing: ['xyzzy'] }],
    ['helsinki: tankers', { ...asWritten, required: 'any', plain: true }],
    ['oil~much', { ...asWritten, required: 'any', plain: true, missing: ['much'] }],
    ['of the', { ...asWritten, required: 'nothing', tooCommon: ['of', 'the'] }],
    ['!?', { ...asWritten, required: 'nothing' }],
    ['', { ...asWritten, required: 'nothing' }],
  ])('%s', async (query, understood) => {
    expect((await (await opened).find({ text: query })).understood).toEqual(understood);
  });
});

describe('searches the beginning of a query that is too long', () => {
  test.each([
    ['words after it', `helsinki ${'helsinki '.repeat(300)}xyzzy`, 'all'],
    ['words within it', `xyzzy ${'helsinki '.repeat(300)}`, 'any'],
    ['a word across its end', `${'helsinki '.repeat(222)}helsinkixyzzy`, 'all'],
  ])('%s', async (_, text, required) => {
    const { understood, docIds } = await (await opened).find({ text });
    expect(understood).toMatchObject({ required, tooLong: true });
    expect(docIds).toHaveLength(1);
  });

  test('spaces around it do not count', async () => {
    const spaces = ' '.repeat(3_000);
    const { understood, docIds } = await (await opened).find({ text: `${spaces}helsinki${spaces}` });
    expect(understood).toMatchObject({ required: 'all', tooLong: false });
    expect(docIds).toHaveLength(1);
  });
});

test('an edit distance on a very long word does not take forever', async () => {
  expect(await found(await opened, `${'a'.repeat(2_000)}~2`)).toEqual([]);
  expect(await found(await opened, `-${'a'.repeat(1_900)}~2 strike`)).toEqual(['strike']);
});

test('accepts any text', async () => {
  const search = await opened;
  const signs = fc.constantFrom(
    '+',
    '-',
    '~',
    '^',
    ':',
    '*',
    '\\',
    ' ',
    '"',
    '1',
    '9',
    'title:',
    'oil',
    'peace',
    'é',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(signs).map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const hits = await search.find({ text });
      expect(new Set(hits.docIds).size).toBe(hits.docIds.length);
      expect(await search.previews(hits.docIds)).toHaveLength(hits.docIds.length);
    }),
    { numRuns: 250 },
  );
});

test('a word with + is in every hit; the other words decide which come first', async () => {
  const { complete, others } = await foundInGroups(await opened, '+oil cartel');
  expect(complete).toEqual(['oil']);
  expect([...others].sort()).toEqual(['rates', 'strike']);
});

test('the beginning of a word is never too common, whatever word it is by itself', async () => {
  const search = await openInMemory([
    documentOf({ id: 'city', title: 'Washington, Canada, Andorra, Toronto, Itaipu' }),
  ]);
  for (const word of ['washington', 'canada', 'andorra', 'toronto', 'itaipu', 'strike in washington']) {
    for (let length = 1; length <= word.length; length++) {
      const { understood, docIds } = await search.find({ text: word.slice(0, length), isTyping: true });
      expect(understood.tooCommon.filter((each) => each !== 'in')).toEqual([]);
      if (length > 2 && !word.includes(' ')) expect(docIds).toHaveLength(1);
    }
  }
});

test('finds exactly the documents with all words, and behind them those with any', async () => {
  const word = fc.constantFrom('harbour', 'bridge', 'river', 'ferry', 'quota', 'tunnel');
  const corpus = fc.array(fc.record({ title: fc.array(word), body: fc.array(word) }), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(corpus, fc.array(word, { minLength: 1, maxLength: 3 }), async (texts, asked) => {
      const documents = texts.map(({ title, body }, id) =>
        documentOf({ id: `${id}`, title: title.join(' '), body: body.join(' ') }),
      );
      const matches = documents.map(({ title, body }) =>
        asked.map((each) => `${title} ${body}`.includes(each)),
      );
      const ids = (holds: (found: readonly boolean[]) => boolean) =>
        documents.filter((_, i) => holds(matches[i] ?? [])).map((each) => each.id);
      const { complete, others } = await foundInGroups(await openInMemory(documents), asked.join(' '));
      expect([...complete].sort()).toEqual(ids((found) => found.every(Boolean)));
      expect([...others].sort()).toEqual(ids((found) => found.some(Boolean) && !found.every(Boolean)));
    }),
  );
});

describe('files', () => {
  test('are the same for the same documents, without any timestamp', () => {
    expect(buildSearch(archive, { language: 'en' })).toEqual(buildSearch(archive, { language: 'en' }));
  });

  test('keep their names while their content stays the same, except for the manifest', () => {
    const files = new Map(buildSearch(archive, { language: 'en' }).map((file) => [file.path, file.text]));
    const more = buildSearch([...archive, documentOf({ id: 'new', title: 'News' })], { language: 'en' });
    for (const { path, text } of more) {
      if (path !== manifestPath && files.has(path)) expect(text).toBe(files.get(path));
    }
  });

  test('work for an empty archive', async () => {
    const search = await openInMemory([]);
    expect(await found(search, 'peace talks')).toEqual([]);
    expect(await found(search, '-peace')).toEqual([]);
  });

  test('contain what a search result displays', async () => {
    const search = await opened;
    const { docIds: documents } = await search.find({ text: 'helsinki' });
    const [document] = await search.previews(documents);
    expect(document).toEqual({
      id: 'talks',
      title: 'Peace talks open in Helsinki',
      date: '',
      source: '',
      summary: 'Envoys met for the first time.',
      body: 'Negotiators from both sides met on Monday. They will talk again on Friday.',
      topics: [{ id: 'peace-talks', name: 'Peace talks' }],
      actors: [
        { id: 'ukraine', name: 'Ukraine' },
        { id: 'volodymyr-zelenskyy', name: 'Volodymyr Zelenskyy' },
      ],
    });
  });

  test('may load in any order: what is found is known before', async () => {
    const documents = ['oil', 'coil', 'oils'].map((title) =>
      documentOf({ id: title, title: `${title} oils` }),
    );
    const load = loadFrom(buildSearch(documents, { language: 'en' }));
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const search = await openSearch(async (path) => {
      if (path.startsWith('search/documents/')) await released;
      return load(path);
    });
    let known: readonly number[] = [];
    const hits = await search.find({ text: 'oil ' }, ({ docIds, matched }) => {
      known = docIds;
      expect(matched('Oils and coils').map(({ end }) => end)).toEqual([4]);
      release();
    });
    expect(known.toSorted()).toEqual(hits.docIds.toSorted());
    // The form decides, which only the texts have.
    expect((await search.previews(hits.docIds)).map(({ id }) => id)).toEqual(['oil', 'oils', 'coil']);
  });

  test('are requested again after a failure', async () => {
    const load = loadFrom(buildSearch(archive, { language: 'en' }));
    let broken = false;
    const search = await openSearch((path) => (broken ? Promise.reject(new Error('offline')) : load(path)));
    broken = true;
    await expect(search.find({ text: 'oil' })).rejects.toThrow('offline');
    await expect(search.previews([0])).rejects.toThrow('offline');
    broken = false;
    expect(await found(search, 'cartel')).toEqual(['oil']);
  });

  test('of another format version are rejected', async () => {
    await expect(openSearch(async () => ({ format: 0 }))).rejects.toThrow(
      'search/manifest.js is not of the format that this page reads',
    );
  });
});

describe('characters that show nothing, and raised digits', () => {
  const search = openInMemory([
    documentOf({
      id: 'court',
      title: 'Bundes\u00adverfassungs\u00adgericht',
      body: 'The min\u200bistry was told.',
    }),
    documentOf({
      id: 'march',
      title: 'March',
      body: '1½ million, ¾ of them for 2½ hours, in 1931¹; 10² is 100.',
    }),
    documentOf({ id: 'bus', title: 'Bus', body: 'Lines 112, 212, 34 and 102.' }),
  ]);

  test.each([
    ['Bundesverfassungsgericht', ['court']],
    ['ministry', ['court']],
    ['min\u00adistry', ['court']],
    ['1931', ['march']],
    ['112', ['bus']],
    ['212', ['bus']],
    ['34', ['bus']],
    ['102', ['bus']],
  ])('%j', async (text, ids) => {
    const opened = await search;
    const { docIds, matched } = await opened.find({ text });
    expect((await opened.previews(docIds)).map(({ id }) => id)).toEqual(ids);
    expect(matched('The min\u200bistry').map(({ start, end }) => [start, end])).toEqual(
      ids.includes('court') && text !== 'Bundesverfassungsgericht' ? [[4, 13]] : [],
    );
  });
});
