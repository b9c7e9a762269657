import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { overflowingElements, type Visit, visit } from '../support/page-checks.ts';
import { eventually } from '../support/search-page.ts';
import { brokenWords } from '../support/text-layout.ts';

/** Long names, long words and large counts, on short pages and on long ones. */
const title = 'The Association of Retired Lighthouse Keepers and Pilots';
const topic = 'Harbours, quays, locks, sluices and breakwaters';
const address = `https://example.org/${'lighthouse-keepers-'.repeat(8)}`;
const items = Array.from({ length: 12 }, (_, i) => [
  `items/report-${i}.md`,
  `---
title: Report ${i} on the lighthouse keepers of Skagerrak and Kattegat
date: 1931-05-${String(2 * i + 1).padStart(2, '0')}
topics: [harbours]
actors: [keepers]
source: { name: The Pilots' Quarterly, id: ${'x'.repeat(90)} }
---

The lighthouse was lit. See ${address} for more.

| Jan | Harbourmaster | What was seen from the lighthouse on the long and quiet days of that summer |
| --- | --- | --- |
| 1 | Kattegat | Nothing much was seen |
`,
]);
const browser = useBrowser();
const site = useSite({
  files: {
    'site.yml': `title: ${title}\n`,
    'topics.yml': `- { id: harbours, name: "${topic}" }\n- { id: one, name: ${'Donaudampfschiff'.repeat(8)} }\n`,
    'actors.yml': `- { id: keepers, type: organisation, name: ${title} }\n`,
    ...Object.fromEntries(items),
  },
});

describe('on any screen', () => {
  let visitor: Visit;
  beforeAll(async () => {
    visitor = await visit(browser(), site().httpUrl, 'index.html');
  });
  afterAll(() => visitor.close());

  describe.each([
    'index.html',
    'topics.html',
    'actors.html',
    'topics/harbours.html',
    'topics/one.html',
    'items/report-3.html',
    'timeline.html',
    'timeline/1931.html',
    'timeline/1931-05.html',
    'search.html?q=lighthouse',
  ])('%s', (path) => {
    beforeAll(async () => {
      await visitor.goTo(path);
      if (path.includes('?')) await openFilters(visitor.page);
    });

    test.each([320, 360, 700, 1100])(
      'at %i px, no word or number is broken where a line has room for it',
      async (width) => {
        await visitor.page.setViewportSize({ width, height: 800 });
        expect(await brokenWords(visitor.page)).toEqual([]);
        expect(await overflowingElements(visitor.page)).toEqual([]);
      },
    );

    test.each([360, 1100])(
      'at %i px, what can be clicked outside of sentences is at least 24 px high and wide',
      async (width) => {
        await visitor.page.setViewportSize({ width, height: 800 });
        const targets = visitor.page
          .locator(
            'a:not(.skip, svg a, .prose a, .meta a), button, summary, select, input:not([type=checkbox]), label:has(input)',
          )
          .filter({ visible: true });
        const small = () =>
          targets.evaluateAll((all) =>
            all
              .filter((target) => {
                const { width, height } = target.getBoundingClientRect();
                return width < 24 || height < 24;
              })
              .map((target) => target.outerHTML),
          );
        // A wider window shows the results anew, with the filters beside them.
        await eventually(small).toEqual([]);
      },
    );
  });

  test.each(['index.html', 'timeline.html'])(
    'each bar of the chart of %s is a link of at least 24 px, or there is another to the same page',
    async (path) => {
      const { page, goTo } = visitor;
      await goTo(path);
      for (const details of await page.locator('main details').all())
        await details.locator('summary').click();
      for (const width of [360, 1100]) {
        await page.setViewportSize({ width, height: 800 });
        const [bars, large] = await page.locator('main').evaluate((main) => {
          const isLarge = (link: Element): boolean => {
            const { width, height } = link.getBoundingClientRect();
            return width >= 24 && height >= 24;
          };
          const pagesOf = (links: readonly Element[]) =>
            links.map((link) => new URL(link.getAttribute('href') ?? '', location.href).pathname);
          const links = [...main.querySelectorAll('a')];
          return [pagesOf([...main.querySelectorAll('svg a')]), pagesOf(links.filter(isLarge))] as const;
        });
        expect(bars.length).toBeGreaterThan(0);
        expect(large, `at ${width} px`).toEqual(expect.arrayContaining(bars));
      }
    },
  );

  test.each([
    ['index.html', 3, 10],
    ['topics/harbours.html', 3, 11],
    ['search.html?q=lighthouse', 2, 11],
  ])('the titles that %s lists are headings', async (path, level, report) => {
    await visitor.goTo(path);
    const heading = visitor.page
      .locator('.items')
      .getByRole('heading', { level, name: `Report ${report} on the lighthouse` });
    await heading.first().waitFor();
  });

  test('screen readers read the unit of a count, which is not shown', async () => {
    const { page, goTo } = visitor;
    await goTo('topics.html');
    expect(await page.locator('.tag-index li').first().ariaSnapshot()).toContain('12 items');
    await goTo('timeline/1931-05.html');
    const day = page
      .getByRole('cell')
      .filter({ has: page.getByRole('link') })
      .first();
    expect(await day.ariaSnapshot()).toContain('1 1 item');
    expect(await day.ariaSnapshot()).not.toContain('1 items');
    expect(await day.innerText()).toMatch(/^1\s1$/);
    await goTo('search.html?q=lighthouse');
    await openFilters(page);
    await page.getByRole('checkbox', { name: `${topic} 12 items` }).waitFor();
  });

  test.each([390, 1100])('navigation and search box keep their places at %i px', async (width) => {
    const { page, goTo } = visitor;
    await page.setViewportSize({ width, height: 800 });
    const places = async (path: string) => {
      await goTo(path);
      // The search page loads the fonts a while after the others.
      await page.locator('link[href$="fonts.css"]').waitFor({ state: 'attached' });
      await page.evaluate(() => document.fonts.ready);
      return page.locator('.masthead nav a').evaluateAll((links) =>
        links.map((link) => {
          const { left, top } = link.getBoundingClientRect();
          return [Math.round(left), Math.round(top)];
        }),
      );
    };
    const expected = await places('index.html');
    for (const path of ['about.html', 'items/report-3.html', 'topics/one.html'])
      expect(await places(path)).toEqual(expected);
    if (width > 800) expect(await places('search.html')).toEqual(expected);
  });

  test.each(['404.html', 'about.html', 'items/report-3.html', 'topics/one.html', 'index.html'])(
    'the footer of %s is at the foot of a large window',
    async (path) => {
      const { page, goTo } = visitor;
      await page.setViewportSize({ width: 1600, height: 2400 });
      await goTo(path);
      const bottom = await page.locator('.foot').evaluate((foot) => foot.getBoundingClientRect().bottom);
      expect(Math.round(bottom)).toBe(2400);
    },
  );
});

