import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  eventually,
  focusedText,
  openOnStoppedClock,
  openSearchPage,
  useSearchPage,
} from '../support/search-page.ts';
import { garden, letter, lockout, resume, ship, useHarbour } from './harbour-archive.ts';

/** The search page as a whole: from the search box and the form to the status line and the list of results. */
const harbour = useHarbour();

describe.each(['httpUrl', 'fileUrl'] as const)('%s', (urlKind) => {
  const searchPage = useSearchPage(() =>
    openSearchPage(harbour.browser, harbour.archive[urlKind], { viewport: { width: 900, height: 600 } }),
  );

  test('a URL with a query shows its results at once', async () => {
    await searchPage().open('whaler');
    await eventually(searchPage().titles).toEqual([ship]);
    expect(await searchPage().searchBox.inputValue()).toBe('whaler');
  });

  test('it searches while the query is typed and after each change', async () => {
    await searchPage().open('');
    await searchPage().type('whal');
    await eventually(searchPage().titles).toEqual([ship]);
    await searchPage().type('abroad');
    await eventually(searchPage().titles).toEqual([letter]);
    await searchPage().type('');
    await searchPage().searchBox.press('Delete');
    await eventually(searchPage().titles).toEqual([]);
    expect(await searchPage().status.textContent()).toBe('');
  });

  test('Enter in the search box searches at once and stays on the page', async () => {
    await searchPage().open('');
    await searchPage().searchBox.fill('abroad');
    await searchPage().page.keyboard.press('Enter');
    await eventually(searchPage().titles).toEqual([letter]);
    expect(await searchPage().searchBox.evaluate((box) => box === document.activeElement)).toBe(true);
  });

  test('the number of results is announced', async () => {
    await searchPage().open('');
    expect(await searchPage().status.getAttribute('role')).toBe('status');
    expect(await searchPage().status.getAttribute('aria-live')).toBe('polite');
    await searchPage().type('talks');
    await eventually(() => searchPage().status.textContent()).toMatch(/\b3\b.*talks/);
    await searchPage().type('whaler');
    await eventually(() => searchPage().status.textContent()).toMatch(/\b1\b.*whaler/);
    await searchPage().type('xyzzy');
    await eventually(() => searchPage().status.textContent()).toMatch(/^No items match .*xyzzy/);
    expect(await searchPage().titles()).toEqual([]);
  });

  test('ten results are shown, and ten more on request, with the focus on the first new one', async () => {
    await searchPage().open('tonnage');
    const count = Number(/\d+/.exec(await searchPage().statusText())?.[0]);
    expect(count).toBeGreaterThan(10);
    expect(await searchPage().resultCount()).toBe(10);
    const first = await searchPage().titles();
    await searchPage().moreButton.focus();
    await searchPage().page.keyboard.press('Enter');
    await eventually(searchPage().resultCount).toBe(Math.min(count, 20));
    const all = await searchPage().titles();
    expect(all.slice(0, 10)).toEqual(first);
    expect(new Set(all).size).toBe(all.length);
    expect(await focusedText(searchPage().page)).toBe(all[10]);
    expect(await searchPage().moreButton.isVisible()).toBe(count > 20);
  });

  test('filters without a query list the items', async () => {
    await searchPage().open('');
    await searchPage().openFilters();
    await searchPage().filterCheckbox('Sources', 'Evening Ledger').check();
    await eventually(() => searchPage().status.textContent()).toBe('9 items match the filters.');
    expect(await searchPage().resultCount()).toBe(9);
    // Newest first.
    expect((await searchPage().titles())[0]).toBe(lockout);
  });

  test('results are sorted by relevance, newest first or oldest first', async () => {
    await searchPage().open('office peace talks');
    await eventually(searchPage().resultCount).toBe(1);
    await searchPage().open('talks');
    await eventually(searchPage().resultCount).toBe(3);
    // The title has more weight than the body.
    expect((await searchPage().titles())[0]).toBe(resume);
    const sort = searchPage().page.getByLabel('Sort by');
    await sort.selectOption({ label: 'Oldest first' });
    await eventually(searchPage().titles).toEqual([garden, lockout, resume]);
    await eventually(searchPage().parameters).toContain('sort=oldest');
    await sort.selectOption({ label: 'Newest first' });
    await eventually(searchPage().titles).toEqual([resume, lockout, garden]);
    await eventually(searchPage().parameters).toContain('sort=newest');
  });

  test('if the filters exclude everything, the status says how many items match without them', async () => {
    await searchPage().openUrl('?q=talks&year=1920');
    expect(await searchPage().statusText()).toBe(
      'No items match “talks” with these filters; 3 items match without them.',
    );
  });
});

