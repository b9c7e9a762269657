import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchLibrary } from '../../src/compile-options.mjs';
import { buildSearch, writeSearch } from '../../src/library/node.ts';
import { useBrowser } from '../support/browser.ts';
import { type SiteServer, serveSite } from '../support/site-server.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'clipfile-library-'));
let server: SiteServer;

beforeAll(async () => {
  const { outputFiles = [] } = await build(searchLibrary(join(folder, 'library')));
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
  writeSearch(
    buildSearch(
      [
        { id: 'greve', title: 'La grève des dockers', topics: ['Grèves'], date: '1987' },
        { id: 'petrole', title: 'Le prix du pétrole', topics: ['Énergie'] },
      ],
      { language: 'fr' },
    ),
    join(folder, 'index'),
  );
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><title>Mine</title><script type="module" src="page.js"></script>',
  );
  writeFileSync(join(folder, 'page.js'), script);
  // Of another site than Clipfile's.
  server = await serveSite(folder, '/', { 'Content-Security-Policy': "default-src 'self'" });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** What an owner's page may do; its result becomes the title of the page. */
const script = `
import { loadFrom, noFilters, openSearch } from './library/index.js';
const search = await openSearch(loadFrom('index/'));
const idsOf = async (question) => {
  const { docIds } = await search.find(question);
  return (await search.previews(docIds)).map(({ id }) => id);
};
document.title = JSON.stringify({
  stemmed: await idsOf({ text: 'grèves' }),
  filtered: await idsOf({ text: '', filters: { ...noFilters, topic: ['energie'] } }),
  expression: await idsOf({ text: '(docker OR baleine)' }),
  suggestions: await search.suggestions({ text: 'petrolle' }),
});
`;

test('a page loads the library as it is, and searches an index in another folder', async () => {
  const page = await browser().newPage();
  await page.goto(`${server.url}page.html`);
  await page.waitForFunction(() => document.title.startsWith('{'));
  expect(JSON.parse(await page.title())).toEqual({
    // By the stemmer, which is a file of the index.
    stemmed: ['greve'],
    filtered: ['petrole'],
    // Their code is in files of its own.
    expression: ['greve'],
    suggestions: ['pétrole'],
  });
  await page.close();
});
