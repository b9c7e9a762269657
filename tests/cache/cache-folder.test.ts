import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CacheFolder, isWorthSaving } from '../../src/cache/cache-folder.ts';
import { createFolder } from '../support/create-folder.ts';

/** A new folder with a content folder and two sites, `site` and `other`. */
function createProject(): string {
  return createFolder({ 'content/site.yml': '', 'site/index.html': '', 'other/index.html': '' });
}

/** Opens the cache of a site of the project. */
function open(project: string, { site = 'site', program = 'version 1' } = {}): CacheFolder {
  return new CacheFolder({
    folder: join(project, 'cache'),
    content: join(project, 'content'),
    output: join(project, site),
    program,
  });
}

/** The folder with the cache of the only site that has one. */
function onlyFolder(project: string): string {
  const [name = '', ...others] = readdirSync(join(project, 'cache'));
  expect(others).toEqual([]);
  return join(project, 'cache', name);
}

test.each<[string, string | Uint8Array]>([
  ['text', 'one\ntwo\n'],
  ['bytes', new Uint8Array([0, 10, 255, 128, 10])],
  ['nothing', ''],
])('an entry with %s is read as it was written', (_, content) => {
  const project = createProject();
  open(project).write('state', Buffer.from(content));
  const cache = open(project);
  expect(cache.read('state')).toEqual(Buffer.from(content));
  expect(cache.notice).toBeUndefined();
});

test('an entry is replaced by the next of the same name, and leaves the others', () => {
  const cache = open(createProject());
  cache.write('state', Buffer.from('old'));
  cache.write('items', Buffer.from('items'));
  cache.write('state', Buffer.from('new'));
  expect(cache.read('state')?.toString()).toBe('new');
  expect(cache.read('items')?.toString()).toBe('items');
});

test('an entry that was never written is missing, without a notice', () => {
  const cache = open(createProject());
  expect(cache.read('state')).toBeUndefined();
  cache.write('items', Buffer.from('items'));
  expect(cache.read('state')).toBeUndefined();
  expect(cache.notice).toBeUndefined();
});

test('an entry of another version of the program is not used, and the archivist is told', () => {
  const project = createProject();
  open(project).write('state', Buffer.from('state'));
  const updated = open(project, { program: 'version 2' });
  expect(updated.read('state')).toBeUndefined();
  expect(updated.notice).toBe(
    `Clipfile, its packages or Node.js have changed since the cache in ${onlyFolder(project)} was saved. It is not used, so this build takes longer.`,
  );
});

test('an entry with any byte changed, cut off or added is not used', () => {
  const project = createProject();
  open(project).write('state', Buffer.from('state'));
  const path = join(onlyFolder(project), 'state');
  const intact = readFileSync(path);
  const damaged = [...intact].flatMap((byte, at) => {
    const changed = Buffer.from(intact);
    changed[at] = byte ^ 1;
    return [changed, intact.subarray(0, at)];
  });
  for (const bytes of [...damaged, Buffer.concat([intact, Buffer.from('\n')])]) {
    writeFileSync(path, bytes);
    const cache = open(project);
    expect(cache.read('state')).toBeUndefined();
    expect(cache.notice).toBeDefined();
  }
});

test('a file that is no cache is not used, and the archivist is told', () => {
  const project = createProject();
  open(project).write('state', Buffer.from('state'));
  writeFileSync(join(onlyFolder(project), 'state'), 'something else');
  const cache = open(project);
  expect(cache.read('state')).toBeUndefined();
  expect(cache.notice).toBe(
    `The cache in ${onlyFolder(project)} is damaged or was not created by Clipfile. It is not used, so this build takes longer.`,
  );
});

test.each([
  ['another name', 'site', 'items'],
  ['the same name in the cache of another site', 'other', 'state'],
])('an entry under %s is not used', (_, site, name) => {
  const project = createProject();
  open(project).write('state', Buffer.from('state'));
  const entry = readFileSync(join(onlyFolder(project), 'state'));
  open(project, { site }).write(name, Buffer.from('overwritten'));
  for (const folder of readdirSync(join(project, 'cache'))) {
    const path = join(project, 'cache', folder, name);
    if (existsSync(path)) writeFileSync(path, entry);
  }
  const cache = open(project, { site });
  expect(cache.read(name)).toBeUndefined();
  expect(cache.notice).toMatch(/ is damaged or was not created by Clipfile\. It is not used/);
});

