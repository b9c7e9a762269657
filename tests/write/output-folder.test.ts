import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { FileTable, hashOfFile, noFiles } from '../../src/cache/file-table.ts';
import { stampOf } from '../../src/cache/stamp.ts';
import { ForeignFilesError } from '../../src/write/foreign-files.ts';
import { inspectOutput } from '../../src/write/inspect-output.ts';
import { OutputChangedError, OutputFolder } from '../../src/write/output-folder.ts';
import { filesBelow } from '../../src/write/output-tree.ts';
import { WrittenFiles } from '../../src/write/written-files.ts';
import { createFolder } from '../support/create-folder.ts';

let folder: string;
beforeEach(() => {
  folder = join(createFolder(), 'site');
});

/**
 * Writes a site with these files, as a build does.
 *
 * @param cached the files that the cache knows of; without them, the build has no cache
 */
function write(files: Readonly<Record<string, string>>, cached?: FileTable): OutputFolder {
  const output = open(files, cached);
  for (const [path, text] of Object.entries(files)) {
    if (!output.isKept(path)) output.folder.put(path, text, text);
  }
  output.folder.finish();
  return output.folder;
}

/** Begins to write a site, with the files that are as the cache knows them kept. */
function open(files: Readonly<Record<string, string>>, cached = noFiles) {
  const paths = Object.keys(files);
  const before = new WrittenFiles(cached, inspect(cached));
  const kept = new Set(paths.filter((path) => before.keep(path, files[path] ?? '')));
  const isKept = (path: string) => kept.has(path);
  return {
    isKept,
    folder: new OutputFolder(
      folder,
      paths.filter((path) => !isKept(path)),
      before,
    ),
  };
}

/** The folder exists before it is inspected, because a build locks it. */
function inspect(cached: FileTable) {
  mkdirSync(folder, { recursive: true });
  return inspectOutput({ folder, files: cached.columns });
}

function list(): string {
  return readFileSync(join(folder, '.clipfile'), 'utf8');
}

