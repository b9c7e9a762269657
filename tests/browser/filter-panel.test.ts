import { describe, expect, test } from 'vitest';
import type { Files } from '../support/create-folder.ts';
import { useSite } from '../support/open-site.ts';
import { overflowingElements, violationsInBothSchemes } from '../support/page-checks.ts';
import { eventually, focusedText, openSearchPage, useSearchPage } from '../support/search-page.ts';
import { garden, item, letter, lockout, resume, ship, useHarbour } from './harbour-archive.ts';

/** The filters that a reader can choose from. */
const harbour = useHarbour();

describe('opened from a disk', () => {
  const searchPage = useSearchPage(() =>
    openSearchPage(harbour.browser, harbour.archive.fileUrl, { viewport: { width: 900, height: 600 } }),
  );

  test('each facet lists the values among the results, with counts, highest first, and years by time', async () => {
    await searchPage().open('winter');
    await searchPage().openFilters();
    expect(await searchPage().filterOptions('Topics')).toEqual(['Labour 2', 'Strikes 1']);
    expect(await searchPage().filterOptions('Actors')).toEqual(['Ernest Błok 2', "Dockers' Union 1"]);
    expect(await searchPage().filterOptions('Actor types')).toEqual(['People 2', 'Organisations 1']);
    expect(await searchPage().filterOptions('Years')).toEqual(['1931 2']);
    expect(await searchPage().filterOptions('Sources')).toEqual(['Evening Ledger 1', 'Harbour Gazette 1']);
  });

  test('the counts are updated while the query is typed', async () => {
    await searchPage().open('');
    await searchPage().openFilters();
    await eventually(() => searchPage().filterOptions('Sources')).toEqual([
      'Harbour Gazette 18',
      'Evening Ledger 9',
    ]);
    await searchPage().type('talks');
    await eventually(() => searchPage().filterOptions('Sources')).toEqual([
      'Harbour Gazette 2',
      'Evening Ledger 1',
    ]);
    await searchPage().type('tonnage');
    await eventually(() => searchPage().filterOptions('Topics')).toEqual(['Trade 24']);
    expect(await searchPage().filterOptions('Years')).toEqual(['1921 12', '1920 12']);
  });

  test('which leaves the checkboxes where they are', async () => {
    await searchPage().open('talks');
    await searchPage().openFilters();
    const checkbox = await searchPage().filterCheckbox('Topics', 'Labour').elementHandle();
    await searchPage().type('winter');
    await eventually(() => searchPage().filterOptions('Topics')).toEqual(['Labour 2', 'Strikes 1']);
    expect(await checkbox?.evaluate((element) => element.isConnected)).toBe(true);
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
      await searchPage().open(submitted);
      const before = await searchPage().statusText();
      await searchPage().openFilters();
      const count = Number(
        (await searchPage().filterOptions(heading))
          .find((option) => option.startsWith(name))
          ?.split(' ')
          .at(-1),
      );
      await searchPage().filterCheckbox(heading, name).check();
      await eventually(searchPage().found).toEqual([...titles].sort());
      expect(count).toBe(titles.length);
      expect(await searchPage().filterCheckbox(heading, name).isChecked()).toBe(true);
      await eventually(searchPage().parameters).toContain(parameter);
      expect(await searchPage().activeFilterLabels()).toEqual([name]);
      await searchPage()
        .page.getByRole('button', { name: `Remove filter: ${name}` })
        .click();
      await eventually(() => searchPage().status.textContent()).toBe(before);
      // The panel follows the results.
      await eventually(() => searchPage().filterCheckbox(heading, name).isChecked()).toBe(false);
      expect(await searchPage().activeFilterLabels()).toEqual([]);
      await eventually(searchPage().parameters).toEqual([`q=${submitted}`]);
    },
  );

  test('what is chosen before the results of the choice before are shown is added to it', async () => {
    await searchPage().open('*');
    await searchPage().openFilters();
    const { page, found, activeFilterLabels } = searchPage();
    await page.locator('[data-search-panel]').evaluate((panel) => {
      for (const year of ['1931', '1932'])
        panel.querySelector<HTMLInputElement>(`[name="year"][value="${year}"]`)?.click();
      const from = panel.querySelector<HTMLInputElement>('[name="from"]');
      if (from === null) throw new Error('no month');
      from.value = '1931-04';
      from.dispatchEvent(new Event('blur'));
    });
    await eventually(activeFilterLabels).toEqual(['1931', '1932', 'From April 1931', 'Clear all filters']);
    await eventually(found).toEqual([letter]);
    await eventually(() => searchPage().filterCheckbox('Years', '1931').isChecked()).toBe(true);
    await page.locator('[data-search-active-filters]').evaluate((list) => {
      for (const button of [...list.querySelectorAll('button')].slice(0, 2)) button.click();
    });
    await eventually(activeFilterLabels).toEqual(['From April 1931']);
  });

  test('filters combine: all chosen topics and actors, any chosen year or source', async () => {
    await searchPage().open('*');
    await searchPage().openFilters();
    await searchPage().filterCheckbox('Years', '1932').check();
    await eventually(searchPage().found).toEqual([letter]);
    await searchPage().filterCheckbox('Years', '1931').check();
    await eventually(searchPage().found).toEqual([lockout, resume, garden, letter].sort());
    await searchPage().filterCheckbox('Actors', 'Ernest Błok').check();
    await eventually(searchPage().found).toEqual([lockout, garden].sort());
    await searchPage().filterCheckbox('Actors', 'Dockers').check();
    await eventually(searchPage().found).toEqual([lockout]);
    expect(await searchPage().activeFilterLabels()).toEqual([
      'Ernest Błok',
      "Dockers' Union",
      '1932',
      '1931',
      'Clear all filters',
    ]);
    await searchPage().page.getByRole('button', { name: 'Clear all filters' }).click();
    await eventually(() => searchPage().status.textContent()).toBe('30 items match “*”.');
    expect(await searchPage().activeFilterLabels()).toEqual([]);
  });

  test('the focus stays on a checkbox that is toggled by keyboard', async () => {
    await searchPage().open('talks');
    await searchPage().openFilters();
    await searchPage().filterCheckbox('Topics', 'Strikes').focus();
    await searchPage().page.keyboard.press('Space');
    await eventually(searchPage().resultCount).toBe(2);
    await eventually(() =>
      searchPage()
        .filterCheckbox('Topics', 'Strikes')
        .evaluate((box) => box === document.activeElement),
    ).toBe(true);
    await searchPage().filterCheckbox('Sources', 'Evening Ledger').press('Space');
    await eventually(searchPage().resultCount).toBe(1);
  });
});

