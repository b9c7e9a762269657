import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openSampleSite, type SampleSite } from '../support/sample-site.ts';
import { eventually, focused, readSearch, type SearchReader } from '../support/search-reader.ts';

/** The sample archive names no publisher and is all in English; these two items make up for that. */
const more = {
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
  [browser, site] = await Promise.all([openBrowser(), openSampleSite(more)]);
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

describe.each(['served', 'onDisk'] as const)('the search, %s', (place) => {
  let reader: SearchReader;

  beforeAll(async () => {
    reader = await readSearch(browser, site[place], { viewport: { width: 900, height: 600 } });
  });
  afterEach(() => {
    expect(reader.complaints).toEqual([]);
  });
  afterAll(() => reader.close());

  test('an address with a query shows its results at once', async () => {
    await reader.open('steadfast');
    await eventually(reader.titles).toEqual(nuclear);
    expect(await reader.box.inputValue()).toBe('steadfast');
  });

  test('it searches while a word is typed, and after each change of it', async () => {
    await reader.open('');
    await reader.type('steadf');
    await eventually(reader.titles).toEqual(nuclear);
    await reader.type('chides');
    await eventually(reader.titles).toEqual(zelenskyy.slice(0, 1));
    await reader.type('');
    await reader.box.press('Delete');
    await eventually(reader.titles).toEqual([]);
    expect(await reader.status.textContent()).toBe('');
  });

  test.each<[what: string, query: string, titles: readonly string[]]>([
    ['a word of the title', 'chides', zelenskyy.slice(0, 1)],
    ['a word of the summary alone', 'contest', ishiba],
    ['a word of the body alone', 'steadfast', nuclear],
    ['another form of a word', 'chiding', zelenskyy.slice(0, 1)],
    ['a topic by its alias', 'deterrence', nuclear],
    ['a topic by an alias of several words', 'succession of the secretary general', term],
    ['an actor by name', 'Volodymyr Zelenskyy', zelenskyy],
    ['an actor by another spelling', 'Zelensky', zelenskyy],
    ['an actor in another script', 'Зеленський', zelenskyy],
    ['an actor in capitals', 'ZELENSKYY', zelenskyy],
    ['an actor in a script without spaces', '石破茂', ishiba],
    [
      'an actor without the marks on a name',
      'niinisto',
      ["Finland's president confirms an application to NATO"],
    ],
    ['words that stand in different parts', 'chides зеленський moscow', zelenskyy.slice(0, 1)],
    ['an item in another language', 'музей', ['Музей відкрито']],
  ])('%s finds the items: %s', async (_what, query, titles) => {
    await reader.open(query);
    await eventually(async () => [...(await reader.titles())].sort()).toEqual([...titles].sort());
  });

  test('how many were found is announced', async () => {
    await reader.open('');
    expect(await reader.status.getAttribute('role')).toBe('status');
    expect(await reader.status.getAttribute('aria-live')).toBe('polite');
    await reader.type('zelensky');
    await eventually(() => reader.status.textContent()).toMatch(/\b3\b.*zelensky/);
    await reader.type('steadfast');
    await eventually(() => reader.status.textContent()).toMatch(/\b1\b.*steadfast/);
    await reader.type('xyzzy');
    await eventually(() => reader.status.textContent()).toMatch(/^No item .*xyzzy/);
    expect(await reader.titles()).toEqual([]);
  });

  test('a result tells title, date, publisher, topics and actors, and marks what was searched for', async () => {
    await reader.open('invite town');
    await eventually(reader.titles).toEqual([museum]);
    const result = reader.results.first();
    const text = await result.innerText();
    for (const told of ['about 20 March 1931', 'Evening Ledger', 'Nobody whom she had invited stayed away'])
      expect(text).toContain(told);
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
      expect(await reader.page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
      await reader.page.goBack();
      await eventually(reader.titles).toEqual([museum]);
    }
  });

  test('words are marked in titles too, and a result says its language where that is another', async () => {
    await reader.open('музей');
    await eventually(reader.titles).toEqual(['Музей відкрито']);
    expect(await reader.results.locator('a').first().locator('mark').allInnerTexts()).toEqual(['Музей']);
    expect(await reader.results.locator('a').first().getAttribute('lang')).toBe('uk');
  });

  test('ten results show, and ten more on request, with the focus on the first of them', async () => {
    await reader.open('nato');
    const count = Number(/\d+/.exec(await reader.answer())?.[0]);
    expect(count).toBeGreaterThan(10);
    expect(await reader.shown()).toBe(10);
    const first = await reader.titles();
    await reader.more.focus();
    await reader.page.keyboard.press('Enter');
    await eventually(reader.shown).toBe(Math.min(count, 20));
    const all = await reader.titles();
    expect(all.slice(0, 10)).toEqual(first);
    expect(new Set(all).size).toBe(all.length);
    expect(await focused(reader.page)).toBe(all[10]);
    expect(await reader.more.isVisible()).toBe(count > 20);
  });

  test('the address carries the query, and opens the same results again', async () => {
    await reader.open('');
    await reader.type('Зеленський & faces');
    await eventually(reader.titles).toEqual(zelenskyy.slice(1, 2));
    await eventually(() => new URL(reader.page.url()).searchParams.get('q')).toBe('Зеленський & faces');
    await reader.page.reload();
    await eventually(reader.titles).toEqual(zelenskyy.slice(1, 2));
    expect(await reader.box.inputValue()).toBe('Зеленський & faces');
  });

  test('back from an item finds the query, the results and the place on the page', async () => {
    await reader.open('nato');
    await reader.more.click();
    await eventually(reader.shown).toBeGreaterThan(10);
    const titles = await reader.titles();
    await reader.results.nth(14).scrollIntoViewIfNeeded();
    const scrolled = await reader.page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(600);
    await reader.results.nth(14).getByRole('link').first().click();
    expect(await reader.page.getByRole('heading', { level: 1 }).innerText()).toBe(titles[14]);
    await reader.page.goBack();
    await eventually(reader.titles).toEqual(titles);
    await eventually(() => reader.page.evaluate(() => scrollY)).toBeCloseTo(scrolled, -1);
    expect(await reader.box.inputValue()).toBe('nato');
  });

  test('back and forward lead from query to query', async () => {
    await reader.open('steadfast');
    await eventually(reader.titles).toEqual(nuclear);
    // A query that stood for a while is one to come back to; those typed on the way to it are not.
    await reader.page.waitForTimeout(2200);
    await reader.type('chides');
    await eventually(reader.titles).toEqual(zelenskyy.slice(0, 1));
    await reader.page.goBack();
    await eventually(reader.titles).toEqual(nuclear);
    expect(await reader.box.inputValue()).toBe('steadfast');
    await reader.page.goForward();
    await eventually(reader.titles).toEqual(zelenskyy.slice(0, 1));
    expect(await reader.box.inputValue()).toBe('chides');
  });
});
