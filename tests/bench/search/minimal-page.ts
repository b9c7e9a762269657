import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { StoredItem } from './pages/stored-item.ts';

/** Writes a page with a search box, a list and one minified script, `pages/<name>.ts`, and nothing else. */
export function writeMinimalPage(name: string, folder: string, root: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'search.html'), page);
  esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: [`tests/bench/search/pages/${name}.ts`],
    outfile: join(folder, 'page.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
}

/** Writes a whole index to `index.json`, and what is needed to show its hits to `store.json`. */
export function writeWholeIndex(index: unknown, documents: readonly SearchDocument[], folder: string): void {
  const store = documents.map(({ id, title, date, summary }): StoredItem => [id, title, date, summary]);
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  writeFileSync(join(folder, 'store.json'), JSON.stringify(store));
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Search</title>
<link rel="icon" href="data:,">
<script type="module" src="page.js"></script>
<label for="q">Search</label>
<input id="q" type="search" autocomplete="off">
<p data-search-status role="status"></p>
<ol data-search-results></ol>
</html>
`;