describe('over HTTP', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.httpUrl));

  test('a chosen value that excludes every result stays listed, after the values that do not', async () => {
    await searchPage().openUrl('?q=talks&year=1920');
    await searchPage().openFilters();
    expect(await searchPage().filterOptions('Years')).toEqual(['1931 3', '1920 0']);
  });

  test('while the numbers of a slow host are awaited, the status says what was found', async () => {
    await searchPage().page.route('**/search/counts/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await searchPage().open('talks');
    await eventually(() => searchPage().filterOptions('Years')).toEqual(['1931 3']);
    expect(await searchPage().status.textContent()).toBe('3 items match “talks”.');
  });

  test('a heading says whether all or any of the chosen values must match, once there is one', async () => {
    await searchPage().open('talks');
    await searchPage().openFilters();
    const headings = (): Promise<readonly string[]> =>
      searchPage().page.locator('.filter-panel legend').allInnerTexts();
    expect(await headings()).toEqual(['Date', 'Topics', 'Actors', 'Actor types', 'Years', 'Sources']);
    await searchPage().openUrl(
      '?q=talks&topic=labour&actor=blok&type=person&year=1931&source=Evening+Ledger',
    );
    await searchPage().openFilters();
    expect(await headings()).toEqual([
      'Date',
      'Topics match all',
      'Actors match all',
      'Actor types match any',
      'Years match any',
      'Sources match any',
    ]);
  });

  test('a facet without values among the results is left out', async () => {
    await searchPage().open('abroad');
    await searchPage().openFilters();
    expect(await searchPage().page.locator('.filter-panel legend').allInnerTexts()).toEqual([
      'Date',
      'Years',
    ]);
  });

  test('if the toggled option disappears, the focus moves to the first of its facet', async () => {
    await searchPage().openUrl('?q=talks&year=1920');
    await searchPage().openFilters();
    await searchPage().filterCheckbox('Years', '1920').press('Space');
    await eventually(() => searchPage().filterOptions('Years')).toEqual(['1931 3']);
    expect(
      await searchPage()
        .filterCheckbox('Years', '1931')
        .evaluate((box) => box === document.activeElement),
    ).toBe(true);
  });

  test('if its facet disappears too, the focus moves to the heading of the filters', async () => {
    await searchPage().openUrl('?q=abroad&topic=trade');
    await searchPage().openFilters();
    await searchPage().filterCheckbox('Topics', 'Trade').press('Space');
    await eventually(searchPage().titles).toEqual([letter]);
    await eventually(() => searchPage().filterOptions('Topics')).toEqual([]);
    expect(await focusedText(searchPage().page)).toBe('Filters');
  });
});

