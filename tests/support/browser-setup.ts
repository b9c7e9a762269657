import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserArgs } from './browser-args.ts';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** WebSocket URL of the browser that all test files share. */
    readonly browser: string;
    /** The command line that started it. */
    readonly browserCommand: readonly string[];
  }
}

/** Starts one browser for all test files. Without a browser the run fails; no test is skipped. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({
    executablePath: await findChromium().catch(exitWithMessage),
    args: [...browserArgs],
  });
  project.provide('browser', server.wsEndpoint());
  project.provide('browserCommand', server.process().spawnargs);
  return () => server.close();
}

/** Ends the run with only the helpful message. An exception would make Vitest report missing test files as well. */
function exitWithMessage(error: Error): never {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
