import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import {
  accessibilityViolations,
  overflowingElements,
  type Visit,
  violationsInBothSchemes,
  visit,
} from '../support/page-checks.ts';

/** Runs the page checks on pages with known faults. */
const folder = mkdtempSync(join(tmpdir(), 'clipfile-page-checks-'));
const site = `${pathToFileURL(folder)}/`;
const browser = useBrowser();

let visitor: Visit;

beforeAll(async () => {
  write('');
  visitor = await visit(browser(), site, 'page.html', { viewport: { width: 320, height: 640 } });
});
afterAll(async () => {
  await visitor.close();
  rmSync(folder, { recursive: true });
});

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`;

function write(body: string): void {
  writeFileSync(
    join(folder, 'page.html'),
    `<!doctype html><html lang="en"><head><title>Page</title>${policy}</head><body><main><h1>Page</h1>${body}</main></body></html>`,
  );
}

async function open(body: string): Promise<Visit> {
  write(body);
  await visitor.goTo('page.html');
  return visitor;
}

test('a correct page has no issues', async () => {
  const { page, issues } = await open('<p>Good.</p>');
  expect(issues).toEqual([]);
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await overflowingElements(page)).toEqual([]);
});

test.each<[body: string, issue: string]>([
  ['<script>window.a = 1</script>', 'Executing inline script violates'],
  ['<p onclick="a()" style="color: red">a</p>', 'Applying inline style violates'],
  ['<img src="https://example.org/a.png" alt="">', 'https://example.org/a.png'],
  ['<script src="none.js"></script>', 'request failed: file:'],
])('%s is an issue', async (body, issue) => {
  const { issues } = await open(body);
  expect(issues.join('\n')).toContain(issue);
});

test.each<[script: string, issue: string]>([
  ['throw new Error("it broke")', 'script error: it broke'],
  ['alert("here")', 'dialog: here'],
  ['console.error("badly")', 'badly'],
])('a script with %s is an issue', async (script, issue) => {
  writeFileSync(join(folder, 'page.js'), script);
  const { issues } = await open('<script src="page.js"></script>');
  expect(issues).toEqual([issue]);
});

test('an image without alternative text is a violation', async () => {
  const { page } = await open('<img src="data:,">');
  expect((await accessibilityViolations(page)).join()).toContain('image-alt');
});

test('a text that is pale in dark mode only is a violation', async () => {
  const { page } = await open('<table bgcolor="#dddddd"><tr><td>Pale text</td></tr></table>');
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'light dark'));
  expect(await accessibilityViolations(page)).toEqual([]);
  expect((await violationsInBothSchemes(page)).join()).toMatch(/^dark: color-contrast/);
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('an unbreakable word overflows', async () => {
  const { page } = await open('<p>abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz</p>');
  expect(await overflowingElements(page)).toEqual([
    '<p>abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz</p>',
  ]);
});
