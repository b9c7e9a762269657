import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { accessMistakes, overflowing, visit } from '../support/page-checks.ts';
import { openSampleSite, type SampleSite } from '../support/sample-site.ts';
import { eventually, readSearch, type SearchReader } from '../support/search-reader.ts';

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
  const reader = await readSearch(browser, site.served);
  for (const text of hostile) {
    await enter(reader, '');
    await eventually(() => reader.status.textContent()).toBe('');
    await enter(reader, text);
    expect(await reader.answer(), named(text)).not.toContain('could not');
  }
  await enter(reader, 'steadfast');
  await eventually(reader.shown).toBe(1);
  expect(reader.complaints).toEqual([]);
  await reader.close();
});

test('any text at all may stand in the address', async () => {
  const reader = await readSearch(browser, site.onDisk);
  for (const text of hostile.filter((each) => each.length < 5_000 && !/\p{Surrogate}/u.test(each))) {
    await reader.open(text);
    expect(await reader.answer(), named(text)).not.toContain('could not');
  }
  await reader.page.goto(`${site.onDisk}search.html?q=%E0%A4%A&q=two&%`);
  await reader.answer();
  expect(reader.complaints).toEqual([]);
  await reader.close();
});

describe.each(['served', 'onDisk'] as const)('%s', (place) => {
  test('a file that does not load is told, and looked for again on request', async () => {
    const reader = await readSearch(browser, site[place]);
    const files = await loadedFor(reader, 'steadfast', site[place]);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const path = join(site.folder, file);
      renameSync(path, `${path}.away`);
      await reader.open('steadfast');
      const again = reader.page.getByRole('button', { name: 'Try again' });
      await again.waitFor();
      expect(await reader.status.textContent(), file).toMatch(/^The search could not be loaded\./);
      // Asked too early, it says so again.
      const asked = await again.elementHandle();
      await again.click();
      await eventually(() => asked?.evaluate((button) => button.isConnected)).toBe(false);
      await again.waitFor();
      renameSync(`${path}.away`, path);
      await again.focus();
      await reader.page.keyboard.press('Enter');
      await eventually(reader.titles).toEqual(['Stoltenberg warns Russia against nuclear use in Ukraine']);
      expect(await again.count()).toBe(0);
      expect(await reader.page.evaluate(() => document.activeElement?.tagName), 'the focus').toBe('INPUT');
    }
    await reader.close();
  });
});

test('without JavaScript the page says so and leads elsewhere', async () => {
  const { page, complaints, close } = await visit(browser, site.served, 'search.html?q=nato', {
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
  const reader = await readSearch(browser, site.served);
  expect(await reader.page.locator('body').innerText()).not.toContain('needs JavaScript');
  await reader.close();
});

test('results are accessible in light and dark, and fit a narrow screen', async () => {
  const reader = await readSearch(browser, site.served, { viewport: { width: 320, height: 640 } });
  for (const query of ['nato', 'wording', 'xyzzy']) {
    await reader.open(query);
    await reader.answer();
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.page.emulateMedia({ colorScheme });
      expect(await accessMistakes(reader.page), `${query}, ${colorScheme}`).toEqual([]);
    }
    expect(await overflowing(reader.page), query).toEqual([]);
  }
  expect(reader.complaints).toEqual([]);
  await reader.close();
});

test('the page runs no script but the site’s own', async () => {
  const reader = await readSearch(browser, site.onDisk);
  await reader.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
  });
  expect(await reader.page.title()).not.toBe('taken over');
  expect(reader.complaints.join()).toContain('Content Security Policy');
  await reader.close();
});

function named(text: string): string {
  return JSON.stringify(text.slice(0, 50));
}

/** Puts text into the box as it is, lone surrogates too, which no keyboard types, and presses Enter. */
async function enter({ box }: SearchReader, text: string): Promise<void> {
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
async function loadedFor(reader: SearchReader, query: string, address: string): Promise<readonly string[]> {
  await reader.open('');
  const loaded: string[] = [];
  reader.page.on('request', (request) => loaded.push(request.url()));
  await reader.box.fill(query);
  await eventually(reader.shown).toBeGreaterThan(0);
  const named = await reader.page
    .locator('link[href], script[src]')
    .evaluateAll((each) =>
      each.map((element) => Reflect.get(element, 'href') ?? Reflect.get(element, 'src')),
    );
  return [...new Set(loaded)]
    .filter((url) => !named.includes(url) && !url.includes('/search/words-'))
    .map((url) => url.slice(address.length));
}
