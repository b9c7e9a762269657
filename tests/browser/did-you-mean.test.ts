import { describe, expect, test } from 'vitest';
import { eventually, openSearchPage, type SearchPage, useSearchPage } from '../support/search-page.ts';
import { lockout, useHarbour } from './harbour-archive.ts';

/** Suggestions of other queries. */
const harbour = useHarbour();

const sea = 'Η θάλασσα';

const suggestionsOf = ({ page }: SearchPage): Promise<string | null> =>
  page.locator('[data-search-suggestions]').textContent();

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

  test('if nothing at all is found, the results of a corrected query are shown, and the query stays', async () => {
    await searchPage().submit('tonnege');
    await eventually(searchPage().resultCount).toBe(10);
    expect(await searchPage().status.textContent()).toBe(
      'No items match “tonnege”. Showing results for “tonnage”. 24 items match it.',
    );
    expect(await searchPage().searchBox.inputValue()).toBe('tonnege');
    await eventually(() => new URL(searchPage().page.url()).searchParams.get('q')).toBe('tonnege');
    expect(await searchPage().results.locator('mark').first().textContent()).toBe('Tonnage');
    await searchPage().moreButton.click();
    await eventually(searchPage().resultCount).toBe(20);
  });

  test('a word of the archive is not corrected, however rare', async () => {
    await searchPage().submit('tonage');
    await eventually(searchPage().titles).toEqual([sea]);
    // Longer than the delay before suggestions.
    await searchPage().page.waitForTimeout(700);
    expect(await suggestionsOf(searchPage())).toBe('');
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
  const suggestions = (): Promise<string | null> => suggestionsOf(searchPage());
  const asTyped = 'Search instead for witer. Or did you mean writer?';

  test('a word that is in no item is named', async () => {
    await searchPage().open('witer peace');
    await eventually(suggestions).toBe('Did you mean winter peace?');
    expect(await searchPage().status.textContent()).toMatch(/some of them\. “witer” is in no item\.$/);
  });

  test('the reader can insist on what was typed, and go back', async () => {
    const { page, parameters, status, titles } = searchPage();
    await searchPage().open('witer');
    await eventually(suggestions).toBe(asTyped);
    const corrected = await titles();
    expect(corrected).toContain(lockout);
    await page.getByRole('link', { name: 'witer', exact: true }).press('Enter');
    await eventually(() => status.textContent()).toBe('No items match “witer”.');
    expect(await titles()).toEqual([]);
    expect(await searchPage().searchBox.inputValue()).toBe('witer');
    await eventually(suggestions).toBe('Did you mean winter or writer?');
    await eventually(parameters).toEqual(['q=witer', 'spelling=as-typed']);
    await page.reload();
    await eventually(() => status.textContent()).toBe('No items match “witer”.');
    await page.goBack();
    await eventually(titles).toEqual(corrected);
    expect(await suggestions()).toBe(asTyped);
    expect(parameters()).toEqual(['q=witer']);
    await page.goForward();
    await eventually(titles).toEqual([]);
  });

  test('insisting ends when the query is changed', async () => {
    await searchPage().openUrl('?q=witer&spelling=as-typed');
    await eventually(suggestions).toBe('Did you mean winter or writer?');
    await searchPage().type('wunter');
    await eventually(searchPage().titles).toContain(lockout);
    await eventually(searchPage().parameters).toEqual(['q=wunter']);
  });

  test('back from a result shows the corrected query again, with as many results and where it was', async () => {
    const { page, moreButton, resultCount } = searchPage();
    await searchPage().open('tonnege');
    await moreButton.click();
    await eventually(resultCount).toBe(20);
    await page.getByRole('link', { name: 'Tonnage report 8', exact: true }).click();
    await page.waitForURL(/items\/report-8/);
    await page.goBack();
    await eventually(resultCount).toBe(20);
    expect(await searchPage().searchBox.inputValue()).toBe('tonnege');
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });

  test('a corrected query keeps the filters and the order', async () => {
    await searchPage().openUrl('?q=tonnege&actor=gdansk&sort=oldest');
    await eventually(searchPage().resultCount).toBe(8);
    expect((await searchPage().titles())[0]).toBe('Tonnage report 1');
    await searchPage().openUrl('?q=tonnege&topic=strikes');
    await eventually(() => searchPage().status.textContent()).toBe('No items match “tonnege”.');
    expect(await searchPage().titles()).toEqual([]);
  });

  test('what appears for a corrected query moves nothing', async () => {
    const { page } = searchPage();
    await searchPage().open('');
    await page.evaluate(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (Reflect.get(entry, 'hadRecentInput') === false)
            Object.assign(window, { shifts: Number(Reflect.get(window, 'shifts')) + 1 });
      }).observe({ type: 'layout-shift', buffered: false });
    });
    await searchPage().type('tonnege');
    await eventually(searchPage().resultCount).toBe(10);
    // Longer than an input excuses a shift, so that late ones are counted.
    await page.waitForTimeout(700);
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toBe(0);
  });

  test.each(['search/words-*', 'assets/suggest.js'])(
    'without %s, the query is answered as it is',
    async (path) => {
      // In its own context: failed requests are issues in the shared one.
      const context = await harbour.browser.newContext();
      const page = await context.newPage();
      await page.route(`**/${path}`, (route) => route.abort());
      await page.goto(`${harbour.archive.httpUrl}search.html?q=tonnege`);
      await eventually(() => page.getByRole('status').textContent()).toBe('No items match “tonnege”.');
      await context.close();
    },
  );

  test('the script of suggestions loads once, when a word is in no item', async () => {
    const page = searchPage().page;
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    const scripts = () => loaded.filter((path) => path.endsWith('/assets/suggest.js')).length;
    await searchPage().open('lockout');
    await eventually(searchPage().titles).toEqual([lockout]);
    expect(scripts()).toBe(0);
    await searchPage().submit('winter lokcout');
    await eventually(suggestions).toBe('Did you mean winter lockout?');
    await searchPage().submit('tonnege');
    await eventually(searchPage().resultCount).toBe(10);
    expect(scripts()).toBe(1);
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
    expect(await page.locator('#q').inputValue()).toBe('winter lokcout');
    await context.close();
  });
});
