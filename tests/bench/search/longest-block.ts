import type { Browser } from 'playwright-core';
import type { CountingServer } from './server.ts';
import { costOfQuery, openFresh } from './session.ts';

/** Milliseconds between keys of a fast typist. */
const keyDelay = 80;

/** The longest task of the main thread while a query is typed and answered, in milliseconds; 0 if none took 50. */
export async function longestBlock(
  browser: Browser,
  server: CountingServer,
  address: string,
  query: string,
): Promise<number> {
  const page = await openFresh(browser, address, server, null);
  await page.focus('#q');
  await server.waitUntilIdle();
  await page.evaluate(() => window.resultObserver?.reset());
  await page.keyboard.type(query, { delay: keyDelay });
  const { longestBlock } = await costOfQuery(page, server);
  await page.context().close();
  return longestBlock;
}
