import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, openSearchPage } from '../support/search-page.ts';
import { useHarbour } from './harbour-archive.ts';

/** The URL of a search whose results are slow to load. */
const harbour = useHarbour();

describe.each(['httpUrl', 'fileUrl'] as const)('%s', (urlKind) => {
  test('the URL is updated before the results arrive, and going back restores the previous search', async () => {
    const searchPage = await openSearchPage(harbour.browser, harbour.archive[urlKind]);
    const { page } = searchPage;
    const query = (): string | null => new URL(page.url()).searchParams.get('q');
    await searchPage.submit('lockout');
    await eventually(searchPage.resultCount).toBeGreaterThan(0);
    await eventually(query).toBe('lockout');
    const lockoutTitles = await searchPage.titles();

    const heldRoutes: Route[] = [];
    await page.route('**/search/documents/*', (route) => void heldRoutes.push(route));
    await searchPage.searchBox.fill('tonnage');
    await searchPage.searchBox.press('Enter');
    await eventually(query).toBe('tonnage');
    await page.goBack();
    await eventually(query).toBe('lockout');
    await eventually(searchPage.titles).toEqual(lockoutTitles);

    await Promise.all(heldRoutes.map((route) => route.continue()));
    await page.unroute('**/search/documents/*');
    await page.goForward();
    await eventually(searchPage.resultCount).toBe(10);
    expect(query()).toBe('tonnage');
    await searchPage.close();
  });

  test('leaving before the results arrive and going back restores the search', async () => {
    const searchPage = await openSearchPage(harbour.browser, harbour.archive[urlKind]);
    await searchPage.open('lockout');
    await eventually(searchPage.resultCount).toBeGreaterThan(0);
    await searchPage.page.evaluate((about) => {
      const box = document.querySelector<HTMLInputElement>('#q');
      if (box === null) return;
      box.value = 'tonnage';
      box.form?.requestSubmit();
      location.assign(about);
    }, `${harbour.archive[urlKind]}about.html`);
    await searchPage.page.waitForURL('**/about.html');
    await searchPage.page.goBack();
    await eventually(searchPage.resultCount).toBe(10);
    expect(await searchPage.searchBox.inputValue()).toBe('tonnage');
    expect(await searchPage.statusText()).toBe('24 items match “tonnage”.');
    await searchPage.close();
  });
});
