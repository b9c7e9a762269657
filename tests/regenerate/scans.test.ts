import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { BuildCache } from '../../src/pipeline/build-cache.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { createFolder } from '../support/create-folder.ts';
import { solidPng } from '../support/pictures.ts';
import { templateRenderer as renderer } from '../support/template-renderer.ts';
import { readTree } from './archive-on-disk.ts';
import { type Edits, expectCleanBuilds } from './expect-clean-builds.ts';

const item = (title: string, body: string) => `---\ntitle: ${title}\ndate: 1931-05-03\n---\n${body}\n`;
const alto = (words: string) =>
  `<alto><Layout><Page><PrintSpace><TextBlock><TextLine>${words
    .split(' ')
    .map((word) => `<String CONTENT="${word}"/>`)
    .join('')}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
const pdf = (pages: number) =>
  `%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Count ${pages}>> endobj\n`;

const files = {
  'content/site.yml': 'title: Small\n',
  'content/items/fog.md': item('Fog', 'Fog.\n\n![A page](page.png "The page")'),
  'content/items/page.png': solidPng(1400, 900),
  'content/items/snow.md': item('Snow', '[The issue](issue.pdf)'),
  'content/items/issue.pdf': pdf(4),
  'content/items/sun.md': item('Sun', 'Nothing to see.'),
  'assets/style.css': '',
};

const edits: Edits = {
  'a transcript': (write) => write('items/page.txt', 'The fog lifted.\n\nShips left.\n'),
  'another text of it': (write) => write('items/page.txt', 'The fog stayed.\n'),
  'ALTO in its place': (write, content) => {
    rmSync(join(content, 'items/page.txt'));
    write('items/page.xml', alto('Fog on the river'));
  },
  'a broken one': (write) => write('items/page.xml', '<alto><Layout></alto>'),
  'one of a PDF': (write) => write('items/issue.txt', 'Snow fell.\n'),
  'another issue': (write) => write('items/issue.pdf', pdf(12)),
  'a picture of it': (write) => write('items/issue.png', solidPng(800, 1000)),
  'none any more': (_, content) => {
    for (const name of ['page.xml', 'issue.txt', 'issue.png']) rmSync(join(content, 'items', name));
  },
};

test.each([{ warm: true }, { warm: false }])(
  'after any change of scans and their words, the site is that of a clean build (warm: $warm)',
  { timeout: 120_000 },
  async ({ warm }) => {
    await expectCleanBuilds(createFolder(files), edits, warm);
  },
);

test('another transcript changes the page of its item, the data and the search, and nothing else', async () => {
  const root = createFolder({ ...files, 'content/items/page.txt': 'The fog lifted.\n' });
  const [content, output, assets] = [join(root, 'content'), join(root, 'site'), join(root, 'assets')];
  const cache = new BuildCache(
    new CacheFolder({ folder: join(root, 'cache'), content, output, program: 'program' }),
  );
  const build = () => buildSite({ content, output, assets, program: 'program', renderer, cache });
  expect(await build()).toMatchObject({ ok: true, problems: [] });
  const before = readTree(output);
  expect(readFileSync(join(output, 'items/fog.html'), 'utf8')).toContain('The fog lifted.');
  writeFileSync(join(content, 'items/page.txt'), 'The fog stayed.\n');
  await build();
  const after = readTree(output);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed.filter((path) => !/^(?:search|data)\/|manifest|^\./.test(path))).toEqual(['items/fog.html']);
  expect(changed.some((path) => path.startsWith('search/'))).toBe(true);
  expect(changed).toContain('data/items/fog.json');
});
