import type { Browser, Page } from 'playwright-core';
import type { CountingServer, Traffic } from './server.ts';
import { type Answer, watchResults } from './watch.ts';

/** What an answer cost the reader. */
export type Cost = Traffic & Answer;

/** A visit to a search page with an empty cache. */
export interface Visit {
  /** From opening the page to the results of the query that was pasted into it. */
  readonly first: Cost;
  /** From pasting another query into the same page to its results. */
  readonly further: Cost;
}

export async function visit(
  browser: Browser,
  server: CountingServer,
  address: string,
  [first, further]: readonly [first: string, further: string],
): Promise<Visit> {
  const page = await openFresh(browser, address, server, first);
  const firstCost = await costOfAnswer(page, server);
  await page.evaluate((query) => {
    window.resultsWatch?.begin();
    window.resultsWatch?.paste(query);
  }, further);
  const furtherCost = await costOfAnswer(page, server);
  await page.context().close();
  return { first: firstCost, further: furtherCost };
}

/** Opens a page with an empty cache. Closing its context closes it. */
export async function openFresh(
  browser: Browser,
  address: string,
  server: CountingServer,
  query: string | null,
): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchResults, query);
  await server.quiet();
  server.takeTraffic();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Waits for the answer to what was asked last. What the page loads unasked after it counts, too. */
export async function costOfAnswer(page: Page, server: CountingServer): Promise<Cost> {
  await answer(page);
  await server.quiet();
  return { ...(await answer(page)), ...server.takeTraffic() };
}

async function answer(page: Page): Promise<Answer> {
  const answer = await page.evaluate(() => window.resultsWatch?.answer());
  if (answer === undefined) throw new Error('the page went away');
  return answer;
}
