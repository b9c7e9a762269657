import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'clipfile-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('finds dead links, links outside the site, unreachable pages and large pages', () => {
  mkdirSync(join(folder, 'items'));
  writeFileSync(
    join(folder, 'index.html'),
    '<a href="items/long.html">Long</a> <a href="/none.html">None</a>',
  );
  writeFileSync(join(folder, 'items', 'long.html'), `<a href="none.html">None</a>${'x'.repeat(100_000)}`);
  writeFileSync(join(folder, 'items', 'orphan.html'), 'y'.repeat(100_000));
  const { problems, ...rest } = checkSite(folder);
  expect(rest).toEqual({
    pages: 3,
    largest: { path: 'items/long.html', bytes: 100_028 },
  });
  expect(problems.map(({ kind, subjects }) => [kind, subjects])).toEqual([
    ['dead link', ['items/none.html (on items/long.html)']],
    ['points outside the site', ['/none.html (on index.html)']],
    ['cannot be reached from index.html', ['items/orphan.html']],
    ['too large', ['items/long.html (100,028 bytes; at most 100,000)']],
  ]);
});
