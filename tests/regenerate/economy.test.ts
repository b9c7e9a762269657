import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuildCache } from '../../src/build/build-cache.ts';
import { buildSite } from '../../src/build/build-site.ts';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { renderPages } from '../../src/render/render-pages.ts';
import { ArchiveOnDisk, treeOf } from './archive-on-disk.ts';
import { fill } from './steps.ts';

/** What a build leaves undone: the pages that it draws are those that change, and no more. */
const work = mkdtempSync(join(tmpdir(), 'clipfile-economy-'));
const folders = { content: join(work, 'content'), output: join(work, 'site'), assets: join(work, 'assets') };
const archive = new ArchiveOnDisk(folders.content);

beforeAll(async () => {
  mkdirSync(folders.assets);
  writeFileSync(join(folders.assets, 'style.css'), '');
  fill(archive, 30);
  archive.files.set('site.yml', 'title: Harbour\npageSize: 4\n');
  await build();
});

afterAll(() => rmSync(work, { recursive: true }));

test('without a change nothing is drawn and nothing written', async () => {
  expect(await build()).toEqual({ drawn: [], changed: [] });
});

test.each<[string, () => void]>([
  [
    'a new item',
    () => {
      const like = archive.items.get('item-8');
      if (like !== undefined) archive.items.set('new', { ...like, title: 'New', date: '1999-01-01' });
    },
  ],
  [
    'an edited text',
    () => {
      const item = archive.items.get('item-9');
      if (item !== undefined) item.body += ' More words.';
    },
  ],
  [
    'a renamed topic',
    () => {
      const [topic] = archive.topics;
      if (topic !== undefined) topic.name = 'By another name';
    },
  ],
  ['an item that goes', () => void archive.items.delete('item-11')],
])('after %s, the pages that change are drawn and no others', async (_, change) => {
  change();
  const { drawn, changed } = await build();
  expect(drawn).toEqual(changed.filter((path) => path.endsWith('.html')));
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.length).toBeLessThan(30);
});

test('a changed style is copied, and nothing drawn', async () => {
  writeFileSync(join(folders.assets, 'style.css'), '* { color: red }');
  expect(await build()).toEqual({ drawn: [], changed: ['assets/style.css'] });
});

test('a checkout and a site that a host restored, all with new times, need no drawing', async () => {
  for (const folder of [folders.content, folders.output]) {
    cpSync(folder, `${folder}-copy`, { recursive: true });
    rmSync(folder, { recursive: true });
    cpSync(`${folder}-copy`, folder, { recursive: true });
  }
  expect(await build()).toEqual({ drawn: [], changed: [] });
});

test('a page that someone wrote over is drawn again', async () => {
  writeFileSync(join(folders.output, 'topics.html'), 'mine');
  expect(await build()).toEqual({ drawn: ['topics.html'], changed: ['topics.html'] });
});

/** Saves the archive and builds with what is in the cache: paths that were drawn, and those whose bytes changed. */
async function build() {
  archive.save();
  const before = treeOf(mkdirOf(folders.output));
  const drawn: string[] = [];
  const program = 'program';
  const memory = new BuildCache(new CacheFolder({ folder: join(work, 'cache'), ...folders, program }));
  const draw: typeof renderPages = (pages, site) => {
    drawn.push(...pages.map((page) => page.evaluate().path));
    return renderPages(pages, site);
  };
  const result = await buildSite({
    ...folders,
    program,
    cache: memory,
    renderer: { prepare: () => {}, render: draw },
  });
  expect(result.problems).toEqual([]);
  const now = treeOf(folders.output);
  const changed = Object.keys(now).filter((path) => now[path] !== before[path] && !path.startsWith('.'));
  // Files that were written are those that differ, but for the one that was spoilt.
  if (result.ok) expect(result.written).toBe(changed.length);
  return { drawn: drawn.sort(), changed };
}

function mkdirOf(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}
