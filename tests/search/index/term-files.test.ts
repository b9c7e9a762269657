import { expect, test } from 'vitest';
import { shardFinder } from '../../../src/search/files/shards.ts';
import { noShardHashes, termFiles } from '../../../src/search/index/term-files.ts';
import { emptyIndex } from '../../../src/search/index/term-index.ts';
import { syntheticWord } from '../../bench/archives.ts';
import { loadFrom } from '../in-memory-search.ts';

const terms = [...new Set(Array.from({ length: 3_000 }, (_, i) => syntheticWord(i)))].sort((a, b) =>
  a < b ? -1 : 1,
);
const index = {
  ...emptyIndex,
  terms,
  forms: terms,
  formOf: Int32Array.from(terms.keys()),
  documentCounts: new Int32Array(terms.length).fill(1),
  impactLists: terms.map((term) => `(${term})`),
  postingLists: terms.map((term) => `<${term}>`),
  positions: terms.map((term) => `[${term}]`),
};
const unchanged = new Uint8Array(terms.length);
const built = termFiles({ index, changed: unchanged }, noShardHashes);

test.each([
  ['terms', built.terms, '(', ')'],
  ['postings', built.postings, '<', '>'],
  ['positions', built.positions, '[', ']'],
] as const)('each term is in the %s shard that the boundaries give', async (kind, list, open, close) => {
  const finder = shardFinder(list.starts.split(' '));
  const hashes = list.hashes.split(' ');
  expect(hashes).toHaveLength(finder.count);
  const shards = new Map<string, { readonly terms: string; readonly data: string }>();
  for (const hash of hashes) {
    // Only the build above writes files with these names.
    const shard = (await loadFrom(built.files)(`search/${kind}/${hash}.js`)) as {
      terms: string;
      data: string;
    };
    shards.set(hash, shard);
  }
  for (const term of terms) {
    const shard = shards.get(hashes[finder.shardOf(term)] ?? '');
    const at = shard?.terms.split(' ').indexOf(term) ?? -1;
    expect(shard?.data.split(' ')[at]).toBe(`${open}${term}${close}`);
  }
});

test('an unchanged index has the same files with the hashes of its last version as without', () => {
  const cached = termFiles({ index, changed: unchanged }, built.shardHashes);
  expect(cached.files.map(({ path }) => path)).toEqual(built.files.map(({ path }) => path));
});

test('the hashes of each kind of shards are kept apart', () => {
  const terms = new Map([...built.shardHashes.terms.keys()].map((range) => [range, 'cached-hash']));
  const cached = termFiles({ index, changed: unchanged }, { ...built.shardHashes, terms });
  expect(new Set(cached.terms.hashes.split(' '))).toEqual(new Set(['cached-has']));
  expect([cached.postings, cached.positions]).toEqual([built.postings, built.positions]);
});
