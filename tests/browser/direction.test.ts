import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import type { Files } from '../support/create-folder.ts';
import { openOwnSite, useSite } from '../support/open-site.ts';
import { accessibilityViolations, overflowingElements, visit } from '../support/page-checks.ts';
import { eventually } from '../support/search-page.ts';
import { alignment, endsAt } from '../support/text-layout.ts';

/** The same items on a site in English, on one in Persian with English words, and on one that is Arabic throughout. */
const items: Files = {
  'topics.yml': '- { id: port, name: "الميناء (٢)" }\n',
  'items/port.md': `---
title: "فُتح الميناء (القديم)."
date: 1931-05-02
language: ar
topics: [port]
source: { name: رويترز }
---

- قال المدير: نعم!

> لن نغلق.

| أ | ب |
| - | - |
| 1 | 2 |
`,
  'items/ship.md': `---
title: A ship (the "Aurora") comes in.
date: 1931-05-03~
language: en
topics: [port]
source: { name: The Post }
---

> She left.
`,
};
const browser = useBrowser();

describe.each([
  ['en', 'ltr', 'Old port', undefined],
  // The words of the interface are not written in Persian, so they are English.
  ['fa', 'rtl', 'ميناء', 'fa'],
])('on a site in %s', (language, direction, title, siteLang) => {
  const archive = useSite({
    files: {
      'site.yml': `title: ${title}\nlanguage: ${language}\nauthor: "سارة (١)"\nrights: 1931 (all)\n`,
      ...items,
    },
  });
  let page: Page;
  let goTo: (path: string) => Promise<void>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ page, goTo, close } = await visit(browser(), archive().httpUrl, 'index.html'));
  });
  afterAll(() => close());

  test('the page runs as the site, in the language of the interface', async () => {
    for (const path of ['index.html', 'items/port.html', 'search.html', '404.html']) {
      await goTo(path);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await directionOf(page.locator('html'))).toBe(direction);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflowingElements(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 720 });
      expect(await accessibilityViolations(page)).toEqual([]);
    }
  });

  test('sentences of the interface end with their full stop at the right', async () => {
    await goTo('topics.html');
    const sentence = page.getByText('1 topic.', { exact: true });
    expect(await endsAt(sentence)).toBe('right');
    expect(await alignment(sentence)).toBe(direction === 'rtl' ? 'right' : 'left');
  });

  test.each([
    ['items/port.html', 'right', 'ar'],
    ['items/ship.html', 'left', siteLang && 'en'],
  ])('the texts of %s begin at the %s', async (path, start, lang) => {
    await goTo(path);
    for (const text of [page.locator('h1'), page.locator('blockquote p')]) {
      expect(await endsAt(text)).toBe(start === 'right' ? 'left' : 'right');
      expect(await alignment(text)).toBe(start);
      expect(await languageOf(text)).toBe(lang ?? 'en');
    }
    expect(await page.locator('blockquote').evaluate((each) => getComputedStyle(each).borderRightWidth)).toBe(
      start === 'right' ? '3px' : '0px',
    );
    // The date, in the words of the interface, is on the side of the title.
    expect(await alignment(page.locator('article .meta'))).toBe(start);
  });

  test('bullets and columns begin at the right of an Arabic text', async () => {
    await goTo('items/port.html');
    const list = await page.locator('.prose ul').evaluate((each) => getComputedStyle(each).paddingRight);
    expect(list).toBe('40px');
    const [first, second] = await page
      .locator('.prose th')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
    expect(first).toBeGreaterThan(second ?? 0);
  });

  test.each(['timeline/1931.html', 'topics/port.html', 'search.html?q=*'])(
    'each entry of %s runs as its language',
    async (path) => {
      await goTo(path);
      const entries = page.locator('.items > li');
      await eventually(() => entries.count()).toBe(2);
      const [ship, port] = [entries.first(), entries.last()];
      expect(await endsAt(ship.getByRole('link').first())).toBe('right');
      expect(await endsAt(port.getByRole('link').first())).toBe('left');
      for (const [entry, side, lang] of [
        [ship, 'left', 'en'],
        [port, 'right', 'ar'],
      ] as const) {
        for (const part of ['.items-when', '.items-title', '.items-summary']) {
          expect(await alignment(entry.locator(part)), part).toBe(side);
        }
        expect(await languageOf(entry.getByRole('link').first())).toBe(lang);
        expect(await languageOf(entry.locator('.items-when'))).toBe('en');
      }
    },
  );

  test('date and publisher of an entry follow each other in its direction', async () => {
    for (const path of ['timeline/1931.html', 'search.html?q=*', 'timeline.html']) {
      await goTo(path);
      const entries = page.locator('.items > li .items-when');
      await eventually(() => entries.count()).toBe(2);
      const [ship, port] = [entries.first(), entries.last()];
      expect(await order(ship, ['about', '3', 'May', 'Post'])).toEqual(['about', '3', 'May', 'Post']);
      expect(await order(port, ['2', 'May', '1931', 'رويترز'])).toEqual(['رويترز', '2', 'May', '1931']);
    }
  });

  test('the card of a mark has its date and publisher in their own directions', async () => {
    await goTo('timeline.html');
    const card = page.locator('[data-timeline-card]');
    const plot = page.getByRole('application', { name: 'Items in time' });
    await page.locator('[data-timeline-items] li').first().waitFor();
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await eventually(() => card.isVisible()).toBe(true);
    const words = direction === 'rtl' ? ['رويترز', '2', 'May', '1931'] : ['2', 'May', '1931', 'رويترز'];
    expect(await order(card, words)).toEqual(words);
  });

  test('a number on the front page is at the left of what it counts', async () => {
    await goTo('index.html');
    const count = page.locator('.folio span').first();
    expect(await order(count, ['2', 'items'])).toEqual(['2', 'items']);
  });

  test('names of topics are in the site’s language and keep their own direction', async () => {
    for (const path of ['items/ship.html', 'topics.html', 'search.html?q=*']) {
      await goTo(path);
      const link = page.locator('main').getByRole('link', { name: 'الميناء (٢)' }).first();
      await link.waitFor();
      expect(await endsAt(link)).toBe('left');
      expect(await languageOf(link)).toBe(siteLang ?? 'en');
    }
  });

  test('a text from right to left keeps its place in a sentence of the interface', async () => {
    await goTo('about.html');
    const foot = [title, ', maintained', 'by', '(١)', '.', '1931', '(all)'];
    expect(await order(page.locator('.foot p:not(.printed-citation)'), foot)).toEqual(foot);
  });

  test.each([
    ['(ميناء)', undefined],
    ['المدبر!', '&topic=port&spelling=as-typed'],
    ['oil (31)!', ''],
  ])('so does the query %j in the status line, in filters and in suggestions', async (query, filter = '') => {
    await goTo(`search.html?q=${encodeURIComponent(query)}${filter}`);
    const status = page.locator('[data-search-status]');
    await eventually(() => status.textContent()).toMatch(/item/);
    const words = ['item', '“', query, '”'];
    expect(await order(status, words)).toEqual(words);
    if (filter === '') return;
    const chip = page.getByRole('button', { name: 'Remove filter: الميناء (٢)' });
    expect(await order(chip, ['الميناء (٢)', '×'])).toEqual(
      direction === 'ltr' ? ['الميناء (٢)', '×'] : ['×', 'الميناء (٢)'],
    );
    expect(await languageOf(chip.locator('bdi'))).toBe(siteLang ?? 'en');
    const suggestion = page.locator('[data-search-suggestions]');
    await eventually(() => suggestion.textContent()).toMatch(/^Did you mean .*\?$/);
    expect(await order(suggestion, ['mean', '!', 'المدير', '?'])).toEqual(['mean', '!', 'المدير', '?']);
  });

  test('the parts of the title of a page keep their own directions', async () => {
    const titleOf = async (path: string): Promise<string> => {
      await goTo(path);
      return (await page.title()).replaceAll('\u2068', '<').replaceAll('\u2069', '>');
    };
    expect([
      await titleOf('index.html'),
      await titleOf('items/port.html'),
      await titleOf('items/ship.html'),
    ]).toEqual(
      direction === 'ltr'
        ? ['Old port', '<فُتح الميناء (القديم).> · Old port', 'A ship (the “Aurora”) comes in. · Old port']
        : ['<ميناء>', '<فُتح الميناء (القديم).> · <ميناء>', '<A ship (the “Aurora”) comes in.> · <ميناء>'],
    );
  });

  test('the time axis of a chart runs from left to right', async () => {
    await goTo('topics/port.html');
    expect(await directionOf(page.locator('.chart svg'))).toBe('ltr');
    await goTo('timeline.html');
    expect(await directionOf(page.locator('[data-timeline-plot]'))).toBe('ltr');
  });
});

