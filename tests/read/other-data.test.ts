import { expect, test } from 'vitest';
import type { Files } from '../support/create-folder.ts';
import { onePixel } from '../support/pictures.ts';
import { formatProblems, readFolder } from './content-folder.ts';

const site = { 'site.yml': 'title: Harbour archive\n' };
const hint = (first: string) =>
  `    ${/\.(csv|json|xml|html)$/.test(first) ? `"clipfile import ${first}" makes items of such a file. ` : ''}They are not read, for instance ${first}. Each item is a text file of its own, in items/ or in a folder inside it, with a name that ends in .md. It starts like this:
    ---
    title: Some words
    date: 2024-12-18
    ---`;

test('a folder of items with nothing but data says what it holds', async () => {
  const reading = await readFolder({
    ...site,
    'items/1931/letters.csv': 'id,date\n',
    'items/1931/1.json': '{}',
    'items/1931/2.JSON': '{}',
  });
  expect(formatProblems(reading)).toBe(
    `content/items:1  warning: there are no items, but other files: 2 .json and 1 .csv\n${hint('items/1931/1.json')}`,
  );
  expect(reading.content?.items).toEqual([]);
});

test.each<[string, readonly string[], string]>([
  ['at the top of the archive', ['export.xml'], '1 .xml'],
  ['in another folder', ['posts/1931/a.html', 'posts/1931/b.html'], '2 .html'],
  ['without an extension', ['mailbox'], '1 without an extension'],
  ['of many kinds', ['a.b', 'a.c', 'a.d', 'a.e', 'a.f', 'b.f'], '2 .f, 1 .b, 1 .c and 2 of other kinds'],
])('data %s are named where there is no folder of items', async (_, paths, found) => {
  const reading = await readFolder({ ...site, ...Object.fromEntries(paths.map((path) => [path, 'data'])) });
  expect(formatProblems(reading)).toBe(
    `content/:1  warning: there are no items, but other files: ${found}\n${hint(paths[0] ?? '')}`,
  );
});

test.each<[string, Files]>([
  ['with one item', { 'items/a.md': '---\ntitle: A\ndate: 1931\n---\n', 'items/a.json': '{}' }],
  ['that is empty', {}],
  ['with a README and a backup', { 'README.md': '', LICENSE: '', 'site.yml~': '', 'items/README.txt~': '' }],
  [
    'with pictures of its about page',
    { 'about.md': '![A ship](pictures/ship.png)', 'pictures/ship.png': onePixel },
  ],
])('an archive %s has no such warning', async (_, more) => {
  expect(formatProblems(await readFolder({ ...site, ...more }))).toBe('');
});

test('where items are in another place, only that is reported', async () => {
  const reading = await readFolder({ ...site, '1931/fog.md': '', 'scans/fog.png': '' });
  expect(reading.problems.map(({ file }) => file)).toEqual(['content/1931']);
});

test('what is reported already is not reported again', async () => {
  const reading = await readFolder({ ...site, 'items/strike.txt': '', 'topic.yml': '' });
  expect(reading.problems.map(({ file }) => file)).toEqual(['content/items/strike.txt', 'content/topic.yml']);
});
