import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { type Visit, visit } from '../support/page-checks.ts';
import { eventually, focusedText, openSearchPage } from '../support/search-page.ts';
import { oneExamplePerKind } from './example-pages.ts';
import { useArchives } from './served-archives.ts';

/** Uses every kind of page by keyboard alone. */
const archive = useArchives('sample', 'small');
const browser = useBrowser();

describe.each(['sample', 'small'] as const)('%s', (name) => {
  const examples = oneExamplePerKind.filter((example) => example.archive === name);
  let visitor: Visit;

  beforeAll(async () => {
    visitor = await visit(browser(), archive(name).httpUrl, 'index.html');
  });
  afterAll(() => visitor.close());

  test.each(examples)(
    '$path: every control can be focused, with a visible outline, and the first skips the masthead',
    async ({ path }) => {
      const { page, goTo } = visitor;
      await goTo(path);
      if (path.startsWith('search')) await page.getByRole('checkbox').first().waitFor();
      if (path === 'timeline.html') await page.locator('[data-timeline-items] li').first().waitFor();
      const controlCount = await page.evaluate(() => {
        // Bars of a chart are not in the tab order: the same pages have text links.
        const all = document.querySelectorAll<HTMLElement>(
          'a[href]:not(svg a), button, input, select, summary, [tabindex="0"]',
        );
        const shown = [...all].filter((element) => element.checkVisibility({ visibilityProperty: true }));
        for (const [i, element] of shown.entries()) {
          element.addEventListener('focus', () => {
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            const isVisible = box.width > 1 && box.bottom > 0 && box.top < innerHeight;
            if (outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && isVisible)
              element.dataset['focused'] = String(i);
          });
        }
        return shown.length;
      });
      // An input for a month has three stops: month, year and calendar.
      const months = await page.locator('input[type=month]:visible').count();
      // The names in a network and on a map are links of their own; text links to the same pages follow.
      const drawn = await page.locator('svg a:not([tabindex="-1"]):visible').count();
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Skip to content' });
      expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
      // The link is off screen until it has the focus.
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await pressTab(page, controlCount + 2 * months + drawn - 1);
      const focused = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-focused]')].map(
          (element) => element.dataset['focused'],
        ),
      );
      expect(focused).toEqual(Array.from({ length: controlCount }, (_, i) => String(i)));
      await skip.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.masthead'))).toBeNull();
    },
  );
});

/** Presses the key a number of times, without waiting for each to be answered: the browser takes them in order. */
async function pressTab(page: Page, times: number): Promise<void> {
  for (let left = times; left > 0; left -= 20) {
    await Promise.all(Array.from({ length: Math.min(left, 20) }, () => page.keyboard.press('Tab')));
  }
}

test('every link of the chart on the front page is also a text link', async () => {
  const { page, close } = await visit(browser(), archive('sample').httpUrl, 'index.html');
  const addresses = (selector: string) =>
    page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const bars = await addresses('.chart a');
  expect(bars.length).toBeGreaterThan(0);
  expect(await addresses('main a:not(svg a)')).toEqual(expect.arrayContaining(bars));
  await close();
});

test('from the search box to a result, its item and back', async () => {
  const searchPage = await openSearchPage(browser(), archive('sample').httpUrl);
  const press = (key: string): Promise<void> => searchPage.page.keyboard.press(key);
  await press('/');
  await searchPage.page.keyboard.type('steadfast');
  await eventually(searchPage.resultCount).toBe(1);
  const title = 'Stoltenberg warns Russia against nuclear use in Ukraine';
  for (let presses = 0; presses < 10 && (await focusedText(searchPage.page)) !== title; presses++)
    await press('Tab');
  expect(await focusedText(searchPage.page)).toBe(title);
  await press('Enter');
  await searchPage.page.waitForURL('**/items/stoltenberg-warns-on-nuclear-use.html');
  await searchPage.page.goBack();
  await eventually(searchPage.titles).toEqual([title]);
  expect(searchPage.issues).toEqual([]);
  await searchPage.close();
});
