import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bibtex } from '../../src/import/formats/bibtex.ts';
import { csl } from '../../src/import/formats/csl.ts';
import { ris } from '../../src/import/formats/ris.ts';
import { useBrowser } from '../support/browser.ts';
import { type OpenSite, openOwnSite, useSite } from '../support/open-site.ts';
import { overflowingElements, type Visit, violationsInBothSchemes, visit } from '../support/page-checks.ts';
import { eventually } from '../support/search-page.ts';

/** Selecting items on any page, and exporting lists, in a real browser. */
const browser = useBrowser();

const strike = `---
title: 'Port strike: "no" to 5 % & more'
date: 1931-05-02
topics: [strikes]
actors: [ray]
source:
  name: The Herald
  author: [Ann Ray, Port Desk]
  page: 12–14
  section: Business
  edition: Late
  place: Leith
  issn: 1234-5679
  url: https://herald.example/strike?a=1&b=2
  retrieved: 2024-02-01
  archived: https://web.archive.org/web/20240201/https://herald.example/strike
---
They strike.
`;

const content = {
  'site.yml': 'title: Harbour news\nlanguage: en\npageSize: 10\n',
  'topics.yml': '- { id: labour, name: Labour }\n- { id: strikes, name: Strikes, broader: labour }\n',
  'actors.yml': '- { id: ray, name: Ray, type: person }\n',
  'items/port-strike.md': strike,
  'items/greve.md':
    '---\ntitle: La grève\ndate: 1932~\nlanguage: fr\ntopics: [strikes]\nsource: { name: the herald }\n---\nLa grève.\n',
  'items/formula.md': '---\ntitle: =1+1\ndate: 1931-05\ntopics: [labour]\n---\nA strike.\n',
  'items/undated.md': '---\ntitle: Undated strike\ndate: unknown\ntopics: [labour]\n---\nA strike.\n',
  'items/across.md': '---\ntitle: A long strike\ndate: 1930/1932\n---\nA strike.\n',
  ...Object.fromEntries(
    Array.from({ length: 24 }, (_, i) => [
      `items/report-${i + 1}.md`,
      `---\ntitle: Report ${i + 1}\ndate: 1931-0${1 + (i % 3)}-${10 + Math.floor(i / 3)}\ntopics: [strikes]\n---\nThe strike goes on.\n`,
    ]),
  ),
};

const site = useSite({ files: content });
let visitor: Visit | undefined;
const addresses: readonly (keyof Pick<OpenSite, 'httpUrl' | 'fileUrl'>)[] = ['httpUrl', 'fileUrl'];

afterEach(async () => {
  // A download is a request to what the page has made.
  expect(visitor?.issues.filter((issue) => !/^(request to blob:|window opened)/.test(issue)) ?? []).toEqual(
    [],
  );
  await visitor?.close();
  visitor = undefined;
});

async function open(path: string, address: 'httpUrl' | 'fileUrl' = 'httpUrl'): Promise<Page> {
  visitor = await visit(browser(), site()[address], path);
  return visitor.page;
}

const bar = (page: Page) => page.locator('.selection-bar');
const status = (page: Page) => bar(page).getByRole('status');
const tick = (page: Page, title: string) =>
  page.getByRole('checkbox', { name: `Select ${title}`, exact: true });
const inBar = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });

/** Chooses a format in the window that is open, and returns what is downloaded. */
async function download(page: Page, format: string): Promise<{ name: string; text: string; path: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: format }).click(),
  ]);
  const path = await file.path();
  return { name: file.suggestedFilename(), text: readFileSync(path, 'utf8'), path };
}

async function exportList(page: Page, format = 'RIS') {
  await page.locator('[data-export]').click();
  return download(page, format);
}

function idsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/^ID {2}- (.*)\r$/gm), ([, id = '']) => id.replace(/-record$/, ''));
}

