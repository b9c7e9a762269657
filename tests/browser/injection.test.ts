import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rendered } from '../read/rendered.ts';
import { openBrowser } from '../support/browser.ts';
import { type Visit, visit } from '../support/page-checks.ts';
import { type ServedArchive, serveArchive } from '../support/served-archive.ts';
import { markup } from '../support/vectors.ts';

/** An archive in which every text that a person can write is an attempt to run a script. */
const content = mkdtempSync(join(tmpdir(), 'clipfile-injection-'));
let archive: ServedArchive;
let browser: Browser;
let visitor: Visit;

/** A PNG of one pixel. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** In fields that are one line. */
const lines = markup.map((vector) => vector.replace(/\s+/g, ' ').trim());
/** In texts, where a link that leads nowhere good ends the build before a browser could see it. */
const texts = markup.map((vector) =>
  rendered(vector).problems.length === 0 ? vector : `\`\` ${vector} \`\``,
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
  // What some of the attempts link to and show.
  writeFileSync(join(content, 'items', 'other.md'), '---\ntitle: Other\ndate: 2010\n---\n');
  writeFileSync(join(content, 'items', 'scan.png'), Buffer.from(dot, 'base64'));
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
  // It is not lost either: the reader sees what was written.
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

test('results of a search, and a query that is itself an attempt', async () => {
  await expectHarmless('search.html?q=alert');
  await visitor.page.locator('[data-search-results] li').first().waitFor();
  await expectHarmless(`search.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await visitor.page.locator('[data-search-status]:not(:empty)').waitFor();
  expect(await unexpectedElements()).toEqual([]);
  expect(visitor.issues).toEqual([]);
});

/** JSON is YAML, in which every text is quoted. */
function write(file: string, value: unknown): void {
  writeFileSync(join(content, file), `${JSON.stringify(value)}\n`);
}

async function expectHarmless(path: string): Promise<void> {
  await visitor.goTo(path);
  expect(await unexpectedElements()).toEqual([]);
  expect(visitor.issues).toEqual([]);
}

/** What stands on the page that no template writes. */
function unexpectedElements(): Promise<readonly string[]> {
  return visitor.page.evaluate(() => {
    const isStrange = (element: Element): boolean =>
      /^(iframe|object|embed|base|style|math|audio|video|frame|template)$/i.test(element.localName) ||
      (element.localName === 'script' &&
        !/^(\.\.\/)?(assets|search)\//.test(element.getAttribute('src') ?? '')) ||
      (element.localName === 'meta' && element.getAttribute('http-equiv') === 'refresh') ||
      (element.localName === 'svg' && element.closest('figure.chart') === null) ||
      (element instanceof HTMLAnchorElement && !/^(https?|mailto):$/.test(element.protocol)) ||
      [...element.attributes].some(({ name }) => /^(on|style$|srcdoc$|xlink)/i.test(name));
    return [...document.querySelectorAll('*')].filter(isStrange).map((element) => element.outerHTML);
  });
}
