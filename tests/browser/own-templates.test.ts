import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { type Visit, visit } from '../support/page-checks.ts';

/** The security policy covers what templates of the owner's own bring. */
const browser = useBrowser();
const site = useSite({
  files: {
    'site.yml': 'title: Harbour\n',
    'items/fog.md': '---\ntitle: Fog\ndate: 1931\n---\nFog.\n',
    'static/mine.js': "document.documentElement.dataset.mine = 'run';\n",
    'theme/layout.11ty.js': `export default ({ page, main, html, relativePath }) => html\`<!doctype html>
<html lang="en"><head><title>\${page.title}</title>
<script>document.documentElement.dataset.inline = 'run';</script>
<script src="\${relativePath(page.path, 'mine.js')}" defer></script></head>
<body onload="document.documentElement.dataset.attribute = 'run'"><p style="color: rgb(255, 0, 0)">Own</p>\${main}
<img src="https://example.org/x.png" alt=""></body></html>\`;
`,
  },
});
let visitor: Visit;
beforeAll(async () => {
  visitor = await visit(browser(), site().httpUrl, 'items/fog.html');
});
afterAll(() => visitor.close());

test('scripts of the site run, and no others; no style attribute and no other host', async () => {
  const { page, issues } = visitor;
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({ mine: 'run' });
  expect(
    await page
      .locator('p')
      .first()
      .evaluate((each) => getComputedStyle(each).color),
  ).toBe('rgb(0, 0, 0)');
  const refused = issues.join('\n');
  for (const what of [
    'inline script',
    'inline event handler',
    'inline style',
    "the image 'https://example.org/x.png'",
  ]) {
    expect(refused).toMatch(new RegExp(`${what}.* violates the following Content Security Policy`, 'i'));
  }
});
