import { expect, test } from 'vitest';
import { parseSearchFile } from '../../../src/search/files/search-file.ts';
import { decodeSources, type SourceFile } from '../../../src/search/files/sources.ts';
import { decodeTags, type TagFile } from '../../../src/search/files/tags.ts';
import { facetFiles } from '../../../src/search/index/facet-files.ts';
import { documentOf, tag } from '../in-memory-search.ts';

const energy = tag('Energy');
const oil = { ...tag('Oil'), broader: [energy] };
const [kyiv, opec] = [{ ...tag('Kyiv'), type: 'place' as const }, tag('OPEC')];
const { files, paths } = facetFiles([
  documentOf({ id: 'a', topics: [oil], actors: [opec], source: 'Herald' }),
  undefined,
  documentOf({ id: 'b', topics: [oil, tag('Debt')], actors: [opec, kyiv], source: 'Gazette' }),
  documentOf({ id: 'c', source: 'Gazette' }),
]);

function dataAt(path: string): unknown {
  return parseSearchFile(path, files.find((file) => file.path === path)?.text ?? '');
}

test('tags are ranked by frequency, a broader topic counting for its narrower ones', () => {
  const { tags, tagsOf } = decodeTags(dataAt(paths.topics) as TagFile);
  expect(tags).toEqual([
    { id: 'energy', name: 'Energy', broader: [] },
    { id: 'oil', name: 'Oil', broader: [0] },
    { id: 'debt', name: 'Debt', broader: [] },
  ]);
  expect(tagsOf).toEqual([[1], [1, 2], []]);
});

test('actors have types', () => {
  const { tags } = decodeTags(dataAt(paths.actors) as TagFile);
  expect(tags.map(({ id, type }) => [id, type])).toEqual([
    ['opec', 'person'],
    ['kyiv', 'place'],
  ]);
});

test('sources are ranked by frequency', () => {
  const file = dataAt(paths.sources) as SourceFile;
  expect(file.names).toEqual(['Gazette', 'Herald']);
  expect(decodeSources(file)).toEqual(['Herald', 'Gazette', 'Gazette']);
});
