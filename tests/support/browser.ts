import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Connects a test file to the shared browser of the run. Closing it closes only this file's contexts. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}
