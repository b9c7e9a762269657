import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** WebSocket URL of the browser that all test files share. */
    readonly browser: string;
  }
}

/** Starts one browser for all test files. Without a browser the run fails; no test is skipped. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({
    executablePath: await findChromium().catch(exitWithMessage),
    // Chromium's sandbox refuses to run as root, as is usual in containers.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}

/** Ends the run with only the helpful message. An exception would make Vitest report missing test files as well. */
function exitWithMessage(error: Error): never {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