/** Two items from one newspaper, and one from each of sixty others. */
const manySources: Files = {
  'site.yml': 'title: Archive\n',
  ...Object.fromEntries(
    ['Gazette', 'Gazette', ...Array.from({ length: 60 }, (_, i) => `Paper ${i + 10}`)].map((source, i) =>
      item(`item-${i}`, { title: `News ${i}`, date: '1931', source, body: 'Text.' }),
    ),
  ),
};

describe('a facet with many values', () => {
  const archive = useSite({ files: manySources });
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, archive().httpUrl));
  const showMore = () => searchPage().page.getByRole('button', { name: 'Show more sources' });

  test('shows eight values at first and fifty more on request, with the focus on the first new one', async () => {
    await searchPage().open('*');
    await searchPage().openFilters();
    expect(await searchPage().filterOptions('Sources')).toEqual([
      'Gazette 2',
      'Paper 10 1',
      'Paper 11 1',
      'Paper 12 1',
      'Paper 13 1',
      'Paper 14 1',
      'Paper 15 1',
      'Paper 16 1',
    ]);
    await showMore().press('Enter');
    expect(await searchPage().filterOptions('Sources')).toHaveLength(58);
    expect(await focusedValue()).toBe('Paper 17');
    await showMore().press('Enter');
    expect(await searchPage().filterOptions('Sources')).toHaveLength(61);
    expect(await focusedValue()).toBe('Paper 67');
    expect(await showMore().count()).toBe(0);
  });

  test('still shows them after the next search', async () => {
    await searchPage().open('*');
    await searchPage().openFilters();
    await showMore().press('Enter');
    await searchPage().type('news');
    await eventually(() => searchPage().status.textContent()).toBe('62 items match “news”.');
    expect(await searchPage().filterOptions('Sources')).toHaveLength(58);
  });

  test('always shows the chosen values', async () => {
    await searchPage().openUrl('?q=*&source=Paper+69');
    await searchPage().openFilters();
    const options = await searchPage().filterOptions('Sources');
    expect(options).toHaveLength(9);
    expect(options.at(-1)).toBe('Paper 69 1');
    expect(await searchPage().filterCheckbox('Sources', 'Paper 69').isChecked()).toBe(true);
  });

  function focusedValue(): Promise<string | null> {
    return searchPage().page.evaluate(() => document.activeElement?.getAttribute('value') ?? null);
  }
});

describe('the years between two handles', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.httpUrl));
  const handle = (name: string) => searchPage().page.getByRole('slider', { name });

  test('are chosen by keyboard, and cleared where a handle is at its end', async () => {
    await searchPage().open('*');
    await searchPage().openFilters();
    const [first, last] = [await handle('First year').inputValue(), await handle('Last year').inputValue()];
    expect([first, last]).toEqual(['1920', '1933']);
    await handle('First year').press('ArrowRight');
    await handle('First year').press('ArrowRight');
    await eventually(searchPage().parameters).toEqual(['q=*', 'from=1922-01']);
    await eventually(searchPage().found).toEqual([garden, letter, lockout, resume, ship].sort());
    // Bars of years that are not wanted stay, in a paler colour.
    const bars = searchPage().page.locator('.year-range rect[height]:not([height="0%"])');
    await eventually(() => bars.count()).toBe(5);
    expect(await bars.and(searchPage().page.locator('.outside')).count()).toBe(2);
    await handle('Last year').press('ArrowLeft');
    await eventually(searchPage().parameters).toEqual(['q=*', 'from=1922-01', 'to=1932-12']);
    await eventually(searchPage().found).toEqual([garden, letter, lockout, resume].sort());
    await handle('Last year').press('End');
    await handle('First year').press('Home');
    await eventually(searchPage().parameters).toEqual(['q=*']);
  });
});

test('filters are accessible in light and dark mode and fit a narrow screen', async () => {
  const searchPage = await openSearchPage(harbour.browser, harbour.archive.httpUrl, {
    viewport: { width: 320, height: 640 },
  });
  await searchPage.openUrl(
    '?q=talks&topic=strikes&actor=blok&type=person&year=1931&source=Evening+Ledger&from=1931-02&to=1931-05',
  );
  await eventually(searchPage.titles).toEqual([lockout]);
  await searchPage.page.getByText('Search tips').click();
  await searchPage.openFilters();
  expect(await searchPage.activeFilters.count()).toBe(8);
  expect(await violationsInBothSchemes(searchPage.page)).toEqual([]);
  expect(await overflowingElements(searchPage.page)).toEqual([]);
  expect(searchPage.issues).toEqual([]);
  await searchPage.close();
});
