import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { overflowingElements, violationsInBothSchemes } from '../support/page-checks.ts';
import { eventually, openSearchPage, type SearchPage } from '../support/search-page.ts';

/** The search page with hostile input, a foreign script and little space. */
const browser = useBrowser();
const site = useSite({
  folder: 'content',
  files: {
    'items/wide.md': `---
title: ${'Rindfleischetikettierung'.repeat(4)}
date: 1931
---

${'unbroken'.repeat(40)} wording
`,
  },
});

/** Text with special meaning in lunr, HTML, URLs or JavaScript, and malformed or very long text. */
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

test('a text of 100 KB in the box of another page leads to a search for its beginning', async () => {
  const searchPage = await openSearchPage(browser(), site().httpUrl);
  await searchPage.page.goto(`${site().httpUrl}about.html`);
  await searchPage.page.getByRole('searchbox').fill('nato '.repeat(20_000));
  await searchPage.page.getByRole('searchbox').press('Enter');
  await searchPage.page.waitForURL('**/search.html?q=nato*');
  expect(await searchPage.statusText()).toMatch(/^\d+ items match “nato nato/);
  expect(searchPage.issues).toEqual([]);
  await searchPage.close();
});

test('no text in the search box breaks the page', async () => {
  const searchPage = await openSearchPage(browser(), site().httpUrl);
  for (const text of hostile) {
    await enter(searchPage, '');
    await eventually(() => searchPage.status.textContent()).toBe('');
    await enter(searchPage, text);
    expect(await searchPage.statusText(), quoted(text)).not.toContain('could not be loaded');
  }
  await enter(searchPage, 'steadfast');
  await eventually(searchPage.resultCount).toBe(1);
  expect(searchPage.issues).toEqual([]);
  await searchPage.close();
});

test('no text in the URL breaks the page', async () => {
  const searchPage = await openSearchPage(browser(), site().fileUrl);
  // Those that mean something in a URL or in HTML. All others are tried in the box.
  for (const text of hostile.filter(
    (each) => /[%#&?<"'\\+:\p{C}]/u.test(each) && !/\p{Surrogate}/u.test(each),
  )) {
    if (text.length > 5_000) continue;
    await searchPage.open(text);
    expect(await searchPage.statusText(), quoted(text)).not.toContain('could not be loaded');
  }
  await searchPage.page.goto(`${site().fileUrl}search.html?q=%E0%A4%A&q=two&%`);
  await searchPage.statusText();
  expect(searchPage.issues).toEqual([]);
  await searchPage.close();
});

test('results are accessible in light and dark mode and fit a narrow screen', async () => {
  const searchPage = await openSearchPage(browser(), site().httpUrl, {
    viewport: { width: 320, height: 640 },
  });
  for (const query of ['nato', 'wording', 'xyzzy']) {
    await searchPage.open(query);
    await searchPage.statusText();
    expect(await violationsInBothSchemes(searchPage.page), query).toEqual([]);
    expect(await overflowingElements(searchPage.page), query).toEqual([]);
  }
  expect(searchPage.issues).toEqual([]);
  await searchPage.close();
});

test('the page runs no scripts but its own', async () => {
  const searchPage = await openSearchPage(browser(), site().fileUrl);
  await searchPage.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
  });
  expect(await searchPage.page.title()).not.toBe('taken over');
  expect(searchPage.issues.join()).toContain('Content Security Policy');
  await searchPage.close();
});

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 50));
}

/** Sets the search box to exactly this text, lone surrogates included, and submits it. */
async function enter({ searchBox: box }: SearchPage, text: string): Promise<void> {
  // Lone surrogates only arrive as numbers, each of which is an object on its way.
  const sent = /\p{Surrogate}/u.test(text)
    ? Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    : text;
  await box.evaluate((element: HTMLInputElement, value) => {
    element.value =
      typeof value === 'string' ? value : value.map((code) => String.fromCharCode(code)).join('');
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.form?.requestSubmit();
  }, sent);
}
