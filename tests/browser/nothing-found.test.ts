import { describe, expect, test } from 'vitest';
import { wordsAlone } from '../../src/browser/words-alone.ts';
import { accessibilityViolations } from '../support/page-checks.ts';
import { eventually, openSearchPage, useSearchPage } from '../support/search-page.ts';
import { useHarbour } from './harbour-archive.ts';

/** What the page offers where nothing is found, or asked. */
const harbour = useHarbour();

describe('where nothing is found', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.httpUrl));
  const link = (name: string | RegExp) => searchPage().page.getByRole('main').getByRole('link', { name });
  const topics = () => searchPage().page.getByRole('heading', { name: 'Topics', exact: true });

  test('without filters something is, so they can be left out', async () => {
    await searchPage().openUrl('?q=talks&from=1990-01');
    await link('Search without the filters (3)').click();
    await eventually(searchPage().resultCount).toBe(3);
    await eventually(searchPage().parameters).toEqual(['q=talks']);
    expect(await topics().isVisible()).toBe(false);
  });

  test('its words alone may be searched', async () => {
    await searchPage().open('+whaler +tonnage');
    await link('Search for the words alone: whaler tonnage').click();
    await eventually(searchPage().resultCount).toBeGreaterThan(1);
    expect(await link(/Search for the words alone/).count()).toBe(0);
  });

  test('the page shows where to begin, and the footer in sight of it', async () => {
    await searchPage().open('qqqqq');
    await topics().waitFor();
    await eventually(() => searchPage().status.textContent()).toBe('No items match “qqqqq”.');
    expect(await accessibilityViolations(searchPage().page)).toEqual([]);
    await searchPage().page.getByRole('contentinfo').getByRole('link', { name: 'About' }).waitFor();
  });
});

describe('without a text', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.httpUrl));
  const isFocused = (): Promise<boolean> =>
    searchPage().searchBox.evaluate((box) => box === document.activeElement);

  test('the button of the search box moves the focus into it', async () => {
    await searchPage().open('talks');
    await searchPage().searchBox.fill('');
    await searchPage().page.getByRole('main').getByRole('button', { name: 'Search', exact: true }).click();
    expect(await isFocused()).toBe(true);
  });

  test('so does that of other pages, which is all that these have on a phone', async () => {
    const { page } = searchPage();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${harbour.archive.httpUrl}about.html`);
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/search.html?q=');
    await eventually(isFocused).toBe(true);
  });
});

test.each([
  ['"interest rates"', 'interest rates'],
  ['(oil OR gas) NOT coal', 'oil gas'],
  ['topics:crude -opec date:1987..1989', 'crude'],
  ['oyl~1 vs wheat^2', 'oyl wheat'],
  ['U.S.-built F-16', 'U.S.-built F-16'],
])('the words alone of %s are %s', (text, words) => {
  expect(wordsAlone(text)).toBe(words);
});
