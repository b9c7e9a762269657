import { expect, test } from 'vitest';
import { normalizeDeclarations } from '../../src/records/field-declarations.ts';
import type { ProblemCollector } from '../../src/records/problem.ts';
import type { YamlNode } from '../../src/records/yaml-node.ts';
import { normalizeYaml } from './normalize-yaml.ts';

test('a key alone declares a text that is on the item and in the search', () => {
  expect(normalizeYaml('callNumber:', normalize)).toEqual({
    record: [
      {
        key: 'callNumber',
        label: 'Call number',
        type: 'text',
        isFacet: false,
        isOnItem: true,
        isInLists: false,
        isSearched: true,
      },
    ],
    problems: [],
  });
});

test('what an item does not show, the search does not find, unless that is asked for', () => {
  const { record } = normalizeYaml('a: {item: false}\nb: {item: false, search: true}', normalize);
  expect(record.map(({ isOnItem, isSearched }) => [isOnItem, isSearched])).toEqual([
    [false, false],
    [false, true],
  ]);
});

test('choices are a list, or labels by id', () => {
  const { record, problems } = normalizeYaml(
    'genre: {type: choice, choices: [Report, Letter]}\ntone: {type: choice, choices: {for: In favour, against: }}',
    normalize,
  );
  expect(problems).toEqual([]);
  expect(record.map(({ choices }) => choices)).toEqual([
    [
      { id: 'Report', label: 'Report' },
      { id: 'Letter', label: 'Letter' },
    ],
    [
      { id: 'for', label: 'In favour' },
      { id: 'against', label: 'against' },
    ],
  ]);
});

test('keys are in letters of any script, and no field has a key of an item or of its source', () => {
  const { record, problems } = normalizeYaml('жертви: \nDate: \nrights: \n"a b": \nжертвИ: ', normalize);
  expect(record.map(({ key }) => key)).toEqual(['жертви']);
  expect(problems).toEqual([
    '2: the key "Date" is taken',
    '3: the key "rights" is taken',
    '4: not a key: "a b"',
    '5: "жертви" and "жертвИ" are the same key',
  ]);
});

function normalize(node: YamlNode, collector: ProblemCollector) {
  if (node.kind !== 'map') throw new TypeError('Not a map');
  return normalizeDeclarations(node, ['title', 'date', 'rights'], collector);
}
