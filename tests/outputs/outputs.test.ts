import { expect, test } from 'vitest';
import type { PlannedFile } from '../../src/outputs/output.ts';
import { outputsOf } from '../../src/outputs/outputs.ts';
import { item, settings } from '../archive/records.ts';
import { madeFiles } from './made-files.ts';
import { siteInputsOf } from './site-inputs.ts';

const inputs = siteInputsOf({
  settings: settings({ language: 'fr', url: 'https://example.org/' }),
  items: [item('strike', '1931', { attachments: ['items/scan.png'] })],
});

test('a site is written from what pages load, by way of the pages, to what searches them', async () => {
  const written: string[] = [];
  const planned: PlannedFile[] = [];
  for (const output of outputsOf(inputs)) {
    const prepared = await output.prepare(() => false, planned);
    planned.push(...prepared.planned);
    written.push(...(await madeFiles(prepared)).map(({ path }) => path));
  }
  const isData = (path: string) => /^data\/|^bag|manifest-sha256\.txt$/.test(path);
  const shown = written.map((path) => (isData(path) ? 'data' : path));
  expect(
    // Hashes change with the index.
    shown
      .filter((path, i) => path !== shown[i - 1])
      .map((path) => path.replace(/[0-9a-f]{6,10}(?=\.js$)/, '#')),
  ).toEqual([
    'assets/style.css',
    'items/scan.png',
    'data',
    'data.html',
    'items/strike.html',
    'topics.html',
    'actors.html',
    'timeline.html',
    'timeline/1931.html',
    'search.html',
    'about.html',
    'accessibility.html',
    '404.html',
    'index.html',
    'feed.xml',
    'feed.json',
    'robots.txt',
    '_headers',
    'sitemap.xml',
    'opensearch.xml',
    'search/records/1-of-1.js',
    'search/terms/#.js',
    'search/postings/#.js',
    'search/words-#.js',
    'search/documents/0-#.js',
    'search/counts/#.js',
    'search/facets-#.js',
    'search/tags-#.js',
    'search/dates/#.js',
    'search/ids/#.js',
    'search/ids-#.js',
    'search/language-fr-#.js',
    'search/manifest.js',
  ]);
  expect(planned).toHaveLength(written.length);
});
