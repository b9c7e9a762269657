import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { FacetFile } from '../../../src/search/files/facets.ts';
import { parseSearchFile, type SearchFile } from '../../../src/search/files/search-file.ts';
import type { TagDetails } from '../../../src/search/files/tag-details.ts';
import { nameFinder } from '../../../src/search/find/find-names.ts';
import { namedEntries } from '../../../src/search/find/named-entries.ts';
import { facetFiles } from '../../../src/search/index/facet-files.ts';
import { tagDetailsFile } from '../../../src/search/index/tag-details-file.ts';

const uk = {
  id: 'uk',
  name: 'United Kingdom',
  type: 'place',
  aliases: ['Britain', 'Great Britain', 'UK'],
  description: `A kingdom ${'of islands '.repeat(30)}`,
} as const;
const states = { id: 'us', name: 'United States', type: 'place', aliases: ['America'] } as const;
const błok = { id: 'blok', name: 'Ernest Błok', type: 'person', aliases: [] } as const;
const arms = { id: 'arms', name: 'Nuclear weapons', aliases: [], broader: [] } as const;
const tests = { id: 'tests', name: 'Tests', aliases: [], broader: [arms] } as const;

const document = (fields: Partial<SearchDocument>): SearchDocument => ({
  ...{ id: '', title: '', date: '', source: '', summary: '', author: '', details: '', body: '' },
  ...{ topics: [], actors: [] },
  ...fields,
});

/** Written by the build and read again, as a page does. */
const documents = [
  document({ topics: [tests], actors: [uk, states], source: 'Harbour Gazette' }),
  document({ topics: [arms], actors: [states, błok], source: 'Harbour Gazette' }),
  document({ actors: [states] }),
];
const entries = namedEntries({
  facets: dataOf<FacetFile>(facetFiles(documents).files.at(-1)),
  details: dataOf<TagDetails>(tagDetailsFile(documents)),
});
const finder = nameFinder(entries);

test('the entries have counts, other names and the beginning of the description', () => {
  expect(entries.map(({ facet, value, name, count }) => [facet, value, name, count])).toEqual(
    expect.arrayContaining([
      ['topic', 'arms', 'Nuclear weapons', 2],
      ['topic', 'tests', 'Tests', 1],
      ['actor', 'us', 'United States', 3],
      ['source', 'Harbour Gazette', 'Harbour Gazette', 2],
    ]),
  );
  const entry = entries.find(({ value }) => value === 'uk');
  expect(entry).toMatchObject({ type: 'place', aliases: ['Britain', 'Great Britain', 'UK'] });
  expect(entry?.description).toMatch(/^A kingdom of islands .*(of|islands)…$/);
  expect(entry?.description.length).toBeLessThan(165);
});

describe('the best match', () => {
  test.each([
    ['United Kingdom', 'uk', 'United Kingdom'],
    ['united kingdom', 'uk', 'United Kingdom'],
    ['Britain', 'uk', 'Britain'],
    ['uk', 'uk', 'UK'],
    ['“Britain”', 'uk', 'Britain'],
    ['ernest blok', 'blok', 'Ernest Błok'],
    ['blok', 'blok', 'Ernest Błok'],
    ['nuclear', 'arms', 'Nuclear weapons'],
    ['nucl', 'arms', 'Nuclear weapons'],
    ['Britian', 'uk', 'Britain'],
    ['brit ain', 'uk', 'Britain'],
    ['nuclaer weapns', 'arms', 'Nuclear weapons'],
    ['gazette', 'Harbour Gazette', 'Harbour Gazette'],
    // Both begin so, and more items have the second.
    ['united', 'us', 'United States'],
  ])('%s names %s by %j', (query, value, spelling) => {
    const match = finder.best(query);
    expect([match?.entry.value, match?.spelling]).toEqual([value, spelling]);
  });

  test.each(['', 'a', 'zeppelin', 'kingdoms of heaven', 'weapons inspectors'])('%j names none', (query) => {
    expect(finder.best(query)).toBeUndefined();
  });
});

test('what is typed is completed from any word of a name, each entry once', () => {
  const names = (typed: string, most = 5) =>
    finder.beginning(typed, most).map(({ entry, spelling }) => `${entry.name}: ${spelling}`);
  expect(names('uni')).toEqual(['United States: United States', 'United Kingdom: United Kingdom']);
  expect(names('brit')).toEqual(['United Kingdom: Britain']);
  expect(names('weap')).toEqual(['Nuclear weapons: Nuclear weapons']);
  expect(names('uni', 1)).toHaveLength(1);
  expect(names('xyz')).toEqual([]);
});

function dataOf<Data>(file: SearchFile | undefined): Data {
  return parseSearchFile(file?.path ?? '', file?.text ?? '') as Data;
}
