import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { overflowingElements, type Visit, violationsInBothSchemes, visit } from '../support/page-checks.ts';
import { type ArchiveName, allExamples, archives, oneExamplePerKind } from './example-pages.ts';
import { useArchives } from './served-archives.ts';

/** Checks every kind of page over HTTP and from a local disk, on wide and narrow screens, in light and dark mode. */
const names = Object.keys(archives) as readonly ArchiveName[];
const archive = useArchives(...names);
const browser = useBrowser();

/** One example per kind is enough from disk, plus searches: what a page loads depends only on its kind and its query. */
const testedFromDisk = new Set([
  ...oneExamplePerKind,
  ...allExamples.filter(({ path }) => path.includes('?')),
]);

const wide = { width: 1600, height: 1000 };
const narrow = { width: 320, height: 640 };

describe.each(names)('%s', (name) => {
  const examples = allExamples.filter((example) => example.archive === name);
  let overHttp: Visit;
  let fromDisk: Visit;

  beforeAll(async () => {
    overHttp = await visit(browser(), archive(name).httpUrl, '');
    fromDisk = await visit(browser(), archive(name).fileUrl, 'index.html');
  });
  afterAll(async () => {
    await overHttp.close();
    await fromDisk.close();
  });

  test.each(examples)('$path over HTTP', async ({ path }) => {
    const { page, issues, goTo } = overHttp;
    await page.setViewportSize(wide);
    await goTo(path);
    await waitForResults(overHttp);
    expect(await overflowingElements(page), 'at 1600 px').toEqual([]);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await page.setViewportSize(narrow);
    expect(await overflowingElements(page), 'at 320 px').toEqual([]);
    expect(issues).toEqual([]);
  });

  test.each(examples.filter((example) => testedFromDisk.has(example)))(
    '$path from a local disk',
    async ({ path }) => {
      const { page, issues, goTo } = fromDisk;
      await goTo(path);
      await waitForResults(fromDisk);
      // Shows that the style sheet has loaded: without it, the masthead is a block.
      expect(await page.locator('.masthead-row').evaluate((row) => getComputedStyle(row).display)).toBe(
        'flex',
      );
      expect(issues).toEqual([]);
    },
  );
});

/** A page with a query is complete once the status line counts items, and the timeline once it is shown. */
async function waitForResults({ page }: Visit): Promise<void> {
  if ((await page.locator('[data-timeline]').count()) > 0)
    await page.locator('[data-timeline-items] li').first().waitFor();
  if (page.url().includes('?q=')) await page.locator('[data-search-status]', { hasText: 'item' }).waitFor();
}