describe.each(addresses)('%s', (address) => {
  test('ticks on pages of results and elsewhere add up to one selection, which is exported and cleared', async () => {
    const page = await open('search.html?q=strike&sort=newest', address);
    expect(await bar(page).count()).toBe(0);
    await page.locator('[data-select]').click();
    await eventually(() => status(page).textContent()).toBe('Tick items to select them.');
    await tick(page, 'Port strike: “no” to 5 % & more').check();
    await eventually(() => status(page).textContent()).toBe('1 item selected');
    await page.getByRole('button', { name: 'Show more results' }).click();
    const further = page.locator('.results > li').nth(12);
    await further.getByRole('checkbox').check();
    const added = await further.locator('h2 a').getAttribute('href');
    await visitor?.goTo('topics/labour.html');
    await eventually(() => tick(page, 'Port strike: “no” to 5 % & more').isChecked()).toBe(true);
    await visitor?.goTo('items/greve.html');
    await page.getByRole('button', { name: 'Add to selection' }).click();
    await eventually(() => page.locator('[data-add]').textContent()).toBe('Remove from selection');
    await eventually(() => status(page).textContent()).toBe('3 items selected');
    await visitor?.goTo('timeline/1931.html');
    await inBar(page, 'Export').click();
    const { name, text } = await download(page, 'RIS');
    expect(name).toBe('harbour-news-selection.ris');
    expect(idsIn(text)).toEqual(['port-strike', added?.replace(/items\/|\.html.*/g, ''), 'greve']);
    await page.keyboard.press('Escape');
    await inBar(page, 'Clear').click();
    await eventually(() => status(page).textContent()).toBe('Selection cleared.');
    await inBar(page, 'Undo').click();
    await eventually(() => status(page).textContent()).toBe('3 items selected');
    await inBar(page, 'Clear').click();
    await visitor?.goTo('topics/labour.html');
    expect(await page.locator('.list-tools').isVisible()).toBe(true);
    expect(await page.locator('.tick').count()).toBe(0);
    expect(await bar(page).count()).toBe(0);
  });

  test('a topic is exported whole and in its order, from any of its pages', async () => {
    const page = await open('topics/labour.html', address);
    const shown = [];
    for (const path of ['topics/labour.html', 'topics/labour/1.html']) {
      await visitor?.goTo(path);
      const links = await page
        .locator('.items-title a')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      shown.push(...links.map((href) => href?.replace(/.*\/|\.html/g, '')));
    }
    expect(shown).toHaveLength(28);
    const { name, text } = await exportList(page);
    expect(name).toBe('harbour-news-topic-labour.ris');
    expect(idsIn(text)).toEqual(shown);
    expect(await page.getByRole('dialog').getByRole('heading').textContent()).toBe('Export 28 items');
  });
});

describe('lists', () => {
  test.each([
    ['actors/ray.html', 'harbour-news-actor-ray', ['port-strike']],
    ['sources/the-herald.html', 'harbour-news-source-the-herald', ['greve', 'port-strike']],
    ['timeline/1931-05.html', 'harbour-news-1931-05', ['port-strike', 'formula']],
    ['timeline/undated.html', 'harbour-news-undated', ['undated']],
    ['timeline/across.html', 'harbour-news-across', ['across']],
  ])('of %s', async (path, name, ids) => {
    const page = await open(path);
    const file = await exportList(page);
    expect([file.name, idsIn(file.text)]).toEqual([`${name}.ris`, ids]);
  });

  test('a year has all items of its months and days, though its page shows them in a calendar', async () => {
    const page = await open('timeline/1931.html');
    expect(await page.locator('main').textContent()).toContain('26 items');
    expect(idsIn((await exportList(page)).text)).toHaveLength(26);
  });

  test('results of a search are exported as they are filtered and sorted', async () => {
    const page = await open('search.html?q=strike&source=The+Herald&source=the+herald&sort=oldest');
    await page.locator('.results > li').nth(1).waitFor();
    const { name, text } = await exportList(page);
    expect(name).toBe('harbour-news-search-strike.ris');
    expect(idsIn(text)).toEqual(['port-strike', 'greve']);
  });

  test('results are exported whole, beyond those on the page', async () => {
    const page = await open('search.html?q=strike');
    expect(await page.locator('.results > li').count()).toBe(10);
    expect(idsIn((await exportList(page)).text)).toHaveLength(29);
  });
});

