import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, overflowingElements } from '../support/page-checks.ts';
import { eventually, focusedText, openSearchPage, type SearchPage } from '../support/search-page.ts';
import { useHarbour } from './harbour-archive.ts';

/** Filtering and sorting of results. */
const harbour = useHarbour();

const lockout = 'No end to the winter lockout';
const resume = 'Peace talks resume';
const garden = 'In the winter garden';
const letter = 'A letter from abroad';
const ship = 'A ship comes in';

describe.each(['httpUrl', 'fileUrl'] as const)('filters, %s', (urlKind) => {
  let searchPage: SearchPage;

  beforeAll(async () => {
    searchPage = await openSearchPage(harbour.browser, harbour.archive[urlKind], {
      viewport: { width: 900, height: 600 },
    });
  });
  afterEach(() => {
    expect(searchPage.issues).toEqual([]);
  });
  afterAll(() => searchPage.close());

  const found = async (): Promise<readonly string[]> => [...(await searchPage.titles())].sort();
  const parameters = (): readonly string[] =>
    [...new URL(searchPage.page.url()).searchParams].map((each) => each.join('='));
  const filterLabels = async (): Promise<readonly string[]> =>
    (await searchPage.activeFilters.allInnerTexts()).map((text) => text.replace(/\s*×$/, ''));
  const status = (): Promise<string | null> => searchPage.status.textContent();

  test('each facet lists the values among the results, with counts, highest first', async () => {
    await searchPage.open('winter');
    await searchPage.openFilters();
    expect(await searchPage.filterOptions('Topics')).toEqual(['Labour 2', 'Strikes 1']);
    expect(await searchPage.filterOptions('Actors')).toEqual(['Ernest Błok 2', "Dockers' Union 1"]);
    expect(await searchPage.filterOptions('Actor types')).toEqual(['People 2', 'Organisations 1']);
    expect(await searchPage.filterOptions('Years')).toEqual(['1931 2']);
    expect(await searchPage.filterOptions('Sources')).toEqual(['Evening Ledger 1', 'Harbour Gazette 1']);
  });

  test('the counts are updated while the query is typed', async () => {
    await searchPage.open('');
    await searchPage.openFilters();
    await eventually(() => searchPage.filterOptions('Sources')).toEqual([
      'Harbour Gazette 18',
      'Evening Ledger 9',
    ]);
    await searchPage.type('talks');
    await eventually(() => searchPage.filterOptions('Sources')).toEqual([
      'Harbour Gazette 2',
      'Evening Ledger 1',
    ]);
    await searchPage.type('tonnage');
    await eventually(() => searchPage.filterOptions('Topics')).toEqual(['Trade 24']);
    expect(await searchPage.filterOptions('Years')).toEqual(['1920 12', '1921 12']);
  });

  test.each<[heading: string, name: string, query: string, titles: readonly string[], parameter: string]>([
    ['Topics', 'Labour', 'talks', [lockout, resume, garden], 'topic=labour'],
    ['Topics', 'Strikes', 'talks', [lockout, resume], 'topic=strikes'],
    ['Actors', 'Ernest Błok', 'talks', [lockout, garden], 'actor=blok'],
    ['Actor types', 'Organisations', 'talks', [lockout, resume], 'type=organisation'],
    ['Years', '1933', 'the', [ship], 'year=1933'],
    ['Sources', 'Evening Ledger', 'talks', [lockout], 'source=Evening Ledger'],
  ])(
    '%s: %s narrows the results, and its button removes the filter',
    async (heading, name, query, titles, parameter) => {
      // "the" is a stop word, so all items are listed instead.
      const submitted = query === 'the' ? '*' : query;
      await searchPage.open(submitted);
      const before = await searchPage.statusText();
      await searchPage.openFilters();
      const count = Number(
        (await searchPage.filterOptions(heading))
          .find((option) => option.startsWith(name))
          ?.split(' ')
          .at(-1),
      );
      await searchPage.filterCheckbox(heading, name).check();
      await eventually(found).toEqual([...titles].sort());
      expect(count).toBe(titles.length);
      expect(await searchPage.filterCheckbox(heading, name).isChecked()).toBe(true);
      await eventually(parameters).toContain(parameter);
      expect(await filterLabels()).toEqual([name]);
      await searchPage.page.getByRole('button', { name: `Remove filter: ${name}` }).click();
      await eventually(status).toBe(before);
      expect(await searchPage.filterCheckbox(heading, name).isChecked()).toBe(false);
      expect(await filterLabels()).toEqual([]);
      await eventually(parameters).toEqual([`q=${submitted}`]);
    },
  );

  test('filters combine: all chosen topics and actors, any chosen year or source', async () => {
    await searchPage.open('*');
    await searchPage.openFilters();
    await searchPage.filterCheckbox('Years', '1932').check();
    await eventually(found).toEqual([letter]);
    await searchPage.filterCheckbox('Years', '1931').check();
    await eventually(found).toEqual([lockout, resume, garden, letter].sort());
    await searchPage.filterCheckbox('Actors', 'Ernest Błok').check();
    await eventually(found).toEqual([lockout, garden].sort());
    await searchPage.filterCheckbox('Actors', 'Dockers').check();
    await eventually(found).toEqual([lockout]);
    expect(await filterLabels()).toEqual([
      'Ernest Błok',
      "Dockers' Union",
      '1932',
      '1931',
      'Clear all filters',
    ]);
    await searchPage.page.getByRole('button', { name: 'Clear all filters' }).click();
    await eventually(status).toBe('30 items match “*”.');
    expect(await filterLabels()).toEqual([]);
  });

  test('filters without a query list the items', async () => {
    await searchPage.open('');
    await searchPage.openFilters();
    await searchPage.filterCheckbox('Sources', 'Evening Ledger').check();
    await eventually(status).toBe('9 items match the filters.');
    expect(await searchPage.resultCount()).toBe(9);
    // Newest first.
    expect((await searchPage.titles())[0]).toBe(lockout);
  });

  test('a range of months includes every date that may be in it', async () => {
    await searchPage.open('');
    await searchPage.openFilters();
    await searchPage.page.getByLabel('From', { exact: true }).fill('1931-03');
    // The garden's date spans February and March; the letter's is all of 1932; the sea has none.
    await eventually(found).toEqual([resume, garden, letter, ship].sort());
    await searchPage.page.getByLabel('To', { exact: true }).fill('1931-12');
    await eventually(found).toEqual([resume, garden].sort());
    await eventually(parameters).toEqual(['from=1931-03', 'to=1931-12']);
    await searchPage.page.getByLabel('From', { exact: true }).fill('');
    await eventually(status).toBe('27 items match the filters.');
    await searchPage.open('');
    await searchPage.page.goto(`${harbour.archive[urlKind]}search.html?from=1932-12&to=1933-06`);
    await eventually(found).toEqual([letter]);
  });

  test('a month can be typed key by key', async () => {
    await searchPage.open('');
    await searchPage.openFilters();
    await searchPage.page.getByLabel('From', { exact: true }).focus();
    await searchPage.page.keyboard.type('Jul');
    await searchPage.page.keyboard.press('Tab');
    await searchPage.page.keyboard.type('1932', { delay: 250 });
    await eventually(found).toEqual([letter, ship].sort());
    await eventually(parameters).toEqual(['from=1932-07']);
    expect(await searchPage.page.getByLabel('From', { exact: true }).inputValue()).toBe('1932-07');
  });

  test('results are sorted by relevance, newest first or oldest first', async () => {
    await searchPage.open('harbour peace talks');
    await eventually(searchPage.resultCount).toBe(1);
    await searchPage.open('talks');
    await eventually(searchPage.resultCount).toBe(3);
    // The title has more weight than the body.
    expect((await searchPage.titles())[0]).toBe(resume);
    const sort = searchPage.page.getByLabel('Sort by');
    await sort.selectOption({ label: 'Oldest first' });
    await eventually(searchPage.titles).toEqual([garden, lockout, resume]);
    await eventually(parameters).toContain('sort=oldest');
    await sort.selectOption({ label: 'Newest first' });
    await eventually(searchPage.titles).toEqual([resume, lockout, garden]);
    await eventually(parameters).toContain('sort=newest');
  });

  test('the URL holds query, filters and order, and restores them', async () => {
    const queryString =
      '?q=talks&topic=strikes&topic=labour&actor=blok&type=person&year=1931&source=Evening+Ledger&from=1931-02&to=1931-05&sort=oldest';
    await searchPage.page.goto(`${harbour.archive[urlKind]}search.html${queryString}`);
    await eventually(searchPage.titles).toEqual([lockout]);
    await searchPage.openFilters();
    for (const [heading, name] of [
      ['Topics', 'Strikes'],
      ['Topics', 'Labour'],
      ['Actors', 'Ernest Błok'],
      ['Actor types', 'People'],
      ['Years', '1931'],
      ['Sources', 'Evening Ledger'],
    ] as const) {
      expect(await searchPage.filterCheckbox(heading, name).isChecked(), `${heading}: ${name}`).toBe(true);
    }
    expect(await searchPage.filterCheckbox('Actors', 'Dockers').isChecked()).toBe(false);
    expect(await searchPage.page.getByLabel('From', { exact: true }).inputValue()).toBe('1931-02');
    expect(await searchPage.page.getByLabel('To', { exact: true }).inputValue()).toBe('1931-05');
    expect(await searchPage.page.getByLabel('Sort by').inputValue()).toBe('oldest');
    expect(await searchPage.searchBox.inputValue()).toBe('talks');
    expect(new URL(searchPage.page.url()).search).toBe(queryString);
  });

  test('back and forward restore query, filters, checkboxes and order', async () => {
    await searchPage.open('talks');
    await searchPage.openFilters();
    await searchPage.filterCheckbox('Topics', 'Strikes').check();
    await eventually(found).toEqual([lockout, resume].sort());
    await searchPage.filterCheckbox('Sources', 'Evening Ledger').check();
    await eventually(searchPage.titles).toEqual([lockout]);
    await searchPage.page.getByRole('link', { name: lockout }).click();
    await searchPage.page.waitForURL('**/items/talks-fail.html');
    await searchPage.page.goBack();
    await eventually(searchPage.titles).toEqual([lockout]);
    expect(await filterLabels()).toEqual(['Strikes', 'Evening Ledger', 'Clear all filters']);
    if (!(await searchPage.page.getByRole('group', { name: 'Topics' }).isVisible()))
      await searchPage.openFilters();
    await searchPage.page.goBack();
    await eventually(found).toEqual([lockout, resume].sort());
    await eventually(() => searchPage.filterCheckbox('Sources', 'Evening Ledger').isChecked()).toBe(false);
    expect(await searchPage.filterCheckbox('Topics', 'Strikes').isChecked()).toBe(true);
    await searchPage.page.goBack();
    await eventually(found).toEqual([lockout, resume, garden].sort());
    await eventually(() => searchPage.filterCheckbox('Topics', 'Strikes').isChecked()).toBe(false);
    expect(await filterLabels()).toEqual([]);
    await searchPage.page.goForward();
    await eventually(found).toEqual([lockout, resume].sort());
    await eventually(() => searchPage.filterCheckbox('Topics', 'Strikes').isChecked()).toBe(true);
  });

  test('going back from an item restores the filtered results and the scroll position', async () => {
    await searchPage.page.setViewportSize({ width: 1200, height: 600 });
    await searchPage.page.goto(`${harbour.archive[urlKind]}search.html?topic=trade`);
    await eventually(searchPage.resultCount).toBe(10);
    await searchPage.moreButton.click();
    await eventually(searchPage.resultCount).toBe(20);
    const titles = await searchPage.titles();
    await searchPage.results.nth(16).scrollIntoViewIfNeeded();
    const scrolled = await searchPage.page.evaluate(() => scrollY);
    await searchPage.results.nth(16).getByRole('link').first().click();
    await searchPage.page.waitForURL('**/items/*.html');
    await searchPage.page.goBack();
    await eventually(searchPage.titles).toEqual(titles);
    await eventually(() => searchPage.page.evaluate(() => scrollY)).toBeCloseTo(scrolled, -1);
    await searchPage.page.setViewportSize({ width: 900, height: 600 });
  });

  test('the focus stays in place when filters are changed by keyboard', async () => {
    await searchPage.open('talks');
    await searchPage.openFilters();
    await searchPage.filterCheckbox('Topics', 'Strikes').focus();
    await searchPage.page.keyboard.press('Space');
    await eventually(searchPage.resultCount).toBe(2);
    await eventually(() =>
      searchPage.filterCheckbox('Topics', 'Strikes').evaluate((box) => box === document.activeElement),
    ).toBe(true);
    await searchPage.filterCheckbox('Sources', 'Evening Ledger').press('Space');
    await eventually(searchPage.resultCount).toBe(1);
    // Removing a filter moves the focus to the next one.
    await searchPage.page.getByRole('button', { name: 'Remove filter: Strikes' }).press('Enter');
    await eventually(filterLabels).toEqual(['Evening Ledger']);
    expect(await focusedText(searchPage.page)).toBe('Evening Ledger ×');
    await searchPage.page.keyboard.press('Enter');
    await eventually(filterLabels).toEqual([]);
    expect(await focusedText(searchPage.page)).toBe('Filters');
  });

  test('if the filters exclude everything, the status says how many items match without them', async () => {
    await searchPage.page.goto(`${harbour.archive[urlKind]}search.html?q=talks&year=1920`);
    expect(await searchPage.statusText()).toBe(
      'No items match “talks” with these filters; 3 items match without them.',
    );
    await searchPage.openFilters();
    expect(await searchPage.filterOptions('Years')).toEqual(['1931 3', '1920 0']);
  });
});

test('filters are accessible in light and dark mode and fit a narrow screen', async () => {
  const searchPage = await openSearchPage(harbour.browser, harbour.archive.httpUrl, {
    viewport: { width: 320, height: 640 },
  });
  await searchPage.page.goto(
    `${harbour.archive.httpUrl}search.html?q=talks&topic=strikes&actor=blok&type=person&year=1931&source=Evening+Ledger&from=1931-02&to=1931-05`,
  );
  await eventually(searchPage.titles).toEqual([lockout]);
  await searchPage.openFilters();
  await searchPage.page.getByText('Search tips').click();
  expect(await searchPage.activeFilters.count()).toBe(8);
  for (const colorScheme of ['light', 'dark'] as const) {
    await searchPage.page.emulateMedia({ colorScheme });
    expect(await accessibilityViolations(searchPage.page), colorScheme).toEqual([]);
  }
  expect(await overflowingElements(searchPage.page)).toEqual([]);
  expect(searchPage.issues).toEqual([]);
  await searchPage.close();
});
