import { expect, test } from 'vitest';
import { parseSearchFile } from '../../../src/search/files/search-file.ts';
import { documentFiles, documentGroups, slotsToLoad } from '../../../src/search/index/document-files.ts';
import { documentOf } from '../in-memory-search.ts';

/** Slots 1, 5 and 17 have documents: two files of the first group of 16 slots, one of the second. */
const used = [1, 5, 17];
const keys = Array.from({ length: 20 }, (_, slot) => (used.includes(slot) ? `key-${slot}` : undefined));
const documentAt = (slot: number) =>
  used.includes(slot) ? documentOf({ id: `${slot}`, body: 'x'.repeat(20_000) }) : undefined;
const { files, hashes, groupHashes } = documentFiles(documentGroups(keys, new Map()), documentAt);

test('a file contains the previews of four slots, and null for free ones', () => {
  expect(files.map(({ path }) => path.replace(/-\w+\.js/, ''))).toEqual(
    ['0', '1', '4'].map((n) => `search/documents/${n}`),
  );
  const [first] = files;
  const previews = parseSearchFile(first?.path ?? '', first?.text ?? '');
  expect(previews).toMatchObject([null, { id: '1', body: 'x'.repeat(10_000) }, null, null]);
});

test('the files of a group share a hash', () => {
  const inNames = files.map(({ path }) => /-(\w+)\.js$/.exec(path)?.[1]);
  expect(inNames[0]).toBe(inNames[1]);
  expect(hashes).toBe(`${inNames[0]} ${inNames[2]}`);
});

test('without a cache, all slots of a group are needed for its hash', () => {
  const slots = slotsToLoad(documentGroups(keys, new Map()), () => true);
  expect(slots).toEqual(Array.from({ length: 32 }, (_, slot) => slot));
});

test('with a cached hash, only files that are not written are needed', () => {
  const groups = documentGroups(keys, groupHashes);
  expect(slotsToLoad(groups, () => true)).toEqual([]);
  expect(slotsToLoad(groups, (path) => !path.includes('/1-'))).toEqual([4, 5, 6, 7]);
  const noDocument = () => {
    throw new Error('not needed');
  };
  expect(documentFiles(groups, noDocument).files.map(({ path }) => path)).toEqual(
    files.map(({ path }) => path),
  );
});

test('a changed document renames only the files of its group', () => {
  const changed = keys.map((key) => (key === 'key-17' ? 'new-17' : key));
  const [first, second] = documentGroups(changed, groupHashes);
  expect(first?.hash).toBe(hashes.split(' ')[0]);
  expect(second?.hash).toBeUndefined();
});
