import { describe, expect, test } from 'vitest';
import { eventually, openSearchPage, useSearchPage } from '../support/search-page.ts';
import { useHarbour } from './harbour-archive.ts';

/** Suggestions of other queries. */
const harbour = useHarbour();

const lockout = 'No end to the winter lockout';
const sea = 'Η θάλασσα';

describe('opened from a disk', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.fileUrl));

  test('if nothing is found, a corrected query is suggested', async () => {
    await searchPage().submit('winter lokcout');
    await searchPage().page.getByRole('link', { name: 'winter lockout', exact: true }).click();
    await eventually(searchPage().titles).toEqual([lockout]);
    expect(await searchPage().searchBox.inputValue()).toBe('winter lockout');
    await eventually(() => new URL(searchPage().page.url()).searchParams.get('q')).toBe('winter lockout');
    expect(await searchPage().page.getByText('Did you mean').isVisible()).toBe(false);
  });

  test('if little is found, a far more common word is suggested', async () => {
    await searchPage().submit('tonage');
    await eventually(searchPage().titles).toEqual([sea]);
    await searchPage().page.getByRole('link', { name: 'tonnage', exact: true }).click();
    await eventually(() => searchPage().status.textContent()).toBe('24 items match “tonnage”.');
  });

  test('if enough is found, nothing is suggested', async () => {
    await searchPage().submit('tonnage');
    await searchPage().statusText();
    // Longer than the delay before suggestions.
    await searchPage().page.waitForTimeout(700);
    expect(await searchPage().page.getByText('Did you mean').isVisible()).toBe(false);
  });
});

describe('over HTTP', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.httpUrl));
  const suggestions = (): Promise<string | null> =>
    searchPage().page.locator('[data-search-suggestions]').textContent();

  test('several suggestions are offered as alternatives', async () => {
    await searchPage().open('witer');
    await eventually(suggestions).toBe('Did you mean winter or writer?');
  });

  test('a suggestion keeps the filters and the order', async () => {
    await searchPage().openUrl('?q=winter+lokcout&topic=strikes&sort=oldest');
    const link = searchPage().page.getByRole('link', { name: 'winter lockout', exact: true });
    expect(await link.getAttribute('href')).toBe('?q=winter+lockout&topic=strikes&sort=oldest');
    await link.click();
    await eventually(searchPage().titles).toEqual([lockout]);
    await eventually(searchPage().parameters).toEqual(['q=winter lockout', 'topic=strikes', 'sort=oldest']);
  });

  test('a suggestion that is followed leaves the focus in the search box', async () => {
    await searchPage().open('winter lokcout');
    await searchPage().page.getByRole('link', { name: 'winter lockout', exact: true }).press('Enter');
    await eventually(searchPage().titles).toEqual([lockout]);
    expect(await searchPage().searchBox.evaluate((box) => box === document.activeElement)).toBe(true);
  });

  test('a suggestion disappears with the next search', async () => {
    await searchPage().open('winter lokcout');
    await eventually(suggestions).toBe('Did you mean winter lockout?');
    await searchPage().type('talks');
    await eventually(searchPage().resultCount).toBe(3);
    expect(await suggestions()).toBe('');
  });

  test('a suggestion opened in a new tab is searched there, and this search stays', async () => {
    // In its own context: new windows are issues in the shared one.
    const context = await harbour.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${harbour.archive.httpUrl}search.html?q=winter+lokcout`);
    const opening = context.waitForEvent('page');
    await page.getByRole('link', { name: 'winter lockout', exact: true }).click({ modifiers: ['Control'] });
    const tab = await opening;
    await tab.getByRole('link', { name: lockout }).waitFor();
    expect(tab.url()).toBe(`${harbour.archive.httpUrl}search.html?q=winter+lockout`);
    expect(await page.getByRole('searchbox').inputValue()).toBe('winter lokcout');
    await context.close();
  });
});
