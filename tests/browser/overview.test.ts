import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import {
  accessibilityViolations,
  overflowingElements,
  violationsInBothSchemes,
} from '../support/page-checks.ts';
import { eventually, openSearchPage, useSearchPage } from '../support/search-page.ts';

/** What is above the results, and the names that are suggested while a query is typed. */
const entry = (i: number, date: string, title: string, fields: string) =>
  [`items/item-${i}.md`, `---\ntitle: ${title}\ndate: ${date}\n${fields}---\n\nText.\n`] as const;
const browser = useBrowser();
const site = useSite({
  files: {
    'site.yml': 'title: Archive\nlanguage: en\n',
    'topics.yml': '- { id: trade, name: Trade, description: Ships and what they carry. }\n',
    'actors.yml':
      '- { id: uk, type: place, name: United Kingdom, aliases: [Britain] }\n- { id: us, type: place, name: United States }\n',
    ...Object.fromEntries([
      entry(1, '1931-02-03', 'Wheat from Britain', 'actors: [uk]\ntopics: [trade]\n'),
      entry(
        2,
        '1932-05',
        'Wheat from America',
        'actors: [us]\ntopics: [trade]\nsource: { name: Harbour Gazette }\n',
      ),
      entry(3, '1932-08', 'Coal from Britain', 'actors: [uk]\nsource: { name: Harbour Gazette }\n'),
      entry(4, '1934-01-02', 'Wheat and coal', ''),
      entry(5, 'unknown', 'Coal', ''),
    ]),
  },
});
const searchPage = useSearchPage(() => openSearchPage(browser(), site().httpUrl));
const overview = () => searchPage().page.locator('[data-search-overview]');
const card = () => overview().getByRole('region', { name: 'Best match' });
const openTable = async () => {
  await overview().getByText('Show as a table').click();
  return (await overview().locator('tr').allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
};

describe('the topic, actor or source that a query names', () => {
  test.each([
    ['Britain', 'Place', 'United Kingdom', '2 items. Also Britain.', 'actors/uk.html'],
    ['Britian', 'Place', 'United Kingdom', '2 items. Also Britain.', 'actors/uk.html'],
    ['trade', 'Topic', 'Trade', '2 items. Ships and what they carry.', 'topics/trade.html'],
    ['gazette', 'Source', 'Harbour Gazette', '2 items.', 'search.html?source=Harbour+Gazette'],
  ])('%s: %s %s', async (query, kind, name, text, path) => {
    await searchPage().open(query);
    await card().waitFor();
    expect((await card().innerText()).toLowerCase()).toContain(kind.toLowerCase());
    expect(await card().locator('.meta').innerText()).toBe(text);
    expect(await card().getByRole('link', { name }).getAttribute('href')).toBe(path);
  });

  test('a query that names none has none', async () => {
    await searchPage().open('wheat');
    await overview().getByText('Hits over time').waitFor();
    expect(await card().count()).toBe(0);
  });
});

describe('hits over time', () => {
  test('are in a table, with links that narrow the search', async () => {
    await searchPage().open('coal');
    expect(await openTable()).toEqual(['Month Items', 'August 1932 1', 'January 1934 1']);
    expect(await overview().innerText()).toContain('Not shown: 1 undated item.');
    await overview().getByRole('link', { name: 'August 1932' }).click();
    await eventually(searchPage().titles).toEqual(['Coal from Britain']);
    await eventually(searchPage().parameters).toEqual(['q=coal', 'from=1932-08', 'to=1932-08']);
    await eventually(searchPage().activeFilterLabels).toEqual([
      'From August 1932',
      'To August 1932',
      'Clear all filters',
    ]);
  });

  test('a drag over the chart narrows the search to its time', async () => {
    await searchPage().open('wheat');
    const chart = overview().locator('.hits-svg');
    await chart.waitFor();
    const { x, y, width, height } = (await chart.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const { mouse } = searchPage().page;
    await mouse.move(x + 3, y + height / 2);
    await mouse.down();
    await mouse.move(x + width / 2, y + height / 2, { steps: 3 });
    expect(await chart.locator('.brush').count()).toBe(1);
    await mouse.up();
    await eventually(searchPage().found).toEqual(['Wheat from America', 'Wheat from Britain']);
    await eventually(searchPage().parameters).toEqual(['q=wheat', 'from=1931-02', 'to=1932-08']);
  });

  test('of two queries are compared in one chart and one table', async () => {
    await searchPage().open('wheat vs coal');
    await overview().locator('.series-2 polyline').waitFor({ state: 'attached' });
    expect(await overview().locator('.legend').innerText()).toMatch(/wheat\s+3\s+coal\s+3/);
    expect(await openTable()).toEqual([
      'Month wheat coal',
      'February 1931 1 0',
      'May 1932 1 0',
      'August 1932 0 1',
      'January 1934 1 1',
    ]);
    await overview().locator('.legend').getByRole('link', { name: 'coal' }).click();
    await eventually(() => searchPage().searchBox.inputValue()).toBe('coal');
  });

  test('another query is added with a button', async () => {
    await searchPage().open('wheat');
    await overview().getByRole('button', { name: 'Compare with another word' }).click();
    await searchPage().page.keyboard.type('coal');
    await eventually(() => overview().locator('.legend li').count()).toBe(2);
  });
});

describe('names are suggested while a query is typed', () => {
  const options = () => searchPage().page.getByRole('listbox').getByRole('option');
  const typed = async (text: string) => {
    await searchPage().open('');
    await searchPage().page.getByRole('checkbox').first().waitFor();
    await searchPage().page.getByRole('combobox').pressSequentially(text);
  };

  test('and chosen with the arrow keys and Enter', async () => {
    await typed('unit');
    expect((await options().allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'United Kingdom Place, 2 items',
      'United States Place, 1 item',
    ]);
    const box = searchPage().page.getByRole('combobox', { expanded: true });
    await box.press('ArrowDown');
    await box.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(
      await options()
        .and(searchPage().page.getByRole('option', { selected: true }))
        .getAttribute('id'),
    );
    expect(await box.inputValue()).toBe('unit');
    expect(await accessibilityViolations(searchPage().page)).toEqual([]);
    await box.press('Enter');
    await searchPage().page.waitForURL('**/actors/us.html');
  });

  test('by another name, and with the mouse', async () => {
    await typed('brit');
    expect(await options().innerText()).toContain('United Kingdom (Britain)');
    await options().click();
    await searchPage().page.waitForURL('**/actors/uk.html');
  });

  test('Escape closes the list and keeps the text, and an operator needs none', async () => {
    await typed('unit');
    await searchPage().searchBox.press('Escape');
    expect([await options().count(), await searchPage().searchBox.inputValue()]).toEqual([0, 'unit']);
    await typed('title:unit');
    expect(await options().count()).toBe(0);
  });
});

test.each([320, 1280])('at %i px, what is above the results fits and is accessible', async (width) => {
  await searchPage().page.setViewportSize({ width, height: 800 });
  for (const query of ['Britain', 'wheat vs coal']) {
    await searchPage().open(query);
    await openTable();
    expect(await overflowingElements(searchPage().page)).toEqual([]);
    expect(await violationsInBothSchemes(searchPage().page), query).toEqual([]);
  }
});
