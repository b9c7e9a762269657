import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lockFolder, lockName } from '../../src/write/lock.ts';
import { ArchiveOnDisk, treeOf } from './archive-on-disk.ts';
import { fill } from './steps.ts';

/** Builds that do not come to their end, or meet another. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const failing = pathToFileURL(join(root, 'tests', 'regenerate', 'fail-at.mjs')).href;
const work = mkdtempSync(join(tmpdir(), 'clipfile-cut-off-'));
const site = join(work, 'site');
const words = ['build', '--content', 'content', '--output', 'site', '--cache', 'cache'];
type Tree = Readonly<Record<string, string>>;
let old: Tree;
let wanted: Tree;

beforeAll(() => {
  const archive = new ArchiveOnDisk(join(work, 'content'));
  fill(archive, 12);
  archive.save();
  expect(build().status).toBe(0);
  old = treeOf(site);
  for (const folder of ['site', 'cache'])
    cpSync(join(work, folder), join(work, `old-${folder}`), { recursive: true });
  archive.items.delete('item-3');
  for (const item of archive.items.values()) item.title += ' again';
  archive.save();
  expect(build().status).toBe(0);
  wanted = treeOf(site);
});

afterAll(() => rmSync(work, { recursive: true }));

/** The site and the cache as they were before the change. */
beforeEach(() => {
  for (const folder of ['site', 'cache']) {
    rmSync(join(work, folder), { recursive: true, force: true });
    cpSync(join(work, `old-${folder}`), join(work, folder), { recursive: true });
  }
});

test.each([1, 9, 50, 90])('killed at file %i, a build leaves old and new files, all whole', (at) => {
  const killed = build(`kill ${at}`);
  expect(killed.signal ?? killed.stdout).toBe(at < 75 ? 'SIGKILL' : (killed.signal ?? killed.stdout));
  expectWhole();
  expect(build().stderr).toBe('');
  expect(treeOf(site)).toEqual(wanted);
});

test('a build that is killed at any time is mended by the next', async () => {
  for (const delay of [200, 350, 500]) {
    const child = spawn(process.execPath, [join(root, 'src', 'launch.mjs'), ...words], { cwd: work });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    setTimeout(() => child.kill('SIGKILL'), delay);
    await ended;
    expectWhole();
  }
  expect(build().stderr).toBe('');
  expect(treeOf(site)).toEqual(wanted);
});

test.each([1, 40])('a disk that is full at file %i is told, and the site serves', (at) => {
  const { status, stderr } = build(`full ${at}`);
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^The disk is full: ENOSPC: .*\n {4}Free some space and build again\. Until then "site" may mix old and new pages, each of them complete\.\n$/,
  );
  expectWhole();
  expect(build().status).toBe(0);
  expect(treeOf(site)).toEqual(wanted);
});

test('a build that meets another says so and stops', () => {
  const unlock = lockFolder(site);
  const { status, stderr } = build();
  expect(stderr).toBe(
    `Another build (process ${process.pid}) is writing to "site". Wait until it has finished, or choose another folder with --output.\n` +
      '    If no other build is running, delete site/.clipfile.lock.\n',
  );
  expect(status).toBe(2);
  expect(treeOf(site)).toEqual({ ...old, [lockName]: expect.any(String) });
  unlock();
  expect(build().status).toBe(0);
});

test.each([
  ['of a process that is no more', '2147483646 123\n'],
  ['of a process whose number another has now', `${process.ppid} 1\n`],
  ['that is not to be read', ''],
])('a lock %s is taken over', (_, lock) => {
  writeFileSync(join(site, lockName), lock);
  const unlock = lockFolder(site);
  expect(readFileSync(join(site, lockName), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  unlock();
  expect(existsSync(join(site, lockName))).toBe(false);
});

test('a cache that is damaged is dropped, and told', () => {
  const [name = ''] = readdirSync(join(work, 'cache'));
  writeFileSync(join(work, 'cache', name, 'state'), 'something else');
  expect(build().stderr).toBe(
    `The cache in cache/${name} is damaged or was not created by Clipfile, so everything is built from scratch.\n`,
  );
  expect(treeOf(site)).toEqual(wanted);
  expect(build().stderr).toBe('');
});

test('a cache that cannot be written does not keep the site from being built', () => {
  rmSync(join(work, 'cache'), { recursive: true });
  writeFileSync(join(work, 'cache'), '');
  const { status, stderr } = build();
  expect(stderr).toMatch(/^Could not save the cache in cache\/.*, so the next build will take longer: /);
  expect(status).toBe(0);
  expect(treeOf(site)).toEqual(wanted);
  rmSync(join(work, 'cache'));
});

test('the cache of a site that is no more goes when another site gets one', () => {
  build();
  const [gone = ''] = readdirSync(join(work, 'cache'));
  rmSync(site, { recursive: true });
  const other = ['build', '--content', 'content', '--output', 'other', '--cache', 'cache'];
  expect(spawnSync(process.execPath, [join(root, 'src', 'launch.mjs'), ...other], { cwd: work }).status).toBe(
    0,
  );
  expect(readdirSync(join(work, 'cache'))).toEqual([expect.not.stringContaining(gone)]);
});

test('files of others in the output folder are named, once', () => {
  for (const name of ['CNAME', 'notes.txt']) writeFileSync(join(site, name), 'mine');
  expect(build().stderr).toBe('site contains other files, left untouched: CNAME, notes.txt.\n');
  expect(build().stderr).toBe('');
  writeFileSync(join(site, 'items', 'mine.html'), 'mine');
  expect(build().stderr).toBe('site contains other files, left untouched: items/mine.html.\n');
});

/** Every file is that of one edition or of the other, and what the search loads first names what is there. */
function expectWhole(): void {
  const now = treeOf(site);
  for (const [path, text] of Object.entries(now)) {
    if (path.startsWith('.clipfile')) continue;
    expect([old[path], wanted[path]], path).toContain(text);
  }
  for (const path of Object.keys(old))
    if (path in wanted) expect(existsSync(join(site, path)), path).toBe(true);
  const edition = now['search/manifest.js'] === old['search/manifest.js'] ? old : wanted;
  for (const path of Object.keys(edition)) if (path.startsWith('search/')) expect(now).toHaveProperty([path]);
}

function build(fail?: string) {
  return spawnSync(
    process.execPath,
    [...(fail === undefined ? [] : ['--import', failing]), join(root, 'src', 'launch.mjs'), ...words],
    { cwd: work, encoding: 'utf8', env: { ...process.env, CLIPFILE_FAIL_AT: fail } },
  );
}
