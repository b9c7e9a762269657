import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkSite } from './check-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'clipfile-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder’s pages are checked for dead links, orphans and size', () => {
  mkdirSync(join(folder, 'items'));
  writeFileSync(
    join(folder, 'index.html'),
    '<a href="items/long.html">Long</a> <a href="/none.html">None</a>',
  );
  writeFileSync(join(folder, 'items', 'long.html'), `<a href="none.html">None</a>${'x'.repeat(100_000)}`);
  writeFileSync(join(folder, 'items', 'orphan.html'), 'y'.repeat(100_000));
  expect(checkSite(folder)).toEqual({
    pages: 3,
    largest: { path: 'items/long.html', bytes: 100_028 },
    mistakes: [
      'dead link: items/none.html (on items/long.html)',
      'leaves the site: /none.html (on index.html)',
      'items/orphan.html cannot be reached from index.html',
      'items/long.html has 100,028 bytes, more than 100,000',
    ],
  });
});
