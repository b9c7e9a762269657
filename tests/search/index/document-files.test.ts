import { expect, test } from 'vitest';
import { hashAt } from '../../../src/search/files/hashes.ts';
import { parseSearchFile } from '../../../src/search/files/search-file.ts';
import {
  documentFiles,
  documentGroups,
  filesInGroup,
  slotsToLoad,
} from '../../../src/search/index/document-files.ts';
import { documentOf } from '../in-memory-search.ts';

const asWritten = (text: string) => text;

/** Slots 1, 5 and 17 have documents: two files of the first group of 16 slots, one of the second. */
const used = [1, 5, 17];
const keys = Array.from({ length: 20 }, (_, slot) => (used.includes(slot) ? `key-${slot}` : undefined));
const documentAt = (slot: number) =>
  used.includes(slot) ? documentOf({ id: `${slot}`, body: 'x'.repeat(20_000) }) : undefined;
const { files, groups, groupHashes } = documentFiles(documentGroups(keys, new Map()), documentAt, asWritten);

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
  expect(groups.filesInGroup).toBe(4);
  expect([0, 1, 2].map((i) => hashAt(groups.hashes, i, 6))).toEqual([inNames[0], inNames[2], undefined]);
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
  expect(documentFiles(groups, noDocument, asWritten).files.map(({ path }) => path)).toEqual(
    files.map(({ path }) => path),
  );
});

test('a changed document renames only the files of its group', () => {
  const changed = keys.map((key) => (key === 'key-17' ? 'new-17' : key));
  const [first, second] = documentGroups(changed, groupHashes);
  expect(first?.hash).toBe(hashAt(groups.hashes, 0, 6));
  expect(second?.hash).toBeUndefined();
});

test('groups grow with the number of slots, so that there are at most 512', () => {
  expect([1, 8_192, 8_193, 20_480, 229_376, 2_300_000].map(filesInGroup)).toEqual([4, 4, 8, 16, 128, 2_048]);
  for (const slots of [1, 4_000, 8_193, 20_480, 1_000_003]) {
    expect(Math.ceil(slots / filesInGroup(slots) / 4)).toBeLessThanOrEqual(512);
  }
});

test('a group without documents has a hash of zeros, which keeps the place of those after it', () => {
  const gap = Array.from({ length: 40 }, (_, slot) =>
    slot === 0 || slot === 39 ? `key-${slot}` : undefined,
  );
  const documentAtGap = (slot: number) =>
    gap[slot] === undefined ? undefined : documentOf({ id: `${slot}` });
  const { groups } = documentFiles(documentGroups(gap, new Map()), documentAtGap, asWritten);
  expect(hashAt(groups.hashes, 1, 6)).toBe('000000');
  expect(hashAt(groups.hashes, 2, 6)).toMatch(/^[0-9a-f]{6}$/);
  expect(documentFiles(documentGroups([], new Map()), () => undefined, asWritten).groups).toEqual({
    filesInGroup: 4,
    hashes: '',
  });
});

test('texts are as results show them, in the language of the document', () => {
  const shown = documentFiles(
    documentGroups(['key'], new Map()),
    () => documentOf({ id: 'a', title: 'one', summary: 'two', body: 'three', language: 'fr' }),
    (text, language) => `${language}: ${text}`,
  );
  const [file] = shown.files;
  expect(parseSearchFile(file?.path ?? '', file?.text ?? '')).toMatchObject([
    { title: 'fr: one', summary: 'fr: two', body: 'fr: three' },
    ...Array(3).fill({ title: 'fr: one' }),
  ]);
});
