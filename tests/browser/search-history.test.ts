import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, openSearchPage } from '../support/search-page.ts';
import { useHarbour } from './harbour-archive.ts';

/** What the address says of a question whose answer is long in coming. */
const harbour = useHarbour();

describe.each(['httpUrl', 'fileUrl'] as const)('%s', (urlKind) => {
  test('the address tells the question before the answer is there, and leads back to the one before', async () => {
    const searchPage = await openSearchPage(harbour.browser, harbour.archive[urlKind]);
    const { page } = searchPage;
    const address = (): string | null => new URL(page.url()).searchParams.get('q');
    await searchPage.submit('lockout');
    await eventually(searchPage.resultCount).toBeGreaterThan(0);
    await eventually(address).toBe('lockout');
    const before = await searchPage.titles();

    const held: Route[] = [];
    await page.route('**/search/documents/*', (route) => void held.push(route));
    await searchPage.searchBox.fill('tonnage');
    await searchPage.searchBox.press('Enter');
    await eventually(address).toBe('tonnage');
    await page.goBack();
    await eventually(address).toBe('lockout');
    await eventually(searchPage.titles).toEqual(before);

    await Promise.all(held.map((route) => route.continue()));
    await page.unroute('**/search/documents/*');
    await page.goForward();
    await eventually(searchPage.resultCount).toBe(10);
    expect(address()).toBe('tonnage');
    await searchPage.close();
  });

  test('whoever leaves before the answer comes back to the question', async () => {
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
