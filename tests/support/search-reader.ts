import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Visit, visit } from './page-checks.ts';

/** The search page as a reader has it before them, whatever keeps the index behind it. */
export interface SearchReader extends Visit {
  readonly box: Locator;
  readonly status: Locator;
  readonly results: Locator;
  readonly more: Locator;
  /** Opens the page anew with a query in its address. */
  open(query: string): Promise<void>;
  /** Puts a query in place of the one before, whose results are gone by then, and presses Enter. */
  ask(query: string): Promise<void>;
  /** Types a query in place of the one before, a key at a time and without Enter. */
  type(query: string): Promise<void>;
  /** What the list shows: the title of each result. */
  titles(): Promise<readonly string[]>;
  /** How many results are shown. */
  shown(): Promise<number>;
  /** What the page says, once it has looked. */
  answer(): Promise<string>;
  /** The chosen filters as they stand above the results, each a button that takes it back. */
  readonly chips: Locator;
  /** Opens what stands beside the results to choose filters from. */
  openFilters(): Promise<void>;
  /** The filters of one kind, such as `Topics`, as they are shown: each name with its count. */
  options(kind: string): Promise<readonly string[]>;
  /** The box before one of the filters. */
  option(kind: string, name: string): Locator;
}

/** Opens the search page of a site, without a query. */
export async function readSearch(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<SearchReader> {
  const opened = await visit(browser, site, 'search.html', options);
  const { page } = opened;
  const box = page.getByRole('searchbox');
  const status = page.locator('[data-search-status]');
  const results = page.locator('[data-search-results] > li');
  return {
    ...opened,
    box,
    status,
    results,
    more: page.getByRole('button', { name: 'More results' }),
    async open(query) {
      await page.goto(`${site}search.html?q=${encodeURIComponent(query)}`);
    },
    async ask(query) {
      await box.fill('');
      await box.press('Enter');
      await eventually(async () => `${await results.count()}${await status.textContent()}`).toBe('0');
      await box.fill(query);
      await box.press('Enter');
    },
    async type(query) {
      await box.selectText();
      await box.pressSequentially(query);
    },
    titles: () =>
      results.evaluateAll((each) => each.map((result) => result.querySelector('a')?.textContent ?? '')),
    shown: () => results.count(),
    async answer() {
      await eventually(() => status.textContent()).toMatch(/^(?!Searching)./);
      return (await status.textContent()) ?? '';
    },
    chips: page.getByRole('list', { name: 'Filters in force' }).getByRole('button'),
    async openFilters() {
      const part = page.locator('details', { has: page.locator('summary', { hasText: 'Filters' }) });
      if ((await part.getAttribute('open')) === null) await part.locator('summary').click();
      await eventually(() => page.getByRole('checkbox').count()).toBeGreaterThan(0);
    },
    options: (kind) =>
      kindOfFilter(page, kind)
        .locator('label')
        .evaluateAll((each) => each.map((label) => label.textContent?.replace(/\s+/g, ' ').trim() ?? '')),
    option: (kind, name) =>
      kindOfFilter(page, kind).getByRole('checkbox', { name: new RegExp(`^${name}\\b`) }),
  };
}

function kindOfFilter(page: Page, kind: string): Locator {
  return page.getByRole('group', { name: new RegExp(`^${kind}`) });
}

/** Waits for what is to come true by itself. A busy machine may take long. */
export function eventually<Value>(value: () => Promise<Value> | Value, message?: string) {
  return expect.poll(value, { timeout: 20_000, interval: 20, ...(message !== undefined && { message }) });
}

/** The text of the element that has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}
