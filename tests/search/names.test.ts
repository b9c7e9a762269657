import { describe, expect, test } from 'vitest';
import { buildSearch } from '../../src/search/build.ts';
import { openSearch } from '../../src/search/search.ts';
import { documentOf, foundInGroups, loadFrom, openInMemory, tag } from './in-memory-search.ts';

const health = tag('World Health Organization', ['WHO']);
const documents = [
  documentOf({
    id: 'who',
    title: 'WHO ends emergency',
    body: 'The WHO said so in Geneva.',
    actors: [health],
  }),
  documentOf({ id: 'points', title: 'Cholera', body: 'Officials of the W.H.O. warned of it.' }),
  documentOf({ id: 'band', title: 'The Who play Leeds', actors: [tag('The Who')] }),
  documentOf({ id: 'band-untagged', body: 'We saw The Who in Leeds.' }),
  documentOf({ id: 'question', title: 'Who will pay?', body: 'It may be so. They said it will not.' }),
  documentOf({ id: 'may', title: 'May resigns', body: 'Mrs May spoke.', actors: [tag('Theresa May')] }),
  documentOf({ id: 'villiers', title: 'Theresa Villiers', body: 'She may resign.' }),
  documentOf({ id: 'smith', title: 'Will Smith slaps presenter', actors: [tag('Will Smith')] }),
  documentOf({ id: 'other-smith', title: 'Smith says he will pay' }),
  documentOf({ id: 'said', title: 'A critic', body: 'Edward Said taught. Edward Heath said no.' }),
  documentOf({ id: 'capitals', title: 'WHAT THE COUNTRY MAY PAY', body: 'IT MAY BE SO.' }),
  documentOf({ id: 'it', title: 'Flights', body: 'An IT failure.' }),
  documentOf({ id: 'bank', title: 'The Bank of England' }),
];
const actors = documents.flatMap((each) => each.actors);
const opened = openSearch(loadFrom(buildSearch(documents, { language: 'en', actors })));

async function foundWithAll(query: string): Promise<readonly string[]> {
  return [...(await foundInGroups(await opened, query)).complete].sort();
}

describe('a stop word that is a name', () => {
  test.each([
    ['WHO', ['points', 'who']],
    ['"WHO"', ['points', 'who']],
    ['WHO Geneva', ['who']],
    ['+WHO', ['points', 'who']],
    ['cholera -WHO', []],
    ['W.H.O.', ['points', 'who']],
    ['actors:who', ['band', 'who']],
    ['actors:WHO', ['who']],
    ['the who', ['band', 'band-untagged']],
    ['"The Who"', ['band', 'band-untagged']],
    ['"the who" leeds', ['band', 'band-untagged']],
    ['May', ['may']],
    ['may', ['may']],
    ['Theresa May', ['may']],
    ['theresa may', ['may']],
    ['"Theresa May"', ['may']],
    ['"theresa may"', ['may']],
    ['theresa', ['may', 'villiers']],
    ['will smith', ['smith']],
    ['Will Smith', ['smith']],
    ['"will smith"', ['smith']],
    ['smith', ['other-smith', 'smith']],
    ['Edward Said', ['said']],
    ['"Edward Said"', ['said']],
    ['IT', ['it']],
    ['IT failure', ['it']],
    ['WHO OR Leeds', ['band', 'band-untagged', 'points', 'who']],
  ])('%s finds %j', async (query, ids) => {
    // Also as if no more were typed.
    expect(await foundWithAll(query)).toEqual(ids);
    expect(await foundWithAll(`${query} `)).toEqual(ids);
  });

  test.each([
    ['Will they pay', ['capitals', 'other-smith', 'question']],
    ['it will pay', ['capitals', 'other-smith', 'question']],
    ['Bank Of England', ['bank']],
    ['BANK OF ENGLAND', ['bank']],
    ['what may the country pay', ['capitals']],
  ])('is one only where it is meant: %s finds %j', async (query, ids) => {
    expect(await foundWithAll(`${query} `)).toEqual(ids);
  });

  test('need not be met where no item has it and the other words', async () => {
    expect(await foundInGroups(await opened, 'Smith May ')).toEqual({
      complete: expect.arrayContaining(['smith', 'other-smith']),
      others: ['may'],
    });
  });

  test.each([
    ['the of', ['of']],
    ['the WOULD', ['would']],
    ['bank of england', ['of']],
    ['will smith', []],
    ['"theresa may"', []],
    ['theresa will', ['will']],
    ['where when', ['where', 'when']],
    ['"where when"', ['where', 'when']],
  ])('and otherwise is too common: %s', async (query, tooCommon) => {
    const { understood } = await (await opened).find({ text: `${query} ` });
    expect(understood.tooCommon).toEqual(tooCommon);
    expect(understood.missing).toEqual([]);
  });

  test.each(['where when', '"where when"', '-where'])(
    'alone finds nothing where it is none: %s',
    async (query) => {
      const { docIds, understood } = await (await opened).find({ text: `${query} ` });
      expect(docIds).toEqual([]);
      expect(understood.required).toBe('nothing');
    },
  );

  test('is marked where it has a capital', async () => {
    const { matched } = await (await opened).find({ text: 'WHO ' });
    const text = 'They asked who the WHO is. Who knows?';
    expect(matched(text).map(({ start, end }) => text.slice(start, end))).toEqual(['WHO']);
    const { matched: inName } = await (await opened).find({ text: 'will smith ' });
    const name = 'Smith will meet Will Smith';
    expect(inName(name).map(({ start }) => start)).toEqual([0, 16, 21]);
  });
});

test.each([
  'washington',
  'canada',
  'andorra',
  'toronto',
  'itaipu',
  'the who',
  'theresa may',
  'bank of',
  '"to be',
])('while %s is typed, no part of it is too common', async (text) => {
  const search = await opened;
  for (let end = 1; end <= text.length; end++) {
    const typed = text.slice(0, end);
    if (typed.endsWith(' ')) continue;
    const { understood } = await search.find({ text: typed, isTyping: true });
    const last = typed.split(/[\s"]/).at(-1);
    expect({ typed, tooCommon: understood.tooCommon.filter((each) => each === last) }).toEqual({
      typed,
      tooCommon: [],
    });
  }
});

test('the words that begin with a name count too while it is typed', async () => {
  const search = await openInMemory([
    documentOf({ id: 'may', body: 'Mrs May spoke' }),
    documentOf({ id: 'mayor', body: 'The mayor spoke' }),
  ]);
  const idsOf = async (isTyping: boolean) => {
    const { docIds } = await search.find({ text: 'may', isTyping });
    return (await search.previews(docIds)).map(({ id }) => id);
  };
  expect(await idsOf(true)).toEqual(['may', 'mayor']);
  expect(await idsOf(false)).toEqual(['may']);
});

test('stop words that are names are suggested for no other word and match no wildcard', async () => {
  const search = await opened;
  for (const text of ['whp ', 'wh* ', '*ho ', 'whoo~1 ']) {
    const { docIds } = await search.find({ text });
    expect({ text, docIds }).toEqual({ text, docIds: [] });
  }
  expect(await search.suggestions({ text: 'whp ' })).toEqual([]);
});