test.each<[string, () => string | undefined]>([
  [
    'throws',
    () => {
      throw new Error('unexpected');
    },
  ],
  ['returns nothing', () => undefined],
])('an entry whose decoder %s is not used, and the archivist is told', (_, decode) => {
  const project = createProject();
  open(project).write('state', Buffer.from('state'));
  const cache = open(project);
  expect(cache.load('state', decode)).toBeUndefined();
  expect(cache.notice).toMatch(/ is damaged or was not created by Clipfile\. It is not used/);
});

test('an entry is decoded, and a missing one is not', () => {
  const cache = open(createProject());
  const decode = (content: Buffer) => content.toString().toUpperCase();
  expect(cache.load('state', decode)).toBeUndefined();
  expect(cache.notice).toBeUndefined();
  cache.write('state', Buffer.from('state'));
  expect(cache.load('state', decode)).toBe('STATE');
});

test('a folder in place of an entry counts as missing', () => {
  const project = createProject();
  open(project).write('items', Buffer.from('items'));
  mkdirSync(join(onlyFolder(project), 'state'));
  expect(open(project).read('state')).toBeUndefined();
});

test('an entry is not written through a symbolic link at its temporary name', () => {
  const project = createProject();
  open(project).write('items', Buffer.from('items'));
  symlinkSync(join(project, 'content/site.yml'), join(onlyFolder(project), 'state.tmp'));
  open(project).write('state', Buffer.from('state'));
  expect(open(project).read('state')?.toString()).toBe('state');
  expect(readFileSync(join(project, 'content/site.yml'), 'utf8')).toBe('');
});

test('a damaged entry is reported once', () => {
  const project = createProject();
  open(project).write('state', Buffer.from('state'));
  writeFileSync(join(onlyFolder(project), 'state'), 'something else');
  open(project).read('state');
  const cache = open(project);
  expect(cache.read('state')).toBeUndefined();
  expect(cache.notice).toBeUndefined();
});

test('each site has a cache of its own', () => {
  const project = createProject();
  open(project).write('state', Buffer.from('of site'));
  open(project, { site: 'other' }).write('state', Buffer.from('of other'));
  expect(open(project).read('state')?.toString()).toBe('of site');
  expect(open(project, { site: 'other' }).read('state')?.toString()).toBe('of other');
});

test('a project that is moved finds its cache again', () => {
  const project = createProject();
  open(project).write('state', Buffer.from('state'));
  const moved = join(createFolder(), 'moved');
  renameSync(project, moved);
  expect(open(moved).read('state')?.toString()).toBe('state');
});

test('the cache of a deleted site is removed when another site is cached, and nothing else is', () => {
  const project = createProject();
  open(project).write('state', Buffer.from('state'));
  const unused = onlyFolder(project);
  for (const name of ['notes', 'site-0123456789ab']) mkdirSync(join(project, 'cache', name));
  rmSync(join(project, 'site'), { recursive: true });
  open(project, { site: 'other' }).write('state', Buffer.from('state'));
  const names = readdirSync(join(project, 'cache'));
  expect(names).toHaveLength(3);
  expect(names).toEqual(expect.arrayContaining(['notes', 'site-0123456789ab']));
  expect(names).not.toContain(unused);
  expect(open(project, { site: 'other' }).read('state')?.toString()).toBe('state');
});

test('a cache that cannot be saved does not stop the build, and the archivist is told', () => {
  const project = createProject();
  writeFileSync(join(project, 'cache'), 'not a folder');
  const cache = open(project);
  cache.write('state', Buffer.from('state'));
  expect(cache.notice).toMatch(
    /^Could not save the cache in .*\/cache\/site-[0-9a-f]{12}, so the next build will take longer: E.*\.$/,
  );
  expect(cache.read('state')).toBeUndefined();
});

test.each([
  [10, 12, false],
  [11, 12, true],
  [11, 2000, true],
  [50, 10_000, false],
  [51, 10_000, true],
])('whether a cache with %i changes in %i items is worth saving', (changes, items, expected) => {
  expect(isWorthSaving(changes, items)).toBe(expected);
});

test('a text can be saved for a site that is not built yet', () => {
  const folder = open(createProject(), { site: 'new' });
  const path = folder.writeText('problems.txt', 'two\n');
  expect(path).toBe(folder.pathOf('problems.txt'));
  expect(readFileSync(folder.pathOf('problems.txt'), 'utf8')).toBe('two\n');
});
