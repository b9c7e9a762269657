import { describe, expect, test } from 'vitest';
import { eventually, openSearchPage, useSearchPage } from '../support/search-page.ts';
import { garden, lockout, useHarbour } from './harbour-archive.ts';

/** Items with some of the words of a query follow those with all, under a heading of their own. */
const harbour = useHarbour();

describe('items with some of the words', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.fileUrl));

  test('follow those with all, and the status line counts both', async () => {
    await searchPage().submit('winter lockout');
    expect(await searchPage().statusText()).toBe(
      '1 item matches “winter lockout”. 1 more contains some of the words.',
    );
    expect(await searchPage().titles()).toEqual([lockout]);
    expect(
      await searchPage().page.getByRole('heading', { name: 'Items with some of the words' }).isVisible(),
    ).toBe(true);
    expect(await searchPage().otherTitles()).toEqual([garden]);
  });

  test('have no heading where all items have all words, or none has', async () => {
    await searchPage().submit('winter');
    await eventually(searchPage().resultCount).toBe(2);
    expect(await searchPage().otherTitles()).toEqual([]);
    await searchPage().submit('lockout whaler');
    await eventually(searchPage().resultCount).toBe(2);
    expect(await searchPage().otherTitles()).toEqual([]);
    expect(
      await searchPage().page.getByRole('heading', { name: 'Items with some of the words' }).isVisible(),
    ).toBe(false);
  });

  test('come in the same pages of ten, and keep the order that is chosen', async () => {
    await searchPage().submit('gdansk trade');
    await eventually(searchPage().resultCount).toBeGreaterThan(0);
    const complete = await searchPage().titles();
    const others = await searchPage().otherTitles();
    expect(complete.length + others.length).toBe(10);
    await searchPage().moreButton.click();
    await eventually(async () => (await searchPage().otherTitles()).length).toBeGreaterThan(others.length);
    expect(await searchPage().titles()).toEqual(complete);
    expect((await searchPage().otherTitles()).slice(0, others.length)).toEqual(others);
  });
});
