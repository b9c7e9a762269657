import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { FileTable } from '../../src/cache/file-table.ts';
import { decodeState, encodeState, type SiteState } from '../../src/cache/site-state.ts';

const state: SiteState = {
  content: { names: 'file site.yml\nfile fog.md', stamps: new Float64Array([3, 1.5, 2.5, NaN, NaN, NaN]) },
  assets: 'fingerprint of the style',
  files: FileTable.of(
    new Map([
      [
        'index.html',
        { stamp: { size: 9, mtime: 1500.25, ctime: 2500.5 }, hash: 'abc', fingerprint: 'fingerprint' },
      ],
      ['topics/мир.html', { stamp: { size: 0, mtime: -1, ctime: 0 }, hash: '', fingerprint: '' }],
    ]),
  ),
  problems: [
    {
      file: 'content/fog.md',
      line: 4,
      message: 'no date',
      hint: 'Add one.',
      severity: 'warning',
      kind: 'no date',
    },
  ],
  items: 12,
  pages: 34,
  drafts: 3,
  heldBack: { count: 2, first: '2027-05-01', last: '2030-01-01' },
  asOf: '2026-11-27',
  gone: ['items/fog.html'],
  withDrafts: true,
  foreign: ['CNAME', 'notes.txt'],
};

/** The state after it was saved and loaded. */
function reload(saved: SiteState): SiteState {
  const loaded = decodeState(encodeState(saved));
  if (loaded === undefined) throw new Error('The state was not loaded');
  return loaded;
}

test('a state is the same after it was saved and loaded', () => {
  const { files, ...rest } = reload(state);
  const { files: filesBefore, ...restBefore } = state;
  expect(rest).toEqual(restBefore);
  expect(files.columns).toEqual(filesBefore.columns);
});

test('files are found in a loaded state', () => {
  const { files } = reload(state);
  expect(files.size).toBe(2);
  expect(files.rowOf('topics/мир.html')).toBe(1);
  expect(files.fingerprintAt(0)).toBe('fingerprint');
});

test('a state is saved also if the content folder could not be listed', () => {
  expect(reload({ ...state, content: undefined }).content).toBeUndefined();
});

test('a state is loaded from anywhere in a buffer, as from behind the head of a cache file', () => {
  const bytes = encodeState(state);
  for (let offset = 0; offset < 8; offset++) {
    const file = Buffer.concat([Buffer.alloc(offset), bytes]);
    const loaded = decodeState(file.subarray(offset));
    expect(loaded?.content).toEqual(state.content);
    expect(loaded?.files.columns).toEqual(state.files.columns);
  }
});

const { files: table, ...others } = state;
const { columns } = table;

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'state'],
  ['an empty object', {}],
  ['a list', []],
  ['a state without files', others],
  ['a state with files that are no table', { ...others, files: new Map() }],
  ['a table without stamps', { ...others, files: { ...columns, stamps: undefined } }],
  ['a table with fewer stamps', { ...others, files: { ...columns, stamps: columns.stamps.slice(0, 3) } }],
  ['a table with stamps of another type', { ...others, files: { ...columns, stamps: [1, 2, 3, 4, 5, 6] } }],
  [
    'a table with fewer hashes',
    { ...others, files: { ...columns, hashes: { text: '', ends: new Int32Array(1) } } },
  ],
  ['a listing without stamps', { ...others, files: columns, content: { names: '' } }],
  ['foreign files that are no texts', { ...others, files: columns, foreign: [1] }],
])('%s is no state', (_, saved) => {
  expect(decodeState(serialize(saved))).toBeUndefined();
});
