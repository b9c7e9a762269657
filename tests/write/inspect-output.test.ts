import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { FileTable, hashOfFile } from '../../src/cache/file-table.ts';
import { stampOf } from '../../src/cache/stamp.ts';
import { inspectOutput } from '../../src/write/inspect-output.ts';
import { createFolder } from '../support/create-folder.ts';

/** A new output folder, and the files in it as a build remembers them, in rows 0 to 2. */
function writeSite() {
  const texts = { 'index.html': 'home', 'items/fog.html': 'fog', 'items/strike.html': 'strike' };
  const folder = createFolder(texts);
  const files = Object.keys(texts).map((path) => {
    const file = join(folder, path);
    // A time long ago, so that a later write gets another, however soon.
    utimesSync(file, 1.5, 1.5);
    const stamp = stampOf(file) ?? { size: 0, mtime: 0, ctime: 0 };
    return [path, { stamp, hash: hashOfFile(file), fingerprint: '' }] as const;
  });
  return { folder, files: FileTable.of(new Map(files)).columns };
}

test('a site that nobody touched does not differ', () => {
  expect(inspectOutput(writeSite())).toEqual({ modified: [], restamped: [], foreign: [] });
});

test.each<[string, readonly string[], (file: string) => void]>([
  ['edited', ['items/fog.html'], (file) => writeFileSync(file, 'a storm')],
  ['edited to a text of the same size', ['items/fog.html'], (file) => writeFileSync(file, 'sun')],
  ['removed', [], (file) => rmSync(file)],
  [
    'replaced by a folder',
    ['items/fog.html/notes.txt'],
    (file) => {
      rmSync(file);
      mkdirSync(file);
      writeFileSync(join(file, 'notes.txt'), '');
    },
  ],
  [
    'replaced by a symbolic link to a file with the same bytes',
    ['items/fog.html', 'items/mine.txt'],
    (file) => {
      renameSync(file, join(dirname(file), 'mine.txt'));
      symlinkSync('mine.txt', file);
    },
  ],
])('a file that was %s is modified, and what is there now may be foreign', (_, foreign, change) => {
  const site = writeSite();
  change(join(site.folder, 'items/fog.html'));
  expect(inspectOutput(site)).toEqual({ modified: [1], restamped: [], foreign });
});

test('files that a symbolic link took out of the folder are modified', () => {
  const site = writeSite();
  const elsewhere = join(createFolder(), 'items');
  cpSync(join(site.folder, 'items'), elsewhere, { recursive: true, preserveTimestamps: true });
  rmSync(join(site.folder, 'items'), { recursive: true });
  symlinkSync(elsewhere, join(site.folder, 'items'));
  expect(inspectOutput(site)).toEqual({ modified: [1, 2], restamped: [], foreign: ['items'] });
});

test('a file written again with the same bytes, as by a copy of the site, has only a new stamp', () => {
  const site = writeSite();
  const file = join(site.folder, 'items/strike.html');
  writeFileSync(file, 'strike');
  utimesSync(file, 7, 7.5);
  expect(inspectOutput(site)).toEqual({
    modified: [],
    restamped: [[2, { size: 6, mtime: 7500, ctime: expect.any(Number) }]],
    foreign: [],
  });
  expect(inspectOutput(site).restamped[0]?.[1]).toEqual(stampOf(file));
});

test('files that were not written are foreign', () => {
  const site = writeSite();
  writeFileSync(join(site.folder, 'items', 'mine.html'), 'mine');
  writeFileSync(join(site.folder, 'CNAME'), 'example.org');
  expect(inspectOutput(site)).toEqual({
    modified: [],
    restamped: [],
    foreign: ['CNAME', 'items/mine.html'],
  });
});

test('where nothing was written before, every file is foreign', () => {
  const { folder } = writeSite();
  const { columns } = FileTable.of(new Map());
  expect(inspectOutput({ folder, files: columns })).toEqual({
    modified: [],
    restamped: [],
    foreign: ['index.html', 'items/fog.html', 'items/strike.html'],
  });
});
