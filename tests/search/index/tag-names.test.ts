import { expect, test } from 'vitest';
import { tagNames } from '../../../src/search/index/tag-names.ts';
import { documentOf, tag } from '../in-memory-search.ts';

test('names of topics, of broader topics and of actors, each with its other names of several words', () => {
  const trade = tag('Trade', ['Commerce', 'Foreign trade']);
  const gorbachev = tag('Mikhail Gorbachev', ['Горбачёв', 'Михаил Горбачёв']);
  const documents = [
    documentOf({ id: 'oil', topics: [{ ...tag('Oil prices'), broader: [trade] }], actors: [gorbachev] }),
    undefined,
    documentOf({ id: 'gas', topics: [tag('Oil prices')], actors: [tag('OPEC'), gorbachev] }),
  ];
  const expected = [
    ['Mikhail Gorbachev', 'Михаил Горбачёв'],
    ['OPEC'],
    ['Oil prices'],
    ['Trade', 'Foreign trade'],
  ];
  expect(tagNames(documents)).toEqual(expected);
  expect(tagNames([...documents].reverse())).toEqual(expected);
});
