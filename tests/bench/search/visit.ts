import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { openPlainTab } from './plain-tab.ts';
import type { CountingServer, Traffic } from './server.ts';
import { type Answer, watchResults } from './watch.ts';

/** What an answer cost the reader; a time without end where none came. */
export type Cost = Traffic & Answer;

/** A visit to a search page with an empty cache. */
export interface Visit {
  /** From opening the page to the results of the query that was pasted into it. */
  readonly first: Cost;
  /** From pasting another query into the same page to its results. */
  readonly further: Cost;
}

/** Where an answer can be waited for: a page of Playwright's, or a plain tab. */
interface Answering {
  evaluate(run: () => Promise<Answer> | undefined, argument: null): Promise<Answer | undefined>;
}

/**
 * Milliseconds until a new window has come to rest. Chromium draws its own frame with web pages, which it loads for a
 * second after the window opens, with several times the processor that a query takes; a reader's window stands
 * already. Without this, that work fell on the further query of whoever had answered the first one soonest.
 */
const opening = 1000;

export async function visit(
  browser: Browser,
  server: CountingServer,
  address: string,
  [first, further]: readonly [first: string, further: string],
): Promise<Visit> {
  const tab = await openPlainTab(browser, watchResults, first);
  await sleep(opening);
  await begin(server);
  await tab.open(address);
  const firstCost = await costOfAnswer(tab, server);
  await tab.evaluate((query) => {
    window.resultsWatch?.begin();
    window.resultsWatch?.paste(query);
  }, further);
  const furtherCost = await costOfAnswer(tab, server);
  await tab.close();
  return { first: firstCost, further: furtherCost };
}

/** Opens a page, for hands and keys, with an empty cache. Closing its context closes it. */
export async function openFresh(
  browser: Browser,
  address: string,
  server: CountingServer,
  query: string | null,
): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchResults, query);
  await begin(server);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Counts from now on. */
async function begin(server: CountingServer): Promise<void> {
  await server.quiet();
  server.takeTraffic();
}

/** Waits for the answer to what was asked last. What the page loads unasked after it counts, too. */
export async function costOfAnswer(page: Answering, server: CountingServer): Promise<Cost> {
  await answerIn(page);
  await server.quiet();
  return { ...(await answerIn(page)), ...server.takeTraffic() };
}

async function answerIn(page: Answering): Promise<Answer> {
  const answer = await page.evaluate(() => window.resultsWatch?.answer(), null);
  if (answer === undefined) throw new Error('the page went away');
  return answer.complete ? answer : { ...answer, time: Number.POSITIVE_INFINITY };
}
