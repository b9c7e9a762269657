import { expect, test } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { buildSite } from '../support/built-site.ts';

test.each([
  ['the sample archive', 'content', 100],
  ['a small archive with withdrawn, undated and older pages', 'tests/sites/small/content', 30],
  ['an archive with one item', 'tests/sites/one/content', 9],
  ['an archive without items', 'tests/sites/empty/content', 7],
])('%s has no broken link, no unreachable page and no oversized page', async (_, folder, pages) => {
  const check = checkSite(await buildSite({ folder }));
  expect(check.problems).toEqual([]);
  expect(check.pages).toBeGreaterThanOrEqual(pages);
});