/** Opens the filters of the search page, and waits for their options. */
async function openFilters(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: 'Filters', exact: true });
  if (await open.isVisible()) await open.click();
  await page.locator('[data-facet="source"]').waitFor();
}

describe('nothing moves when the results arrive', () => {
  const allFilters = '&topic=harbours&actor=keepers&type=organisation&year=1931&from=1931-01&to=1931-12';
  let visitor: Visit;

  beforeAll(async () => {
    visitor = await visit(browser(), site().httpUrl, 'about.html');
    const { page } = visitor;
    await page.addInitScript(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
      }).observe({ type: 'layout-shift', buffered: true });
      Reflect.set(window, 'shifts', shifts);
    });
    // The page is painted before the results, and says that it is searching.
    await page.route('**/search/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await route.continue();
    });
  });
  afterAll(() => visitor.close());

  test.each([
    [360, '?q=lighthouse'],
    [1280, '?q=lighthouse'],
    [1280, '?q=lighthouse&topic=harbours'],
    [360, `?q=lighthouse${allFilters}`],
    [800, `?q=lighthouse${allFilters}`],
    [1280, `?q=lighthouse${allFilters}`],
    [800, '?topic=harbours&topic=one&sort=oldest'],
    [360, '?from=1931-05&to=1931-06'],
    [1280, '?q=reprt'],
    [360, '?q=reprt&topic=harbours'],
    [800, '?q=nothing&from=1950-01'],
    [360, '?q="report 3"'],
  ])('at %i px, of %j', async (width, query) => {
    const { page, goTo } = visitor;
    await page.setViewportSize({ width, height: 800 });
    await goTo(`search.html${query}`);
    const status = page.locator('[data-search-status]');
    await eventually(() => status.textContent()).toBe('Searching…');
    await eventually(() => status.textContent()).toMatch(/item/);
    await page.waitForTimeout(300);
    expect(await shifts(page)).toEqual([]);
  });

  test('at 1280 px, of a search that is typed; before it, the fonts moved little when they arrived', async () => {
    const { page, goTo } = visitor;
    await page.setViewportSize({ width: 1280, height: 800 });
    await goTo('search.html');
    await page.evaluate(() => document.fonts.ready);
    // Browsers do not count what moves within half a second of a keystroke.
    await page.waitForTimeout(600);
    const before = await shifts(page);
    expect(before.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
    await page.locator('#q').fill('lighthouse');
    const status = page.locator('[data-search-status]');
    await eventually(() => status.textContent()).toMatch(/item/);
    await page.waitForTimeout(300);
    expect(await shifts(page)).toEqual(before);
  });
});

function shifts(page: Page): Promise<readonly number[]> {
  return page.evaluate((): readonly number[] => Reflect.get(window, 'shifts'));
}
