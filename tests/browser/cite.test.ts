import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import {
  accessibilityViolations,
  type Visit,
  violationsInBothSchemes,
  visit,
} from '../support/page-checks.ts';

const archive = useSite({
  files: {
    'site.yml': 'title: Harbour Archive\nurl: https://archive.example/\n',
    'items/strike.md': `---
title: Dockers strike in "quiet" Leith – 50% stay
date: 1931-05-02
source:
  - {name: The Leith Gazette, author: [Ann Ray, Jan van der Berg], url: "https://gazette.example/strike?a=1"}
  - {name: Port Post, published: 1931-05-03}
---

The strike began at dawn.
`,
    'items/arabic.md': `---
title: إضراب في الميناء
date: 1931-05-01
language: ar
source: {name: الجريدة, author: محمد علي}
---

بدأ الإضراب عند الفجر.
`,
  },
});
const browser = useBrowser();
let visitor: Visit | undefined;
afterEach(async () => {
  await visitor?.close();
  visitor = undefined;
});

async function open(site: string, options: Parameters<typeof visit>[3] = {}): Promise<Page> {
  visitor = await visit(browser(), site, 'items/strike.html', options);
  return visitor.page;
}

/** Opens the ways to cite the item, and waits for what the script adds. */
async function openCite(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Cite' }).click();
  await page.getByRole('button', { name: 'Copy APA 7' }).first().waitFor();
}

/** What a reader would paste into a document: the text and its HTML. */
async function pasted(page: Page): Promise<{ readonly text: string; readonly html: string }> {
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.contentEditable = 'true';
    box.id = 'paste';
    document.body.append(box);
    box.focus();
  });
  await page.keyboard.press('ControlOrMeta+v');
  const box = page.locator('#paste');
  return { text: await box.innerText(), html: await box.innerHTML() };
}

const apa =
  'Ray, A., & van der Berg, J. (1931, May 2). Dockers strike in “quiet” Leith – 50% stay. The Leith Gazette. https://gazette.example/strike?a=1';

describe.each(['httpUrl', 'fileUrl'] as const)('from %s', (kind) => {
  test('a citation is copied with its italics, and said to be', async () => {
    const page = await open(archive()[kind], kind === 'httpUrl' ? { permissions: ['clipboard-write'] } : {});
    await openCite(page);
    const button = page.getByRole('button', { name: 'Copy APA 7' }).first();
    await button.click();
    await button.filter({ hasText: 'Copied' }).waitFor();
    expect(await page.locator('.cite').getByRole('status').textContent()).toBe('APA 7: copied');
    const { text, html } = await pasted(page);
    expect(text.trim()).toBe(apa);
    expect(html).toMatch(/<(?:i|em)\b[^>]*>The Leith Gazette<\/(?:i|em)>|italic[^>]*>The Leith Gazette</);
    expect(visitor?.issues).toEqual([]);
  });

  test('a citation is copied where the page has no clipboard', async () => {
    const page = await open(archive()[kind]);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await openCite(page);
    await page.getByRole('button', { name: 'Copy Link' }).first().click();
    await page.getByRole('status').filter({ hasText: 'Link: copied' }).waitFor();
    expect((await pasted(page)).text.trim()).toBe('https://gazette.example/strike?a=1');
  });

  test('the formats are files with a name', async () => {
    const page = await open(archive()[kind]);
    await openCite(page);
    expect(await download(page, 'RIS')).toEqual({
      name: 'strike.ris',
      text: [
        ...['TY  - NEWS', 'ID  - strike', 'TI  - Dockers strike in "quiet" Leith – 50% stay'],
        ...['AU  - Ray, Ann', 'AU  - van der Berg, Jan', 'T2  - The Leith Gazette', 'PY  - 1931'],
        ...['DA  - 1931/05/02/', 'LA  - en', 'UR  - https://gazette.example/strike?a=1', 'ER  - ', ''],
      ].join('\r\n'),
    });
    const { name, text } = await download(page, 'BibTeX');
    expect(name).toBe('strike.bib');
    expect(text).toContain('title = {Dockers strike in "quiet" {Leith} – 50\\% stay}');
    const json = await download(page, 'CSL-JSON');
    expect(json.name).toBe('strike.json');
    expect(JSON.parse(json.text)).toEqual([
      {
        id: 'strike',
        type: 'article-newspaper',
        title: 'Dockers strike in "quiet" Leith – 50% stay',
        author: [
          { family: 'Ray', given: 'Ann' },
          { family: 'van der Berg', given: 'Jan' },
        ],
        'container-title': 'The Leith Gazette',
        issued: { 'date-parts': [[1931, 5, 2]] },
        language: 'en',
        URL: 'https://gazette.example/strike?a=1',
      },
    ]);
    expect(visitor?.issues).toEqual([]);
  });
});

async function download(
  page: Page,
  format: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: format, exact: true }).first().click();
  const file = await started;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('where nothing can be copied, the citation is selected', async () => {
  const page = await open(archive().httpUrl);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await openCite(page);
  await page.getByRole('button', { name: 'Copy APA 7' }).first().click();
  await page.getByText('APA 7: selected, but not copied.').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(apa);
});

test('other sources and the page of the archive are cited, too', async () => {
  const page = await open(archive().httpUrl);
  await openCite(page);
  const headings = page.locator('.cite h3');
  expect(await headings.allInnerTexts()).toEqual([
    'As published by The Leith Gazette',
    'As published by Port Post',
    'This page of the archive',
  ]);
  await headings.last().click();
  await page.locator('.cite details:last-of-type dl').waitFor();
  expect(await page.locator('.cite details').last().locator('dt:text-is("MLA 9") + dd').innerText()).toBe(
    'Ray, Ann, and Jan van der Berg. “Dockers Strike in ‘Quiet’ Leith – 50% Stay.” Harbour Archive, 2 May 1931, https://archive.example/items/strike.html.',
  );
});

test('without scripts, citations can be selected, and there is one format', async () => {
  const page = await open(archive().httpUrl, { javaScriptEnabled: false });
  await page.getByRole('heading', { name: 'Cite' }).click();
  expect(await page.locator('.cite > dl dd').first().innerText()).toBe(apa);
  expect(await page.locator('.cite > dl a').allInnerTexts()).toEqual(['CSL-JSON']);
  expect(await page.locator('.cite button').count()).toBe(0);
});

test('the open block is accessible and fits any window', async () => {
  const page = await open(archive().httpUrl);
  await openCite(page);
  for (const heading of await page.locator('.cite details h3').all()) await heading.click();
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await visitor?.goTo('items/arabic.html');
  await openCite(page);
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('on paper there is one citation, that of the page', async () => {
  const page = await open(archive().httpUrl);
  await openCite(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.cite').isVisible()).toBe(false);
  expect(await page.locator('.printed-citation:visible').count()).toBe(1);
});
