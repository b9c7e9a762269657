import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { interfaceLanguages } from '../../src/html/language.ts';
import { english } from '../../src/messages/en/index.ts';
import { type Message, textsOf } from '../../src/messages/message.ts';
import { messageTables } from '../../src/messages/messages-of.ts';
import { dataPage } from '../../src/pages/data.ts';
import type { Page } from '../../src/pages/page-model.ts';
import { siteView } from '../../src/pages/plan-pages.ts';
import { readAllPages } from '../../src/pipeline/all-pages.ts';
import { renderPage, templates } from '../../templates/templates.ts';
import { content, settings } from '../archive/records.ts';

/** Archives that have pages of every kind together. */
const archives = ['content', 'tests/sites/small/content', 'docs/look'];

/** Every page of these archives as if they were in another language, as HTML without its style. */
async function pagesIn(language: string): Promise<readonly { readonly page: Page; readonly html: string }[]> {
  const all = [];
  for (const archive of archives) {
    const folder = mkdtempSync(join(tmpdir(), 'clipfile-words-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(fileURLToPath(new URL(`../../${archive}`, import.meta.url)), folder, { recursive: true });
    const settings = readFileSync(join(folder, 'site.yml'), 'utf8').replace(/^language:.*\n/m, '');
    writeFileSync(join(folder, 'site.yml'), `${settings}\nlanguage: ${language}\n`);
    const { site, pages } = await readAllPages(folder);
    for (const page of pages) {
      all.push({ page, html: renderPage(page, site).text.replace(/<style>.*?<\/style>/s, '') });
    }
  }
  // The build makes it once it has written the data.
  const archive = makeArchive(content({ settings: settings({ language }) }));
  const page = dataPage(archive, {
    files: [{ path: 'data/items-undated-1.csv', rows: 1, bytes: 1 }],
    columns: ['id'],
    example: 'data/items/strike.json',
  });
  return [...all, { page, html: renderPage(page, siteView(archive)).text }];
}

describe.each([
  ...interfaceLanguages.map((language) => ({ language, words: String(language) })),
  { language: 'nl', words: 'en' },
  { language: 'fr-CA', words: 'fr-CA' },
])('on a site in $language', ({ language, words }) => {
  test(`pages of every kind state that their words are in ${words}`, async () => {
    const pages = await pagesIn(language);
    expect(new Set(pages.map(({ page }) => page.kind))).toEqual(new Set(Object.keys(templates)));
    for (const { page, html } of pages) {
      expect([page.path, /<html lang="([^"]*)"/.exec(html)?.[1]]).toEqual([page.path, words]);
    }
  });
});

test.each(interfaceLanguages.filter((language) => language !== 'en'))(
  'no English sentence is on a page in %s',
  async (language) => {
    // The archives have some of these words themselves.
    const own = readFileSync(fileURLToPath(new URL('../../content/about.md', import.meta.url)), 'utf8');
    const translated = new Set(Object.values<Message>(messageTables[language]).flatMap(textsOf));
    const sentences = Object.values<Message>(english)
      .flatMap(textsOf)
      .filter((text) => /^[^{}]{6,} [^{}]+$/.test(text) && !translated.has(text) && !own.includes(text));
    expect(sentences.length).toBeGreaterThan(100);
    for (const { page, html } of await pagesIn(language)) {
      const found = sentences.filter((text) => html.includes(`>${text}<`) || html.includes(`"${text}"`));
      expect([page.path, found]).toEqual([page.path, []]);
    }
  },
);
