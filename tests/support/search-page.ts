import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Visit, visit } from './page-checks.ts';

/** A page object for the search page. It works with any index format. */
export interface SearchPage extends Visit {
  readonly searchBox: Locator;
  readonly status: Locator;
  readonly results: Locator;
  readonly moreButton: Locator;
  /** Loads the page with a query in its URL. */
  open(query: string): Promise<void>;
  /** Loads the page with a query string such as `?q=oil&topic=energy`. */
  openUrl(queryString: string): Promise<void>;
  /** The decoded parameters in the URL: `topic=energy`. */
  parameters(): readonly string[];
  /** Clears the previous query and its results, fills in a new one and presses Enter. */
  submit(query: string): Promise<void>;
  /** Types a query over the previous one, key by key, without Enter. */
  type(query: string): Promise<void>;
  /** The titles of the results on the page: of items with all words or, if there are none, with some. */
  titles(): Promise<readonly string[]>;
  /** The titles of the items with some of the words, below those with all. */
  otherTitles(): Promise<readonly string[]>;
  /** The same, sorted by title, where their order does not matter. */
  found(): Promise<readonly string[]>;
  /** The number of results on the page. */
  resultCount(): Promise<number>;
  /** The status line, once the search has ended. */
  statusText(): Promise<string>;
  /** The buttons above the results that remove active filters. */
  readonly activeFilters: Locator;
  /** The texts of these buttons, without the cross. */
  activeFilterLabels(): Promise<readonly string[]>;
  /** Opens the filter panel. */
  openFilters(): Promise<void>;
  /** The options under a heading such as `Topics`, each with its count: `Energy 12`. */
  filterOptions(heading: string): Promise<readonly string[]>;
  /** The checkbox of an option. */
  filterCheckbox(heading: string, name: string): Locator;
  /** The input for the first or the last month. */
  monthInput(label: 'From' | 'To'): Locator;
}

/**
 * Opens a search page before the tests of a block and closes it afterwards. A test fails if the page has issues after it.
 *
 * @returns the page, once the tests run
 */
export function useSearchPage(open: () => Promise<SearchPage>): () => SearchPage {
  let opened: SearchPage | undefined;
  const searchPage = (): SearchPage => {
    if (opened === undefined) throw new Error('the search page is only available inside tests');
    return opened;
  };
  beforeAll(async () => {
    opened = await open();
  });
  afterEach(() => {
    expect(searchPage().issues).toEqual([]);
  });
  afterAll(() => opened?.close());
  return searchPage;
}

/** Opens the search page of a site, without a query. */
export async function openSearchPage(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<SearchPage> {
  const opened = await visit(browser, site, 'search.html', options);
  const { page } = opened;
  const searchBox = page.locator('#q, [data-search-box]');
  const status = page.locator('[data-search-status]');
  const results = page.locator('[data-search-results] > li');
  const activeFilters = page.getByRole('list', { name: 'Active filters' }).getByRole('button');
  const titlesOf = (list: Locator): Promise<readonly string[]> =>
    list.evaluateAll((each) => each.map((result) => result.querySelector('a')?.textContent ?? ''));
  const titles = (): Promise<readonly string[]> => titlesOf(results);
  return {
    ...opened,
    searchBox,
    status,
    results,
    moreButton: page.getByRole('button', { name: 'Show more results' }),
    async open(query) {
      await page.goto(`${site}search.html?q=${encodeURIComponent(query)}`);
    },
    async openUrl(queryString) {
      await page.goto(`${site}search.html${queryString}`);
    },
    parameters: () => [...new URL(page.url()).searchParams].map((each) => each.join('=')),
    async submit(query) {
      await searchBox.fill('');
      await searchBox.press('Enter');
      await eventually(async () => `${await results.count()}${await status.textContent()}`).toBe('0');
      await searchBox.fill(query);
      await searchBox.press('Enter');
    },
    async type(query) {
      await searchBox.selectText();
      await searchBox.pressSequentially(query);
    },
    titles,
    otherTitles: () => titlesOf(page.locator('[data-search-rest] li:has(h2)')),
    found: async () => [...(await titles())].sort(),
    resultCount: () => results.count(),
    async statusText() {
      await eventually(() => status.textContent()).toMatch(/^(?!Searching)./);
      return (await status.textContent()) ?? '';
    },
    activeFilters,
    activeFilterLabels: async () =>
      (await activeFilters.allInnerTexts()).map((text) =>
        text.replace(/^Remove filter:\s*/, '').replace(/\s*×$/, ''),
      ),
    async openFilters() {
      const open = page.getByRole('button', { name: 'Filters', exact: true });
      if (await open.isVisible()) await open.click();
      await eventually(() => page.getByRole('checkbox').count()).toBeGreaterThan(0);
    },
    filterOptions: (heading) =>
      facetGroup(page, heading)
        .locator('label')
        .evaluateAll((each) => each.map((label) => label.textContent?.replace(/\s+/g, ' ').trim() ?? '')),
    filterCheckbox: (heading, name) =>
      facetGroup(page, heading).getByRole('checkbox', { name: new RegExp(`^${name}\\b`) }),
    monthInput: (label) => page.getByLabel(label, { exact: true }),
  };
}

/** Opens a search page on which time passes only where a test says so, through `page.clock`. */
export async function openOnStoppedClock(browser: Browser, site: string): Promise<SearchPage> {
  const searchPage = await openSearchPage(browser, site);
  const start = Date.UTC(2024, 0, 1);
  await searchPage.page.clock.install({ time: start });
  await searchPage.page.clock.pauseAt(start + 60_000);
  await searchPage.open('');
  // Filters of an empty page load only after a while.
  await searchPage.page.clock.runFor(2_000);
  return searchPage;
}

function facetGroup(page: Page, heading: string): Locator {
  return page.getByRole('group', { name: new RegExp(`^${heading}`) });
}

/** Polls a value until it meets an expectation. The timeout allows for a busy machine. */
export function eventually<Value>(value: () => Promise<Value> | Value, message?: string) {
  return expect.poll(value, { timeout: 20_000, interval: 20, ...(message !== undefined && { message }) });
}

/** The text of the element that has the focus. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}
