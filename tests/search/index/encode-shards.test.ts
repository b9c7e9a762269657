import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countHashes, hashAt, hashLength } from '../../../src/search/files/hashes.ts';
import { postingsPath, termShardPath, tierPath } from '../../../src/search/files/manifest.ts';
import type { SearchFile } from '../../../src/search/files/search-file.ts';
import {
  decodeBoundaries,
  type Shard,
  type ShardPostings,
  shardFinder,
} from '../../../src/search/files/shards.ts';
import { joinTiers } from '../../../src/search/index/best-documents.ts';
import { encodeShards, type ShardHashes } from '../../../src/search/index/encode-shards.ts';
import { loadFrom } from '../in-memory-search.ts';

const noCache: ShardHashes = new Map();
const small = { size: 20, count: 100 };

/** Encodes terms, by default into shards of 20 characters. Posting lists are `#` and the impacts; of a term whose
 * impacts begin with `cut`, there are two tiers. */
function encode(
  lists: Readonly<Record<string, string>>,
  cached = noCache,
  changed: readonly string[] = [],
  limits = small,
) {
  const terms = Object.keys(lists).sort();
  const impacts = terms.map((term) => lists[term] ?? '');
  const restImpacts = impacts.map((list) =>
    list.startsWith('cut') ? joinTiers([`+${list}`, `-${list}`]) : '',
  );
  const postings = impacts.map((list) => `#${list}`);
  const flags = Uint8Array.from(terms, (term) => (changed.includes(term) ? 1 : 0));
  const data = { terms, impacts, restImpacts, postings, documentCounts: [], changed: flags };
  return encodeShards(data, cached, limits);
}

/** The shards in the order of the manifest, each with its posting lists. */
function shardsOf({ files, list }: ReturnType<typeof encode>) {
  const load = loadFrom(files);
  const hashes = Array.from({ length: countHashes(list.hashes, hashLength) }, (_, i) =>
    hashAt(list.hashes, i, hashLength),
  );
  return Promise.all(
    hashes.map(async (hash = '') => {
      // All of these files come from `encode`.
      const { terms, impacts, postings } = (await load(termShardPath(hash))) as Shard;
      return { terms, impacts, postings: (await load(postingsPath(postings))) as ShardPostings };
    }),
  );
}

const fruit = { apple: 'a1', banana: 'b1', cherry: 'c1', damson: 'd1', elder: 'e1', fig: 'f1' };

test('a list of terms that fits is one shard, which the empty boundary starts', async () => {
  const encoded = encode({ fig: 'f1', apple: 'a1' });
  expect(await shardsOf(encoded)).toEqual([{ terms: 'apple fig', impacts: 'a1 f1', postings: '#a1 #f1' }]);
  expect(decodeBoundaries(encoded.list.starts)).toEqual(['']);
  expect(encoded.files.map(({ path }) => path.split('/')[1])).toEqual(['terms', 'postings']);
});

test('an index without terms has no shards', () => {
  expect(encode({})).toMatchObject({ files: [], list: { starts: '', hashes: '' } });
});

test('each term is in the shard that the boundaries give, with its data', async () => {
  const term = fc.string({ unit: fc.constantFrom(...'abcé0'), minLength: 1, maxLength: 8 });
  const lists = fc.dictionary(term, fc.string({ unit: fc.constantFrom(...'xyz,'), maxLength: 12 }), {
    minKeys: 1,
  });
  const limits = fc.constantFrom(small, { size: 20, count: 1 }, { size: 20, count: 3 });
  await fc.assert(
    fc.asyncProperty(lists, limits, async (lists, limits) => {
      const encoded = encode(lists, noCache, [], limits);
      const finder = shardFinder(decodeBoundaries(encoded.list.starts));
      const shards = await shardsOf(encoded);
      expect(shards).toHaveLength(finder.count);
      expect(shards.length).toBeLessThanOrEqual(limits.count);
      for (const [term, expected] of Object.entries(lists)) {
        const shard = shards[finder.shardOf(term)];
        const at = shard?.terms.split(' ').indexOf(term) ?? -1;
        expect(shard?.impacts.split(' ')[at]).toBe(expected);
        expect(shard?.postings.split(' ')[at]).toBe(`#${expected}`);
      }
    }),
  );
});

test('no shard of several terms is larger than the limit', async () => {
  const shards = await shardsOf(encode({ ...fruit, grape: 'so much data that it needs a shard of its own' }));
  expect(shards.length).toBeGreaterThan(2);
  for (const { terms, impacts } of shards) {
    if (terms.includes(' ')) expect(`${terms} ${impacts} `.length).toBeLessThanOrEqual(20);
  }
});

