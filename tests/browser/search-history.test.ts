import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, openOnStoppedClock, openSearchPage, useSearchPage } from '../support/search-page.ts';
import { garden, letter, lockout, resume, ship, useHarbour } from './harbour-archive.ts';

/** The URL of a search, and what back, forward and a reload restore. */
const harbour = useHarbour();

describe.each(['httpUrl', 'fileUrl'] as const)('%s', (urlKind) => {
  const searchPage = useSearchPage(() =>
    openSearchPage(harbour.browser, harbour.archive[urlKind], { viewport: { width: 900, height: 600 } }),
  );

  test('the URL holds the query and restores the results', async () => {
    await searchPage().open('');
    await searchPage().type('Данциг & abroad');
    await eventually(searchPage().titles).toEqual([letter]);
    await eventually(() => new URL(searchPage().page.url()).searchParams.get('q')).toBe('Данциг & abroad');
    await searchPage().page.reload();
    await eventually(searchPage().titles).toEqual([letter]);
    expect(await searchPage().searchBox.inputValue()).toBe('Данциг & abroad');
  });

  test('back and forward move between queries', async () => {
    const timed = await openOnStoppedClock(harbour.browser, harbour.archive[urlKind]);
    const { page } = timed;
    await timed.open('whaler');
    await eventually(timed.titles).toEqual([ship]);
    // A query that was shown for a while gets a history entry; those typed on the way to it do not.
    await page.clock.runFor(2200);
    await timed.type('talks');
    await page.clock.runFor(500);
    await eventually(timed.found).toEqual([lockout, resume, garden].sort());
    await page.clock.runFor(500);
    await eventually(timed.parameters).toEqual(['q=talks']);
    await timed.type('abroad');
    await page.clock.runFor(500);
    await eventually(timed.titles).toEqual([letter]);
    await page.clock.runFor(500);
    await page.goBack();
    await eventually(timed.titles).toEqual([ship]);
    expect(await timed.searchBox.inputValue()).toBe('whaler');
    await page.goForward();
    await eventually(timed.titles).toEqual([letter]);
    expect(await timed.searchBox.inputValue()).toBe('abroad');
    expect(timed.issues).toEqual([]);
    await timed.close();
  });

  test('going back from an item restores the query, the results and the scroll position', async () => {
    await searchPage().open('tonnage');
    await searchPage().moreButton.click();
    await eventually(searchPage().resultCount).toBeGreaterThan(10);
    const titles = await searchPage().titles();
    await searchPage().results.nth(14).scrollIntoViewIfNeeded();
    const scrolled = await searchPage().page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(600);
    await searchPage().results.nth(14).getByRole('link').first().click();
    expect(await searchPage().page.getByRole('heading', { level: 1 }).innerText()).toBe(titles[14]);
    await searchPage().page.goBack();
    await eventually(searchPage().titles).toEqual(titles);
    // The page of the item has loaded the fonts, with which some lines break elsewhere.
    await eventually(() => searchPage().page.evaluate(() => scrollY)).toBeCloseTo(scrolled, -2);
    expect(await searchPage().searchBox.inputValue()).toBe('tonnage');
  });

  test('the URL holds query, filters and order, and restores them', async () => {
    const queryString =
      '?q=talks&topic=strikes&topic=labour&actor=blok&type=person&year=1931&source=Evening+Ledger&from=1931-02&to=1931-05&sort=oldest';
    await searchPage().openUrl(queryString);
    await eventually(searchPage().titles).toEqual([lockout]);
    await searchPage().openFilters();
    for (const [heading, name] of [
      ['Topics', 'Strikes'],
      ['Topics', 'Labour'],
      ['Actors', 'Ernest Błok'],
      ['Actor types', 'People'],
      ['Years', '1931'],
      ['Sources', 'Evening Ledger'],
    ] as const) {
      expect(await searchPage().filterCheckbox(heading, name).isChecked(), `${heading}: ${name}`).toBe(true);
    }
    expect(await searchPage().filterCheckbox('Actors', 'Dockers').isChecked()).toBe(false);
    expect(await searchPage().monthInput('From').inputValue()).toBe('1931-02');
    expect(await searchPage().monthInput('To').inputValue()).toBe('1931-05');
    expect(await searchPage().page.getByLabel('Sort by').inputValue()).toBe('oldest');
    expect(await searchPage().searchBox.inputValue()).toBe('talks');
    expect(new URL(searchPage().page.url()).search).toBe(queryString);
  });

  test('back and forward restore query, filters, checkboxes and order', async () => {
    await searchPage().open('talks');
    await searchPage().openFilters();
    await searchPage().filterCheckbox('Topics', 'Strikes').check();
    await eventually(searchPage().found).toEqual([lockout, resume].sort());
    await searchPage().filterCheckbox('Sources', 'Evening Ledger').check();
    await eventually(searchPage().titles).toEqual([lockout]);
    await searchPage().page.getByRole('link', { name: lockout }).click();
    await searchPage().page.waitForURL('**/items/talks-fail.html');
    await searchPage().page.goBack();
    await eventually(searchPage().titles).toEqual([lockout]);
    expect(await searchPage().activeFilterLabels()).toEqual([
      'Strikes',
      'Evening Ledger',
      'Clear all filters',
    ]);
    if (!(await searchPage().page.getByRole('group', { name: 'Topics' }).isVisible()))
      await searchPage().openFilters();
    await searchPage().page.goBack();
    await eventually(searchPage().found).toEqual([lockout, resume].sort());
    await eventually(() => searchPage().filterCheckbox('Sources', 'Evening Ledger').isChecked()).toBe(false);
    expect(await searchPage().filterCheckbox('Topics', 'Strikes').isChecked()).toBe(true);
    await searchPage().page.goBack();
    await eventually(searchPage().found).toEqual([lockout, resume, garden].sort());
    await eventually(() => searchPage().filterCheckbox('Topics', 'Strikes').isChecked()).toBe(false);
    expect(await searchPage().activeFilterLabels()).toEqual([]);
    await searchPage().page.goForward();
    await eventually(searchPage().found).toEqual([lockout, resume].sort());
    await eventually(() => searchPage().filterCheckbox('Topics', 'Strikes').isChecked()).toBe(true);
  });

  test('going back from an item restores the filtered results and the scroll position', async () => {
    await searchPage().page.setViewportSize({ width: 1200, height: 600 });
    await searchPage().openUrl('?topic=trade');
    await eventually(searchPage().resultCount).toBe(10);
    await searchPage().moreButton.click();
    await eventually(searchPage().resultCount).toBe(20);
    const titles = await searchPage().titles();
    await searchPage().results.nth(16).scrollIntoViewIfNeeded();
    const scrolled = await searchPage().page.evaluate(() => scrollY);
    await searchPage().results.nth(16).getByRole('link').first().click();
    await searchPage().page.waitForURL('**/items/*.html');
    await searchPage().page.goBack();
    await eventually(searchPage().titles).toEqual(titles);
    await eventually(() => searchPage().page.evaluate(() => scrollY)).toBeCloseTo(scrolled, -1);
    await searchPage().page.setViewportSize({ width: 900, height: 600 });
  });
});

