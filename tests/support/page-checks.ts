import axe, { type RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** An open page and the issues it has had since it was opened. */
export interface Visit {
  readonly page: Page;
  /**
   * One line for each console error or warning (which includes violations of the content security policy), script
   * error, dialog, new window, request that fails and request that leaves the site.
   */
  readonly issues: readonly string[];
  /** Opens another page of the site and clears the issues. */
  goTo(path: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a page of a site in a new browser context.
 *
 * @param site URL of the site's root, ending in `/`
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
  const issues: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) issues.push(message.text());
  });
  page.on('pageerror', (error) => issues.push(`script error: ${error.message}`));
  page.on('dialog', (dialog) => {
    issues.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !url.startsWith('data:')) issues.push(`request to ${url}`);
  });
  context.on('requestfailed', (request) => {
    // Cancelled by navigating to another page.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    // With JavaScript off, browsers refuse to preload scripts. Real policy violations appear in the console.
    if (options.javaScriptEnabled === false && request.failure()?.errorText === 'csp') return;
    issues.push(`request failed: ${request.url()}`);
  });
  context.on('page', (opened) => issues.push(`window opened: ${opened.url()}`));
  await page.goto(site + path);
  const goTo = async (next: string): Promise<void> => {
    issues.length = 0;
    await page.goto(site + next);
  };
  return { page, issues, goTo, close: () => context.close() };
}

/**
 * The accessibility violations that axe finds on a page, one entry each. Playwright's scripts are exempt from the content
 * security policy, so axe sees the page as readers get it.
 */
export async function accessibilityViolations(
  page: Page,
  options: RunOptions = {},
): Promise<readonly string[]> {
  await addAxe(page);
  // Only the violations are returned: the full result is a hundred times as large.
  return page.evaluate(async (runOptions) => {
    const { violations } = await window.axe.run({
      rules: { 'target-size': { enabled: true } },
      ...runOptions,
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
    );
  }, options);
}

/** Pages that get axe each time they load. */
const withAxe = new WeakSet<Page>();

/** Loads axe into a page and into what it navigates to: to send it again for each takes longer than its checks. */
async function addAxe(page: Page): Promise<void> {
  if (withAxe.has(page)) return;
  withAxe.add(page);
  await page.addInitScript(axe.source);
  await page.evaluate(axe.source);
}

/** The rules that depend on the colour scheme. */
const colourRules: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** The violations of a page in light and in dark mode. Afterwards it is light. */
export async function violationsInBothSchemes(page: Page): Promise<readonly string[]> {
  const light = await accessibilityViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await accessibilityViolations(page, colourRules);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((violation) => `dark: ${violation}`)];
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** The innermost elements that make the page scroll horizontally. */
export function overflowingElements(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const overflowing = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return Math.max(right, left + element.scrollWidth) > clientWidth;
    });
    return overflowing
      .filter((element) => !overflowing.some((other) => other !== element && element.contains(other)))
      .map((element) => element.outerHTML.slice(0, 100));
  });
}
