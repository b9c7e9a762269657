import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lockFolder, lockName } from '../../src/write/lock.ts';
import { ArchiveOnDisk, readTree } from './archive-on-disk.ts';
import { fillArchive } from './edits.ts';

/** Builds that are killed, run out of disk space, meet another build, or find a damaged cache or foreign files. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const failAt = pathToFileURL(join(root, 'tests', 'regenerate', 'fail-at.mjs')).href;
const work = mkdtempSync(join(tmpdir(), 'clipfile-interrupted-'));
const site = join(work, 'site');
const args = ['build', '--content', 'content', '--output', 'site', '--cache', 'cache'];
type Tree = Readonly<Record<string, string>>;
/** The site before the change and after it. */
let before: Tree;
let after: Tree;

beforeAll(() => {
  const archive = new ArchiveOnDisk(join(work, 'content'));
  fillArchive(archive, 12);
  archive.save();
  expect(build().status).toBe(0);
  before = readTree(site);
  for (const folder of ['site', 'cache'])
    cpSync(join(work, folder), join(work, `before-${folder}`), { recursive: true });
  archive.items.delete('item-3');
  for (const item of archive.items.values()) item.title += ' again';
  archive.save();
  expect(build().status).toBe(0);
  after = readTree(site);
});

afterAll(() => rmSync(work, { recursive: true }));

/** Restores the site and the cache from before the change. */
beforeEach(() => {
  for (const folder of ['site', 'cache']) {
    rmSync(join(work, folder), { recursive: true, force: true });
    cpSync(join(work, `before-${folder}`), join(work, folder), { recursive: true });
  }
});

test.each([1, 9, 50])('a build killed at file %i leaves complete files, each old or new', (count) => {
  const killed = build(`kill ${count}`);
  expect(killed.signal, killed.stdout).toBe('SIGKILL');
  expectCompleteFiles();
  expect(build().stderr).toBe('');
  expect(readTree(site)).toEqual(after);
});

test('a build killed at any time is completed by the next', async () => {
  for (const delay of [200, 350, 500]) {
    const child = spawn(process.execPath, [join(root, 'src', 'launch.mjs'), ...args], { cwd: work });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    setTimeout(() => child.kill('SIGKILL'), delay);
    await ended;
    expectCompleteFiles();
  }
  expect(build().stderr).toBe('');
  expect(readTree(site)).toEqual(after);
});

test.each([1, 40])('a disk full at file %i is reported, and the site still works', (count) => {
  const { status, stderr } = build(`full ${count}`);
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^The disk is full: ENOSPC: .*\n {4}Free some space and build again\. Until then "site" may mix old and new pages, each of them complete\.\n$/,
  );
  expectCompleteFiles();
  expect(build().status).toBe(0);
  expect(readTree(site)).toEqual(after);
});

test('a build stops with a message while another is running', () => {
  const unlock = lockFolder(site);
  const { status, stderr } = build();
  expect(stderr).toBe(
    `Another build (process ${process.pid}) is writing to "site". Wait until it has finished, or choose another folder with --output.\n` +
      '    If no other build is running, delete site/.clipfile.lock.\n',
  );
  expect(status).toBe(2);
  expect(readTree(site)).toEqual({ ...before, [lockName]: expect.any(String) });
  unlock();
  expect(build().status).toBe(0);
});

test('a damaged cache is discarded and reported', () => {
  const [name = ''] = readdirSync(join(work, 'cache'));
  writeFileSync(join(work, 'cache', name, 'state'), 'something else');
  expect(build().stderr).toBe(
    `The cache in cache/${name} is damaged or was not created by Clipfile. It is not used, so this build takes longer.\n`,
  );
  expect(readTree(site)).toEqual(after);
  expect(build().stderr).toBe('');
});

test('the site is built even if the cache cannot be written', () => {
  rmSync(join(work, 'cache'), { recursive: true });
  writeFileSync(join(work, 'cache'), '');
  const { status, stderr } = build();
  expect(stderr).toMatch(/^Could not save the cache in cache\/.*, so the next build will take longer: /);
  expect(status).toBe(0);
  expect(readTree(site)).toEqual(after);
  rmSync(join(work, 'cache'));
});

test('foreign files in the output folder are reported once', () => {
  for (const name of ['CNAME', 'notes.txt']) writeFileSync(join(site, name), 'foreign');
  expect(build().stderr).toBe('site contains other files, left untouched: CNAME, notes.txt.\n');
  expect(build().stderr).toBe('');
  writeFileSync(join(site, 'items', 'mine.html'), 'foreign');
  expect(build().stderr).toBe('site contains other files, left untouched: items/mine.html.\n');
});

/** Every file is that of the site before or after the change, and the search manifest matches the index files. */
function expectCompleteFiles(): void {
  const now = readTree(site);
  for (const [path, text] of Object.entries(now)) {
    if (path.startsWith('.clipfile')) continue;
    expect([before[path], after[path]], path).toContain(text);
  }
  for (const path of Object.keys(before))
    if (path in after) expect(existsSync(join(site, path)), path).toBe(true);
  const version = now['search/manifest.js'] === before['search/manifest.js'] ? before : after;
  for (const path of Object.keys(version)) if (path.startsWith('search/')) expect(now).toHaveProperty([path]);
}

/** @param fail when and how to interrupt the build, see fail-at.mjs */
function build(fail?: string) {
  return spawnSync(
    process.execPath,
    [...(fail === undefined ? [] : ['--import', failAt]), join(root, 'src', 'launch.mjs'), ...args],
    { cwd: work, encoding: 'utf8', env: { ...process.env, CLIPFILE_FAIL_AT: fail } },
  );
}
