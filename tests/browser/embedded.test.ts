import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EleventySite, eleventySite } from '../plugin/eleventy-site.ts';
import { useBrowser } from '../support/browser.ts';
import { accessibilityViolations, overflowingElements, visit } from '../support/page-checks.ts';
import { type SiteServer, serveSite } from '../support/site-server.ts';

/** An archive inside of another site, which has a look of its own and a strict policy. */
const loud = `
body { color: rgb(10, 20, 30); letter-spacing: 2px; }
h1, h2, main p { color: rgb(255, 0, 0); text-transform: uppercase; border-bottom: 9px solid; }
ul { padding: 90px; }
p::before { content: 'LOUD '; }
input, button { width: 100%; background: rgb(255, 255, 0); }
section { padding: 70px; }
`;
const browser = useBrowser();
let site: EleventySite;
let server: SiteServer;

beforeAll(async () => {
  site = await eleventySite({ 'society.css': loud });
  await site.build();
  // Browsers ask for one where a page names none.
  writeFileSync(join(site.output, 'favicon.ico'), '');
  server = await serveSite(site.output, '/', { 'Content-Security-Policy': "default-src 'self'" });
});

afterAll(async () => {
  await server.close();
  rmSync(site.folder, { recursive: true });
});

test('the search finds items, and its result shows the words on the page of the item', async () => {
  const { page, issues, close } = await visit(browser(), server.url, 'archive/index.html');
  await page.getByRole('searchbox').fill('unloading');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL('**/archive/search.html?q=unloading');
  await page.getByRole('link', { name: 'Dockers walk out' }).click();
  await page.waitForURL('**/archive/items/dockers-walk-out.html');
  await page.locator('mark').waitFor();
  expect(await page.locator('mark').allTextContents()).toEqual(['unloaded']);
  expect(issues).toEqual([]);
  await close();
});

test('the timeline draws its items', async () => {
  const { page, issues, close } = await visit(browser(), server.url, 'archive/timeline.html');
  await page.locator('.explorer canvas').first().waitFor();
  expect(issues).toEqual([]);
  await close();
});

test('neither style sheet reaches what is of the other', async () => {
  const { page, goTo, close } = await visit(browser(), server.url, 'index.html');
  const own = ['body', 'body > header p', 'body > footer p', 'body > header a'];
  const alone = await Promise.all(own.map((selector) => lookOf(page, selector)));
  await goTo('archive/items/dockers-walk-out.html');
  expect(await Promise.all(own.map((selector) => lookOf(page, selector)))).toEqual(alone);
  expect(await lookOf(page, '.clipfile h1')).toMatchObject({
    textTransform: 'none',
    borderBottomWidth: '0px',
    letterSpacing: expect.not.stringMatching(/^2px$/),
  });
  expect(await lookOf(page, '.clipfile .prose p')).toMatchObject({ before: 'none', textTransform: 'none' });
  expect(await lookOf(page, '.clipfile nav ul')).toMatchObject({ paddingLeft: '0px' });
  expect(await lookOf(page, '.clipfile input')).toMatchObject({ backgroundColor: 'rgba(0, 0, 0, 0)' });
  await close();
});

test('pages are laid out for the width that the layout leaves them', async () => {
  const { page, close } = await visit(browser(), server.url, 'archive/items/dockers-walk-out.html', {
    viewport: { width: 1280, height: 800 },
  });
  const columns = () => page.locator('.columns').evaluate((element) => getComputedStyle(element).display);
  expect(await columns()).toBe('grid');
  await page.evaluate(() => {
    const main = document.querySelector('main');
    if (main !== null) main.style.maxWidth = '40rem';
  });
  expect(await columns()).toBe('block');
  expect(await overflowingElements(page)).toEqual([]);
  await close();
});

test('pages in the layout of the example are accessible', async () => {
  const example = await eleventySite();
  await example.build();
  writeFileSync(join(example.output, 'favicon.ico'), '');
  const served = await serveSite(example.output);
  const { page, goTo, close } = await visit(browser(), served.url, 'archive/index.html');
  for (const path of ['index', 'search', 'timeline', 'items/dockers-walk-out', 'topics/strikes', 'about']) {
    await goTo(`archive/${path}.html`);
    expect(await accessibilityViolations(page), path).toEqual([]);
  }
  await close();
  await served.close();
  rmSync(example.folder, { recursive: true });
});

test('the archive is dark where the site says that it is, and not where the reader would have it so', async () => {
  const { page, close } = await visit(browser(), server.url, 'archive/index.html', { colorScheme: 'dark' });
  const light = await lookOf(page, '.clipfile h1');
  expect(light.color).toBe('rgb(0, 0, 0)');
  await page.evaluate(() => {
    document.documentElement.style.colorScheme = 'light dark';
  });
  expect((await lookOf(page, '.clipfile h1')).color).toBe('rgb(255, 255, 255)');
  await close();
});

function lookOf(page: Page, selector: string) {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const style = getComputedStyle(element);
      const { color, backgroundColor, fontFamily, fontSize, letterSpacing, textTransform } = style;
      const { borderBottomWidth, paddingLeft, marginTop, lineHeight, width } = style;
      return {
        ...{ color, backgroundColor, fontFamily, fontSize, letterSpacing, textTransform },
        ...{ borderBottomWidth, paddingLeft, marginTop, lineHeight, width },
        before: getComputedStyle(element, '::before').content,
      };
    });
}