describe('formats', () => {
  test.each([
    ['RIS', ris, 'label'],
    ['BibTeX', bibtex, 'accession number'],
    ['CSL-JSON', csl, 'accession number'],
  ])('%s is read by the import of it', async (format, { read }, id) => {
    const page = await open('actors/ray.html');
    const { path } = await exportList(page, format);
    const records = [];
    for await (const each of read(path, {})) records.push('fields' in each ? [...each.fields] : each);
    expect(records).toHaveLength(1);
    const said = {
      title: 'Port strike: "no" to 5 % & more',
      author: ['Ann Ray', 'Port Desk'],
      publication: 'The Herald',
      date: '1931-05-02',
      section: 'Business',
      edition: 'Late',
      place: 'Leith',
      url: 'https://herald.example/strike?a=1&b=2',
      'access date': '2024-02-01',
      'archived copy': 'https://web.archive.org/web/20240201/https://herald.example/strike',
      page: '12–14',
      issn: '1234-5679',
      tags: 'Strikes',
      [id]: 'port-strike',
    };
    expect(records[0]).toEqual(
      expect.arrayContaining(Object.entries(said).map(([name, value]) => [name, [value].flat()])),
    );
  });

  test('CSV', async () => {
    const page = await open('topics/labour.html');
    const { name, text } = await exportList(page, 'CSV');
    expect(name).toBe('harbour-news-topic-labour.csv');
    const rows: readonly Readonly<Record<string, string>>[] = parse(text, { bom: true, columns: true });
    expect(rows).toHaveLength(28);
    const row = (id: string) => {
      const { [id]: found } = Object.fromEntries(rows.map((each) => [each['id'], each]));
      return Object.fromEntries(Object.entries(found ?? {}).filter(([, value]) => value !== ''));
    };
    expect(row('port-strike')).toEqual({
      id: 'port-strike',
      title: 'Port strike: "no" to 5 % & more',
      date: '1931-05-02',
      first_day: '1931-05-02',
      last_day: '1931-05-02',
      language: 'en',
      topics: 'Strikes',
      actors: 'Ray',
      source: 'The Herald',
      source_author: 'Ann Ray; Port Desk',
      source_page: '12–14',
      source_section: 'Business',
      source_edition: 'Late',
      source_place: 'Leith',
      source_issn: '1234-5679',
      source_url: 'https://herald.example/strike?a=1&b=2',
      source_retrieved: '2024-02-01',
      source_archived: 'https://web.archive.org/web/20240201/https://herald.example/strike',
    });
    expect(row('formula')['title']).toBe("'=1+1");
    expect(row('greve')).toMatchObject({ date: '1932~', first_day: '1932-01-01', last_day: '1932-12-31' });
    expect(row('undated')).toEqual({
      id: 'undated',
      title: 'Undated strike',
      language: 'en',
      topics: 'Labour',
    });
  });
});

test('the selection is listed, and what is unticked there is out of it', async () => {
  const page = await open('topics/labour.html');
  await page.locator('[data-select]').click();
  await tick(page, 'La grève').check();
  await tick(page, 'Port strike: “no” to 5 % & more').check();
  await inBar(page, 'Show').click();
  const dialog = page.getByRole('dialog', { name: 'Your selection' });
  await eventually(() => dialog.locator('li').allInnerTexts()).toEqual([
    expect.stringMatching(/about 1932 · the herald\s+La grève/),
    expect.stringMatching(/2 May 1931 · The Herald\s+Port strike: “no” to 5 % & more/),
  ]);
  expect(await dialog.locator('.items-title').first().getAttribute('lang')).toBe('fr');
  expect(await violationsInBothSchemes(page)).toEqual([]);
  await dialog.getByRole('checkbox').first().uncheck();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await eventually(() => status(page).textContent()).toBe('1 item selected');
  await eventually(() => tick(page, 'La grève').isChecked()).toBe(false);
});

test('all items of a page are selected at once', async () => {
  const page = await open('timeline/1931-01.html');
  await page.locator('[data-select]').click();
  await inBar(page, 'Select all on this page').click();
  await eventually(() => status(page).textContent()).toBe('8 items selected');
  expect(await inBar(page, 'Select all on this page').isVisible()).toBe(false);
});

test('items that the archive has no longer are told', async () => {
  const own = await openOwnSite({ files: content });
  const { page, goTo, close } = await visit(browser(), own.httpUrl, 'items/greve.html');
  await page.locator('[data-add]').click();
  await goTo('items/undated.html');
  await page.locator('[data-add]').click();
  const { 'items/greve.md': _, ...others } = content;
  await own.update({ files: others });
  await goTo('topics/labour.html');
  await inBar(page, 'Export').click();
  expect(idsIn((await download(page, 'RIS')).text)).toEqual(['undated']);
  const dialog = page.getByRole('dialog');
  await eventually(() => dialog.getByRole('status').textContent()).toBe(
    'Downloaded as harbour-news-selection.ris. 1 item is no longer in the archive.',
  );
  await page.keyboard.press('Escape');
  await inBar(page, 'Show').click();
  await eventually(() => dialog.locator('li').first().textContent()).toContain(
    'No longer in the archive: greve',
  );
  await dialog.getByRole('checkbox').first().uncheck();
  await page.keyboard.press('Escape');
  await eventually(() => status(page).textContent()).toBe('1 item selected');
  await close();
  await own.close();
});

test('another tab of the archive has the same selection, and another archive has its own', async () => {
  const page = await open('topics/labour.html');
  await page.locator('[data-select]').click();
  const second = await page.context().newPage();
  await second.goto(`${site().httpUrl}items/greve.html`);
  await second.locator('[data-add]').click();
  await eventually(() => status(page).textContent()).toBe('1 item selected');
  await eventually(() => tick(page, 'La grève').isChecked()).toBe(true);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([
    'clipfile-selection /press/archive/',
  ]);
  await second.close();
  visitor = undefined;
  await page.context().close();
});

