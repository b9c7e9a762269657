import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../support/chromium.ts';

/** Starts the browser used by the benchmark. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    // Chromium's sandbox does not work as root, the usual user in containers.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
