import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openSampleSite, type SampleSite } from '../support/sample-site.ts';
import { eventually, focusedText, openSearchPage, type SearchPage } from '../support/search-page.ts';

/** Two further items: the sample archive has no publishers and is all in English. */
const extraItems = {
  'museum-opens': `---
title: The museum's <b>harbour</b> & "dock" rooms open
date: 1931-03-20~
topics: [diplomacy]
actors: [Bruxelles]
source:
  name: Evening Ledger
---

The director invited the town. Nobody whom she had invited stayed away, though the invitation came late.
`,
  'muzei-vidkryto': `---
title: Музей відкрито
date: 1931-03
language: uk
---

Директорка запросила все місто.
`,
};

let browser: Browser;
let site: SampleSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSampleSite(extraItems)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const zelenskyy = [
  'Rutte hosts Zelenskyy and chides speculation about peace talks',
  'Zelenskyy faces the press beside Biden at the G7 summit',
  'Nearly all promised combat vehicles reach Ukraine',
];
const nuclear = ['Stoltenberg warns Russia against nuclear use in Ukraine'];
const ishiba = ["Ishiba's proposal for the security of Asia"];
const term = ['Allies ready to keep Stoltenberg for a further year'];
const museum = 'The museum\'s <b>harbour</b> & "dock" rooms open';

