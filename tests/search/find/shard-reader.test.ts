import { expect, test } from 'vitest';
import { encodeImpactList } from '../../../src/search/files/impact-list.ts';
import { type Manifest, manifestFormat } from '../../../src/search/files/manifest.ts';
import { encodePostingList } from '../../../src/search/files/posting-list.ts';
import { VarintWriter } from '../../../src/search/files/varint.ts';
import { cachedIndexFiles } from '../../../src/search/find/index-files.ts';
import { shardReader } from '../../../src/search/find/shard-reader.ts';
import { columnsOf } from '../files/columns.ts';
import { clauseOf, postingListOf } from './postings.ts';

const list = postingListOf({ body: [3, 5] });
const impacts = [{ impact: 4, docIds: [3, 5] }];
const dataOf: Readonly<Record<string, string>> = {
  terms: encodeImpactList(impacts, new VarintWriter()),
  postings: encodePostingList(columnsOf([{ posting: list }]), 0, new VarintWriter()),
};
/** One term in each shard: pa, pb, pc and so on. */
const terms = [...'abcdefgh'].map((letter) => `p${letter}`);
const manifest: Manifest = {
  format: manifestFormat,
  language: 'en',
  documentCount: 2,
  slots: 8,
  undated: 0,
  averageLengths: [1, 2, 3, 4, 5, 6],
  terms: { starts: ['', ...terms.slice(1)].join(' '), hashes: terms.join(' ') },
  postings: { starts: ['', ...terms.slice(1)].join(' '), hashes: terms.join(' ') },
  positions: { starts: '', hashes: '' },
  words: '',
  facets: { dates: '', topics: '', actors: '', sources: '' },
  documents: '',
};

function openReader() {
  const loaded: string[] = [];
  const files = cachedIndexFiles(async (path) => {
    loaded.push(path);
    const [, kind = '', term = ''] = /(\w+)\/(\w+)\.js$/.exec(path) ?? [];
    return { terms: term, data: dataOf[kind] };
  });
  return {
    loaded,
    reader: shardReader(
      manifest,
      files,
      async () => terms,
      async () => {},
    ),
  };
}

test('loads only the shards of the terms, each once', async () => {
  const { loaded, reader } = openReader();
  expect(await reader.impactLists(['pb', 'pe'])).toEqual([impacts, impacts]);
  expect(await reader.impactLists(['pb', 'pbx'])).toEqual([impacts, undefined]);
  expect(await reader.postingLists(['pb', 'pbx'])).toEqual([list, undefined]);
  expect(loaded).toEqual(['search/terms/pb.js', 'search/terms/pe.js', 'search/postings/pb.js']);
});

test('expands a prefix of up to six shards', async () => {
  const { loaded, reader } = openReader();
  expect(await reader.termsWithPrefix('p')).toBe('tooMany');
  expect(loaded).toEqual([]);
  expect(await reader.termsWithPrefix('pc')).toEqual(['pc']);
});

test.each([
  ['a wildcard with a prefix', clauseOf({ term: 'pc*', kind: 'wildcard' }), ['pc']],
  ['a wildcard without a prefix', clauseOf({ term: '*d', kind: 'wildcard' }), ['pd']],
  ['an edit distance', clauseOf({ term: 'ph', editDistance: 1 }), terms],
])('finds the terms that match %s', async (_case, clause, expected) => {
  expect(await openReader().reader.termsMatching(clause)).toEqual(expected);
});

test('knows the mean length of each field', () => {
  const { reader } = openReader();
  expect([reader.averageLength('title'), reader.averageLength('named')]).toEqual([1, 6]);
});
