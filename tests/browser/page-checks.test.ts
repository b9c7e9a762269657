import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { accessibilityViolations, overflowingElements, visit } from '../support/page-checks.ts';

/** Runs the page checks on pages with known faults. */
const folder = mkdtempSync(join(tmpdir(), 'clipfile-page-checks-'));
const site = `${pathToFileURL(folder)}/`;
const browser = useBrowser();

afterAll(() => rmSync(folder, { recursive: true }));

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`;

function open(body: string) {
  writeFileSync(
    join(folder, 'page.html'),
    `<!doctype html><html lang="en"><head><title>Page</title>${policy}</head><body><main><h1>Page</h1>${body}</main></body></html>`,
  );
  return visit(browser(), site, 'page.html', { viewport: { width: 320, height: 640 } });
}

test('a correct page has no issues', async () => {
  const { page, issues, close } = await open('<p>Good.</p>');
  expect(issues).toEqual([]);
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await overflowingElements(page)).toEqual([]);
  await close();
});

test.each<[body: string, issue: string]>([
  ['<script>window.a = 1</script>', 'Executing inline script violates'],
  ['<p onclick="a()" style="color: red">a</p>', 'Applying inline style violates'],
  ['<img src="https://example.org/a.png" alt="">', 'https://example.org/a.png'],
  ['<script src="none.js"></script>', 'request failed: file:'],
])('%s is an issue', async (body, issue) => {
  const { issues, close } = await open(body);
  expect(issues.join('\n')).toContain(issue);
  await close();
});

test.each<[script: string, issue: string]>([
  ['throw new Error("it broke")', 'script error: it broke'],
  ['alert("here")', 'dialog: here'],
  ['console.error("badly")', 'badly'],
])('a script with %s is an issue', async (script, issue) => {
  writeFileSync(join(folder, 'page.js'), script);
  const { issues, close } = await open('<script src="page.js"></script>');
  expect(issues).toEqual([issue]);
  await close();
});

test('an image without alternative text is a violation', async () => {
  const { page, close } = await open('<img src="data:,">');
  expect((await accessibilityViolations(page)).join()).toContain('image-alt');
  await close();
});

test('an unbreakable word overflows', async () => {
  const { page, close } = await open('<p>abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz</p>');
  expect(await overflowingElements(page)).toEqual([
    '<p>abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz</p>',
  ]);
  await close();
});