test.each([
  ['en', '<<ضباب (٢)>, page 1> · Old port'],
  ['fa', '<<ضباب (٢)>, page 1> · <Old port>'],
])('on a site in %s, so does the name of a topic on a numbered page of its list', async (language, title) => {
  const archive = await openOwnSite({
    files: {
      'site.yml': `title: Old port\nlanguage: ${language}\npageSize: 1\n`,
      'topics.yml': '- { id: fog, name: "ضباب (٢)" }\n',
      ...Object.fromEntries(
        [1, 2, 3].map((day) => [
          `items/${day}.md`,
          `---\ntitle: Fog\ndate: 1931-05-0${day}\ntopics: [fog]\n---\n`,
        ]),
      ),
    },
  });
  const { page, close } = await visit(browser(), archive.httpUrl, 'topics/fog/1.html');
  expect(await order(page.locator('h1'), ['(٢)', ', page', '1'])).toEqual(['(٢)', ', page', '1']);
  expect((await page.title()).replaceAll('\u2068', '<').replaceAll('\u2069', '>')).toBe(title);
  await close();
  await archive.close();
});

describe('on a site that is Arabic throughout', () => {
  const archive = useSite({
    files: { 'site.yml': 'title: ميناء\nlanguage: ar\nauthor: "سارة (١)"\n', ...items },
  });
  let page: Page;
  let goTo: (path: string) => Promise<void>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ page, goTo, close } = await visit(browser(), archive().httpUrl, 'index.html'));
  });
  afterAll(() => close());

  test('every page runs from right to left, in Arabic', async () => {
    for (const path of ['index.html', 'items/port.html', 'timeline.html', 'search.html', '404.html']) {
      await goTo(path);
      expect(await page.locator('html').getAttribute('lang')).toBe('ar');
      expect(await directionOf(page.locator('html'))).toBe('rtl');
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflowingElements(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 720 });
      expect(await accessibilityViolations(page)).toEqual([]);
    }
  });

  test('sentences begin at the right and end at the left', async () => {
    await goTo('topics.html');
    for (const sentence of [
      page.getByText('موضوع واحد.', { exact: true }),
      // A name and a full stop.
      page.locator('.foot p:not(.printed-citation)'),
    ]) {
      expect(await endsAt(sentence)).toBe('left');
      expect(await alignment(sentence)).toBe('right');
    }
  });

  test('an Arabic text states no language, and an English one its own', async () => {
    await goTo('items/port.html');
    expect(await page.locator('h1').getAttribute('lang')).toBeNull();
    expect(await alignment(page.locator('h1'))).toBe('right');
    await goTo('items/ship.html');
    expect(await page.locator('h1').getAttribute('lang')).toBe('en');
    expect(await alignment(page.locator('h1'))).toBe('left');
    expect(await page.locator('article .meta time, article .meta bdi').first().textContent()).toBe(
      'نحو 3 مايو 1931',
    );
  });

  test('the search says in Arabic what it found, with the forms of Arabic numbers', async () => {
    await goTo('search.html?q=*');
    const status = page.locator('[data-search-status]');
    await eventually(() => status.textContent()).toBe('مادتان تطابقان «*».');
    await goTo('search.html?q=aurora');
    await eventually(() => status.textContent()).toBe('مادة واحدة تطابق «aurora».');
  });
});

function directionOf(element: Locator): Promise<string> {
  return element.evaluate((each) => getComputedStyle(each).direction);
}

/** The language that a screen reader reads an element in. */
function languageOf(element: Locator): Promise<string | null | undefined> {
  return element.evaluate((each) => each.closest('[lang]')?.getAttribute('lang'));
}

/** Some pieces of the text of an element, as they follow each other on the screen from left to right. */
function order(element: Locator, pieces: readonly string[]): Promise<readonly string[]> {
  return element.evaluate((each, wanted) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
    return wanted
      .map((piece) => {
        const node = nodes.find(({ data }) => data.includes(piece));
        if (node === undefined) throw new Error(`no ${piece} in ${each.textContent}`);
        const range = document.createRange();
        range.setStart(node, node.data.indexOf(piece));
        range.setEnd(node, node.data.indexOf(piece) + piece.length);
        return { piece, left: range.getBoundingClientRect().left };
      })
      .sort((a, b) => a.left - b.left)
      .map(({ piece }) => piece);
  }, pieces);
}
