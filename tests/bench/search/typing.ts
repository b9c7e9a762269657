import type { Browser } from 'playwright-core';
import type { CountingServer } from './server.ts';
import { costOfAnswer, openFresh } from './visit.ts';

/** Milliseconds from key to key, of a quick typist. */
const pace = 80;

/** The longest task of the main thread, in milliseconds, while a query is typed and answered; 0 for none of 50. */
export async function longestBlock(
  browser: Browser,
  server: CountingServer,
  address: string,
  query: string,
): Promise<number> {
  const page = await openFresh(browser, address, server, null);
  await page.focus('#q');
  await server.quiet();
  await page.evaluate(() => window.resultsWatch?.begin());
  await page.keyboard.type(query, { delay: pace });
  const { longestBlock } = await costOfAnswer(page, server);
  await page.context().close();
  return longestBlock;
}
