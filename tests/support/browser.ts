import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { browserArgs } from './browser-args.ts';

/**
 * The browser of this worker, which ends with it. One browser for all workers would be reached through a server in the main
 * process, which takes as much time as all else between a test and the page.
 */
let started: Promise<Browser> | undefined;

/** Gives the browser to the tests of a file, and closes their windows afterwards. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    started ??= chromium.launch({ executablePath: inject('chromium'), args: [...browserArgs] });
    browser = await started;
  });
  afterAll(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
  });
  return () => {
    if (browser === undefined) throw new Error('the browser is only available inside tests');
    return browser;
  };
}
