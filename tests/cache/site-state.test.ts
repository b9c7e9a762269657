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
  foreign: ['CNAME', 'notes.txt'],
};

test('a state is the same after it was saved and loaded', () => {
  const { files, ...rest } = decodeState(encodeState(state));
  const { files: filesBefore, ...restBefore } = state;
  expect(rest).toEqual(restBefore);
  expect(files.columns).toEqual(filesBefore.columns);
});

test('files are found in a loaded state', () => {
  const { files } = decodeState(encodeState(state));
  expect(files.size).toBe(2);
  expect(files.rowOf('topics/мир.html')).toBe(1);
  expect(files.fingerprintAt(0)).toBe('fingerprint');
});

test('a state is saved also if the content folder could not be listed', () => {
  expect(decodeState(encodeState({ ...state, content: undefined })).content).toBeUndefined();
});

test('a state is loaded from anywhere in a buffer, as from behind the head of a cache file', () => {
  const bytes = encodeState(state);
  for (let offset = 0; offset < 8; offset++) {
    const file = Buffer.concat([Buffer.alloc(offset), bytes]);
    const { content, files } = decodeState(file.subarray(offset));
    expect(content).toEqual(state.content);
    expect(files.columns).toEqual(state.files.columns);
  }
});
