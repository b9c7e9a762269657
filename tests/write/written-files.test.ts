import { expect, test } from 'vitest';
import { FileTable } from '../../src/cache/file-table.ts';
import { WrittenFiles } from '../../src/write/written-files.ts';

const stamp = { size: 4, mtime: 1.5, ctime: 2.5 };
const fileOf = (fingerprint: string) => ({ stamp, hash: `hash of ${fingerprint}`, fingerprint });
/** The files that the last build wrote, in rows 0 to 3. */
const table = FileTable.of(
  new Map([
    ['index.html', fileOf('home')],
    ['search/a.js', fileOf('a')],
    ['search/b.js', fileOf('b')],
    ['search.html', fileOf('search')],
  ]),
);
/** Somebody changed or removed `search/b.js`. */
const inspection = { modified: [2], restamped: [], foreign: [] };

function pathsIn(table: FileTable): readonly string[] {
  return Array.from({ length: table.size }, (_, row) => table.pathAt(row));
}

test('files are intact until somebody else changes one', () => {
  expect(new WrittenFiles(table).areIntact).toBe(true);
  const files = new WrittenFiles(table, inspection);
  expect(files.areIntact).toBe(false);
  expect(files.isIntact('search/a.js')).toBe(true);
  expect(files.isIntact('search/b.js')).toBe(false);
});

test('a file that somebody changed is still one that was written; any other is not', () => {
  const files = new WrittenFiles(table, inspection);
  expect(files.includes('search/b.js')).toBe(true);
  expect(files.includes('CNAME')).toBe(false);
  expect(files.isIntact('CNAME')).toBe(false);
});

test('a file is kept if it is intact and has the same fingerprint', () => {
  const files = new WrittenFiles(table, inspection);
  expect(files.keep('index.html', 'home')).toBe(true);
  expect(files.keep('search/a.js', 'another')).toBe(false);
  expect(files.keep('search/b.js', 'b')).toBe(false);
  expect(files.keep('about.html', '')).toBe(false);
  expect(files.keptPaths()).toEqual(['index.html']);
  expect(files.otherPaths()).toEqual(['search/a.js', 'search/b.js', 'search.html']);
});

test('the new site consists of the files that are kept and those that were written', () => {
  const files = new WrittenFiles(table, inspection);
  files.keep('index.html', 'home');
  files.keep('search.html', 'search');
  const site = files.with(FileTable.of(new Map([['about.html', fileOf('about')]])));
  expect(pathsIn(site)).toEqual(['index.html', 'search.html', 'about.html']);
  expect([0, 1, 2].map((row) => site.fingerprintAt(row))).toEqual(['home', 'search', 'about']);
});

test('a file whose stamp changed and whose bytes did not is intact, and has its new stamp', () => {
  const moved = { size: 4, mtime: 10, ctime: 11 };
  const files = new WrittenFiles(table, { modified: [], restamped: [[1, moved]], foreign: [] });
  expect(files.areIntact).toBe(true);
  expect(files.isIntact('search/a.js')).toBe(true);
  expect([...files.table.columns.stamps]).toEqual([
    ...[4, 1.5, 2.5],
    ...[4, 10, 11],
    ...[4, 1.5, 2.5],
    ...[4, 1.5, 2.5],
  ]);
});

test('the intact files of a folder come with their fingerprints', () => {
  expect(new WrittenFiles(table, inspection).intactIn('search/')).toEqual([
    { path: 'search/a.js', fingerprint: 'a' },
  ]);
});

test('before the first build no files were written', () => {
  const files = new WrittenFiles();
  expect(files.areIntact).toBe(true);
  expect(files.includes('index.html')).toBe(false);
  expect(files.keep('index.html', 'home')).toBe(false);
  expect(files.otherPaths()).toEqual([]);
  expect(pathsIn(files.with(table))).toEqual(pathsIn(table));
});
