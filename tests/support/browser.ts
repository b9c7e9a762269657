import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Connects a test file to the browser of the run. Closing it closes only what this file opened. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}
