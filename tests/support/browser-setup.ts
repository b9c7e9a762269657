import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of the run listens, for `openBrowser`. */
    readonly browser: string;
  }
}

/** Starts one browser for all test files. Without a browser the run fails: nothing is skipped. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({
    executablePath: await findChromium().catch(giveUp),
    // Chromium's sandbox refuses to run as root, which containers are.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}

/** Ends the run with the one line that helps: vitest would add that it found no test files. */
function giveUp(error: Error): never {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
