import { expect, test } from 'vitest';
import { decodeDocIds } from '../../../src/search/files/doc-ids.ts';
import { decodeFacetBlock, type FacetBlock } from '../../../src/search/files/facet-block.ts';
import { type FacetFile, facetBlockPath, type ListFile, listPath } from '../../../src/search/files/facets.ts';
import { hashAt } from '../../../src/search/files/hashes.ts';
import { parseSearchFile } from '../../../src/search/files/search-file.ts';
import { decodeTags } from '../../../src/search/files/tags.ts';
import { VarintReader } from '../../../src/search/files/varint.ts';
import { facetFiles } from '../../../src/search/index/facet-files.ts';
import { documentOf, tag } from '../in-memory-search.ts';

const energy = tag('Energy');
const oil = { ...tag('Oil'), broader: [energy] };
const [kyiv, opec] = [{ ...tag('Kyiv'), type: 'place' as const }, tag('OPEC')];
const { files, path } = facetFiles([
  documentOf({ id: 'a', topics: [oil], actors: [opec], source: 'Herald' }),
  undefined,
  documentOf({
    id: 'b',
    topics: [oil, tag('Debt')],
    actors: [opec, kyiv],
    source: 'Gazette',
    days: { earliest: '1999-12-31', latest: '2001-01-01' },
  }),
  documentOf({ id: 'c', source: 'Gazette', days: { earliest: '2001-03-01', latest: '2001-03-01' } }),
]);
const file = dataAt(path) as FacetFile;

function dataAt(path: string): unknown {
  return parseSearchFile(path, files.find((file) => file.path === path)?.text ?? '');
}

function numbersIn(text: string): readonly number[] {
  return new VarintReader(text).nextList(text.length);
}

test('topics have counts, a broader one with those of its narrower ones', () => {
  expect(decodeTags(file.topics)).toEqual([
    { id: 'energy', name: 'Energy', broader: [], count: 2 },
    { id: 'oil', name: 'Oil', broader: [0], count: 2 },
    { id: 'debt', name: 'Debt', broader: [], count: 1 },
  ]);
});

test('actors have types', () => {
  expect(decodeTags(file.actors)).toEqual([
    { id: 'opec', name: 'OPEC', type: 'person', broader: [], count: 2 },
    { id: 'kyiv', name: 'Kyiv', type: 'place', broader: [], count: 1 },
  ]);
  expect(numbersIn(file.types)).toEqual([2, 0, 1, 0]);
});

test('sources and years have counts', () => {
  expect(file.sources.names).toEqual(['Gazette', 'Herald']);
  expect(numbersIn(file.sources.counts)).toEqual([2, 1]);
  expect(numbersIn(file.years.counts)).toEqual([1, 1, 2]);
  expect(file.months).toEqual({ first: '1999-12', last: '2001-03' });
});

test('each value has a list of its documents, in the order of keys', () => {
  expect(numbersIn(file.lists.sizes)).toEqual([9]);
  const lists = dataAt(listPath(hashAt(file.lists.hashes, 0, 10) ?? '')) as ListFile;
  // actor kyiv, opec; source Gazette, Herald; topic debt, energy, oil; type person, place
  expect(lists.split(' ').map(decodeDocIds)).toEqual([
    ...[[2], [0, 2]],
    ...[[2, 3], [0]],
    ...[[2], [0, 2], [0, 2]],
    ...[[0, 2], [2]],
  ]);
});

test('a small archive has one block, with the values of each document', () => {
  expect(file.blocks.count).toBe(1);
  const block = dataAt(facetBlockPath(hashAt(file.blocks.hashes, 0, 10) ?? '')) as FacetBlock;
  expect(decodeFacetBlock(block, { block: 0, blocks: 1, undated: 1 })).toEqual([
    { docId: 0, topics: [1], actors: [0], sources: [1], years: undefined, own: [] },
    { docId: 2, topics: [1, 2], actors: [0, 1], sources: [0], years: [1999, 2001], own: [] },
    { docId: 3, topics: [], actors: [], sources: [0], years: [2001, 2001], own: [] },
  ]);
});

test('lists of the same documents in files of their own are one file', () => {
  const large = facetFiles(
    Array.from({ length: 14_000 }, (_, i) => documentOf({ id: `${i}`, topics: i % 2 === 0 ? [oil] : [] })),
  );
  const names = large.files.map(({ path }) => path);
  expect(names.filter((name) => name.startsWith('search/filters/'))).toHaveLength(1);
  expect(new Set(names).size).toBe(names.length);
});
