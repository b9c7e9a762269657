import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { type Visit, visit } from '../support/page-checks.ts';
import { oneExamplePerKind } from './example-pages.ts';
import { useArchives } from './served-archives.ts';

/** In print, content stays and navigation is hidden. */
const archive = useArchives('sample', 'small');
const browser = useBrowser();

describe.each(['sample', 'small'] as const)('%s', (name) => {
  let visitor: Visit;

  beforeAll(async () => {
    visitor = await visit(browser(), archive(name).httpUrl, 'index.html', { colorScheme: 'dark' });
    await visitor.page.emulateMedia({ media: 'print' });
  });
  afterAll(() => visitor.close());

  test.each(oneExamplePerKind.filter((example) => example.archive === name))('$path', async ({ path }) => {
    const { page, goTo } = visitor;
    await goTo(path);
    const navigation = page.locator('.skip, nav:not(.breadcrumbs), form, summary, button');
    expect(await navigation.count()).toBeGreaterThan(0);
    expect(
      await navigation.filter({ visible: true }).evaluateAll((all) => all.map((each) => each.outerHTML)),
    ).toEqual([]);
    expect(await page.locator('h1').isVisible()).toBe(true);
    for (const link of await page
      .locator('main .items:not(.explorer *) a, main .prose a, main dd a:not(.cite *)')
      .all()) {
      expect(await link.isVisible()).toBe(true);
    }
    // Black on white, although the screen is in dark mode.
    const paper = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [color, backgroundColor];
    });
    expect(paper).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

test.each(['timeline.html', 'topics/war-in-ukraine.html'])('%s is no wider than the sheet', async (path) => {
  // A4 without its margins.
  const viewport = { width: 673, height: 950 };
  const { page, close } = await visit(browser(), archive('sample').httpUrl, path, { viewport });
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(673);
  await close();
});

test('the URL of an external link is printed once', async () => {
  const { page, goTo, close } = await visit(browser(), archive('small').httpUrl, 'topics/strike.html');
  await page.emulateMedia({ media: 'print' });
  expect(await printed('main header a[rel="external"]')).toEqual([
    'example.org" (\u2066https://example.org/subjects/strike\u2069)"',
  ]);
  await goTo('items/dockers-walk-out.html');
  expect(await printed('dd a[rel="external"]')).toContain('example.org/1931/walk-out');
  await goTo('items/dockers-return.html');
  expect(await printed('.prose a')).toEqual(['minutes" (\u2066https://example.org/minutes\u2069)"']);
  await close();

  /** The text of links, including content that the style sheet adds. */
  function printed(selector: string): Promise<readonly string[]> {
    return page.locator(selector).evaluateAll((links) =>
      links.map((link) => {
        const { content } = getComputedStyle(link, '::after');
        return `${link.textContent}${content === 'none' ? '' : content}`;
      }),
    );
  }
});

test('a printed page ends with its address, that of a search with the query', async () => {
  const { page, goTo, close } = await visit(browser(), archive('small').httpUrl, 'topics/strike.html');
  await page.emulateMedia({ media: 'print' });
  const citation = page.locator('.printed-citation');
  expect(await citation.allInnerTexts()).toEqual([
    expect.stringMatching(/^Strikes\. .*topics\/strike\.html$/),
  ]);
  await goTo('items/dockers-return.html');
  expect(await citation.allInnerTexts()).toEqual([expect.stringMatching(/items\/dockers-return\.html$/)]);
  await goTo('search.html?q=dockers');
  await page.locator('.hits-over-time').waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await citation.allInnerTexts()).toEqual([expect.stringMatching(/search\.html\?q=dockers$/)]);
  await page.emulateMedia({ media: 'screen' });
  expect(await citation.isVisible()).toBe(false);
  await close();
});
