import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCase } from '../cases/built-case.ts';
import { type Build, both, contentOf, describeCase } from '../cases/describe-case.ts';
import { useBrowser } from '../support/browser.ts';
import { overflowingElements, type Visit, visit } from '../support/page-checks.ts';
import { eventually, openSearchPage, type SearchPage, useSearchPage } from '../support/search-page.ts';
import { type SiteServer, serveSite } from '../support/site-server.ts';
import { alignment, brokenWords, endsAt } from '../support/text-layout.ts';

/** The cases of `tests/cases/` of which only a browser shows whether they are right. */
const browser = useBrowser();

/** Serves the site of a case to the tests of a block. Returns its URL. */
function useServed(build: Build, headers: Readonly<Record<string, string>> = {}): () => string {
  let server: SiteServer | undefined;
  beforeAll(async () => {
    server = await serveSite((await build()).folder, '/', headers);
  });
  afterAll(() => server?.close());
  return () => server?.url ?? '';
}

/** Opens a case's search page for the tests of a block. */
function useSearchOf(build: Build): () => SearchPage {
  const served = useServed(build);
  return useSearchPage(() => openSearchPage(browser(), served()));
}

/** Opens a page for the tests of a block. */
function useVisit(url: () => string, path: string): () => Visit {
  let opened: Visit | undefined;
  beforeAll(async () => {
    opened = await visit(browser(), url(), path);
  });
  afterAll(() => opened?.close());
  return () => {
    if (opened === undefined) throw new Error('the page is only open inside tests');
    return opened;
  };
}

/** Expects a text to run from right to left, with its full stop, bracket or exclamation mark at the left. */
async function expectRightToLeft(text: Locator): Promise<void> {
  expect(await alignment(text)).toBe('right');
  expect(await endsAt(text)).toBe('left');
}

describeCase(
  'rtl-items',
  {
    copy: { hebrew: 'hebrew', arabic: 'arabic', english: 'A train arrives', query: '1951' },
    shared: { hebrew: 'he', arabic: 'ar', english: 'Cabinet meets', query: '2024' },
  },
  (build, { hebrew, arabic, english }) => {
    const opened = useVisit(useServed(build), 'index.html');

    test.each([hebrew, arabic])('title and text of %s run from right to left', async (id) => {
      const { page, goTo } = opened();
      await goTo(`items/${id}.html`);
      await expectRightToLeft(page.locator('h1'));
      await expectRightToLeft(page.locator('.prose > p, .prose blockquote p').first());
    });

    test('bullets and the bar of a quotation are at the right', async () => {
      const { page, goTo } = opened();
      await goTo(`items/${hebrew}.html`);
      const right = (selector: string, property: 'paddingRight' | 'borderRightWidth') =>
        page.locator(selector).evaluate((each, name) => getComputedStyle(each)[name], property);
      expect(await right('.prose ul', 'paddingRight')).toBe('40px');
      expect(await right('.prose ol', 'paddingRight')).toBe('40px');
      expect(await right('.prose blockquote', 'borderRightWidth')).toBe('3px');
    });

    test.each(['index.html', 'search.html?q=*'])('in %s, each title runs as its language', async (path) => {
      const { page, goTo } = opened();
      await goTo(path);
      const titles = page.locator('.items-title, .front-lead h2');
      await eventually(() => titles.count()).toBe(3);
      for (const title of await titles.all()) {
        if ((await title.innerText()) === english) expect(await alignment(title)).toBe('left');
        else await expectRightToLeft(title);
      }
      expect(await page.locator('html').evaluate((each) => getComputedStyle(each).direction)).toBe('ltr');
    });
  },
);

describeCase('rtl', { copy: 'train', shared: 'a' }, (build, id) => {
  const opened = useVisit(useServed(build), 'index.html');

  test.each(['index.html', `items/${id}.html`, 'timeline.html', 'search.html', '404.html'])(
    'on a site in Arabic, %s runs from right to left as a whole',
    async (path) => {
      const { page, goTo } = opened();
      await goTo(path);
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      // That of the search is for screen readers alone.
      if (path !== 'search.html') expect(await alignment(page.locator('h1'))).toBe('right');
      expect(await overflowingElements(page)).toEqual([]);
    },
  );

  test('the text of its item has its bullets at the right', async () => {
    const { page, goTo } = opened();
    await goTo(`items/${id}.html`);
    expect(await page.locator('.prose ul').evaluate((each) => getComputedStyle(each).paddingRight)).toBe(
      '40px',
    );
    await expectRightToLeft(page.locator('.prose > p'));
  });
});

