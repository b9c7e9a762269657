import type { Browser, Locator, Page } from 'playwright-core';
import type { CountingServer, Traffic } from './server.ts';
import { costOfQuery, openFresh, type QueryCost } from './session.ts';

/** What using the filters costs after a first query. A part is undefined if the page does not have it. */
export interface FiltersCost {
  readonly opening?: Traffic;
  /** Choosing the first value in the list. */
  readonly choosing?: QueryCost;
}

export async function costOfFilters(
  browser: Browser,
  server: CountingServer,
  address: string,
  query: string,
): Promise<FiltersCost> {
  // So narrow that the filters open with a button.
  const page = await openFresh(browser, address, server, query, 700);
  await costOfQuery(page, server);
  const open = page.locator('[data-search-open-filters]');
  const cost = (await open.count()) === 0 ? {} : await openAndChoose(page, server, open);
  await page.context().close();
  return cost;
}

async function openAndChoose(page: Page, server: CountingServer, open: Locator): Promise<FiltersCost> {
  await open.click();
  await page.waitForTimeout(filterLoadDelay);
  await server.waitUntilIdle();
  const opening = server.takeTraffic();
  const choice = page.locator('input[type=checkbox]:visible').first();
  if ((await choice.count()) === 0) return { opening };
  await page.evaluate(() => window.resultObserver?.reset());
  await choice.click();
  return { opening, choosing: await costOfQuery(page, server) };
}

/** Milliseconds within which a page starts to load its filters after they are opened. */
const filterLoadDelay = 300;