describe('over HTTP', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.httpUrl));

  test('each query that is submitted gets a history entry, however briefly it was shown', async () => {
    await searchPage().open('');
    for (const query of ['whaler', 'abroad', 'abroad', 'talks']) {
      await searchPage().searchBox.fill(query);
      await searchPage().searchBox.press('Enter');
      await eventually(searchPage().parameters).toEqual([`q=${query}`]);
    }
    await searchPage().page.goBack();
    await eventually(searchPage().titles).toEqual([letter]);
    await searchPage().page.goBack();
    await eventually(searchPage().titles).toEqual([ship]);
  });

  test('a search for nothing has the plain URL', async () => {
    await searchPage().open('whaler');
    await searchPage().searchBox.fill('');
    await searchPage().searchBox.press('Enter');
    await eventually(() => searchPage().page.url()).toBe(`${harbour.archive.httpUrl}search.html`);
  });
});

test('a browser that refuses to change the URL shows the results all the same', async () => {
  const searchPage = await openSearchPage(harbour.browser, harbour.archive.httpUrl);
  // As Safari does after a hundred changes within half a minute.
  await searchPage.page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('Too many calls to the History API', 'SecurityError');
    };
    Object.assign(history, { pushState: refuse, replaceState: refuse });
  });
  await searchPage.open('whaler');
  await eventually(searchPage.titles).toEqual([ship]);
  await searchPage.searchBox.fill('talks');
  await searchPage.searchBox.press('Enter');
  await eventually(() => searchPage.status.textContent()).toBe('3 items match “talks”.');
  await searchPage.openFilters();
  await searchPage.filterCheckbox('Sources', 'Evening Ledger').check();
  await eventually(searchPage.titles).toEqual([lockout]);
  expect(searchPage.parameters()).toEqual(['q=whaler']);
  expect(searchPage.issues).toEqual([]);
  await searchPage.close();
});

describe.each(['httpUrl', 'fileUrl'] as const)('while results are loading, %s', (urlKind) => {
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
