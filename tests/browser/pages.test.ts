import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import {
  accessibilityViolations,
  colourRules,
  overflowingElements,
  type Visit,
  visit,
} from '../support/page-checks.ts';
import { type ArchiveName, allExamples, archives, oneExamplePerKind } from './example-pages.ts';
import { useArchives } from './served-archives.ts';

/** Every kind of page, as a reader comes to it: on a host and from a disk, wide and narrow, light and dark. */
const names = Object.keys(archives) as readonly ArchiveName[];
const archive = useArchives(...names);
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What a page loads depends on its kind alone, and on what is searched for. */
const fromDisk = new Set([...oneExamplePerKind, ...allExamples.filter(({ path }) => path.includes('?'))]);

const wide = { width: 1600, height: 1000 };
const narrow = { width: 320, height: 640 };

describe.each(names)('%s', (name) => {
  const examples = allExamples.filter((example) => example.archive === name);
  let onHost: Visit;
  let onDisk: Visit;

  beforeAll(async () => {
    onHost = await visit(browser, archive(name).httpUrl, '');
    onDisk = await visit(browser, archive(name).fileUrl, 'index.html');
  });
  afterAll(async () => {
    await onHost.close();
    await onDisk.close();
  });

  test.each(examples)('$path on a host', async ({ path }) => {
    const { page, issues: complaints, goTo } = onHost;
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme: 'light' });
    await goTo(path);
    await settled(onHost);
    expect(await overflowingElements(page), 'at 1600 px').toEqual([]);
    expect(await accessibilityViolations(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityViolations(page, colourRules), 'dark').toEqual([]);
    await page.setViewportSize(narrow);
    expect(await overflowingElements(page), 'at 320 px').toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each(examples.filter((example) => fromDisk.has(example)))('$path from a disk', async ({ path }) => {
    const { page, issues: complaints, goTo } = onDisk;
    await goTo(path);
    await settled(onDisk);
    // The style sheet has arrived: without it, the masthead would be a plain block.
    expect(await page.locator('.masthead').evaluate((header) => getComputedStyle(header).display)).toBe(
      'flex',
    );
    expect(complaints).toEqual([]);
  });
});

/** Where something is searched for, the page is complete once it says what was found. */
async function settled({ page }: Visit): Promise<void> {
  if (page.url().includes('?q=')) await page.locator('[data-search-status]', { hasText: 'item' }).waitFor();
}
