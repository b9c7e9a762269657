import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { accessibilityViolations, overflowingElements, visit } from '../support/page-checks.ts';
import { openSampleSite, type SampleSite } from '../support/sample-site.ts';
import { eventually, openSearchPage, type SearchPage } from '../support/search-page.ts';

/** What the search page does where things are not as they should be. */
let browser: Browser;
let site: SampleSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([
    openBrowser(),
    openSampleSite({
      wide: `---\ntitle: ${'Rindfleischetikettierung'.repeat(4)}\ndate: 1931\n---\n\n${'unbroken'.repeat(40)} wording\n`,
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Signs that mean something to lunr, to HTML, to addresses or to JavaScript, and text that is hardly text. */
const hostile = [
  '"',
  '"war',
  "'; --",
  '+',
  '++war -',
  'war^',
  'war^x^2',
  'war~',
  'war~99999 peace~-1',
  'nowhere:war',
  'title:',
  ':',
  '**',
  '*a*b*c*',
  '\\',
  '%E0%A4%A',
  '#fragment?q=1&q=2',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>"\'',
  '__proto__ constructor',
  'toString hasOwnProperty valueOf',
  '🚢 👩‍👩‍👧',
  'war\u0000\u0007peace',
  '\u202Eesrever \u200B',
  '\uD800',
  'war \uDFFF\uD800 peace',
  'a'.repeat(50_000),
  `${'a'.repeat(1_000)}~2`,
  'nato -war '.repeat(1_000),
  '/'.repeat(1_000),
];

test('any text at all may be entered, and none breaks the page', async () => {
  const searchPage = await openSearchPage(browser, site.httpUrl);
  for (const text of hostile) {
    await enter(searchPage, '');
    await eventually(() => searchPage.status.textContent()).toBe('');
    await enter(searchPage, text);
    expect(await searchPage.statusText(), named(text)).not.toContain('could not');
  }
  await enter(searchPage, 'steadfast');
  await eventually(searchPage.resultCount).toBe(1);
  expect(searchPage.issues).toEqual([]);
  await searchPage.close();
});

test('any text at all may stand in the address', async () => {
  const searchPage = await openSearchPage(browser, site.fileUrl);
  for (const text of hostile.filter((each) => each.length < 5_000 && !/\p{Surrogate}/u.test(each))) {
    await searchPage.open(text);
    expect(await searchPage.statusText(), named(text)).not.toContain('could not');
  }
  await searchPage.page.goto(`${site.fileUrl}search.html?q=%E0%A4%A&q=two&%`);
  await searchPage.statusText();
  expect(searchPage.issues).toEqual([]);
  await searchPage.close();
});

describe.each(['httpUrl', 'fileUrl'] as const)('%s', (urlKind) => {
  test('a file that does not load is told, and looked for again on request', async () => {
    const searchPage = await openSearchPage(browser, site[urlKind]);
    const files = await loadedFor(searchPage, 'steadfast', site[urlKind]);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const path = join(site.folder, file);
      renameSync(path, `${path}.away`);
      await searchPage.open('steadfast');
      const again = searchPage.page.getByRole('button', { name: 'Try again' });
      await again.waitFor();
      expect(await searchPage.status.textContent(), file).toMatch(/^The search could not be loaded\./);
      // Asked too early, it says so again.
      const asked = await again.elementHandle();
      await again.click();
      await eventually(() => asked?.evaluate((button) => button.isConnected)).toBe(false);
      await again.waitFor();
      renameSync(`${path}.away`, path);
      await again.focus();
      await searchPage.page.keyboard.press('Enter');
      await eventually(searchPage.titles).toEqual([
        'Stoltenberg warns Russia against nuclear use in Ukraine',
      ]);
      expect(await again.count()).toBe(0);
      expect(await searchPage.page.evaluate(() => document.activeElement?.tagName), 'the focus').toBe(
        'INPUT',
      );
    }
    await searchPage.close();
  });
});

test('without JavaScript the page says so and leads elsewhere', async () => {
  const {
    page,
    issues: complaints,
    close,
  } = await visit(browser, site.httpUrl, 'search.html?q=nato', {
    javaScriptEnabled: false,
  });
  const said = page.locator('main p').filter({ hasText: 'needs JavaScript' });
  expect(await said.isVisible()).toBe(true);
  for (const name of ['topics', 'actors', 'timeline']) {
    await said.getByRole('link', { name }).click();
    expect((await page.getByRole('heading', { level: 1 }).innerText()).toLowerCase()).toBe(name);
    await page.goBack();
  }
  expect(complaints).toEqual([]);
  await close();
});

test('with JavaScript the page says nothing of it', async () => {
  const searchPage = await openSearchPage(browser, site.httpUrl);
  expect(await searchPage.page.locator('body').innerText()).not.toContain('needs JavaScript');
  await searchPage.close();
});

test('results are accessible in light and dark, and fit a narrow screen', async () => {
  const searchPage = await openSearchPage(browser, site.httpUrl, { viewport: { width: 320, height: 640 } });
  for (const query of ['nato', 'wording', 'xyzzy']) {
    await searchPage.open(query);
    await searchPage.statusText();
    for (const colorScheme of ['light', 'dark'] as const) {
      await searchPage.page.emulateMedia({ colorScheme });
      expect(await accessibilityViolations(searchPage.page), `${query}, ${colorScheme}`).toEqual([]);
    }
    expect(await overflowingElements(searchPage.page), query).toEqual([]);
  }
  expect(searchPage.issues).toEqual([]);
  await searchPage.close();
});

test('the page runs no script but the site’s own', async () => {
  const searchPage = await openSearchPage(browser, site.fileUrl);
  await searchPage.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
  });
  expect(await searchPage.page.title()).not.toBe('taken over');
  expect(searchPage.issues.join()).toContain('Content Security Policy');
  await searchPage.close();
});

function named(text: string): string {
  return JSON.stringify(text.slice(0, 50));
}

/** Puts text into the box as it is, lone surrogates too, which no keyboard types, and presses Enter. */
async function enter({ searchBox: box }: SearchPage, text: string): Promise<void> {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  await box.evaluate((element: HTMLInputElement, codes) => {
    element.value = codes.map((code) => String.fromCharCode(code)).join('');
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.form?.requestSubmit();
  }, units);
}

/**
 * The files that a query makes the page load, beyond those that it names itself, and the list of words that on a slow
 * machine may already be among them: suggestions come after the results, and do without. Paths from the site's root.
 */
async function loadedFor(searchPage: SearchPage, query: string, address: string): Promise<readonly string[]> {
  await searchPage.open('');
  const loaded: string[] = [];
  searchPage.page.on('request', (request) => loaded.push(request.url()));
  await searchPage.searchBox.fill(query);
  await eventually(searchPage.resultCount).toBeGreaterThan(0);
  const named = await searchPage.page
    .locator('link[href], script[src]')
    .evaluateAll((each) =>
      each.map((element) => Reflect.get(element, 'href') ?? Reflect.get(element, 'src')),
    );
  return [...new Set(loaded)]
    .filter((url) => !named.includes(url) && !url.includes('/search/words-'))
    .map((url) => url.slice(address.length));
}
