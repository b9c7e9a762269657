import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser's executable. */
    readonly chromium: string;
  }
}

/** Finds the browser for all test files. Without one the run fails; no test is skipped. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', await findChromium().catch(exitWithMessage));
}

/** Ends the run with only the helpful message. An exception would make Vitest report missing test files as well. */
function exitWithMessage(error: Error): never {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
