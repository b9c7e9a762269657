import { expect, test } from 'vitest';
import { encodeDates } from '../../../src/search/files/dates.ts';
import { encodeSources } from '../../../src/search/files/sources.ts';
import { encodeTags } from '../../../src/search/files/tags.ts';
import { readFacetRows } from '../../../src/search/find/facet-rows.ts';

test('each document gets a row with its values, those of broader topics included', () => {
  const days = { earliest: '1999-12-20', latest: '2001-01-10' };
  const { rows } = readFacetRows({
    // Doc ids 0 and 3: the first has no date.
    dates: encodeDates([{}, undefined, undefined, { days }]),
    topics: encodeTags(
      [
        { id: 'energy', name: 'Energy', broader: [] },
        { id: 'oil', name: 'Oil', broader: [0] },
      ],
      [[], [0, 1]],
    ),
    actors: encodeTags([{ id: 'kyiv', name: 'Kyiv', type: 'place', broader: [] }], [[0], []]),
    sources: encodeSources(['Gazette'], [undefined, 0]),
    undated: 1,
  });
  expect([...rows]).toEqual([
    [0, { days: undefined, topic: [], actor: ['kyiv'], type: ['place'], year: [], source: [] }],
    [
      3,
      {
        days,
        topic: ['energy', 'oil'],
        actor: [],
        type: [],
        year: ['1999', '2000', '2001'],
        source: ['Gazette'],
      },
    ],
  ]);
});
