import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { eventually, openSearchPage, type SearchPage } from '../support/search-page.ts';

/** `/` moves the focus to the search box. */
const browser = useBrowser();
const site = useSite({ folder: 'content' });
let searchPage: SearchPage;

beforeAll(async () => {
  searchPage = await openSearchPage(browser(), site().httpUrl);
});
afterEach(() => {
  expect(searchPage.issues).toEqual([]);
});
afterAll(() => searchPage.close());

const press = (key: string): Promise<void> => searchPage.page.keyboard.press(key);
const boxHasFocus = (): Promise<boolean> =>
  searchPage.searchBox.evaluate((element) => element === document.activeElement);

test('/ focuses a search box on every kind of page', async () => {
  for (const path of [
    ...readdirSync(site().folder),
    ...onePageOfEach(['topics', 'actors', 'timeline', 'items']),
  ]) {
    // Without an address of the site, the page for unknown addresses has no search: it is shown at any depth.
    if (!path.endsWith('.html') || path === '404.html') continue;
    await searchPage.page.goto(site().httpUrl + path);
    expect(await boxHasFocus(), path).toBe(false);
    await press('/');
    expect(await boxHasFocus(), path).toBe(true);
    expect(await searchPage.searchBox.inputValue(), path).toBe('');
  }
});

test('/, a query and Enter lead from another page to the results', async () => {
  await searchPage.page.goto(`${site().httpUrl}topics/diplomacy.html`);
  await press('/');
  await searchPage.page.keyboard.type('steadfast noon');
  await press('Enter');
  await eventually(searchPage.titles).toEqual(['Stoltenberg warns Russia against nuclear use in Ukraine']);
  expect(await searchPage.searchBox.inputValue()).toBe('steadfast noon');
});

test('/ returns from the results to the search box and selects the query', async () => {
  await searchPage.open('steadfast');
  await eventually(searchPage.resultCount).toBe(1);
  await searchPage.results.getByRole('link').first().focus();
  await press('/');
  await searchPage.page.keyboard.type('chides');
  expect(await searchPage.searchBox.inputValue()).toBe('chides');
});

test('other keys keep their meaning in the browser', async () => {
  await searchPage.openUrl('');
  await press('/');
  await searchPage.page.keyboard.type('war/peace');
  expect(await searchPage.searchBox.inputValue()).toBe('war/peace');
  // Escape clears a search box in Chromium, and the results with it.
  await press('Escape');
  expect(await searchPage.searchBox.inputValue()).toBe('');
  await eventually(searchPage.resultCount).toBe(0);
  await searchPage.page.locator('main').focus();
  for (const key of ['Control+/', 'Alt+/', 'Meta+/', 'Escape', 's', '?', 'ArrowDown', 'End', 'Home']) {
    await press(key);
    expect(await boxHasFocus(), key).toBe(false);
  }
});

test('/ is left to a control that takes text or has a keyboard of its own', async () => {
  await searchPage.page.goto(`${site().httpUrl}search.html?q=nato`);
  await eventually(searchPage.resultCount).toBe(10);
  await searchPage.openFilters();
  for (const control of [searchPage.page.getByLabel('Sort by'), searchPage.monthInput('From')]) {
    await control.focus();
    await press('/');
    expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
  }
});

test('/ returns to the search box from a filter, a button or a heading that unfolds', async () => {
  await searchPage.page.goto(`${site().httpUrl}search.html?q=nato`);
  await eventually(searchPage.resultCount).toBe(10);
  await searchPage.openFilters();
  await searchPage.page.getByRole('checkbox').first().check();
  await eventually(() => searchPage.activeFilters.count()).toBe(1);
  for (const control of [
    searchPage.page.getByRole('checkbox').first(),
    searchPage.activeFilters,
    searchPage.page.locator('summary').last(),
  ]) {
    await control.focus();
    await press('/');
    expect(await boxHasFocus()).toBe(true);
    expect(await searchPage.searchBox.inputValue()).toBe('nato');
  }
});

test('/ on an item goes to the search box of its masthead, and the page stays', async () => {
  const address = `${site().httpUrl}items/stoltenberg-warns-on-nuclear-use.html`;
  await searchPage.page.goto(address);
  await searchPage.page.locator('main a').first().focus();
  await press('/');
  await searchPage.page.keyboard.type('steadfast');
  expect(await searchPage.page.locator('.masthead input').inputValue()).toBe('steadfast');
  expect(searchPage.page.url()).toBe(address);
});

function onePageOfEach(folders: readonly string[]): readonly string[] {
  return folders.map((folder) => `${folder}/${readdirSync(join(site().folder, folder))[0]}`);
}
