import axe, { type RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page that a reader opened, and what went wrong while it was open. */
export interface Visit {
  readonly page: Page;
  /**
   * A line for each message of the console that is not mere information (violations of the page's content
   * security policy are told there), script error, dialog, and request that leaves the site or fails.
   */
  readonly complaints: readonly string[];
  /** Goes on to another page of the site, as who follows a link. What was complained of before is forgotten. */
  goTo(path: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a page of a site as a reader who comes for the first time.
 *
 * @param site address of the site's root, ending in `/`
 * @param path of the page from there
 */
export async function visit(
  browser: Browser,
  site: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`script error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(site) && !address.startsWith('data:')) complaints.push(`request to ${address}`);
  });
  context.on('requestfailed', (request) => {
    // Given up because the reader went on to another page before it had come.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    // A script that is named to be fetched ahead, where scripts are off, is not. Policies speak on the console.
    if (options.javaScriptEnabled === false && request.failure()?.errorText === 'csp') return;
    complaints.push(`request failed: ${request.url()}`);
  });
  context.on('page', (opened) => complaints.push(`window opened: ${opened.url()}`));
  await page.goto(site + path, { waitUntil: 'networkidle' });
  const goTo = async (next: string): Promise<void> => {
    complaints.length = 0;
    await page.goto(site + next, { waitUntil: 'load' });
  };
  return { page, complaints, goTo, close: () => context.close() };
}

/**
 * What axe finds wrong with a page as it stands, a line each. Playwright evaluates outside of the page's content
 * security policy, so axe looks at the page that readers get, policy and all.
 */
export async function accessMistakes(page: Page, options: RunOptions = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Only what is wrong comes over: all that axe looked at would be a hundred times as much.
  return page.evaluate(async (given) => {
    const { violations } = await window.axe.run({ ...given, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
    );
  }, options);
}

/** For when only the colours of a page have changed. */
export const coloursOnly: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** The innermost elements that stick out of a page, or whose text does, so that it must be scrolled sideways. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return Math.max(right, left + element.scrollWidth) > clientWidth;
    });
    return out
      .filter((element) => !out.some((other) => other !== element && element.contains(other)))
      .map((element) => element.outerHTML.slice(0, 100));
  });
}
