import { chmodSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyBytes, isCopyOf } from '../../src/write/copy-file.ts';
import { createFolder } from '../support/create-folder.ts';

test.each([0, 5, 1 << 20, (1 << 20) + 1, 5_000_000])('a file of %d bytes is copied', (size) => {
  const bytes = Uint8Array.from({ length: size }, (_, i) => i % 251);
  const folder = createFolder({ scan: bytes });
  copyBytes(join(folder, 'scan'), join(folder, 'copy'));
  expect(readFileSync(join(folder, 'copy')).equals(bytes)).toBe(true);
  expect(isCopyOf(join(folder, 'scan'), join(folder, 'copy'))).toBe(true);
});

test.each([0o600, 0o400, 0o755, 0o000])(
  'a copy of a file of mode %o has the permissions of a new file',
  (mode) => {
    const folder = createFolder({ scan: 'scan', new: '' });
    // Root may read everything; others may read what they own if they have the right.
    chmodSync(join(folder, 'scan'), process.getuid?.() === 0 ? mode : mode | 0o400);
    copyBytes(join(folder, 'scan'), join(folder, 'copy'));
    expect(statSync(join(folder, 'copy')).mode).toBe(statSync(join(folder, 'new')).mode);
  },
);

test('what is not a copy', () => {
  const folder = createFolder({ scan: 'scan', same: 'scan', other: 'SCAN', longer: 'scan 2', 'a/b': '' });
  const isCopy = (path: string) => isCopyOf(join(folder, 'scan'), join(folder, path));
  expect(['same', 'other', 'longer', 'a', 'missing'].map(isCopy)).toEqual([true, false, false, false, false]);
});

test('a copy that not all may read is none', () => {
  const folder = createFolder({ scan: 'scan', copy: 'scan' });
  chmodSync(join(folder, 'copy'), 0o600);
  expect(isCopyOf(join(folder, 'scan'), join(folder, 'copy'))).toBe(false);
});

test('large files are compared as small ones are', () => {
  const folder = createFolder({ scan: '', same: '', other: '' });
  for (const name of ['scan', 'same', 'other']) truncateSync(join(folder, name), 20_000_000);
  writeFileSync(join(folder, 'other'), 'x', { flag: 'r+' });
  expect(isCopyOf(join(folder, 'scan'), join(folder, 'same'))).toBe(true);
  expect(isCopyOf(join(folder, 'scan'), join(folder, 'other'))).toBe(false);
});
