import { chmodSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { uncachedReader } from '../../src/read/file-reader.ts';
import { ContentFolder } from '../../src/read/folder.ts';
import { SourceFiles } from '../../src/read/source-files.ts';
import { createFolder, type Files, formatProblems } from './content-folder.ts';

const strike = '---\ntitle: Strike\ndate: 2024-12-18\n---\nDockers left the port.\n';

function open(files: Files, arrange?: (folder: string) => void): SourceFiles {
  const folder = createFolder(files);
  arrange?.(folder);
  return new SourceFiles(new ContentFolder(folder), uncachedReader);
}

test('an archive without site.yml gets an example of one', () => {
  const files = open({});
  expect(files.readSettings()).toBeUndefined();
  expect(formatProblems(files)).toBe(
    `site.yml:1  missing file
    Every archive needs this file. Start with:
    title: The name of the archive
    description: What it contains, in one sentence.`,
  );
});

test('topics and actors are read from their files', () => {
  const files = open({
    'topics.yml': '- {id: trade, name: Trade}\n',
    'actors.yml': '- {id: kyiv, name: Kyiv, type: place}\n',
  });
  const [topics, actors] = [files.readTopics(), files.readActors()];
  expect(topics).toMatchObject({
    file: 'topics.yml',
    exists: true,
    register: { entries: [{ id: 'trade' }] },
  });
  expect(actors).toMatchObject({ file: 'actors.yml', exists: true, register: { entries: [{ id: 'kyiv' }] } });
  expect(formatProblems(files)).toBe('');
});

test('a register without a file is empty, and one with a broken file is unknown', () => {
  const files = open({ 'actors.yml': '- [\n' });
  expect(files.readTopics()).toMatchObject({ exists: false, register: { entries: [] } });
  expect(files.readActors()).toEqual({ file: 'actors.yml', exists: true, register: undefined });
  expect(files.problems.map(({ file }) => file)).toEqual(['actors.yml']);
});

test('about.md may be missing; its problems are collected', () => {
  expect(open({}).readAbout()).toBeUndefined();
  const files = open({ 'about.md': '---\ntitel: The harbour\n---\nA port.\n' });
  expect(files.readAbout()?.page?.body.text).toBe('A port.');
  expect(files.problems.map(({ file, message }) => [file, message])).toEqual([
    ['about.md', 'unknown key "titel"'],
  ]);
});

test('an archive may have no items', async () => {
  expect(await open({}).readItems()).toEqual({ items: [], lookalikes: [] });
});

test('an item that cannot be used is still listed, with its problems', async () => {
  const files = open({ 'items/later/fog.md': 'No front matter.', 'items/strike.md': strike });
  const { items } = await files.readItems();
  expect(items.map(({ id, item }) => [id, item?.title])).toEqual([
    ['fog', undefined],
    ['strike', 'Strike'],
  ]);
  expect(files.problems.map(({ file }) => file)).toEqual(['items/later/fog.md']);
});

test('progress is reported every 250 items', async () => {
  const item = '---\ntitle: A\ndate: 1931\n---\n';
  const files = open(Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`items/${i}.md`, item])));
  const steps: string[] = [];
  await files.readItems((read, total) => steps.push(`${read} of ${total}`));
  expect(steps).toEqual(['250 of 501', '500 of 501']);
});

const itemOfSize = (size: number) => strike + 'word '.repeat(size / 5).slice(0, size - strike.length);

test('an item of one megabyte is read', async () => {
  const files = open({ 'items/strike.md': itemOfSize(1_000_000) });
  expect((await files.readItems()).items).toHaveLength(1);
});

test.each([
  ['of one megabyte and a byte', itemOfSize(1_000_001), '1.1 MB'],
  ['of 50 MB', new Uint8Array(50_000_000), '50 MB'],
])('an item %s is too large', async (_, bytes, size) => {
  const files = open({ 'items/strike.md': bytes });
  expect((await files.readItems()).items).toEqual([]);
  expect(formatProblems(files)).toBe(
    `items/strike.md:1  file is too large: ${size} (limit 1 MB)
    Split it into several texts. If it is a picture or a PDF, link to it from an item instead.`,
  );
});

test('a register may be larger than an item', () => {
  const entry = (id: number) =>
    `- {id: topic-${id}, name: Topic ${id}, description: ${'word '.repeat(200)}}\n`;
  const files = open({ 'topics.yml': Array.from({ length: 1000 }, (_, id) => entry(id)).join('') });
  expect(files.readTopics().register?.entries).toHaveLength(1000);
});

test('a file or the folder of items may not be a link out of the content folder', async () => {
  const files = open({}, (folder) => {
    for (const name of ['site.yml', 'about.md', 'items']) symlinkSync(tmpdir(), join(folder, name));
  });
  expect(files.readSettings()).toBeUndefined();
  expect(files.readAbout()).toBeUndefined();
  expect(await files.readItems()).toEqual({ items: [], lookalikes: [] });
  expect(files.problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'site.yml: symbolic link leads out of the content folder',
    'about.md: symbolic link leads out of the content folder',
    'items: symbolic link leads out of the content folder',
  ]);
});

test.skipIf(process.getuid?.() === 0)('a file without read permission (not as root)', async () => {
  const files = open({ 'items/strike.md': strike }, (folder) =>
    chmodSync(join(folder, 'items/strike.md'), 0),
  );
  expect((await files.readItems()).items).toEqual([]);
  expect(formatProblems(files)).toBe(
    `items/strike.md:1  cannot be read: permission denied
    Give yourself permission to read it, for instance with chmod u+r.`,
  );
});
