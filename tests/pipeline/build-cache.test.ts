import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { FileStamps } from '../../src/cache/file-stamps.ts';
import { noFiles } from '../../src/cache/file-table.ts';
import type { SiteState } from '../../src/cache/site-state.ts';
import type { IndexCalls } from '../../src/indexing/worker-calls.ts';
import { indexHandlers } from '../../src/indexing/worker-handlers.ts';
import { BuildCache } from '../../src/pipeline/build-cache.ts';
import { openContent, readContent } from '../../src/read/content.ts';
import { isMistake } from '../../src/records/problem.ts';
import { createFolder } from '../read/content-folder.ts';
import { asWorker } from '../workers/as-worker.ts';

const state: SiteState = {
  content: undefined,
  assets: 'assets',
  files: noFiles,
  problems: [],
  items: 12,
  pages: 20,
  drafts: 0,
  heldBack: { count: 0, first: '', last: '' },
  asOf: '',
  gone: [],
  withDrafts: false,
  foreign: ['CNAME'],
};

/** A folder with a content folder of so many items, a site, and a cache folder, which is opened anew each time. */
function createProject(items: number) {
  const item = '---\ntitle: A\ndate: 1931\n---\n';
  const files = Array.from({ length: items }, (_, i): [string, string] => [`content/items/${i}.md`, item]);
  const root = createFolder({
    'content/site.yml': 'title: Harbour\n',
    'site/index.html': '',
    ...Object.fromEntries(files),
  });
  const [content, output, folder] = [join(root, 'content'), join(root, 'site'), join(root, 'cache')];
  const openFolder = () => new CacheFolder({ folder, content, output, program: 'program' });
  const entries = () => readdirSync(folder).flatMap((name) => readdirSync(join(folder, name)));
  const inodeOf = (entry: string) => statSync(join(folder, readdirSync(folder)[0] ?? '', entry)).ino;
  return { content, openFolder, entries, inodeOf };
}

async function readItems(folder: string, cache: BuildCache): Promise<void> {
  const disk = openContent(folder);
  if (isMistake(disk)) throw new Error(disk.message);
  await readContent(folder, { disk, reader: cache.items.open(disk, new FileStamps(folder)) });
}

const newWorker = (changes = {}) => asWorker<IndexCalls>({ ...indexHandlers(), ...changes });

test('the next process finds the state and the items that were saved', async () => {
  const { content, openFolder } = createProject(12);
  const cache = new BuildCache(openFolder());
  expect(cache.state).toBeUndefined();
  await readItems(content, cache);
  cache.state = state;
  await cache.save();
  const next = new BuildCache(openFolder());
  expect(next.state).toEqual(state);
  expect(next.items.size).toBe(12);
});

test('without a folder, a cache lives as long as the process', async () => {
  const { content } = createProject(12);
  const cache = new BuildCache();
  await readItems(content, cache);
  cache.state = state;
  await cache.save();
  expect([cache.state, cache.items.size]).toEqual([state, 12]);
  expect([new BuildCache().state, new BuildCache().items.size]).toEqual([undefined, 0]);
});

test('a few changed items are not saved, and the state is', async () => {
  const { content, openFolder, entries } = createProject(3);
  const cache = new BuildCache(openFolder());
  await readItems(content, cache);
  cache.state = state;
  await cache.save();
  expect(entries().sort()).toEqual(['output', 'state']);
});

test('what has not changed is not saved again', async () => {
  const { content, openFolder, inodeOf } = createProject(12);
  const cache = new BuildCache(openFolder());
  await readItems(content, cache);
  cache.state = state;
  await cache.save();
  const before = ['state', 'items'].map(inodeOf);
  await cache.save();
  expect(['state', 'items'].map(inodeOf)).toEqual(before);
  cache.state = { ...state, pages: 21 };
  await cache.save();
  expect(inodeOf('state')).not.toBe(before[0]);
  expect(inodeOf('items')).toBe(before[1]);
});

test('a build that found nothing out saves nothing', async () => {
  const { openFolder, entries } = createProject(3);
  await new BuildCache(openFolder()).save();
  expect(entries).toThrow('ENOENT');
});

test('the first index is made in this thread, and later ones in the worker', async () => {
  const worker = newWorker();
  const cache = new BuildCache(undefined, worker);
  expect(cache.indexing.runsInWorker).toBe(false);
  // The build that makes the first index goes on with it.
  cache.state = state;
  expect(cache.indexing.runsInWorker).toBe(false);
  await cache.save();
  expect(cache.indexing).toBe(worker);
});

test('an archive that was built before is indexed in the worker at once', async () => {
  const { openFolder } = createProject(3);
  const cache = new BuildCache(openFolder());
  cache.state = state;
  await cache.save();
  const worker = newWorker();
  expect(new BuildCache(openFolder(), worker).indexing).toBe(worker);
  expect(new BuildCache(openFolder()).indexing.runsInWorker).toBe(false);
});

test('the archivist is told where the worker could not save its part', async () => {
  const worker = newWorker({ save: async () => 'Could not save the cache.' });
  const cache = new BuildCache(undefined, worker);
  cache.state = state;
  expect(cache.indexing).toBe(worker);
  expect(cache.notice).toBeUndefined();
  await cache.save();
  expect(cache.notice).toBe('Could not save the cache.');
});
