import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { type ObservedResults, observeResults } from './result-observer.ts';
import type { CountingServer, Traffic } from './server.ts';
import { openUninstrumentedTab, type SlowLine } from './uninstrumented-tab.ts';

/** What the results of a query cost the reader. The time is infinite if none came. */
export type QueryCost = Traffic &
  ObservedResults & {
    /** What the page loads without being asked when the results are there. */
    readonly after: Traffic;
  };

/** Two queries on a search page that is opened with an empty cache. */
export interface SearchSession {
  /** From opening the page to the results of a query that is pasted at once. */
  readonly first: QueryCost;
  /** From pasting the next query into the same page to its results. */
  readonly next: QueryCost;
}

/** A Playwright page or an uninstrumented tab. */
interface Tab {
  evaluate(
    run: () => Promise<ObservedResults> | undefined,
    argument: null,
  ): Promise<ObservedResults | undefined>;
}

/**
 * Milliseconds until a new window is idle. Chromium renders its own user interface with web pages and loads them for
 * about a second after a window opens, using several times the CPU time of a query. A reader's window is already
 * open. Without the delay, this work would slow down the next query of whichever competitor answered the first
 * soonest.
 */
const windowStartup = 1000;

export async function runSession(
  browser: Browser,
  server: CountingServer,
  address: string,
  [firstQuery, nextQuery]: readonly [first: string, next: string],
  line?: SlowLine,
): Promise<SearchSession> {
  // Between two changes of a page may be several rounds of requests, and large files.
  const quietPeriod = line === undefined ? quick : 10 * line.roundTrip;
  const tab = await openUninstrumentedTab(browser, observeResults, { firstQuery, quietPeriod }, line);
  await sleep(windowStartup);
  await resetTraffic(server);
  await tab.open(address);
  const first = await costOfQuery(tab, server);
  await tab.evaluate((query) => {
    window.resultObserver?.reset();
    window.resultObserver?.paste(query);
  }, nextQuery);
  const next = await costOfQuery(tab, server);
  await tab.close();
  return { first, next };
}

/** Milliseconds without a change after which results are complete, where no request takes as long. */
const quick = 200;

/** Opens a page with an empty cache, for typing and clicking. Closing its context closes it. */
export async function openFresh(
  browser: Browser,
  address: string,
  server: CountingServer,
  query: string | null,
  width = 1280,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 720 } });
  const page = await context.newPage();
  await page.addInitScript(observeResults, { firstQuery: query, quietPeriod: quick });
  await resetTraffic(server);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page;
}

async function resetTraffic(server: CountingServer): Promise<void> {
  await server.waitUntilIdle();
  server.takeTraffic();
}

/** Waits for the results of the last query, and for what the page loads afterwards without being asked. */
export async function costOfQuery(page: Tab, server: CountingServer): Promise<QueryCost> {
  await waitForResults(page);
  await server.waitUntilIdle();
  const results = await waitForResults(page);
  return { ...results, ...server.takeTraffic(results.shownAt) };
}

async function waitForResults(page: Tab): Promise<ObservedResults> {
  const results = await page.evaluate(() => window.resultObserver?.settledResults(), null);
  if (results === undefined) throw new Error('the page has no result observer');
  return results.isComplete ? results : { ...results, time: Number.POSITIVE_INFINITY };
}
