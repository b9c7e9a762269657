import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchFile } from '../../../src/search/files/search-file.ts';
import { type Shard, shardFinder } from '../../../src/search/files/shards.ts';
import { encodeShards } from '../../../src/search/index/encode-shards.ts';
import { loadFrom } from '../in-memory-search.ts';

const noCache: ReadonlyMap<string, string> = new Map();
const pathOf = (hash: string) => `search/terms/${hash}.js`;

/** Encodes terms with their data, none of them changed, into shards of 20 characters. */
function encode(data: Readonly<Record<string, string>>, cached = noCache, changed: readonly string[] = []) {
  const terms = Object.keys(data).sort();
  const flags = Uint8Array.from(terms, (term) => (changed.includes(term) ? 1 : 0));
  return encodeShards(
    { terms, data: terms.map((term) => data[term] ?? ''), changed: flags },
    cached,
    20,
    pathOf,
  );
}

function shardsIn(files: readonly SearchFile[]): Promise<readonly Shard[]> {
  // All of these files come from `encode`.
  return Promise.all(files.map(async ({ path }) => (await loadFrom(files)(path)) as Shard));
}

const fruit = { apple: 'a1', banana: 'b1', cherry: 'c1', damson: 'd1', elder: 'e1', fig: 'f1' };

test('a list of terms that fits is one shard, which the empty boundary starts', async () => {
  const { files, list } = encode({ fig: 'f1', apple: 'a1' });
  expect(await shardsIn(files)).toEqual([{ terms: 'apple fig', data: 'a1 f1' }]);
  expect(list.starts).toBe('');
  expect(files[0]?.path).toBe(`search/terms/${list.hashes}.js`);
});

test('an index without terms has no shards', () => {
  expect(encode({})).toMatchObject({ files: [], list: { starts: '', hashes: '' } });
});

test('each term is in the shard that the boundaries give, with its data', async () => {
  const term = fc.string({ unit: fc.constantFrom(...'abcé0'), minLength: 1, maxLength: 8 });
  const data = fc.dictionary(term, fc.string({ unit: fc.constantFrom(...'xyz,'), maxLength: 12 }), {
    minKeys: 1,
  });
  await fc.assert(
    fc.asyncProperty(data, async (dataOf) => {
      const { files, list } = encode(dataOf);
      const finder = shardFinder(list.starts.split(' '));
      const shards = await shardsIn(files);
      expect(list.hashes.split(' ')).toHaveLength(files.length);
      for (const [term, expected] of Object.entries(dataOf)) {
        const shard = shards[finder.shardOf(term)];
        const at = shard?.terms.split(' ').indexOf(term) ?? -1;
        expect(shard?.data.split(' ')[at]).toBe(expected);
      }
    }),
  );
});

test('no shard of several terms is larger than the limit', async () => {
  const { files } = encode({ ...fruit, grape: 'so much data that it needs a shard of its own' });
  const shards = await shardsIn(files);
  expect(shards.length).toBeGreaterThan(2);
  for (const { terms, data } of shards) {
    if (terms.includes(' ')) expect(`${terms} ${data} `.length).toBeLessThanOrEqual(20);
  }
});

test('a shard without changed terms takes its hash from the cache and is not encoded', () => {
  const { hashes } = encode(fruit);
  const renamed = new Map([...hashes.keys()].map((range, i) => [range, `cached-hash-${i}`]));
  const cached = encode(fruit, renamed);
  expect(cached.files.map(({ fingerprint }) => fingerprint)).toEqual([...renamed.values()]);
  expect(cached.list.starts).toBe(encode(fruit).list.starts);
});

test('a changed term gives its shard a new hash, and no other', () => {
  const { hashes, files } = encode(fruit);
  const changed = encode({ ...fruit, damson: 'd2' }, hashes, ['damson']);
  const before = new Set(files.map(({ path }) => path));
  const added = changed.files.filter(({ path }) => !before.has(path));
  expect(added).toHaveLength(1);
  expect(added[0]?.text).toContain('d2');
});

test('a term that was removed from the middle of a shard gives it a new hash', async () => {
  const { hashes } = encode({ a: '1', b: '2', c: '3' });
  const { files } = encode({ a: '1', c: '3' }, hashes);
  expect(await shardsIn(files)).toEqual([{ terms: 'a c', data: '1 3' }]);
  expect(files[0]?.fingerprint).toBe(encode({ a: '1', c: '3' }).files[0]?.fingerprint);
});

test('the cached hashes and the changed terms give the same files as no cache', () => {
  const step = fc.dictionary(fc.constantFrom(...'abcdefghij'), fc.constantFrom('1', '22', '333'));
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), (steps) => {
      let cached = noCache;
      let before: Readonly<Record<string, string>> = {};
      for (const data of steps) {
        const changed = Object.keys(data).filter((term) => data[term] !== before[term]);
        const { files, list, hashes } = encode(data, cached, changed);
        const clean = encode(data);
        expect(list).toEqual(clean.list);
        expect(files.map(({ path, text }) => [path, text])).toEqual(
          clean.files.map(({ path, text }) => [path, text]),
        );
        [cached, before] = [hashes, data];
      }
    }),
  );
});