describeCase('long-site-title', both('about.html'), (build, path) => {
  const opened = useVisit(useServed(build), path);

  test.each([360, 700, 1100])(
    'a long title is whole at %i px, with the navigation on the same line or from where it begins',
    async (width) => {
      const { page } = opened();
      await page.setViewportSize({ width, height: 800 });
      expect(await overflowingElements(page)).toEqual([]);
      expect(await brokenWords(page)).toEqual([]);
      const parts = await page.locator('.masthead-title, .masthead nav').evaluateAll((all) =>
        all.map((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      const [title, nav] = parts;
      if (title === undefined || nav === undefined) throw new Error('the page has no masthead');
      if (nav.top >= title.bottom) expect(Math.round(nav.left)).toBe(Math.round(title.left));
      else expect(nav.left).toBeGreaterThan(title.right);
    },
  );
});

describeCase('count-wraps-on-home', both('index.html'), (build, path) => {
  const opened = useVisit(useServed(build), path);

  test.each([320, 1000])('names and counts are whole at %i px', async (width) => {
    const { page } = opened();
    await page.setViewportSize({ width, height: 800 });
    const count = page.locator('.card .meta');
    expect(await count.innerText()).toBe('14 items');
    expect(await count.evaluate((each) => each.getClientRects().length)).toBe(1);
    expect(await brokenWords(page)).toEqual([]);
    expect(await overflowingElements(page)).toEqual([]);
  });
});

/** Follows the first result of a query. Returns the marks on the item's page. */
async function openFirstResult(searchPage: SearchPage, query: string): Promise<Locator> {
  await searchPage.open(query);
  await searchPage.results.first().getByRole('link').first().click();
  await searchPage.page.waitForURL('**/items/*');
  return searchPage.page.locator('article mark');
}

describeCase(
  'invisible-characters',
  {
    copy: ['Dampflokomotivführer', 'locomotive', 'guard'],
    shared: ['Bundesverfassungsgericht', 'tribunal', 'banquet'],
  },
  (build, words) => {
    const url = useServed(build);

    test('the page that a result leads to has the whole word marked', async () => {
      const searchPage = await openSearchPage(browser(), url());
      for (const word of words) {
        const marks = await openFirstResult(searchPage, word);
        await eventually(() => marks.allInnerTexts()).toHaveLength(1);
        const [mark = ''] = await marks.allInnerTexts();
        expect(mark.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')).toBe(word);
      }
      await searchPage.close();
    });
  },
);

describeCase(
  'split-by-emphasis',
  {
    copy: ['locomotive', 'tender', 'inbloomingcredible', 'watertower'],
    shared: ['international', 'court', 'unfriggingbelievable', 'supermarket'],
  },
  (build, words) => {
    const url = useServed(build);

    test('the page that a result leads to has all parts of the word marked', async () => {
      const searchPage = await openSearchPage(browser(), url());
      for (const word of words) {
        const marks = await openFirstResult(searchPage, word);
        await eventually(async () => (await marks.allInnerTexts()).join('')).toBe(word);
      }
      await searchPage.close();
    });
  },
);

const secondSite = contentOf('stale-manifest-two');

describeCase(
  'stale-manifest-one',
  {
    copy: { second: secondSite.copy, query: 'diesel', count: 12 },
    shared: { second: secondSite.shared, query: 'beta', count: 30 },
  },
  (build, { second, query, count }) => {
    // As GitHub Pages sends it.
    const url = useServed(build, { 'Cache-Control': 'max-age=600' });

    test('a reader whose browser kept the manifest of the first site gets results of the second', async () => {
      // Only the manifest is loaded and cached, and none of the files that it names.
      const searchPage = await openSearchPage(browser(), url());
      await buildCase(second, (await build()).folder);
      await searchPage.open(query);
      await eventually(() => searchPage.status.textContent()).toBe(`${count} items match “${query}”.`);
      await searchPage.close();
    });
  },
);

describeCase(
  'stop-word-names',
  {
    copy: {
      found: {
        CAN: ['CAN opens the lock', 'Water is low'],
        '"CAN"': ['CAN opens the lock', 'Water is low'],
        'the they': ['The They play Dudley'],
        'ann like': ['Like retires as station master'],
        '"Edward Said"': ['Edward Said rides the night train'],
        OR: ['OR gates ordered for the signal box'],
      },
      marks: { query: 'CAN dudley', marks: ['CAN', 'CAN', 'Dudley'] },
    },
    shared: {
      found: {
        WHO: ['Cholera spreads', 'WHO declares end of emergency'],
        '"WHO"': ['Cholera spreads', 'WHO declares end of emergency'],
        'the who': ['The Who play Leeds'],
        'will smith': ['Will Smith slaps presenter'],
        '"Theresa May"': ['May resigns as prime minister'],
        IT: ['IT outage grounds flights'],
      },
      marks: { query: 'WHO Geneva', marks: ['WHO', 'WHO', 'Geneva'] },
    },
  },
  (build, { found, marks }) => {
    const searchPage = useSearchOf(build);

    test('names that are stop words are found', async () => {
      for (const [query, titles] of Object.entries(found)) {
        await searchPage().submit(query);
        await eventually(searchPage().found, query).toEqual(titles);
        expect(await searchPage().statusText()).not.toContain('too common');
      }
    });

    test('the page that a result leads to has the name marked', async () => {
      const found = await openFirstResult(searchPage(), marks.query);
      await eventually(() => found.allInnerTexts()).toEqual(marks.marks);
    });
  },
);

describeCase(
  'typed-through',
  {
    copy: ['wasmes', 'andover'],
    shared: ['washington', 'itaipu'],
  },
  (build, words) => {
    const searchPage = useSearchOf(build);

    test('while a word is typed, no beginning of it is too common', async () => {
      for (const word of words) {
        await searchPage().open('');
        for (let end = 1; end < 5; end++) {
          await searchPage().searchBox.press(word.charAt(end - 1));
          await eventually(() => searchPage().status.textContent()).toContain(`“${word.slice(0, end)}”`);
          expect(await searchPage().status.textContent()).not.toContain('too common');
        }
        await searchPage().searchBox.pressSequentially(word.slice(4));
        await eventually(() => searchPage().status.textContent()).toBe(`1 item matches “${word}”.`);
      }
    });
  },
);

describeCase(
  'source-and-author-not-searched',
  {
    copy: {
      title: 'Express is late',
      queries: ['herald', 'Dudley Herald', 'source:herald', 'carver', 'author:ruth'],
    },
    shared: {
      title: 'Half-mile record',
      queries: ['straits', 'Straits Times', 'source:straits', 'parcell', 'author:jacob'],
    },
  },
  (build, { title, queries }) => {
    const searchPage = useSearchOf(build);

    test('an item is found by its source and by its author', async () => {
      for (const query of queries) {
        await searchPage().submit(`${query} `);
        await eventually(searchPage().titles, query).toEqual([title]);
      }
    });
  },
);