describe('the list in the manifest', () => {
  const word = (i: number) => `w${String(i).padStart(4, '0')}`;
  const sizeOfList = (terms: number, limits: typeof small) => {
    const lists = Object.fromEntries(Array.from({ length: terms }, (_, i) => [word(i), 'x'.repeat(8)]));
    const { starts, hashes } = encode(lists, noCache, [], limits).list;
    return starts.length + hashes.length;
  };

  test('does not grow with the number of terms', () => {
    const limits = { size: 200, count: 32 };
    const atLimit = sizeOfList(300, limits);
    expect(atLimit).toBeGreaterThan(200);
    for (const terms of [600, 1_200, 2_400]) {
      expect(sizeOfList(terms, limits)).toBeLessThanOrEqual(1.6 * atLimit);
      expect(sizeOfList(terms, limits)).toBeGreaterThan(0.5 * atLimit);
    }
  });
});

test('terms with the same posting lists share a file', () => {
  const { files } = encode({ a: 'the same long posting list', b: 'the same long posting list' });
  expect(files.map(({ path }) => path.split('/')[1])).toEqual(['terms', 'postings', 'terms']);
});

test('a shard names for each term that is cut its tiers, and how many documents it has', async () => {
  const { files, list } = encodeShards(
    {
      terms: ['oil', 'port', 'rain', 'snow'],
      impacts: ['o', 'p', 'r', 's'],
      restImpacts: ['', joinTiers(['more', 'most']), '', joinTiers(['others'])],
      postings: ['1', '2', '3', '4'],
      documentCounts: [7, 50_000, 8, 9_000],
      changed: new Uint8Array(4),
    },
    noCache,
  );
  const load = loadFrom(files);
  // All of these files come from the call above.
  const { cut = [] } = (await load(termShardPath(hashAt(list.hashes, 0, hashLength) ?? ''))) as Shard;
  const loaded = cut.map(async ([index, count, ...tiers]) => [
    ...[index, count],
    ...(await Promise.all(tiers.map((tier) => load(tierPath(tier))))),
  ]);
  expect(await Promise.all(loaded)).toEqual([
    [1, 50_000, 'more', 'most'],
    [3, 9_000, 'others'],
  ]);
});

test('a changed term gives no other term in its shard new tiers', () => {
  const { hashes, files } = encode({ a: 'cut1', b: 'cut2' });
  const changed = encode({ a: 'cut1', b: 'cut3' }, hashes, ['b']);
  const before = new Set(files.map(({ path }) => path));
  const added = changed.files.filter(({ path }) => !before.has(path));
  expect(added.map(({ path }) => path.split('/')[1])).toEqual(['terms', 'postings', 'rest', 'rest']);
  for (const { text } of added.slice(2)) expect(text).toContain('cut3');
});

test('a shard without changed terms takes its hashes from the cache and is not encoded', () => {
  const { hashes } = encode(fruit);
  const renamed = new Map(
    [...hashes.keys()].map((range, i) => [
      range,
      {
        shard: `${i}-cached-shard`,
        postings: `${i}-cached-postings`,
        tiers: [],
      },
    ]),
  );
  const cached = encode(fruit, renamed);
  expect(cached.files.map(({ fingerprint }) => fingerprint)).toEqual(
    [...renamed.values()].flatMap(({ shard, postings }) => [shard, postings]),
  );
  expect(cached.list.starts).toBe(encode(fruit).list.starts);
});

test('a changed term gives its shard and its posting lists new hashes, and no other', () => {
  const { hashes, files } = encode(fruit);
  const changed = encode({ ...fruit, damson: 'd2' }, hashes, ['damson']);
  const before = new Set(files.map(({ path }) => path));
  const added = changed.files.filter(({ path }) => !before.has(path));
  expect(added.map(({ path }) => path.split('/')[1])).toEqual(['terms', 'postings']);
  for (const { text } of added) expect(text).toContain('d2');
});

test('a term that was removed from the middle of a shard gives it a new hash', async () => {
  const { hashes } = encode({ a: '1', b: '2', c: '3' });
  const removed = encode({ a: '1', c: '3' }, hashes);
  expect(await shardsOf(removed)).toEqual([{ terms: 'a c', impacts: '1 3', postings: '#1 #3' }]);
  expect(pathsAndTexts(removed.files)).toEqual(pathsAndTexts(encode({ a: '1', c: '3' }).files));
});

test('the cached hashes and the changed terms give the same files as no cache', () => {
  const step = fc.dictionary(
    fc.constantFrom(...'abcdefghij'),
    fc.constantFrom('1', '22', '333', 'cut1', 'cut2'),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), (steps) => {
      let cached = noCache;
      let before: Readonly<Record<string, string>> = {};
      for (const lists of steps) {
        const changed = Object.keys(lists).filter((term) => lists[term] !== before[term]);
        const { files, list, hashes } = encode(lists, cached, changed);
        const clean = encode(lists);
        expect(list).toEqual(clean.list);
        expect(pathsAndTexts(files)).toEqual(pathsAndTexts(clean.files));
        [cached, before] = [hashes, lists];
      }
    }),
  );
});

function pathsAndTexts(files: readonly SearchFile[]) {
  return files.map(({ path, text }) => [path, text]);
}
