import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderBody } from '../read/render-body.ts';
import { openBrowser } from '../support/browser.ts';
import { type Visit, visit } from '../support/page-checks.ts';
import { type ServedArchive, serveArchive } from '../support/served-archive.ts';
import { markup } from '../support/vectors.ts';

/** An archive in which every text field is an injection attempt. */
const content = mkdtempSync(join(tmpdir(), 'clipfile-injection-'));
let archive: ServedArchive;
let browser: Browser;
let visitor: Visit;

/** A PNG of one pixel. */
const onePixelPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** For single-line fields. */
const lines = markup.map((vector) => vector.replace(/\s+/g, ' ').trim());
/** For Markdown bodies. Vectors that fail the build because of a bad link go into inline code. */
const texts = markup.map((vector) =>
  renderBody(vector).problems.length === 0 ? vector : `\`\` ${vector} \`\``,
);

beforeAll(async () => {
  write('site.yml', { title: lines[0], description: lines[2], author: lines[3], rights: lines[8] });
  write(
    'topics.yml',
    lines.map((line, i) => ({ id: `t${i}`, name: `${line} ${i}`, description: line })),
  );
  write(
    'actors.yml',
    lines.map((line, i) => ({
      id: `a${i}`,
      type: 'person',
      name: `${line} ${i}`,
      aliases: [`${line} also ${i}`],
    })),
  );
  writeFileSync(join(content, 'about.md'), `${texts.join('\n\n')}\n`);
  mkdirSync(join(content, 'items'));
  // Link and image targets of some vectors.
  writeFileSync(join(content, 'items', 'other.md'), '---\ntitle: Other\ndate: 2010\n---\n');
  writeFileSync(join(content, 'items', 'scan.png'), Buffer.from(onePixelPng, 'base64'));
  for (const [i, line] of lines.entries()) {
    const source = { name: line, author: line, rights: line, id: line };
    const fields = { title: line, date: `20${10 + (i % 10)}`, topics: [`t${i}`], actors: [`a${i}`] };
    const head = JSON.stringify({ ...fields, summary: line, dateline: line, source });
    writeFileSync(join(content, 'items', `i${i}.md`), `---\n${head}\n---\n${texts[i]}\n`);
  }
  [archive, browser] = await Promise.all([serveArchive(content), openBrowser()]);
  visitor = await visit(browser, archive.httpUrl, 'index.html');
});

afterAll(async () => {
  await browser.close();
  await archive.close();
  rmSync(content, { recursive: true });
});

test.each(lines.map((line, i) => [line, i] as const))('an item with %j in every field', async (line, i) => {
  await expectHarmless(`items/i${i}.html`);
  // The text is not lost: it is on the page as it was written.
  expect(await visitor.page.locator('h1').textContent()).toBe(line);
});

test.each([
  'index.html',
  'topics.html',
  'actors.html',
  'topics/t0.html',
  'actors/a0.html',
  'timeline.html',
  'timeline/2010.html',
  'about.html',
  '404.html',
])('%s', expectHarmless);

test('search results, and a query that is an injection attempt', async () => {
  await expectHarmless('search.html?q=alert');
  await visitor.page.locator('[data-search-results] li').first().waitFor();
  await expectHarmless(`search.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await visitor.page.locator('[data-search-status]:not(:empty)').waitFor();
  expect(await unexpectedElements()).toEqual([]);
  expect(visitor.issues).toEqual([]);
});

/** Writes JSON, which is valid YAML with every string quoted. */
function write(file: string, value: unknown): void {
  writeFileSync(join(content, file), `${JSON.stringify(value)}\n`);
}

async function expectHarmless(path: string): Promise<void> {
  await visitor.goTo(path);
  expect(await unexpectedElements()).toEqual([]);
  expect(visitor.issues).toEqual([]);
}

/** Elements that no template produces. */
function unexpectedElements(): Promise<readonly string[]> {
  return visitor.page.evaluate(() => {
    const isUnexpected = (element: Element): boolean =>
      /^(iframe|object|embed|base|style|math|audio|video|frame|template)$/i.test(element.localName) ||
      (element.localName === 'script' &&
        !/^(\.\.\/)?(assets|search)\//.test(element.getAttribute('src') ?? '')) ||
      (element.localName === 'meta' && element.getAttribute('http-equiv') === 'refresh') ||
      (element.localName === 'svg' && element.closest('figure.chart') === null) ||
      (element instanceof HTMLAnchorElement && !/^(https?|mailto):$/.test(element.protocol)) ||
      [...element.attributes].some(({ name }) => /^(on|style$|srcdoc$|xlink)/i.test(name));
    return [...document.querySelectorAll('*')].filter(isUnexpected).map((element) => element.outerHTML);
  });
}
