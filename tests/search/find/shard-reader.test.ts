import { expect, test } from 'vitest';
import { encodeHashes, hashLength } from '../../../src/search/files/hashes.ts';
import { encodeGroups } from '../../../src/search/files/impact-list.ts';
import { type Manifest, manifestFormat } from '../../../src/search/files/manifest.ts';
import { encodePositions } from '../../../src/search/files/positions.ts';
import { encodePostingList } from '../../../src/search/files/posting-list.ts';
import { encodeBoundaries } from '../../../src/search/files/shards.ts';
import { VarintWriter } from '../../../src/search/files/varint.ts';
import { cachedIndexFiles } from '../../../src/search/find/index-files.ts';
import { allTiers } from '../../../src/search/find/index-reader.ts';
import { shardReader } from '../../../src/search/find/shard-reader.ts';
import { columnsOf } from '../files/columns.ts';
import { clauseOf, postingListOf } from './postings.ts';

const list = postingListOf({ body: [3, 5] });
const columns = columnsOf([{ posting: list, positions: new Map([['body', [7, 2]]]) }]);
const impacts = { documentCount: 2, groups: [{ impact: 4, docIds: [3, 5] }] };
const dataOf: Readonly<Record<string, string>> = {
  postings: `${encodePostingList(columns, 0, new VarintWriter())} ${encodePositions(columns, 0, new VarintWriter())}`,
};
/** One term in each shard: pa, pb, pc and so on. */
const terms = [...'abcdefgh'].map((letter) => `p${letter}`);
const hashOf = (term: string) => Buffer.from(term).toString('hex').padEnd(hashLength, '0');
const termOf = (hash: string) => Buffer.from(hash.replace(/(00)+$/, ''), 'hex').toString();
const manifest: Manifest = {
  format: manifestFormat,
  language: 'en',
  documentCount: 2,
  slots: 8,
  undated: 0,
  averageLengths: [1, 2, 3, 4, 5, 6],
  terms: {
    starts: encodeBoundaries(['', ...terms.slice(1)]),
    hashes: encodeHashes(terms.map(hashOf), hashLength),
  },
  words: '',
  facets: '',
  tags: '',
  ids: '',
  dates: { slotsInBlock: 8, earliest: '', widths: '', hashes: '' },
  documents: { filesInGroup: 4, hashes: '' },
};

function openReader() {
  const loaded: string[] = [];
  const files = cachedIndexFiles(async (path) => {
    const [, kind = '', hash = ''] = /(\w+)\/(\w+)\.js$/.exec(path) ?? [];
    const term = termOf(hash);
    loaded.push(`${kind}/${term}`);
    return kind === 'terms'
      ? {
          terms: term,
          impacts: encodeGroups(impacts.groups, new VarintWriter()),
          postings: hashOf(term),
        }
      : dataOf[kind];
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
  expect(await reader.impactLists(['pb', 'pe'], allTiers)).toEqual([impacts, impacts]);
  expect(await reader.impactLists(['pb', 'pbx'], 0)).toEqual([impacts, undefined]);
  expect(loaded).toEqual(['terms/pb', 'terms/pe']);
});

test('loads posting lists and positions only when they are needed, from the file that the shard names', async () => {
  const { loaded, reader } = openReader();
  expect(await reader.postingLists(['pc', 'pcx'])).toEqual([list, undefined]);
  expect(loaded).toEqual(['terms/pc', 'postings/pc']);
  expect(await reader.positions('pc', list)).toEqual(new Map([['body', [7, 2]]]));
  expect(await reader.positions('pcx', new Map())).toEqual(new Map());
  expect(loaded).toEqual(['terms/pc', 'postings/pc']);
});

test('loads of a frequent term the best documents, and so many tiers of the others as are needed', async () => {
  const best = [{ impact: 9, docIds: [5] }];
  const tiers = [[{ impact: 4, docIds: [1, 2] }], [{ impact: 4, docIds: [0] }]];
  const encode = (groups: typeof best) => encodeGroups(groups, new VarintWriter());
  const loaded: string[] = [];
  const files = cachedIndexFiles(async (path) => {
    loaded.push(path);
    const tier = /^search\/rest\/(\d)\.js$/.exec(path)?.[1];
    if (tier !== undefined) return encode(tiers[Number(tier)] ?? []);
    const impacts = `${encode([{ impact: 3, docIds: [7] }])} ${encode(best)}`;
    return { terms: 'oil pa', impacts, cut: [[1, 4, '0', '1']], postings: '' };
  });
  const reader = shardReader(
    manifest,
    files,
    async () => [],
    async () => {},
  );
  expect(await reader.impactLists(['pa'], 0)).toEqual([{ documentCount: 4, groups: best }]);
  expect(loaded).toHaveLength(1);
  expect(await reader.impactLists(['pa'], 1)).toEqual([
    { documentCount: 4, groups: [...best, ...(tiers[0] ?? [])] },
  ]);
  expect(loaded.slice(1)).toEqual(['search/rest/0.js']);
  const all = [{ documentCount: 4, groups: [...best, ...tiers.flat()] }];
  expect(await reader.impactLists(['pa'], allTiers)).toEqual(all);
  expect(await reader.impactLists(['pa'], 2)).toEqual(all);
  expect(loaded.slice(2)).toEqual(['search/rest/1.js']);
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
