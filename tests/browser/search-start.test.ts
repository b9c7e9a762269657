import { describe, expect, test } from 'vitest';
import { likelyWords } from '../../src/browser/likely-words.ts';
import { eventually, openSearchPage, type SearchPage } from '../support/search-page.ts';
import { garden, lockout, resume, useHarbour } from './harbour-archive.ts';

/** What the page does while the script of the search is loading. */
const harbour = useHarbour();

describe('while the script of the search is loading', () => {
  test('the words of the address are looked up, and each of their files is loaded once', async () => {
    const { searchPage, requested, release } = await openWithHeldScript();
    void searchPage.open('the winter talks');
    await eventually(
      () => requested.filter((path) => path.startsWith('search/terms/')).length,
    ).toBeGreaterThan(0);
    expect(await searchPage.searchBox.inputValue()).toBe('the winter talks');
    release();
    await eventually(searchPage.titles).toContain(garden);
    const files = requested.filter((path) => path.startsWith('search/'));
    expect(files).toEqual([...new Set(files)]);
    await searchPage.close();
  });

  test.each([
    ['typed', '?q=winter', 'talks', ['q=talks']],
    ['typed under filters', '?topic=strikes', 'talks', ['q=talks', 'topic=strikes']],
  ])('a query that is %s is what the page answers', async (_, address, query, parameters) => {
    const { searchPage, requested, release } = await openWithHeldScript();
    void searchPage.openUrl(address);
    await eventually(() => requested.at(-1)).toContain('search');
    await searchPage.page.waitForFunction(() => 'clipfileStarted' in window);
    await searchPage.type(query);
    release();
    const all = [lockout, resume, garden];
    await eventually(searchPage.found).toEqual((parameters.length > 1 ? [lockout, resume] : all).sort());
    await eventually(searchPage.parameters).toEqual(parameters);
    await searchPage.close();
  });
});

async function openWithHeldScript(): Promise<{
  searchPage: SearchPage;
  requested: readonly string[];
  release(): void;
}> {
  const site = harbour.archive.httpUrl;
  const searchPage = await openSearchPage(harbour.browser, site);
  const requested: string[] = [];
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await searchPage.page.route('**/assets/search.js', async (route) => {
    await released;
    await route.continue();
  });
  searchPage.page.on('request', (request) => requested.push(request.url().slice(site.length)));
  return { searchPage, requested, release };
}

test.each([
  ['Bank of England', ['bank', 'england']],
  ['"interest rates" topics:crude -Größe', ['interest', 'rates', 'crude', 'große']],
  ['What was shipped with the “herring”?', ['shipped', 'herring']],
  ['oil oil EC', ['oil']],
  ['one two three four five six', ['one', 'two', 'three', 'four', 'five']],
  ['', []],
])('of %s the files of %j are probably needed', (text, words) => {
  expect(likelyWords(text)).toEqual(words);
});
