import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually, openSearchPage, type SearchPage } from '../support/search-page.ts';
import { type WrittenArchive, writeArchive } from '../support/written-archive.ts';
import { useHarbour } from './harbour-archive.ts';

/** What readers may ask, and what they are told. */
const harbour = useHarbour();

const fail = 'No end to the winter lockout';
const resume = 'Peace talks resume';
const garden = 'In the winter garden';
const letter = 'A letter from abroad';
const ship = 'A ship comes in';
const sea = 'Η θάλασσα';

describe.each(['httpUrl', 'fileUrl'] as const)('asking, %s', (urlKind) => {
  let searchPage: SearchPage;

  beforeAll(async () => {
    searchPage = await openSearchPage(harbour.browser, harbour.archive[urlKind]);
  });
  beforeEach(async () => {
    if (!searchPage.page.url().includes('search.html')) await searchPage.open('');
  });
  afterEach(() => {
    expect(searchPage.issues).toEqual([]);
  });
  afterAll(() => searchPage.close());

  const found = async (): Promise<readonly string[]> => [...(await searchPage.titles())].sort();
  /** All that a query finds, whatever the order. */
  async function expectFound(query: string, titles: readonly string[]): Promise<void> {
    await searchPage.submit(query);
    await eventually(found, query).toEqual([...titles].sort());
  }

  test('words in quotes stand side by side, wherever the quotes are in the query', async () => {
    await expectFound('peace talks', [fail, resume, garden]);
    await expectFound('"peace talks"', [fail, resume]);
    await expectFound('"peace talks" winter', [fail]);
    await expectFound('lockout "peace talks" office', [fail]);
  });

  test('words in quotes may be asked for in one part of the items', async () => {
    await expectFound('title:"peace talks"', [resume]);
    await expectFound('body:"peace talks"', [fail]);
    await expectFound('winter title:"winter lockout"', [fail]);
  });

  test('words in quotes may be left out', async () => {
    await expectFound('talks -"peace talks"', [garden]);
  });

  test('words in quotes that stand nowhere side by side are found apart, and a line says so', async () => {
    await searchPage.submit('"talks peace"');
    expect(await searchPage.statusText()).toBe(
      'No item has these words side by side. 3 items have them apart.',
    );
    expect(await found()).toEqual([garden, fail, resume].sort());
  });

  test('all words are required, and if no item has them all, any, with a line that says so', async () => {
    await searchPage.submit('winter lockout');
    expect(await searchPage.statusText()).toBe('1 item matches “winter lockout”.');
    await searchPage.submit('lockout whaler');
    expect(await searchPage.statusText()).toBe('No item has all of these words. 2 items have some of them.');
    expect(await found()).toEqual([ship, fail].sort());
  });

  test('a word that is being typed matches as a beginning, until it is typed out', async () => {
    await expectFound('loc', [fail]);
    await expectFound('winter loc', [fail]);
    await searchPage.submit('loc ');
    expect(await searchPage.statusText()).toBe('No item matches “loc”.');
    await searchPage.submit('loc winter');
    expect(await searchPage.statusText()).toMatch(/^No item has all of these words/);
  });

  test.each(['gdansk', 'GDAŃSK', 'Danzig', 'Данциг', 'данциг'])(
    'any spelling of an actor finds the items that tag or merely name it: %s',
    async (spelling) => {
      await searchPage.submit(`${spelling} `);
      expect(await searchPage.statusText()).toMatch(/^9 items match/);
      // Eight are tagged and name it nowhere; the letter names it in one spelling and is not tagged.
      expect(await searchPage.titles()).toContain(letter);
    },
  );

  test.each([
    ['cafe lodz', sea],
    ['CAFÉ ŁÓDŹ', sea],
    ['θαλασσα', sea],
    ['Θάλασσα', sea],
    ['ＷＨＡＬＥＲ', ship],
    ['blok lockout', fail],
  ])('diacritics and forms of letters make no difference: %s', async (query, title) => {
    await expectFound(query, [title]);
  });

  test('where nothing is found, what may have been meant is a click away', async () => {
    await searchPage.submit('winter lokcout');
    await searchPage.page.getByRole('link', { name: 'winter lockout', exact: true }).click();
    await eventually(searchPage.titles).toEqual([fail]);
    expect(await searchPage.searchBox.inputValue()).toBe('winter lockout');
    await eventually(() => new URL(searchPage.page.url()).searchParams.get('q')).toBe('winter lockout');
    expect(await searchPage.page.getByText('Did you mean').isVisible()).toBe(false);
  });

  test('where little is found, a word that is far more common is a click away too', async () => {
    await searchPage.submit('tonage');
    await eventually(searchPage.titles).toEqual([sea]);
    await searchPage.page.getByRole('link', { name: 'tonnage', exact: true }).click();
    await eventually(() => searchPage.status.textContent()).toBe('24 items match “tonnage”.');
  });

  test('where enough is found, nothing else is offered', async () => {
    await searchPage.submit('tonnage');
    await searchPage.statusText();
    // Longer than the page thinks before it offers something.
    await searchPage.page.waitForTimeout(700);
    expect(await searchPage.page.getByText('Did you mean').isVisible()).toBe(false);
  });

  test('an excerpt shows the best passage, with every form of the words marked', async () => {
    await searchPage.submit('whaler aurora');
    await eventually(searchPage.titles).toEqual([ship]);
    const excerpt = searchPage.results.first().locator('.items-summary');
    expect(await excerpt.innerText()).toMatch(/^… .*the Aurora, a whaler, was towed past.* …$/);
    expect(await excerpt.locator('mark').allInnerTexts()).toEqual(['Aurora', 'whaler', 'whalers']);
  });

  /** The item's page is right: its words are marked, and its address is the plain one. */
  async function expectMarked(page: SearchPage['page']): Promise<void> {
    await eventually(() => page.locator('main article mark').allInnerTexts()).toEqual([
      'Aurora',
      'whaler',
      'whalers',
    ]);
    expect(page.url()).toBe(`${harbour.archive[urlKind]}items/aurora.html`);
  }

  test.each(['click', 'Enter'])(
    '%s on a result marks the words on its page, also after reload',
    async (way) => {
      await searchPage.submit('whaler aurora');
      await eventually(searchPage.resultCount).toBe(1);
      const link = searchPage.results.getByRole('link').first();
      if (way === 'click') await link.click();
      else await link.press('Enter');
      await searchPage.page.waitForURL('**/items/aurora.html');
      await expectMarked(searchPage.page);
      await searchPage.page.reload();
      await expectMarked(searchPage.page);
      await searchPage.page.goBack();
      await eventually(searchPage.titles).toEqual([ship]);
      await searchPage.page.goForward();
      await expectMarked(searchPage.page);
    },
  );

  test('a result opened in another tab has its words marked there, and the search stays', async () => {
    // A window of its own, because the reader counts opened windows as complaints.
    const context = await harbour.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${harbour.archive[urlKind]}search.html?q=whaler+aurora`);
    const opening = context.waitForEvent('page');
    await page.getByRole('link', { name: ship }).click({ modifiers: ['Control'] });
    const tab = await opening;
    await tab.waitForURL('**/items/aurora.html');
    await expectMarked(tab);
    expect(page.url()).toBe(`${harbour.archive[urlKind]}search.html?q=whaler+aurora`);
    await context.close();
  });

  test('an item that was not reached by a search has nothing marked', async () => {
    await searchPage.page.goto(`${harbour.archive[urlKind]}items/aurora.html`, { waitUntil: 'networkidle' });
    expect(await searchPage.page.locator('mark').count()).toBe(0);
  });

  test('the page tells how to ask, and every query that it names is one', async () => {
    await searchPage.submit('');
    const help = searchPage.page.locator('details', { hasText: 'More ways to ask' });
    expect(await help.locator('code').first().isVisible()).toBe(false);
    await searchPage.page.getByText('More ways to ask').click();
    const shown = (await help.locator('code').allInnerTexts()).filter((text) => !text.endsWith(':'));
    expect(shown.length).toBeGreaterThan(5);
    for (const example of shown) {
      await searchPage.submit(example);
      expect(await searchPage.statusText(), example).not.toContain('signs make no query');
    }
  });
});

describe.each([
  [
    'fr',
    {
      plural: ['Les grèves continuent', 'Grèves au port.'],
      singular: ['La grève au port', 'Une seule.'],
      other: ['Le marché', 'Des harengs.'],
    },
    ['grève', 'greves', 'GRÈVES'],
  ],
  [
    'ru',
    {
      plural: ['Забастовки продолжаются', 'В порту.'],
      singular: ['О забастовке', 'Одна забастовка.'],
      other: ['Рынок', 'Много сельди.'],
    },
    ['забастовка', 'забастовками', 'ЗАБАСТОВКОЙ'],
  ],
] as const)('an archive in %s', (language, items, queries) => {
  let written: WrittenArchive;

  beforeAll(async () => {
    written = await writeArchive({
      'site.yml': `title: Archive\nlanguage: ${language}\n`,
      ...Object.fromEntries(
        Object.entries(items).map(([id, [title, body]]) => [
          `items/${id}.md`,
          `---\ntitle: ${title}\ndate: 1931\n---\n\n${body}\n`,
        ]),
      ),
    });
  });
  afterAll(() => written.close());

  test.each(['httpUrl', 'fileUrl'] as const)('forms of a word meet, %s', async (urlKind) => {
    const searchPage = await openSearchPage(harbour.browser, written[urlKind]);
    for (const query of queries) {
      // The space: not as the beginning of a longer word.
      await searchPage.submit(`${query} `);
      await eventually(async () => [...(await searchPage.titles())].sort(), query).toEqual(
        [items.plural[0], items.singular[0]].sort(),
      );
    }
    expect(await searchPage.results.locator('a mark').count()).toBe(2);
    expect(searchPage.issues).toEqual([]);
    await searchPage.close();
  });
});
