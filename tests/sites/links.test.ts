import { expect, test } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { serveArchive } from '../support/served-archive.ts';

test.each([
  ['the sample archive', 'content', 100],
  ['a small one with withdrawn, undated and older pages', 'tests/sites/small/content', 30],
  ['one with one item', 'tests/sites/one/content', 9],
  ['one without items', 'tests/sites/empty/content', 7],
])('%s has no dead links, unreachable pages or large pages', async (_, content, pages) => {
  const { folder, close } = await serveArchive(content);
  const check = checkSite(folder);
  await close();
  expect(check.problems).toEqual([]);
  expect(check.pages).toBeGreaterThanOrEqual(pages);
});
