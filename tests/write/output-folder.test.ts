import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ForeignFilesError } from '../../src/write/foreign-files.ts';
import { OutputFolder } from '../../src/write/output-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clipfile-output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a site with these files, as a build does. */
function write(files: Readonly<Record<string, string>>): OutputFolder {
  const output = new OutputFolder(folder, Object.keys(files));
  for (const [path, text] of Object.entries(files)) output.put(path, text, text);
  output.finish();
  return output;
}

function writeForeign(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The text of every file in the folder that is not hidden, by path. */
function files(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.startsWith('.') && statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
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
  const interrupted = new OutputFolder(folder, ['index.html', 'items/a.html', 'items/b.html']);
  interrupted.put('items/a.html', 'a', 'a');
  write({ 'index.html': 'home', 'items/b.html': 'b' });
  expect(files()).toEqual({ 'index.html': 'home', 'items/b.html': 'b' });
});

test('a file list with paths outside the folder removes none of those files', () => {
  const outside = `${folder}-outside`;
  writeFileSync(outside, 'keep');
  writeForeign('.clipfile', `../${outside.split('/').at(-1)}\n${outside}\nitems/../../x\n`);
  write({ 'index.html': 'home' });
  expect(readFileSync(outside, 'utf8')).toBe('keep');
  rmSync(outside);
});
