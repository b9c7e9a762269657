import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type FileTable, noFiles } from '../../src/cache/file-table.ts';
import { DiskNames } from '../../src/write/disk-names.ts';
import { ForeignFilesError } from '../../src/write/foreign-files.ts';
import { inspectOutput } from '../../src/write/inspect-output.ts';
import { OutputFolder } from '../../src/write/output-folder.ts';
import { WrittenFiles } from '../../src/write/written-files.ts';
import { createFolder } from '../support/create-folder.ts';

const disk = vi.hoisted(() => ({ form: 'NFC' }));
vi.mock('node:fs', async (original) => {
  const { ignoringCase } = await import('./disk-that-ignores-case.ts');
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, ...ignoringCase(fs, (name) => name.normalize(disk.form)) };
});

let folder: string;
beforeEach(() => {
  disk.form = 'NFC';
  folder = join(createFolder(), 'site');
  mkdirSync(folder);
});

function inspect({ columns }: FileTable) {
  return inspectOutput({ folder, files: columns });
}

/** Writes a site with these files, as a build does, and returns what the next build knows of it. */
function write(files: Readonly<Record<string, string>>, cached = noFiles): FileTable {
  const before = new WrittenFiles(cached, inspect(cached));
  const changed = Object.entries(files).filter(([path, text]) => !before.keep(path, text));
  const output = new OutputFolder(
    folder,
    changed.map(([path]) => path),
    before,
  );
  for (const [path, text] of changed) output.put(path, text, text);
  output.finish();
  return output.files;
}

/** The names of all files, as the disk lists them. */
function listed(): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe.each([
  ['with the cache', (cached: FileTable) => cached],
  ['without the cache', () => noFiles],
])('%s', (_, cacheOf) => {
  test.each([
    ['a file', 'items/Scan.png', 'items/scan.png', 'one'],
    ['a file with other bytes', 'items/Scan.png', 'items/scan.png', 'two'],
    ['a file with accents', 'items/ÉTÉ.png', 'items/été.png', 'one'],
    ['a folder', 'items/Scans/1931/a.png', 'items/scans/1931/a.png', 'one'],
    ['a folder and its file', 'items/Scans/A.png', 'items/scans/a.png', 'two'],
  ])('%s that is renamed by case stays, under its new name', (_name, before, after, text) => {
    const first = write({ 'index.html': 'a', [before]: 'one' });
    const second = write({ 'index.html': 'a', [after]: text }, cacheOf(first));
    expect(listed()).toEqual(['index.html', after]);
    expect(readFileSync(join(folder, after), 'utf8')).toBe(text);
    expect(readFileSync(join(folder, '.clipfile'), 'utf8')).toBe(`index.html\n${after}\n`);
    expect(inspect(second)).toEqual({ modified: [], restamped: [], foreign: [] });
  });

  test('what an earlier build wrote and this one did not is removed', () => {
    const first = write({ 'items/a.png': 'one', 'items/B.png': 'two' });
    write({ 'items/A.png': 'one' }, cacheOf(first));
    expect(listed()).toEqual(['items/A.png']);
  });

  test('a foreign file in the way is found by another name too', () => {
    const first = write({ 'index.html': 'a' });
    writeFileSync(join(folder, 'Notes.png'), 'mine');
    expect(() => write({ 'index.html': 'a', 'notes.png': 'one' }, cacheOf(first))).toThrow(ForeignFilesError);
    expect(readFileSync(join(folder, 'Notes.png'), 'utf8')).toBe('mine');
  });
});

test('a disk that stores accents in another form has no foreign files for it, and no file is lost', () => {
  disk.form = 'NFD';
  const first = write({ 'items/été.png': 'one', 'items/nuit.png': 'two' });
  expect(inspect(first).foreign).toEqual([]);
  const second = write({ 'items/été.png': 'three' }, first);
  expect(listed()).toEqual(['items/été.png'.normalize('NFD')]);
  expect(readFileSync(join(folder, 'items/été.png'), 'utf8')).toBe('three');
  expect(inspect(second)).toEqual({ modified: [], restamped: [], foreign: [] });
});

test('the path by which the disk lists a file', () => {
  mkdirSync(join(folder, 'Items'));
  appendFileSync(join(folder, 'Items/Scan.png'), '');
  const names = new DiskNames(folder);
  expect(names.listedPath('items/scan.PNG')).toBe('Items/Scan.png');
  expect(names.listedPath('Items/Scan.png')).toBe('Items/Scan.png');
  expect(names.listedPath('items/other.png')).toBeUndefined();
  names.rename('items/scan.png');
  expect(listed()).toEqual(['items/scan.png']);
});
