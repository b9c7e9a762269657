import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually, openSearchPage, type SearchPage } from '../support/search-page.ts';
import { type WrittenArchive, writeArchive } from '../support/written-archive.ts';
import { useHarbour } from './harbour-archive.ts';

/** The query syntax, and what the status line says about a query. */
const harbour = useHarbour();

const fail = 'No end to the winter lockout';
const resume = 'Peace talks resume';
const garden = 'In the winter garden';
const letter = 'A letter from abroad';
const ship = 'A ship comes in';
const sea = 'Η θάλασσα';

describe.each(['httpUrl', 'fileUrl'] as const)('queries, %s', (urlKind) => {
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
  /** Expects a query to find exactly these items, in any order. */
  async function expectFound(query: string, titles: readonly string[]): Promise<void> {
    await searchPage.submit(query);
    await eventually(found, query).toEqual([...titles].sort());
  }

  test('a quoted phrase finds adjacent words, wherever it is in the query', async () => {
    await expectFound('peace talks', [fail, resume, garden]);
    await expectFound('"peace talks"', [fail, resume]);
    await expectFound('"peace talks" winter', [fail]);
    await expectFound('lockout "peace talks" office', [fail]);
  });

  test('a phrase can be limited to a field', async () => {
    await expectFound('title:"peace talks"', [resume]);
    await expectFound('body:"peace talks"', [fail]);
    await expectFound('winter title:"winter lockout"', [fail]);
  });

  test('a phrase can be excluded', async () => {
    await expectFound('talks -"peace talks"', [garden]);
  });

  test('if no item has the phrase, its words are found separately and the status says so', async () => {
    await searchPage.submit('"talks peace"');
    expect(await searchPage.statusText()).toBe(
      'No item contains these words as a phrase. 3 items contain them separately.',
    );
    expect(await found()).toEqual([garden, fail, resume].sort());
  });

  test('all words are required; if no item has them all, any of them is enough and the status says so', async () => {
    await searchPage.submit('winter lockout');
    expect(await searchPage.statusText()).toBe('1 item matches “winter lockout”.');
    await searchPage.submit('lockout whaler');
    expect(await searchPage.statusText()).toBe(
      'No item contains all of these words. 2 items contain some of them.',
    );
    expect(await found()).toEqual([ship, fail].sort());
  });

  test('the last word matches as a prefix until it is followed by a space', async () => {
    await expectFound('loc', [fail]);
    await expectFound('winter loc', [fail]);
    await searchPage.submit('loc ');
    expect(await searchPage.statusText()).toBe('No items match “loc”.');
    await searchPage.submit('loc winter');
    expect(await searchPage.statusText()).toMatch(/^No item contains all of these words/);
  });

  test.each(['gdansk', 'GDAŃSK', 'Danzig', 'Данциг', 'данциг'])(
    'any spelling of an actor finds the items that are tagged with it or mention it: %s',
    async (spelling) => {
      await searchPage.submit(`${spelling} `);
      expect(await searchPage.statusText()).toMatch(/^9 items match/);
      // Eight items are tagged and do not mention it; the letter mentions it in one spelling and is not tagged.
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
  ])('diacritics, case and letter variants are ignored: %s', async (query, title) => {
    await expectFound(query, [title]);
  });

  test('if nothing is found, a corrected query is suggested', async () => {
    await searchPage.submit('winter lokcout');
    await searchPage.page.getByRole('link', { name: 'winter lockout', exact: true }).click();
    await eventually(searchPage.titles).toEqual([fail]);
    expect(await searchPage.searchBox.inputValue()).toBe('winter lockout');
    await eventually(() => new URL(searchPage.page.url()).searchParams.get('q')).toBe('winter lockout');
    expect(await searchPage.page.getByText('Did you mean').isVisible()).toBe(false);
  });

  test('if little is found, a far more common word is suggested', async () => {
    await searchPage.submit('tonage');
    await eventually(searchPage.titles).toEqual([sea]);
    await searchPage.page.getByRole('link', { name: 'tonnage', exact: true }).click();
    await eventually(() => searchPage.status.textContent()).toBe('24 items match “tonnage”.');
  });

  test('if enough is found, nothing is suggested', async () => {
    await searchPage.submit('tonnage');
    await searchPage.statusText();
    // Longer than the delay before suggestions.
    await searchPage.page.waitForTimeout(700);
    expect(await searchPage.page.getByText('Did you mean').isVisible()).toBe(false);
  });

  test('an excerpt shows the best passage, with every form of the words highlighted', async () => {
    await searchPage.submit('whaler aurora');
    await eventually(searchPage.titles).toEqual([ship]);
    const excerpt = searchPage.results.first().locator('.items-summary');
    expect(await excerpt.innerText()).toMatch(/^… .*the Aurora, a whaler, was towed past.* …$/);
    expect(await excerpt.locator('mark').allInnerTexts()).toEqual(['Aurora', 'whaler', 'whalers']);
  });

  /** Expects the item's page to highlight the words and to have the plain URL. */
  async function expectMarked(page: SearchPage['page']): Promise<void> {
    await eventually(() => page.locator('main article mark').allInnerTexts()).toEqual([
      'Aurora',
      'whaler',
      'whalers',
    ]);
    expect(page.url()).toBe(`${harbour.archive[urlKind]}items/aurora.html`);
  }

  test.each(['click', 'Enter'])(
    '%s on a result highlights the words on its page, also after a reload',
    async (action) => {
      await searchPage.submit('whaler aurora');
      await eventually(searchPage.resultCount).toBe(1);
      const link = searchPage.results.getByRole('link').first();
      if (action === 'click') await link.click();
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

  test('a result opened in a new tab has its words highlighted, and the search page stays', async () => {
    // In its own context: new windows are issues in the shared one.
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

  test('an item opened without a search has nothing highlighted', async () => {
    await searchPage.page.goto(`${harbour.archive[urlKind]}items/aurora.html`, { waitUntil: 'networkidle' });
    expect(await searchPage.page.locator('mark').count()).toBe(0);
  });

  test('every example in the search tips is a valid query', async () => {
    await searchPage.submit('');
    const help = searchPage.page.locator('details', { hasText: 'Search tips' });
    expect(await help.locator('code').first().isVisible()).toBe(false);
    await searchPage.page.getByText('Search tips').click();
    const shown = (await help.locator('code').allInnerTexts()).filter((text) => !text.endsWith(':'));
    expect(shown.length).toBeGreaterThan(5);
    for (const example of shown) {
      await searchPage.submit(example);
      expect(await searchPage.statusText(), example).not.toContain('operators could not be read');
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

  test.each(['httpUrl', 'fileUrl'] as const)('inflected forms of a word match, %s', async (urlKind) => {
    const searchPage = await openSearchPage(harbour.browser, written[urlKind]);
    for (const query of queries) {
      // With a space after it, the word is not a prefix.
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
