import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileStamps } from '../../src/cache/file-stamps.ts';
import { ItemCache } from '../../src/cache/item-cache.ts';
import { ContentChangedError } from '../../src/pages/item-source.ts';
import { openContent, readContent } from '../../src/read/content.ts';
import type { FileReader } from '../../src/read/file-reader.ts';
import type { Item } from '../../src/records/item.ts';
import { isMistake } from '../../src/records/problem.ts';
import { onePixel } from '../support/pictures.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clipfile-item-cache-'));
  mkdirSync(join(folder, 'items'));
  writeFileSync(join(folder, 'site.yml'), 'title: Harbour\n');
  write('fog', 'Fog over the port.');
  write('strike', 'Dockers left.');
  settle();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(id: string, body: string): void {
  writeFileSync(join(folder, 'items', `${id}.md`), `---\ntitle: ${id}\ndate: 1931\n---\n${body}\n`);
}

/** Gives all files a time long ago; the time of their last change cannot be set, so a test of stamps has to wait. */
function settle(): void {
  for (const id of ['fog', 'strike']) utimesSync(join(folder, 'items', `${id}.md`), 0, 1.5);
}

/** Reads the folder with a cache, and returns the items with the paths whose bytes were read. */
async function read(cache: ItemCache): Promise<{ items: readonly Item[]; bytesRead: readonly string[] }> {
  const disk = openContent(folder);
  if (isMistake(disk)) throw new Error(disk.message);
  const bytesRead: string[] = [];
  const reader = cache.open(disk, new FileStamps(folder));
  const watched: FileReader = {
    ...reader,
    readItem: (path, readBytes) =>
      reader.readItem(path, () => {
        bytesRead.push(path);
        return readBytes();
      }),
  };
  const { content, problems } = await readContent(folder, { disk, reader: watched, linked: cache.linked });
  expect(problems).toEqual([]);
  reader.dropUnread();
  return { items: content?.items ?? [], bytesRead };
}

const reloaded = (cache: ItemCache): ItemCache => new ItemCache(cache.encode());

test('a saved cache answers without reading files whose stamps are unchanged', async () => {
  const cache = new ItemCache();
  await setTimeout(2100);
  const first = await read(cache);
  expect(first.bytesRead).toEqual(['items/fog.md', 'items/strike.md']);
  const again = await read(reloaded(cache));
  expect(again.bytesRead).toEqual([]);
  expect(again.items).toEqual(first.items);
});

test('in a copy with new stamps, unchanged bytes keep the keys', async () => {
  const cache = new ItemCache();
  const { items } = await read(cache);
  const keys = items.map((item) => [cache.fileKey(item), cache.previewKey(item)]);
  cpSync(folder, `${folder}-copy`, { recursive: true });
  rmSync(folder, { recursive: true });
  cpSync(`${folder}-copy`, folder, { recursive: true });
  rmSync(`${folder}-copy`, { recursive: true });
  const other = reloaded(cache);
  const again = await read(other);
  expect(again.items.map((item) => [other.fileKey(item), other.previewKey(item)])).toEqual(keys);
});

test('an edited text changes the key of the file and not that of the preview', async () => {
  const cache = new ItemCache();
  const before = (await read(cache)).items.map((item) => [cache.fileKey(item), cache.previewKey(item)]);
  write('strike', 'Dockers left. All of them.');
  const after = (await read(cache)).items.map((item) => [cache.fileKey(item), cache.previewKey(item)]);
  expect(after[0]).toEqual(before[0]);
  expect(after[1]?.[0]).not.toBe(before[1]?.[0]);
  expect(after[1]?.[1]).toBe(before[1]?.[1]);
});

test('the words of an unknown date change the key of the preview', async () => {
  const cache = new ItemCache();
  const keyWith = async (dateText: string) => {
    writeFileSync(
      join(folder, 'items/fog.md'),
      `---\ntitle: Fog\ndate: unknown\ndateText: ${dateText}\n---\n`,
    );
    const fog = (await read(cache)).items.find(({ id }) => id === 'fog');
    return fog && cache.previewKey(fog);
  };
  const before = await keyWith('date not visible');
  expect(before).toMatch(/./);
  expect(await keyWith('Whitsun Eve')).not.toBe(before);
});

test('a body is loaded from memory in the run that parsed it, and from its file after that', async () => {
  const cache = new ItemCache();
  const { items } = await read(cache);
  const body = { html: '<p>Fog over the port.</p>\n', text: 'Fog over the port.' };
  expect(items[0] && cache.loadBody(items[0])).toEqual(body);
  const other = reloaded(cache);
  const again = await read(other);
  expect(again.items[0] && other.loadBody(again.items[0])).toEqual(body);
});

test('a body whose file has changed since it was read is refused', async () => {
  const cache = new ItemCache();
  await read(cache);
  const other = reloaded(cache);
  const { items } = await read(other);
  write('fog', 'No fog.');
  expect(() => items[0] && other.loadBody(items[0])).toThrow(ContentChangedError);
});

test('an unchanged item stays the same object, and one that is gone is dropped', async () => {
  const cache = new ItemCache();
  const before = await read(cache);
  rmSync(join(folder, 'items', 'strike.md'));
  cache.markSaved();
  const after = await read(cache);
  expect(after.items).toHaveLength(1);
  expect(after.items[0]).toBe(before.items[0]);
  expect(cache.size).toBe(1);
  expect(cache.changes).toBeGreaterThan(0);
});

test.each<[string, Uint8Array]>([
  ['nothing', Buffer.of()],
  ['a text', Buffer.from('something else')],
  ['the state of a site', serialize({ content: undefined, assets: '', files: {}, problems: [] })],
  ['items without YAML', serialize({ items: {} })],
  ['items that are no columns', serialize({ items: {}, yaml: [] })],
])('%s is refused as a saved cache', (_, bytes) => {
  expect(() => new ItemCache(bytes)).toThrow();
});

test('a picture is checked again only after it was changed', async () => {
  const picture = join(folder, 'items/map.svg');
  write('fog', '![A map](map.svg) ![A ship](ship.png)');
  writeFileSync(picture, '<svg><script/></svg>');
  writeFileSync(join(folder, 'items/ship.png'), onePixel);
  await setTimeout(150);
  const checked: string[] = [];
  const readWith = async (cache: ItemCache) => {
    const disk = openContent(folder);
    if (isMistake(disk)) throw new Error(disk.message);
    const reader = cache.open(disk, new FileStamps(folder));
    const checkPicture: FileReader['checkPicture'] = (path, readBytes) =>
      reader.checkPicture(path, () => {
        checked.push(path);
        return readBytes();
      });
    const { content, problems } = await readContent(folder, { disk, reader: { ...reader, checkPicture } });
    reader.dropUnread();
    expect(content?.pictures.get('items/ship.png')).toEqual({ width: 1, height: 1 });
    return problems.map(({ message }) => message);
  };
  const warning = 'picture is published without its active parts: script';
  const cache = new ItemCache();
  expect(await readWith(cache)).toEqual([warning]);
  expect(await readWith(cache)).toEqual([warning]);
  expect(await readWith(new ItemCache(cache.encode()))).toEqual([warning]);
  expect(checked).toEqual(['items/map.svg', 'items/ship.png']);
  writeFileSync(picture, '<svg><script/><script/></svg>');
  expect(await readWith(cache)).toEqual([`${warning} (2)`]);
  expect(checked).toEqual(['items/map.svg', 'items/ship.png', 'items/map.svg']);
});
