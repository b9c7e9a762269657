import { expect, test } from 'vitest';
import { eventually, openSearchPage } from '../support/search-page.ts';
import { useHarbour } from './harbour-archive.ts';

/** When the search page loads the fonts: never while a search runs. */
const harbour = useHarbour();

test('fonts are fetched when nothing is searched any more, and shown with the next results', async () => {
  const searchPage = await openSearchPage(harbour.browser, harbour.archive.httpUrl);
  const { page } = searchPage;
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('fonts')) fetched.push(request.url());
  });
  const styles = page.locator('link[rel=stylesheet][href*=fonts]');
  // Opened anew, without the address of another page of the site as where the reader comes from.
  await page.goto('about:blank');
  fetched.length = 0;
  await searchPage.open('winter');
  await eventually(searchPage.resultCount).toBeGreaterThan(0);
  expect(fetched).toEqual([]);
  await eventually(() => fetched.filter((url) => url.endsWith('.woff2')).length).toBeGreaterThan(1);
  expect(await styles.count()).toBe(0);
  await searchPage.type('talks');
  await eventually(() => searchPage.status.textContent()).toContain('“talks”');
  await eventually(() => styles.count()).toBe(1);
  await searchPage.close();
});

test('a page without a query shows them when it is idle', async () => {
  const searchPage = await openSearchPage(harbour.browser, harbour.archive.httpUrl);
  await eventually(() => searchPage.page.locator('link[rel=stylesheet][href*=fonts]').count()).toBe(1);
  await searchPage.close();
});
