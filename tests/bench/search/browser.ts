import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../support/chromium.ts';

/** Starts the browser to measure in. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    // Chromium's sandbox refuses to run as root, which containers are.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