function writeForeign(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The text of every file in the folder, by path, without what is hidden at its root. Links are not followed. */
function files(): Record<string, string> {
  const shown = readdirSync(folder).filter((name) => !name.startsWith('.'));
  const paths = shown.flatMap((name) => {
    const stat = lstatSync(join(folder, name));
    return stat.isDirectory() ? filesBelow(folder, name) : stat.isFile() ? [name] : [];
  });
  const regular = paths.filter((path) => lstatSync(join(folder, path)).isFile());
  return Object.fromEntries(regular.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

test('the folder holds the files of the latest site and no older ones', () => {
  write({ 'index.html': 'home', 'topics/a/1.html': 'old', 'items/b.html': 'b' });
  write({ 'index.html': 'new home', 'items/b.html': 'b' });
  expect(files()).toEqual({ 'index.html': 'new home', 'items/b.html': 'b' });
  expect(existsSync(join(folder, 'topics'))).toBe(false);
});

test('files whose bytes did not change are not written', () => {
  expect(write({ 'index.html': 'home', 'items/a.html': 'a' }).written).toBe(2);
  expect(write({ 'index.html': 'home', 'items/a.html': 'A' }).written).toBe(1);
});

test('foreign files are left untouched, even in a folder that the site no longer uses', () => {
  write({ 'items/a.html': 'a' });
  writeForeign('items/notes.txt', 'mine');
  writeForeign('CNAME', 'example.org');
  write({ 'index.html': 'home' });
  expect(files()).toEqual({ CNAME: 'example.org', 'index.html': 'home', 'items/notes.txt': 'mine' });
});

test('a foreign file at a path of the site stops the build before anything is written', () => {
  writeForeign('index.html', 'mine');
  writeForeign('about.html', 'mine too');
  expect(() => write({ 'about.html': 'ours', 'index.html': 'ours', 'search.html': 'ours' })).toThrow(
    new ForeignFilesError(folder, ['about.html', 'index.html']),
  );
  expect(files()).toEqual({ 'about.html': 'mine too', 'index.html': 'mine' });
});

test('files written by an interrupted build are replaced by the next, not taken for foreign files', () => {
  write({ 'index.html': 'home' });
  const interrupted = open({ 'index.html': 'home', 'items/a.html': 'a', 'items/b.html': 'b' });
  interrupted.folder.put('items/a.html', 'a', 'a');
  write({ 'index.html': 'home', 'items/b.html': 'b' });
  expect(files()).toEqual({ 'index.html': 'home', 'items/b.html': 'b' });
});

test.each<[string, (path: string) => string]>([
  ['with ..', (path) => `../victim/${path}`],
  ['with .. further on', (path) => `items/../../victim/${path}`],
  ['absolute', (path) => join(dirname(folder), 'victim', path)],
  ['through a symbolic link to a folder', (path) => `link/${path}`],
  ['through a symbolic link below', (path) => `items/link/${path}`],
  ['through two symbolic links', (path) => `link/back/link/${path}`],
])('a path that leads out of the folder, %s, deletes nothing there', (_, pathTo) => {
  const victim = join(dirname(folder), 'victim');
  mkdirSync(victim);
  for (const name of ['on-the-list.txt', 'in-the-cache.txt', 'on-both.txt'])
    writeFileSync(join(victim, name), name);
  symlinkSync('../site', join(victim, 'back'));
  const { files: cached } = write({ 'index.html': 'home', 'items/a.html': 'a' });
  symlinkSync('../victim', join(folder, 'link'));
  symlinkSync('../../victim', join(folder, 'items/link'));
  const known = new Map(
    ['in-the-cache.txt', 'on-both.txt'].map((name) => {
      const stamp = stampOf(join(victim, name)) ?? { size: 0, mtime: 0, ctime: 0 };
      return [pathTo(name), { stamp, hash: hashOfFile(join(victim, name)), fingerprint: '' }] as const;
    }),
  );
  const tampered = cached.merge(new Uint8Array(cached.size).fill(1), FileTable.of(known));
  appendFileSync(join(folder, '.clipfile'), `${pathTo('on-the-list.txt')}\n${pathTo('on-both.txt')}\n`);
  write({ 'index.html': 'new home', 'items/a.html': 'a' }, tampered);
  expect(readdirSync(victim)).toEqual(['back', 'in-the-cache.txt', 'on-both.txt', 'on-the-list.txt']);
  expect(files()).toMatchObject({ 'index.html': 'new home', 'items/a.html': 'a' });
  expect(list()).toBe('index.html\nitems/a.html\n');
});

test('a symbolic link that Clipfile wrote a file at is removed, and not what it leads to', () => {
  const { files: cached } = write({ 'index.html': 'home', 'items/a.html': 'a' });
  const mine = join(dirname(folder), 'mine.html');
  writeFileSync(mine, 'mine');
  for (const path of ['index.html', 'items/a.html']) {
    rmSync(join(folder, path));
    symlinkSync(mine, join(folder, path));
  }
  write({ 'index.html': 'home' }, cached);
  expect(readFileSync(mine, 'utf8')).toBe('mine');
  expect(lstatSync(join(folder, 'index.html')).isSymbolicLink()).toBe(false);
  expect(files()).toEqual({ 'index.html': 'home' });
  expect(existsSync(join(folder, 'items'))).toBe(false);
});

test.each(['.clipfile.tmp', '.clipfile'])('a symbolic link called %s is not written through', (name) => {
  const mine = join(dirname(folder), 'mine.txt');
  writeFileSync(mine, 'mine');
  mkdirSync(folder);
  symlinkSync(mine, join(folder, name));
  const build = () => write({ 'index.html': 'home' });
  if (name === '.clipfile') expect(build).toThrow(new ForeignFilesError(folder, [name]));
  else build();
  expect(readFileSync(mine, 'utf8')).toBe('mine');
});

test.each(['.clipfile.tmp', '.clipfile'])('a folder called %s is foreign', (name) => {
  mkdirSync(join(folder, name), { recursive: true });
  expect(() => write({ 'index.html': 'home' })).toThrow(new ForeignFilesError(folder, [name]));
});

test('lines of the list that are no paths of a site are ignored and counted, and gone afterwards', () => {
  const lines = [
    '.',
    'items/.',
    './index.html',
    'a\0b',
    'x'.repeat(5000),
    'é'.repeat(200),
    'items//a',
    '"',
    '"a\\u0000"',
  ];
  const hidden = ['.git/config', '.clipfile.lock', 'items/.clipfile'];
  for (const path of hidden) writeForeign(path, 'mine');
  writeForeign('.clipfile', [...lines, ...hidden, 'items', 'index.html/x', 'index.html', ''].join('\n'));
  writeForeign('index.html', 'old');
  writeForeign('items/mine.html', 'mine');
  // A name that is too long for the disk only in bytes, a folder and a path below a file just name nothing.
  expect(write({ 'index.html': 'home' }).ignoredLines).toBe(lines.length - 1 + hidden.length);
  expect(list()).toBe('index.html\n');
  expect(files()).toEqual({ 'index.html': 'home', 'items/.clipfile': 'mine', 'items/mine.html': 'mine' });
  for (const path of hidden) expect(readFileSync(join(folder, path), 'utf8')).toBe('mine');
});

test('any name that a disk allows is on the list, and removed with the file that it names', () => {
  const names = [
    'two\nlines.png',
    'cr\rlf.png',
    '"quoted".png',
    'back\\slash.png',
    ' blank .png',
    '\u2028.png',
  ];
  const odd = Object.fromEntries(
    names.flatMap((name) => [
      [name, name],
      [`items/${name}`, name],
    ]),
  );
  write({ 'index.html': 'home', ...odd });
  expect(write({ 'index.html': 'home', ...odd }).ignoredLines).toBe(0);
  write({ 'index.html': 'home' });
  expect(readdirSync(folder)).toEqual(['.clipfile', 'index.html']);
});

/** How the output folder was replaced after a build with a cache: by another folder with files of somebody else. */
const replacements: readonly [string, (cached: string) => string | undefined][] = [
  ['without a list', () => undefined],
  ['with an empty list', () => ''],
  ['with the list of another site', () => 'about.html\n'],
];

test.each(replacements)('files in another folder %s are foreign, whatever the cache knows', (_, listOf) => {
  const { files: cached } = write({ 'index.html': 'home', 'items/a.html': 'a', 'items/b.html': 'b' });
  const own = listOf(list());
  rmSync(folder, { recursive: true });
  writeForeign('index.html', 'mine');
  writeForeign('items/b.html', 'mine too');
  if (own !== undefined) writeForeign('.clipfile', own);
  const next = { 'index.html': 'new home', 'items/a.html': 'a' };
  expect(() => write(next, cached)).toThrow(new ForeignFilesError(folder, ['index.html']));
  expect(files()).toEqual({ 'index.html': 'mine', 'items/b.html': 'mine too' });
  rmSync(join(folder, 'index.html'));
  write(next, cached);
  expect(files()).toEqual({ ...next, 'items/b.html': 'mine too' });
  expect(list()).toBe('index.html\nitems/a.html\n');
});

test('a file of a copy of the site without its list is still known by its hash', () => {
  const { files: cached } = write({ 'index.html': 'home', 'items/a.html': 'a', 'items/b.html': 'b' });
  const copy = files();
  rmSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(copy)) writeForeign(path, text);
  write({ 'index.html': 'new home', 'items/a.html': 'a' }, cached);
  expect(files()).toEqual({ 'index.html': 'new home', 'items/a.html': 'a' });
  expect(list()).toBe('index.html\nitems/a.html\n');
});

test('a file on the list that somebody edited is replaced, or removed with its item', () => {
  const { files: cached } = write({ 'index.html': 'home', 'items/a.html': 'a', 'items/b.html': 'b' });
  for (const path of ['index.html', 'items/b.html']) writeFileSync(join(folder, path), 'edited');
  write({ 'index.html': 'home', 'items/a.html': 'a' }, cached);
  expect(files()).toEqual({ 'index.html': 'home', 'items/a.html': 'a' });
});

const manyPages = { 'index.html': 'home', 'items/a.html': 'a', 'items/b.html': 'b' };

/** What another program may do during a build. */
const disturbances: readonly [string, () => void][] = [
  ['deletes the folder', () => rmSync(folder, { recursive: true })],
  ['moves the folder away', () => renameSync(folder, `${folder}-moved`)],
  [
    'replaces the folder',
    () => {
      rmSync(folder, { recursive: true });
      writeForeign('index.html', 'mine');
      writeForeign('.clipfile', 'index.html\n');
    },
  ],
];

test.each(disturbances)(
  'a build during which somebody %s is given up, and the next is complete',
  (_, disturb) => {
    const { files: cached } = write(manyPages);
    const next = { ...manyPages, 'items/a.html': 'new a', 'items/c.html': 'c' };
    const building = (disturbAfter: (at: string) => void) => () => {
      const inspection = inspect(cached);
      disturbAfter('inspection');
      const before = new WrittenFiles(cached, inspection);
      for (const path of ['index.html', 'items/b.html']) before.keep(path, next[path as keyof typeof next]);
      const output = new OutputFolder(folder, ['items/a.html', 'items/c.html'], before);
      disturbAfter('start');
      output.put('items/a.html', 'new a', 'new a');
      disturbAfter('first file');
      output.put('items/c.html', 'c', 'c');
      disturbAfter('last file');
      output.finish();
    };
    for (const moment of ['inspection', 'start', 'first file', 'last file']) {
      rmSync(folder, { recursive: true, force: true });
      rmSync(`${folder}-moved`, { recursive: true, force: true });
      write(manyPages);
      expect(
        building((at) => at === moment && disturb()),
        moment,
      ).toThrow(OutputChangedError);
      write(next, cached);
      expect(files(), moment).toEqual(next);
      expect(list(), moment).toBe('index.html\nitems/a.html\nitems/b.html\nitems/c.html\n');
    }
  },
);

test('a build writes nothing into a folder that took the place of its own', () => {
  const { files: cached } = write(manyPages);
  const next = { ...manyPages, 'items/c.html': 'c' };
  const output = open(next, cached).folder;
  rmSync(folder, { recursive: true });
  writeForeign('items/c.html', 'mine');
  expect(() => output.put('items/c.html', 'c', 'c')).toThrow(OutputChangedError);
  expect(files()).toEqual({ 'items/c.html': 'mine' });
});

/** Sites of which the second has files where the first has folders, or the reverse. */
const crossings: readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>][] = [
  ['a file becomes a folder', { 'items/scan': 'x' }, { 'items/scan/y.png': 'y' }],
  ['a file becomes a folder of folders', { 'items/scan': 'x' }, { 'items/scan/1931/03/y.png': 'y' }],
  ['a folder becomes a file', { 'items/scan/y.png': 'y', 'items/scan/z/1.png': 'z' }, { 'items/scan': 'x' }],
  ['a page becomes a folder', { 'items/a.html': 'a' }, { 'items/a.html/y.png': 'y' }],
];

test.each(crossings)('%s, with a cache and without', (_, first, second) => {
  for (const isCached of [true, false]) {
    const { files: cached } = write({ 'index.html': 'home', ...first });
    write({ 'index.html': 'home', ...second }, isCached ? cached : undefined);
    expect(files()).toEqual({ 'index.html': 'home', ...second });
    expect(list()).toBe(`index.html\n${Object.keys(second).join('\n')}\n`);
    rmSync(folder, { recursive: true });
  }
});

test.each(crossings)('%s after a build that was interrupted', (_, first, second) => {
  const { files: cached } = write({ 'index.html': 'home', ...first });
  const interrupted = open({ 'index.html': 'home', ...second }, cached);
  for (const [path, text] of Object.entries(second)) interrupted.folder.put(path, text, text);
  write({ 'index.html': 'home', ...first }, cached);
  expect(files()).toEqual({ 'index.html': 'home', ...first });
});

test('a folder in which there are foreign files too does not become a file', () => {
  const { files: cached } = write({ 'items/scan/y.png': 'y' });
  writeForeign('items/scan/mine/notes.txt', 'mine');
  writeForeign('items/scan/.mine', 'mine');
  const build = () => write({ 'items/scan': 'x' }, cached);
  expect(build).toThrow(new ForeignFilesError(folder, ['items/scan/.mine', 'items/scan/mine/notes.txt']));
  expect(readFileSync(join(folder, 'items/scan/y.png'), 'utf8')).toBe('y');
  for (const path of ['items/scan/mine/notes.txt', 'items/scan/.mine']) rmSync(join(folder, path));
  write({ 'items/scan': 'x' }, cached);
  expect(files()).toEqual({ 'items/scan': 'x' });
});

test('an empty folder in place of a page gives way', () => {
  mkdirSync(join(folder, 'index.html', 'empty'), { recursive: true });
  write({ 'index.html': 'home' });
  expect(files()).toEqual({ 'index.html': 'home' });
});

test.each([
  ['a symbolic link to nothing', 'nowhere'],
  ['a symbolic link to itself', 'items'],
  ['a symbolic link out of the folder', '../elsewhere'],
])('%s in place of a folder stops the build before anything is written', (_, target) => {
  mkdirSync(folder);
  mkdirSync(join(dirname(folder), 'elsewhere'));
  symlinkSync(target, join(folder, 'items'));
  const build = () => write({ 'index.html': 'home', 'items/a.html': 'a' });
  expect(build).toThrow(new ForeignFilesError(folder, ['items']));
  expect(readdirSync(folder)).toEqual(['items']);
  expect(readdirSync(join(dirname(folder), 'elsewhere'))).toEqual([]);
});

test('an output folder that is itself a symbolic link is written like any other', () => {
  const real = createFolder();
  symlinkSync(real, folder);
  const { files: cached } = write({ 'index.html': 'home', 'items/a.html': 'a' });
  write({ 'index.html': 'home', 'topics/b.html': 'b' }, cached);
  expect(readdirSync(real)).toEqual(['.clipfile', 'index.html', 'topics']);
  expect(files()).toEqual({ 'index.html': 'home', 'topics/b.html': 'b' });
});

test('the messages say what to do', () => {
  expect(new OutputChangedError('site').message).toBe(
    '"site" was deleted or changed by another program while the site was being written.\n' +
      '    Build again once nothing else changes it.',
  );
});
