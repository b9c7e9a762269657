import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderWatcher } from '../../src/commands/folder-watcher.ts';

let work: string;
let watcher: FolderWatcher;
let changed: Set<string>;

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'clipfile-watch-'));
  write('a/items/1931/strike.md');
  write('a/items/1931/.git/HEAD');
  watchFolder('a');
});
afterEach(() => {
  watcher.close();
  rmSync(work, { recursive: true });
});

function watchFolder(name: string): void {
  changed = new Set();
  watcher = new FolderWatcher(join(work, name), {
    isRelevant: (path) => !/(^|\/)\./.test(path),
    onChange: (path) => changed.add(path.slice(work.length + 1)),
    onError: (message) => changed.add(message),
  });
}

function write(path: string, text = 'text'): void {
  mkdirSync(join(work, path, '..'), { recursive: true });
  writeFileSync(join(work, path), text);
}

function move(from: string, to: string): void {
  renameSync(join(work, from), join(work, to));
}

/** Waits until the paths were reported, and forgets what was. */
async function seen(...paths: readonly string[]): Promise<void> {
  await expect.poll(() => [...changed], { timeout: 10_000 }).toEqual(expect.arrayContaining([...paths]));
  // Later events of the same change.
  await quiet();
  changed.clear();
}

function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200));
}

test('a save right after the start is seen', async () => {
  write('a/items/1931/strike.md', 'later');
  await seen('a/items/1931/strike.md');
});

test('files that are created, saved by replacement, moved and deleted are seen', async () => {
  write('a/items/1931/fog.md');
  await seen('a/items/1931/fog.md');
  write('outside.md');
  move('outside.md', 'a/items/1931/strike.md');
  await seen('a/items/1931/strike.md');
  write('a/items/1931/strike.md', 'after it was replaced');
  await seen('a/items/1931/strike.md');
  move('a/items/1931/fog.md', 'a/items/fog.md');
  await seen('a/items/1931/fog.md', 'a/items/fog.md');
  unlinkSync(join(work, 'a/items/fog.md'));
  await seen('a/items/fog.md');
});

test('folders that appear, at once with what is in them, are seen and then watched', async () => {
  write('a/items/1932/03/wages.md');
  await seen('a/items/1932');
  write('a/items/1932/03/wages.md', 'later');
  await seen('a/items/1932/03/wages.md');
  write('b/new/deep/a.md');
  move('b/new', 'a/items/new');
  await seen('a/items/new', 'a/items/new/deep');
  write('a/items/new/deep/a.md', 'later');
  await seen('a/items/new/deep/a.md');
});

test('a folder that another replaces is watched, and the old one no longer', async () => {
  write('b/1931/strike.md');
  move('a/items/1931', 'old');
  move('b/1931', 'a/items/1931');
  await seen('a/items/1931');
  write('a/items/1931/strike.md', 'later');
  await seen('a/items/1931/strike.md');
  write('old/strike.md', 'later');
  await quiet();
  expect([...changed]).toEqual([]);
});

test('a folder that is deleted and created again is watched', async () => {
  rmSync(join(work, 'a/items/1931'), { recursive: true });
  write('a/items/1931/strike.md');
  await seen('a/items/1931');
  write('a/items/1931/strike.md', 'later');
  await seen('a/items/1931/strike.md');
});

test.each([
  ['moved away and back', () => move('away', 'a')],
  ['replaced', () => write('a/items/1931/strike.md')],
])('the folder itself is %s', async (_what, comeBack) => {
  move('a', 'away');
  await seen('a');
  comeBack();
  await seen('a');
  write('a/items/1931/strike.md', 'later');
  await seen('a/items/1931/strike.md');
});

test('the folder above is replaced', async () => {
  watcher.close();
  write('disk/archive/items/a.md');
  watchFolder('disk/archive');
  move('disk', 'unmounted');
  await seen('disk/archive');
  move('unmounted', 'disk');
  await seen('disk/archive');
  write('disk/archive/items/a.md', 'later');
  await seen('disk/archive/items/a.md');
});

test('a symbolic link in place of the folder leads elsewhere', async () => {
  watcher.close();
  write('b/items/fog.md');
  symlinkSync(join(work, 'a'), join(work, 'current'));
  watchFolder('current');
  unlinkSync(join(work, 'current'));
  symlinkSync(join(work, 'b'), join(work, 'current'));
  await seen('current');
  write('b/items/fog.md', 'later');
  await seen('current/items/fog.md');
});

test('a folder that does not exist yet is seen when it comes', async () => {
  watcher.close();
  watchFolder('later');
  write('later/items/a.md');
  await seen('later');
  write('later/items/a.md', 'again');
  await seen('later/items/a.md');
});

test('what does not matter is silent, at any depth', async () => {
  write('a/.obsidian/workspace.json');
  write('a/items/1931/.git/HEAD', 'later');
  write('a/items/1931/.git/objects/ab/cd');
  write('a/items/.strike.md.swp');
  await quiet();
  expect([...changed]).toEqual([]);
});

test('nothing is reported once it is closed', async () => {
  write('a/items/1931/strike.md', 'later');
  write('a/items/1932/new.md');
  watcher.close();
  write('a/items/1931/strike.md', 'later still');
  await quiet();
  expect([...changed]).toEqual([]);
});

test('many saves do not add listeners', async () => {
  const warnings: string[] = [];
  const listen = (warning: Error) => warnings.push(warning.name);
  process.on('warning', listen);
  for (let i = 0; i < 30; i++) {
    write(`a/items/1931/item-${i}.md`);
    write('a/items/1931/strike.md', `${i}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await seen('a/items/1931/item-29.md');
  process.off('warning', listen);
  expect(warnings).toEqual([]);
});
