import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type Visit, visit } from '../support/page-checks.ts';
import { oneExamplePerKind } from './example-pages.ts';
import { useArchives } from './served-archives.ts';

/** Every kind of page without a pointer. */
const archive = useArchives('sample', 'small');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(['sample', 'small'] as const)('%s', (name) => {
  const examples = oneExamplePerKind.filter((example) => example.archive === name);
  let visitor: Visit;

  beforeAll(async () => {
    visitor = await visit(browser, archive(name).httpUrl, 'index.html');
  });
  afterAll(() => visitor.close());

  test.each(examples)('$path: the first key leads past the masthead', async ({ path }) => {
    const { page, goTo } = visitor;
    await goTo(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    // Unseen until then, it now stands within the window.
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.masthead'))).toBeNull();
  });

  test.each(examples)('$path: all that can be used gets the focus, and shows it', async ({ path }) => {
    const { page, goTo } = visitor;
    await goTo(path);
    const usable = await page.evaluate(() => {
      // Bars of a chart are for the pointer alone: the same pages are linked in words.
      const all = document.querySelectorAll<HTMLElement>(
        'a[href]:not(svg a), button, input, summary, [tabindex="0"]',
      );
      const shown = [...all].filter((element) => element.checkVisibility());
      for (const [i, element] of shown.entries()) {
        element.addEventListener('focus', () => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const isSeen = box.width > 1 && box.bottom > 0 && box.top < innerHeight;
          if (outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && isSeen)
            element.dataset['focused'] = String(i);
        });
      }
      return shown.length;
    });
    for (let i = 0; i < usable; i++) await page.keyboard.press('Tab');
    const passed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-focused]')].map(
        (element) => element.dataset['focused'],
      ),
    );
    expect(passed).toEqual(Array.from({ length: usable }, (_, i) => String(i)));
  });
});

test.each(['timeline.html', 'timeline/2024.html', 'timeline/2024-06.html'])(
  '%s: where the chart leads, a link in words leads too',
  async (path) => {
    const { page, close } = await visit(browser, archive('sample').httpUrl, path);
    const addresses = (selector: string) =>
      page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const bars = await addresses('.chart a');
    expect(bars.length).toBeGreaterThan(0);
    expect(await addresses('main a:not(svg a)')).toEqual(expect.arrayContaining(bars));
    await close();
  },
);
