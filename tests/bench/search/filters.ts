import type { Browser, Locator, Page } from 'playwright-core';
import type { CountingServer, Traffic } from './server.ts';
import { type Cost, costOfAnswer, openFresh } from './visit.ts';

/** What the filters of a search page cost after a first query; undefined for what the page does not have. */
export interface FiltersCost {
  readonly opening?: Traffic;
  /** Choosing the first value that is offered. */
  readonly choosing?: Cost;
}

export async function costOfFilters(
  browser: Browser,
  server: CountingServer,
  address: string,
  query: string,
): Promise<FiltersCost> {
  const page = await openFresh(browser, address, server, query);
  await costOfAnswer(page, server);
  const filters = page.locator('[data-search-filters]').first();
  const cost = (await filters.count()) === 0 ? {} : await openAndChoose(page, server, filters);
  await page.context().close();
  return cost;
}

async function openAndChoose(page: Page, server: CountingServer, filters: Locator): Promise<FiltersCost> {
  await firstVisible(filters.locator('xpath=self::button|self::summary|.//summary|.//button')).click();
  await page.waitForTimeout(settling);
  await server.quiet();
  const opening = server.takeTraffic();
  const choice = filters.locator('input[type=checkbox]:visible, input[type=radio]:visible').first();
  if ((await choice.count()) === 0) return { opening };
  await page.evaluate(() => window.resultsWatch?.begin());
  await choice.click();
  return { opening, choosing: await costOfAnswer(page, server) };
}

/** Milliseconds in which a page that is going to load its filters begins to. */
const settling = 300;

function firstVisible(parts: Locator): Locator {
  return parts.locator('visible=true').first();
}
