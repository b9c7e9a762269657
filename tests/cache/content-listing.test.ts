import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type ContentListing, listContent, sameListing } from '../../src/cache/content-listing.ts';
import { FileStamps } from '../../src/cache/file-stamps.ts';
import { ContentFolder } from '../../src/read/folder.ts';
import { createFolder } from '../support/create-folder.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** An hour passes, after which the stamps of files that were saved before are settled. */
function waitAnHour(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
}

/** Lists a folder as a new build does. */
function list(folder: string): ContentListing | undefined {
  return listContent(new ContentFolder(folder), new FileStamps(folder));
}

const archive = { 'site.yml': 'title: Harbour', 'items/fog.md': 'Fog', 'items/1931/strike.md': 'Strike' };

test('a listing names everything in the folder, in order, with its kind', () => {
  const folder = createFolder({ ...archive, '.git/config': '', 'items/.draft.md': '' });
  mkdirSync(join(folder, 'empty'));
  symlinkSync('nowhere', join(folder, 'broken'));
  symlinkSync('..', join(folder, 'items', 'up'));
  expect(list(folder)?.names.split('\n')).toEqual([
    'broken broken',
    'folder empty',
    'folder items',
    'folder items/1931',
    'file items/1931/strike.md',
    'file items/fog.md',
    'loop items/up',
    'file site.yml',
  ]);
});

test('two listings of an unchanged folder are the same', () => {
  const folder = createFolder(archive);
  symlinkSync('nowhere', join(folder, 'broken'));
  waitAnHour();
  expect(sameListing(list(folder), list(folder))).toBe(true);
});

test.each<[string, (folder: string) => void]>([
  ['a file is edited', (folder) => writeFileSync(join(folder, 'items/1931/strike.md'), 'The strike')],
  ['a file is added', (folder) => writeFileSync(join(folder, 'items/storm.md'), 'Storm')],
  ['a file is removed', (folder) => rmSync(join(folder, 'items/fog.md'))],
  ['a file is renamed', (folder) => renameSync(join(folder, 'items/fog.md'), join(folder, 'items/mist.md'))],
  ['a file is moved', (folder) => renameSync(join(folder, 'items/fog.md'), join(folder, 'fog.md'))],
  ['an empty folder is added', (folder) => mkdirSync(join(folder, 'pictures'))],
  ['an empty folder is renamed', (folder) => renameSync(join(folder, 'drafts'), join(folder, 'ideas'))],
  [
    'a folder is replaced by a symbolic link',
    (folder) => {
      rmSync(join(folder, 'items/1931'), { recursive: true });
      symlinkSync('nowhere', join(folder, 'items/1931'));
    },
  ],
])('a listing is another after %s', (_, change) => {
  const folder = createFolder(archive);
  mkdirSync(join(folder, 'drafts'));
  waitAnHour();
  const before = list(folder);
  change(folder);
  expect(sameListing(before, list(folder))).toBe(false);
});

test('a listing is another after an edit of a hidden file that a symbolic link leads to', () => {
  const folder = createFolder({ 'site.yml': 'title: Harbour', '.texts/fog.md': 'Fog' });
  symlinkSync('.texts/fog.md', join(folder, 'fog.md'));
  waitAnHour();
  const before = list(folder);
  writeFileSync(join(folder, '.texts', 'fog.md'), 'No fog');
  expect(before?.names).toBe('file fog.md\nfile site.yml');
  expect(sameListing(before, list(folder))).toBe(false);
});

test('a listing with a file that was saved a moment ago cannot be relied on', () => {
  const folder = createFolder(archive);
  const before = list(folder);
  expect(sameListing(before, before)).toBe(false);
  waitAnHour();
  expect(sameListing(before, list(folder))).toBe(false);
});

test('a folder that may not be read leaves no listing, and none is the same as another', () => {
  const folder = createFolder(archive);
  const disk = new ContentFolder(folder);
  // Stands for a folder without read permission, which root, who runs tests in containers, would have.
  rmSync(join(folder, 'items'), { recursive: true });
  const listing = listContent(disk, new FileStamps(folder));
  expect(listing).toBeUndefined();
  expect(sameListing(listing, listing)).toBe(false);
});