describe('over HTTP', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.httpUrl));
  const sort = () => searchPage().page.getByLabel('Sort by');

  test('the order and the button for more results show only where they change something', async () => {
    await searchPage().open('');
    expect([await sort().isVisible(), await searchPage().moreButton.isVisible()]).toEqual([false, false]);
    await searchPage().type('whaler');
    await eventually(searchPage().resultCount).toBe(1);
    expect([await sort().isVisible(), await searchPage().moreButton.isVisible()]).toEqual([false, false]);
    await searchPage().type('talks');
    await eventually(searchPage().resultCount).toBe(3);
    expect([await sort().isVisible(), await searchPage().moreButton.isVisible()]).toEqual([true, false]);
    await searchPage().type('tonnage');
    await eventually(searchPage().resultCount).toBe(10);
    expect([await sort().isVisible(), await searchPage().moreButton.isVisible()]).toEqual([true, true]);
  });

  test('a new search shows ten results again', async () => {
    await searchPage().open('tonnage');
    await eventually(searchPage().resultCount).toBe(10);
    await searchPage().moreButton.click();
    await eventually(searchPage().resultCount).toBe(20);
    await searchPage().type('shipped');
    await eventually(() => searchPage().status.textContent()).toBe('25 items match “shipped”.');
    expect(await searchPage().resultCount()).toBe(10);
  });

  test.each([
    ['wide', 1200, '?topic=strikes', true],
    ['wide', 1200, '?q=talks', true],
    ['narrow', 600, '?topic=strikes', false],
  ] as const)(
    'on a %s screen (%i px), are the filters of %s open? %s',
    async (_screen, width, query, isOpen) => {
      await searchPage().page.setViewportSize({ width, height: 600 });
      await searchPage().openUrl(query);
      await searchPage().statusText();
      const topics = searchPage().page.getByRole('group', { name: 'Topics' });
      const button = searchPage().page.getByRole('button', { name: 'Filters', exact: true });
      await (isOpen ? topics : button).waitFor();
      expect([await topics.isVisible(), await button.isVisible()]).toEqual([isOpen, !isOpen]);
    },
  );
});

describe('while results are loading', () => {
  /** The search page, and the requests for the texts of results, which wait until they are continued. */
  async function openHeld() {
    const searchPage = await openSearchPage(harbour.browser, harbour.archive.httpUrl);
    const held: Route[] = [];
    await searchPage.page.route('**/search/documents/*', (route) => void held.push(route));
    return { searchPage, held };
  }

  test('the status line says that the search is running', async () => {
    const { searchPage, held } = await openHeld();
    await searchPage.type('talks');
    await eventually(() => searchPage.status.textContent()).toBe('Searching…');
    await Promise.all(held.map((route) => route.continue()));
    await eventually(() => searchPage.status.textContent()).toBe('3 items match “talks”.');
    expect(searchPage.issues).toEqual([]);
    await searchPage.close();
  });

  test('a later search replaces an earlier one', async () => {
    const { searchPage, held } = await openHeld();
    await searchPage.type('talks');
    await eventually(() => held.length).toBeGreaterThan(0);
    await searchPage.type('xyzzy');
    await eventually(() => searchPage.status.textContent()).toBe('No items match “xyzzy”.');
    await Promise.all(held.map((route) => route.continue()));
    await searchPage.page.waitForLoadState('networkidle');
    expect(await searchPage.status.textContent()).toBe('No items match “xyzzy”.');
    expect(await searchPage.titles()).toEqual([]);
    await searchPage.close();
  });

  test('an earlier search that is still running does not say so over the results of a later one', async () => {
    const searchPage = await openOnStoppedClock(harbour.browser, harbour.archive.httpUrl);
    const { clock } = searchPage.page;
    const held: Route[] = [];
    await searchPage.page.route('**/search/documents/*', (route) => void held.push(route));
    await searchPage.searchBox.pressSequentially('talks');
    await clock.runFor(120);
    await eventually(() => held.length).toBeGreaterThan(0);
    await searchPage.searchBox.fill('xyzzy');
    await searchPage.searchBox.press('Enter');
    await eventually(() => searchPage.status.textContent()).toBe('No items match “xyzzy”.');
    await clock.runFor(10_000);
    expect(await searchPage.status.textContent()).toBe('No items match “xyzzy”.');
    await searchPage.close();
  });
});

test('typing is searched after a pause, and pasted text at once', async () => {
  const searchPage = await openOnStoppedClock(harbour.browser, harbour.archive.httpUrl);
  const { clock, keyboard } = searchPage.page;
  await searchPage.searchBox.pressSequentially('tal');
  await clock.runFor(119);
  await searchPage.searchBox.pressSequentially('ks');
  await clock.runFor(119);
  expect(await searchPage.resultCount()).toBe(0);
  await clock.runFor(1);
  await eventually(searchPage.resultCount).toBe(3);
  await searchPage.searchBox.fill('whaler');
  await keyboard.press('ControlOrMeta+A');
  await keyboard.press('ControlOrMeta+X');
  expect(await searchPage.resultCount()).toBe(3);
  await keyboard.press('ControlOrMeta+V');
  await eventually(searchPage.titles).toEqual([ship]);
  await searchPage.close();
});
