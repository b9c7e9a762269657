import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openSampleSite, type SampleSite } from '../support/sample-site.ts';
import { eventually, focused, readSearch, type SearchReader } from '../support/search-reader.ts';

/** The search by keyboard alone. */
let browser: Browser;
let site: SampleSite;
let reader: SearchReader;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSampleSite()]);
  reader = await readSearch(browser, site.served);
});
afterEach(() => {
  expect(reader.complaints).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const press = (key: string): Promise<void> => reader.page.keyboard.press(key);
const boxHasFocus = (): Promise<boolean> =>
  reader.box.evaluate((element) => element === document.activeElement);

test('/ leads to a search box on every kind of page', async () => {
  for (const path of [
    ...readdirSync(site.folder),
    ...onePageOfEach(['topics', 'actors', 'timeline', 'items']),
  ]) {
    if (!path.endsWith('.html')) continue;
    await reader.page.goto(site.served + path);
    expect(await boxHasFocus(), path).toBe(false);
    await press('/');
    expect(await boxHasFocus(), path).toBe(true);
    expect(await reader.box.inputValue(), path).toBe('');
  }
});

test('from another page, / and a query and Enter lead to the results', async () => {
  await reader.page.goto(`${site.served}topics/diplomacy.html`);
  await press('/');
  await reader.page.keyboard.type('steadfast noon');
  await press('Enter');
  await eventually(reader.titles).toEqual(['Stoltenberg warns Russia against nuclear use in Ukraine']);
  expect(await reader.box.inputValue()).toBe('steadfast noon');
});

test('from box to result to item and back, without a mouse', async () => {
  await reader.open('');
  await press('/');
  await reader.page.keyboard.type('steadfast');
  await eventually(reader.shown).toBe(1);
  const title = 'Stoltenberg warns Russia against nuclear use in Ukraine';
  for (let presses = 0; presses < 10 && (await focused(reader.page)) !== title; presses++) await press('Tab');
  expect(await focused(reader.page)).toBe(title);
  await press('Enter');
  await reader.page.waitForURL('**/items/stoltenberg-warns-on-nuclear-use.html');
  await reader.page.goBack();
  await eventually(reader.titles).toEqual([title]);
});

test('/ comes back from the results with the query selected, to be typed over', async () => {
  await reader.open('steadfast');
  await eventually(reader.shown).toBe(1);
  await reader.results.getByRole('link').first().focus();
  await press('/');
  await reader.page.keyboard.type('chides');
  expect(await reader.box.inputValue()).toBe('chides');
});

test('Enter in the box searches at once and stays on the page', async () => {
  await reader.open('');
  await reader.box.fill('chides');
  await press('Enter');
  await eventually(reader.titles).toEqual(['Rutte hosts Zelenskyy and chides speculation about peace talks']);
  expect(await boxHasFocus()).toBe(true);
});

test('keys keep what they mean to the browser', async () => {
  await reader.open('');
  await press('/');
  await reader.page.keyboard.type('war/peace');
  expect(await reader.box.inputValue()).toBe('war/peace');
  // Chromium empties a search box on Escape; the results go with the query.
  await press('Escape');
  expect(await reader.box.inputValue()).toBe('');
  await eventually(reader.shown).toBe(0);
  await reader.page.locator('main').focus();
  for (const key of ['Control+/', 'Alt+/', 'Escape', 's', '?', 'ArrowDown', 'End', 'Home']) {
    await press(key);
    expect(await boxHasFocus(), key).toBe(false);
  }
});

function onePageOfEach(folders: readonly string[]): readonly string[] {
  return folders.map((folder) => `${folder}/${readdirSync(join(site.folder, folder))[0]}`);
}
