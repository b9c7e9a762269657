import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { BuildCache } from '../../src/pipeline/build-cache.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { renderPages } from '../../src/render/render-pages.ts';
import { english } from '../support/english.ts';
import { ArchiveOnDisk, readTree } from './archive-on-disk.ts';
import { fillArchive } from './edits.ts';

/** A rebuild renders only the pages that change. */
const work = mkdtempSync(join(tmpdir(), 'clipfile-minimal-rebuild-'));
const folders = { content: join(work, 'content'), output: join(work, 'site'), assets: join(work, 'assets') };
const archive = new ArchiveOnDisk(folders.content);

beforeAll(async () => {
  mkdirSync(folders.assets);
  writeFileSync(join(folders.assets, 'style.css'), '');
  fillArchive(archive, 30);
  for (const item of archive.items.values()) {
    item.own = '';
    item.other = '';
  }
  correct('item-3', 2024);
  archive.files.set('site.yml', 'title: Harbour\npageSize: 4\n');
  await build();
});

afterAll(() => rmSync(work, { recursive: true }));

test('a rebuild without changes renders and writes nothing', async () => {
  expect(await build()).toEqual({ rendered: [], changed: [] });
});

test.each<[string, () => void]>([
  [
    'an item is added',
    () => {
      const original = archive.items.get('item-8');
      if (original !== undefined) archive.items.set('new', { ...original, title: 'New', date: '1999-01-01' });
    },
  ],
  [
    'a text is edited',
    () => {
      const item = archive.items.get('item-9');
      if (item !== undefined) item.body += ' More words.';
    },
  ],
  [
    'a topic is renamed',
    () => {
      const [topic] = archive.topics;
      if (topic !== undefined) topic.name = 'By another name';
    },
  ],
  ['an item is deleted', () => void archive.items.delete('item-11')],
  [
    'a field is declared that one item has',
    () => {
      const item = archive.items.get('item-9');
      if (item !== undefined) item.own = 'size: 12\n';
      archive.files.set('site.yml', 'title: Harbour\npageSize: 4\nfields: {size: {type: number}}\n');
    },
  ],
  [
    'a value of a field is edited',
    () => {
      const item = archive.items.get('item-9');
      if (item !== undefined) item.own = 'size: 13\n';
    },
  ],
  [
    'a field gets another label',
    () =>
      void archive.files.set(
        'site.yml',
        'title: Harbour\npageSize: 4\nfields: {size: {label: Length, type: number, facet: true}}\n',
      ),
  ],
  [
    'a field is shown in lists',
    () =>
      void archive.files.set(
        'site.yml',
        'title: Harbour\npageSize: 4\nfields: {size: {label: Length, type: number, facet: true, lists: true}}\n',
      ),
  ],
])('after %s, only the pages that change are rendered', async (_, change) => {
  change();
  const { rendered, changed } = await build();
  expect(rendered).toEqual(changed.filter((path) => path.endsWith('.html')));
  expect(rendered.length).toBeGreaterThan(0);
  expect(rendered.length).toBeLessThan(45);
});

test.each([
  ['a link to it is added', 'item-6'],
  ['the link leads to another', 'item-4'],
  ['the link is removed', ''],
])('the page of an item changes when %s, and no other', async (_, other) => {
  const item = archive.items.get('item-9');
  if (item === undefined) throw new Error('no item-9');
  const before = item.other ?? '';
  item.other = other;
  const pages = ['item-9', before, other].filter(Boolean).map((id) => `items/${id}.html`);
  const { rendered, changed } = await build();
  expect(rendered).toEqual(pages.sort());
  expect(changed.filter((path) => path.endsWith('.html'))).toEqual(pages);
});

test('after a correction, the page of the item and that of corrections are rendered', async () => {
  correct('item-4', 2025);
  const pages = ['corrections.html', 'items/item-4.html'];
  const { rendered, changed } = await build();
  expect(rendered).toEqual(pages);
  expect(changed.filter((path) => path.endsWith('.html'))).toEqual(pages);
});

test('a changed style sheet is copied, and only the page that has it in itself is rendered', async () => {
  writeFileSync(join(folders.assets, 'style.css'), '* { color: red }');
  expect(await build()).toEqual({
    rendered: ['404.html'],
    changed: ['404.html', '_headers', 'assets/style.css'],
  });
});

test('a fresh checkout and a restored site, with new file times, need no rendering', async () => {
  for (const folder of [folders.content, folders.output]) {
    cpSync(folder, `${folder}-copy`, { recursive: true });
    rmSync(folder, { recursive: true });
    cpSync(`${folder}-copy`, folder, { recursive: true });
  }
  expect(await build()).toEqual({ rendered: [], changed: [] });
});

test('a page that someone overwrote is rendered again', async () => {
  writeFileSync(join(folders.output, 'topics.html'), 'foreign');
  expect(await build()).toEqual({ rendered: ['topics.html'], changed: ['topics.html'] });
});

function correct(id: string, year: number): void {
  const item = archive.items.get(id);
  if (item !== undefined) item.corrections = `corrections: {date: ${year}, text: It was a Monday.}\n`;
}

/**
 * Saves the archive and rebuilds with the cache. Returns the files whose bytes changed, and the pages rendered but for
 * that about the data: it says how large these are, so it follows each change of them.
 */
async function build() {
  archive.save();
  const before = readTree(ensureFolder(folders.output));
  const rendered: string[] = [];
  const program = 'program';
  const cache = new BuildCache(new CacheFolder({ folder: join(work, 'cache'), ...folders, program }));
  const render: typeof renderPages = (pages, site) => {
    rendered.push(...pages.map((page) => page.evaluate(english).path));
    return renderPages(pages, site);
  };
  const result = await buildSite({
    ...folders,
    program,
    cache,
    renderer: { prepare: () => {}, render },
  });
  expect(result.problems).toEqual([]);
  const now = readTree(folders.output);
  const changed = Object.keys(now).filter((path) => now[path] !== before[path] && !path.startsWith('.'));
  if (result.ok) expect(result.written).toBe(changed.length);
  const isOther = (path: string) => path !== 'data.html';
  return { rendered: rendered.filter(isOther).sort(), changed: changed.filter(isOther) };
}

function ensureFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}
