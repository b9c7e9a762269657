import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FileStamps } from '../../src/cache/file-stamps.ts';
import { createFolder } from '../support/create-folder.ts';

test('files are found below the folder', () => {
  const folder = createFolder({ 'site.yml': 'title: Harbour', 'items/fog.md': 'Fog' });
  symlinkSync('fog.md', join(folder, 'items', 'mist.md'));
  const stamps = new FileStamps(folder);
  expect(stamps.stampOf('site.yml')?.size).toBe(14);
  expect(stamps.stampOf('items/fog.md')?.size).toBe(3);
  expect(stamps.stampOf('items/mist.md')).toEqual(stamps.stampOf('items/fog.md'));
  expect(stamps.stampOf('items/nowhere.md')).toBeUndefined();
  expect(stamps.stampOf('items')).toBeUndefined();
});

test('a file that changes during a build keeps the stamp it had when it was first asked for', () => {
  const folder = createFolder({ 'edited.md': 'Fog', 'removed.md': 'Fog' });
  const stamps = new FileStamps(folder);
  const before = [stamps.stampOf('edited.md'), stamps.stampOf('removed.md')];
  writeFileSync(join(folder, 'edited.md'), 'No fog');
  rmSync(join(folder, 'removed.md'));
  expect([stamps.stampOf('edited.md'), stamps.stampOf('removed.md')]).toEqual(before);
  const next = new FileStamps(folder);
  expect(next.stampOf('edited.md')?.size).toBe(6);
  expect(next.stampOf('removed.md')).toBeUndefined();
});
