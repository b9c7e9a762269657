import { describe, expect, test } from 'vitest';
import { eventually, focusedText, openSearchPage, useSearchPage } from '../support/search-page.ts';
import { useHarbour } from './harbour-archive.ts';

/** The buttons above the results that remove active filters. */
const harbour = useHarbour();

describe('opened from a disk', () => {
  const searchPage = useSearchPage(() =>
    openSearchPage(harbour.browser, harbour.archive.fileUrl, { viewport: { width: 900, height: 600 } }),
  );

  test('every kind of filter has a button that says what it removes, in the order of the panel', async () => {
    await searchPage().openUrl(
      '?q=talks&to=1931-05&from=1931-02&source=Evening+Ledger&year=1931&type=organisation&actor=blok&topic=strikes',
    );
    const names = [
      'Strikes',
      'Ernest Błok',
      'Organisations',
      '1931',
      'Evening Ledger',
      'From February 1931',
      'To May 1931',
    ];
    await eventually(searchPage().activeFilterLabels).toEqual([...names, 'Clear all filters']);
    for (const name of names)
      expect(
        await searchPage()
          .page.getByRole('button', { name: `Remove filter: ${name}` })
          .count(),
      ).toBe(1);
  });

  test('removing one keeps the query, the order and the other filters', async () => {
    await searchPage().openUrl('?q=talks&topic=strikes&topic=labour&year=1931&from=1931-02&sort=oldest');
    await searchPage().page.getByRole('button', { name: 'Remove filter: Strikes' }).click();
    await eventually(searchPage().activeFilterLabels).toEqual([
      'Labour',
      '1931',
      'From February 1931',
      'Clear all filters',
    ]);
    await searchPage().page.getByRole('button', { name: 'Remove filter: From February 1931' }).click();
    await eventually(searchPage().activeFilterLabels).toEqual(['Labour', '1931', 'Clear all filters']);
    await eventually(searchPage().parameters).toEqual([
      'q=talks',
      'topic=labour',
      'year=1931',
      'sort=oldest',
    ]);
  });

  test('all are cleared at once, months included, and the query stays', async () => {
    await searchPage().openUrl('?q=talks&topic=strikes&from=1931-03');
    await searchPage().openFilters();
    await searchPage().page.getByRole('button', { name: 'Clear all filters' }).click();
    await eventually(() => searchPage().status.textContent()).toBe('3 items match “talks”.');
    expect(await searchPage().activeFilterLabels()).toEqual([]);
    await eventually(searchPage().parameters).toEqual(['q=talks']);
    expect(await searchPage().monthInput('From').inputValue()).toBe('');
    expect(await searchPage().filterCheckbox('Topics', 'Strikes').isChecked()).toBe(false);
  });

  test('a single filter needs no button that clears all', async () => {
    await searchPage().openUrl('?year=1931');
    await eventually(searchPage().activeFilterLabels).toEqual(['1931']);
  });

  test('a filter that the archive does not know can be removed', async () => {
    await searchPage().openUrl('?q=talks&topic=gardening');
    await eventually(searchPage().activeFilterLabels).toEqual(['gardening']);
    await searchPage().page.getByRole('button', { name: 'Remove filter: gardening' }).click();
    await eventually(() => searchPage().status.textContent()).toBe('3 items match “talks”.');
    expect(await searchPage().activeFilterLabels()).toEqual([]);
  });

  test('removing a filter by keyboard moves the focus to the next one', async () => {
    await searchPage().openUrl('?q=talks&topic=strikes&source=Evening+Ledger');
    await eventually(searchPage().resultCount).toBe(1);
    await searchPage().page.getByRole('button', { name: 'Remove filter: Strikes' }).press('Enter');
    await eventually(searchPage().activeFilterLabels).toEqual(['Evening Ledger']);
    expect(await focusedText(searchPage().page)).toBe('Remove filter: Evening Ledger ×');
    await searchPage().page.keyboard.press('Enter');
    await eventually(searchPage().activeFilterLabels).toEqual([]);
    expect(await focusedText(searchPage().page)).toBe('Filters');
  });
});