describe('where the browser denies its storage', () => {
  beforeEach(async () => {
    await open('about.html');
    await visitor?.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
  });

  test('a selection serves its page, and says that it ends with it', async () => {
    await visitor?.goTo('topics/labour.html');
    const { page } = visitor ?? {};
    if (page === undefined) throw new Error('no page is open');
    await page.locator('[data-select]').click();
    await tick(page, 'La grève').check();
    await eventually(() => status(page).textContent()).toBe(
      '1 item selected. This browser does not keep it when you leave the page.',
    );
    await inBar(page, 'Export').click();
    expect(idsIn((await download(page, 'RIS')).text)).toEqual(['greve']);
    await visitor?.goTo('topics/labour.html');
    expect(await bar(page).count()).toBe(0);
  });
});

test('whatever is in the storage, a page works', async () => {
  const page = await open('topics/labour.html');
  for (const stored of ['{', '"a"', '[1, {}, "greve", "../x"]']) {
    await page.evaluate((text) => localStorage.setItem('clipfile-selection /press/archive/', text), stored);
    await visitor?.goTo('topics/labour.html');
    await page.locator('.list-tools').waitFor();
  }
  await eventually(() => status(page).textContent()).toBe('1 item selected');
});

test('a file that does not load is told, and asked for again', async () => {
  const page = await open('topics/labour.html');
  await page.route('**/search/records/**', (route) => route.abort(), { times: 1 });
  await page.locator('[data-export]').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'RIS' }).click();
  await eventually(() => dialog.getByRole('status').textContent()).toBe('The items could not be loaded.');
  expect(idsIn((await download(page, 'RIS')).text)).toHaveLength(28);
  // What the browser says of it.
  expect(visitor?.issues.length).toBeGreaterThan(0);
  await visitor?.goTo('about.html');
});

test('by keyboard alone', async () => {
  const page = await open('topics/labour.html');
  await page.locator('[data-select]').focus();
  await page.keyboard.press('Enter');
  await page.locator('.tick').first().waitFor();
  await tick(page, 'Port strike: “no” to 5 % & more').focus();
  await page.keyboard.press('Space');
  await eventually(() => status(page).textContent()).toBe('1 item selected');
  await inBar(page, 'Export').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await eventually(() => page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Export');
  await inBar(page, 'Clear').focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
});

test.each(['topics/labour.html', 'search.html?q=strike', 'items/greve.html', 'timeline/1931-05.html'])(
  '%s is accessible with ticks and the bar, and as narrow as a window may be',
  async (path) => {
    const page = await open(path);
    await page.evaluate(() =>
      localStorage.setItem('clipfile-selection /press/archive/', '["greve","undated"]'),
    );
    await visitor?.goTo(path);
    await bar(page).waitFor();
    await eventually(() =>
      page.locator('link[href$="selection.css"]').evaluate((link) => 'sheet' in link && link.sheet !== null),
    ).toBe(true);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflowingElements(page)).toEqual([]);
    await inBar(page, 'Export').click();
    await page.getByRole('dialog').waitFor();
    expect(await violationsInBothSchemes(page)).toEqual([]);
    expect(await overflowingElements(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.list-tools, .tick, .selection-bar').filter({ visible: true }).count()).toBe(
      0,
    );
  },
);

test('what has the focus is not under the bar', async () => {
  const page = await open('topics/labour.html');
  await page.setViewportSize({ width: 1000, height: 500 });
  await page.locator('[data-select]').click();
  await tick(page, 'La grève').check();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    const isCovered = await page.evaluate(() => {
      const focused = document.activeElement;
      const bar = document.querySelector('.selection-bar');
      if (focused === null || bar === null || bar.contains(focused)) return false;
      return focused.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
    });
    expect(isCovered).toBe(false);
  }
});

test('without scripts there is nothing of it', async () => {
  const { page, close } = await visit(browser(), site().httpUrl, 'topics/labour.html', {
    javaScriptEnabled: false,
  });
  expect(await page.locator('.list-tools').filter({ visible: true }).count()).toBe(0);
  await close();
});

describe('on a site from right to left', () => {
  const arabic = useSite({
    files: { ...content, 'site.yml': 'title: أخبار الميناء\nlanguage: ar\n' },
  });

  test('all ticks are on the side where the page begins, whatever the language of an item', async () => {
    const { page, issues, close } = await visit(browser(), arabic().httpUrl, 'topics/labour.html');
    await page.locator('[data-select]').click();
    await page.locator('.tick').first().waitFor();
    await eventually(() =>
      page.locator('.items > li').evaluateAll(
        (rows) =>
          rows.filter((row) => {
            const [tick, title] = ['.tick', '.items-title'].map((each) => row.querySelector(each));
            const edges = [tick, title].map((each) => each?.getBoundingClientRect().right ?? 0);
            return (edges[0] ?? 0) <= (edges[1] ?? 0);
          }).length,
      ),
    ).toBe(0);
    expect(await page.locator('.items-title[dir="ltr"]').count()).toBeGreaterThan(0);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    expect(issues).toEqual([]);
    await close();
  });
});