describe.each(['httpUrl', 'fileUrl'] as const)('the search, %s', (urlKind) => {
  let searchPage: SearchPage;

  beforeAll(async () => {
    searchPage = await openSearchPage(browser, site[urlKind], { viewport: { width: 900, height: 600 } });
  });
  afterEach(() => {
    expect(searchPage.issues).toEqual([]);
  });
  afterAll(() => searchPage.close());

  test('a URL with a query shows its results at once', async () => {
    await searchPage.open('steadfast');
    await eventually(searchPage.titles).toEqual(nuclear);
    expect(await searchPage.searchBox.inputValue()).toBe('steadfast');
  });

  test('it searches while the query is typed and after each change', async () => {
    await searchPage.open('');
    await searchPage.type('steadf');
    await eventually(searchPage.titles).toEqual(nuclear);
    await searchPage.type('chides');
    await eventually(searchPage.titles).toEqual(zelenskyy.slice(0, 1));
    await searchPage.type('');
    await searchPage.searchBox.press('Delete');
    await eventually(searchPage.titles).toEqual([]);
    expect(await searchPage.status.textContent()).toBe('');
  });

  test.each<[what: string, query: string, titles: readonly string[]]>([
    ['a word in the title', 'chides', zelenskyy.slice(0, 1)],
    ['a word only in the summary', 'contest', ishiba],
    ['a word only in the body', 'steadfast', nuclear],
    ['another form of a word', 'chiding', zelenskyy.slice(0, 1)],
    ['a topic by its alias', 'deterrence', nuclear],
    ['a topic by an alias of several words', 'succession of the secretary general', term],
    ['an actor by name', 'Volodymyr Zelenskyy', zelenskyy],
    ['an actor by another spelling', 'Zelensky', zelenskyy],
    ['an actor in another script', 'Зеленський', zelenskyy],
    ['an actor in capitals', 'ZELENSKYY', zelenskyy],
    ['an actor in a script without spaces', '石破茂', ishiba],
    ['an actor without diacritics', 'niinisto', ["Finland's president confirms an application to NATO"]],
    ['words from different fields', 'chides зеленський moscow', zelenskyy.slice(0, 1)],
    ['an item in another language', 'музей', ['Музей відкрито']],
  ])('%s finds the items: %s', async (_what, query, titles) => {
    await searchPage.open(query);
    await eventually(async () => [...(await searchPage.titles())].sort()).toEqual([...titles].sort());
  });

  test('the number of results is announced', async () => {
    await searchPage.open('');
    expect(await searchPage.status.getAttribute('role')).toBe('status');
    expect(await searchPage.status.getAttribute('aria-live')).toBe('polite');
    await searchPage.type('zelensky');
    await eventually(() => searchPage.status.textContent()).toMatch(/\b3\b.*zelensky/);
    await searchPage.type('steadfast');
    await eventually(() => searchPage.status.textContent()).toMatch(/\b1\b.*steadfast/);
    await searchPage.type('xyzzy');
    await eventually(() => searchPage.status.textContent()).toMatch(/^No items match .*xyzzy/);
    expect(await searchPage.titles()).toEqual([]);
  });

  test('a result shows title, date, publisher, topics and actors, and highlights the matched words', async () => {
    await searchPage.open('invite town');
    await eventually(searchPage.titles).toEqual([museum]);
    const result = searchPage.results.first();
    const text = await result.innerText();
    for (const detail of ['about 20 March 1931', 'Evening Ledger', 'Nobody whom she had invited stayed away'])
      expect(text).toContain(detail);
    expect((await result.locator('mark').allInnerTexts()).map((word) => word.toLowerCase())).toEqual(
      expect.arrayContaining(['invited', 'town']),
    );
    const links = result.getByRole('link');
    expect(await links.allInnerTexts()).toEqual([museum, 'Diplomacy', 'Brussels']);
    for (const [name, heading] of [
      [museum, museum],
      ['Diplomacy', 'Diplomacy'],
      ['Brussels', 'Brussels'],
    ] as const) {
      await result.getByRole('link', { name, exact: true }).click();
      expect(await searchPage.page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
      await searchPage.page.goBack();
      await eventually(searchPage.titles).toEqual([museum]);
    }
  });

  test('words are highlighted in titles too, and a foreign-language result has its lang attribute', async () => {
    await searchPage.open('музей');
    await eventually(searchPage.titles).toEqual(['Музей відкрито']);
    expect(await searchPage.results.locator('a').first().locator('mark').allInnerTexts()).toEqual(['Музей']);
    expect(await searchPage.results.locator('a').first().getAttribute('lang')).toBe('uk');
  });

  test('ten results are shown, and ten more on request, with the focus on the first new one', async () => {
    await searchPage.open('nato');
    const count = Number(/\d+/.exec(await searchPage.statusText())?.[0]);
    expect(count).toBeGreaterThan(10);
    expect(await searchPage.resultCount()).toBe(10);
    const first = await searchPage.titles();
    await searchPage.moreButton.focus();
    await searchPage.page.keyboard.press('Enter');
    await eventually(searchPage.resultCount).toBe(Math.min(count, 20));
    const all = await searchPage.titles();
    expect(all.slice(0, 10)).toEqual(first);
    expect(new Set(all).size).toBe(all.length);
    expect(await focusedText(searchPage.page)).toBe(all[10]);
    expect(await searchPage.moreButton.isVisible()).toBe(count > 20);
  });

  test('the URL holds the query and restores the results', async () => {
    await searchPage.open('');
    await searchPage.type('Зеленський & faces');
    await eventually(searchPage.titles).toEqual(zelenskyy.slice(1, 2));
    await eventually(() => new URL(searchPage.page.url()).searchParams.get('q')).toBe('Зеленський & faces');
    await searchPage.page.reload();
    await eventually(searchPage.titles).toEqual(zelenskyy.slice(1, 2));
    expect(await searchPage.searchBox.inputValue()).toBe('Зеленський & faces');
  });

  test('going back from an item restores the query, the results and the scroll position', async () => {
    await searchPage.open('nato');
    await searchPage.moreButton.click();
    await eventually(searchPage.resultCount).toBeGreaterThan(10);
    const titles = await searchPage.titles();
    await searchPage.results.nth(14).scrollIntoViewIfNeeded();
    const scrolled = await searchPage.page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(600);
    await searchPage.results.nth(14).getByRole('link').first().click();
    expect(await searchPage.page.getByRole('heading', { level: 1 }).innerText()).toBe(titles[14]);
    await searchPage.page.goBack();
    await eventually(searchPage.titles).toEqual(titles);
    await eventually(() => searchPage.page.evaluate(() => scrollY)).toBeCloseTo(scrolled, -1);
    expect(await searchPage.searchBox.inputValue()).toBe('nato');
  });

  test('back and forward move between queries', async () => {
    await searchPage.open('steadfast');
    await eventually(searchPage.titles).toEqual(nuclear);
    // A query that was shown for a while gets a history entry; those typed on the way to it do not.
    await searchPage.page.waitForTimeout(2200);
    await searchPage.type('chides');
    await eventually(searchPage.titles).toEqual(zelenskyy.slice(0, 1));
    await searchPage.page.goBack();
    await eventually(searchPage.titles).toEqual(nuclear);
    expect(await searchPage.searchBox.inputValue()).toBe('steadfast');
    await searchPage.page.goForward();
    await eventually(searchPage.titles).toEqual(zelenskyy.slice(0, 1));
    expect(await searchPage.searchBox.inputValue()).toBe('chides');
  });
});
