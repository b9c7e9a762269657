import { describe, expect, test } from 'vitest';
import { useSite } from '../support/open-site.ts';
import { eventually, openOnStoppedClock, openSearchPage, useSearchPage } from '../support/search-page.ts';
import { garden, letter, resume, ship, useHarbour } from './harbour-archive.ts';

/** The inputs for the first and the last month. */
const harbour = useHarbour();

describe('opened from a disk', () => {
  const searchPage = useSearchPage(() =>
    openSearchPage(harbour.browser, harbour.archive.fileUrl, { viewport: { width: 900, height: 600 } }),
  );

  test('a range of months includes every date that may be in it', async () => {
    await searchPage().open('');
    await searchPage().openFilters();
    await searchPage().monthInput('From').fill('1931-03');
    // The garden's date spans February and March; the letter's is all of 1932; the sea has none.
    await eventually(searchPage().found).toEqual([resume, garden, letter, ship].sort());
    await searchPage().monthInput('To').fill('1931-12');
    await eventually(searchPage().found).toEqual([resume, garden].sort());
    await eventually(searchPage().parameters).toEqual(['from=1931-03', 'to=1931-12']);
    await searchPage().monthInput('From').fill('');
    await eventually(() => searchPage().status.textContent()).toBe('27 items match the filters.');
    await searchPage().open('');
    await searchPage().openUrl('?from=1932-12&to=1933-06');
    await eventually(searchPage().found).toEqual([letter]);
  });

  test('a month can be typed key by key', async () => {
    await searchPage().open('');
    await searchPage().openFilters();
    await searchPage().monthInput('From').focus();
    await searchPage().page.keyboard.type('Jul');
    await searchPage().page.keyboard.press('Tab');
    await searchPage().page.keyboard.type('1932', { delay: 250 });
    await eventually(searchPage().found).toEqual([letter, ship].sort());
    await eventually(searchPage().parameters).toEqual(['from=1932-07']);
    expect(await searchPage().monthInput('From').inputValue()).toBe('1932-07');
  });
});

describe('over HTTP', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.httpUrl));

  test('the inputs offer the months of the archive, and say how to write one', async () => {
    await searchPage().openUrl('?q=talks&from=1931-02');
    await searchPage().openFilters();
    for (const label of ['From', 'To'] as const) {
      const attributes = await searchPage()
        .monthInput(label)
        .evaluate((input) =>
          ['min', 'max', 'placeholder', 'pattern'].map((name) => input.getAttribute(name)),
        );
      expect(attributes, label).toEqual(['1920-01', '1933-07', 'yyyy-mm', '\\d{4}-\\d{2}']);
    }
  });

  test('going back restores the months', async () => {
    await searchPage().openUrl('?from=1931-03&to=1931-12');
    await searchPage().openFilters();
    await searchPage().monthInput('To').fill('');
    await searchPage().monthInput('To').press('Enter');
    await eventually(searchPage().parameters).toEqual(['from=1931-03']);
    await searchPage().page.goBack();
    await eventually(() => searchPage().monthInput('To').inputValue()).toBe('1931-12');
    expect(await searchPage().monthInput('From').inputValue()).toBe('1931-03');
    expect(await searchPage().found()).toEqual([resume, garden].sort());
  });
});

describe('while a month is entered', () => {
  test('it is applied after a pause, which each digit of the year starts again', async () => {
    const searchPage = await openOnStoppedClock(harbour.browser, harbour.archive.httpUrl);
    await searchPage.openFilters();
    const { clock, keyboard } = searchPage.page;
    await searchPage.monthInput('From').focus();
    await keyboard.type('Jul');
    await keyboard.press('Tab');
    await keyboard.type('193');
    await clock.runFor(699);
    await keyboard.type('2');
    await clock.runFor(699);
    expect(await searchPage.activeFilterLabels()).toEqual([]);
    await clock.runFor(1);
    await eventually(searchPage.activeFilterLabels).toEqual(['From July 1932']);
    await searchPage.close();
  });

  test.each(['Enter', 'leaving the input'])('%s applies it at once', async (action) => {
    const searchPage = await openOnStoppedClock(harbour.browser, harbour.archive.httpUrl);
    await searchPage.openFilters();
    const from = searchPage.monthInput('From');
    await from.fill('1932-07');
    if (action === 'Enter') await from.press('Enter');
    else await from.blur();
    await eventually(searchPage.activeFilterLabels).toEqual(['From July 1932']);
    await searchPage.close();
  });

  test('results that arrive meanwhile leave it alone', async () => {
    const searchPage = await openOnStoppedClock(harbour.browser, harbour.archive.httpUrl);
    await searchPage.openFilters();
    const { clock } = searchPage.page;
    await searchPage.type('talks');
    await searchPage.monthInput('From').fill('1931-03');
    await clock.runFor(500);
    await eventually(() => searchPage.status.textContent()).toBe('3 items match “talks”.');
    expect(await searchPage.monthInput('From').inputValue()).toBe('1931-03');
    await clock.runFor(700);
    await eventually(searchPage.found).toEqual([resume, garden].sort());
    await searchPage.close();
  });
});

describe('an archive of undated items', () => {
  const archive = useSite({
    files: {
      'site.yml': 'title: Archive\n',
      'items/sea.md': '---\ntitle: The sea\ndate: unknown\nsource: { name: Gazette }\n---\n\nText.\n',
    },
  });
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, archive().httpUrl));

  test('has no range of months', async () => {
    await searchPage().open('sea');
    await searchPage().openFilters();
    expect(await searchPage().page.locator('.filter-panel legend').allInnerTexts()).toEqual(['Sources']);
  });
});
