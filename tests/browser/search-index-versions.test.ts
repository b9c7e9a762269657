import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { eventually, openSearchPage } from '../support/search-page.ts';
import { type ContentFiles, type WrittenArchive, writeArchive } from '../support/written-archive.ts';
import { item } from './harbour-archive.ts';

/** What readers see of a site that changes, or loses a file, while they search it. */
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Every title and text names its edition, and every edition has its items in another order. */
function edition(name: 'first' | 'second'): ContentFiles {
  const items = Array.from({ length: 40 }, (_, i) =>
    item(`report-${i}`, {
      title: `Tonnage report ${name} ${i}`,
      date: `19${name === 'first' ? 20 + i : 60 - i}`,
      source: `Gazette ${name}`,
      body: `What was shipped, ${name} edition. ${i % 2 === 0 ? 'Herring' : 'Timber'} above all.`,
    }),
  );
  return { 'site.yml': 'title: Archive\n', ...Object.fromEntries(items) };
}

const failed = 'The search could not be loaded.';

describe.each(['httpUrl', 'fileUrl'] as const)('%s', (urlKind) => {
  let archive: WrittenArchive;

  beforeAll(async () => {
    archive = await writeArchive(edition('first'));
  });
  afterAll(() => archive.close());

  test('a file that fails is told, and another try begins with the manifest, asked for anew', async () => {
    const searchPage = await openSearchPage(browser, archive[urlKind]);
    const manifests: string[] = [];
    searchPage.page.on('request', (request) => {
      if (request.url().includes('/search/manifest.js')) manifests.push(request.url());
    });
    const terms = join(archive.folder, 'search', 'terms');
    renameSync(terms, `${terms}.away`);
    await searchPage.type('herring');
    const again = searchPage.page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    expect(await searchPage.status.textContent()).toContain(failed);
    expect(await searchPage.resultCount()).toBe(0);
    await again.click();
    // In vain: the file is still away. Then it is back.
    await eventually(() => manifests.length).toBe(1);
    await again.waitFor();
    renameSync(`${terms}.away`, terms);
    await again.click();
    await eventually(() => searchPage.status.textContent()).toBe('20 items match “herring”.');
    expect(await searchPage.resultCount()).toBe(10);
    // No two alike, and none what a cache has kept for the page that was opened first.
    expect(new Set([`${archive[urlKind]}search/manifest.js`, ...manifests]).size).toBe(3);
    await searchPage.close();
  });

  test('a site updated between two keystrokes never mixes editions', async () => {
    const searchPage = await openSearchPage(browser, archive[urlKind]);
    const shown = async (): Promise<string> =>
      `${await searchPage.page.locator('[data-search-results]').innerText()} ${(await searchPage.filterOptions('Sources')).join()}`;
    await searchPage.open('tonnage');
    await searchPage.openFilters();
    await eventually(searchPage.resultCount).toBe(10);
    expect(await searchPage.filterOptions('Sources')).toEqual(['Gazette first 40']);
    archive.update(edition('second'));

    const asked: string[] = [];
    searchPage.page.on('request', (request) => asked.push(request.url()));
    const manifests = (): readonly string[] => asked.filter((url) => url.includes('/search/manifest.js'));
    // More of the same results, other words and other filters: each old, or a sentence, and never of both editions.
    let sentences = 0;
    for (const step of [
      () => searchPage.moreButton.click(),
      () => searchPage.type('herring'),
      () => searchPage.type('timber shipped'),
      () => searchPage.type('tonnage'),
    ]) {
      const before = await shown();
      await step();
      await eventually(async () => (await shown()) !== before || (await said()).startsWith(failed)).toBe(
        true,
      );
      if ((await said()).startsWith(failed)) {
        sentences++;
        expect(await searchPage.resultCount()).toBe(0);
        break;
      }
      expect(await shown()).not.toContain('second');
    }
    async function said(): Promise<string> {
      return (await searchPage.status.textContent()) ?? '';
    }
    // The test would show nothing if all that was asked for had been there before.
    expect(sentences).toBe(1);
    expect(manifests()).toEqual([]);
    await searchPage.page.getByRole('button', { name: 'Try again' }).click();
    await eventually(searchPage.resultCount).toBeGreaterThan(0);
    expect(await shown()).toContain('second');
    expect(await shown()).not.toContain('first');
    await searchPage.type('herring');
    await eventually(said).toBe('20 items match “herring”.');
    expect(await shown()).toContain('Gazette second 20');
    expect(await shown()).not.toContain('first');
    // What a cache has kept under the manifest's plain address is of the old edition.
    expect(manifests()).toEqual([expect.stringMatching(/\/search\/manifest\.js\?./)]);
    await searchPage.close();
  });
});
