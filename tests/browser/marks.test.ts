import { describe, expect, test } from 'vitest';
import { eventually, openSearchPage, type SearchPage, useSearchPage } from '../support/search-page.ts';
import { ship, useHarbour } from './harbour-archive.ts';

/** Highlighting on the page of an item to which a search led. */
const harbour = useHarbour({
  'items/split.md': `---
title: The pilots’ light\u00adhouse
date: 1925
---

Un**believ**able, they said: the *light*house and the [break](https://example.org/a)water, and ~~fog~~*horn*\`s\`.

The light\u00adship, a \u200fpilot\u200e, the har\u200bbour.[^1] Thir**ty
nine** steps.

| light | house |
| ----- | ----- |
| bell  | buoy  |

- light
- house

[^1]: Not the *har*bourmaster.
`,
});

describe.each(['httpUrl', 'fileUrl'] as const)('%s', (urlKind) => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive[urlKind]));

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
      await searchPage().open('whaler aurora');
      await eventually(searchPage().resultCount).toBe(1);
      const link = searchPage().results.getByRole('link').first();
      if (action === 'click') await link.click();
      else await link.press('Enter');
      await searchPage().page.waitForURL('**/items/aurora.html');
      await expectMarked(searchPage().page);
      await searchPage().page.reload();
      await expectMarked(searchPage().page);
      await searchPage().page.goBack();
      await eventually(searchPage().titles).toEqual([ship]);
      await searchPage().page.goForward();
      await expectMarked(searchPage().page);
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
    await searchPage().open('');
    await searchPage().page.goto(`${harbour.archive[urlKind]}items/aurora.html`, {
      waitUntil: 'networkidle',
    });
    expect(await searchPage().page.locator('mark').count()).toBe(0);
  });
});

describe('a link with words', () => {
  const visited = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.httpUrl));
  const open = (path: string) => visited().page.goto(harbour.archive.httpUrl + path);
  const marked = () => visited().page.locator('mark').allInnerTexts();

  test('highlights them in any case and with diacritics, and only as whole words', async () => {
    await open('items/sea.html#mark=lodz,cafe,poe');
    await eventually(marked).toEqual(['Café', 'Łódź']);
  });

  test('highlights the title and the text of the item, and nothing around it', async () => {
    await open('items/talks-fail.html#mark=harbour,winter,search');
    await eventually(marked).toEqual(['winter', 'harbour']);
    expect(await visited().page.locator('.masthead').innerText()).toContain('harbour');
  });

  test.each([
    ['unbelievable', ['Un', 'believ', 'able']],
    ['lighthouse', ['light\u00adhouse', 'light', 'house']],
    ['breakwater', ['break', 'water']],
    ['foghorns', ['fog', 'horn', 's']],
    ['lightship,pilot,harbour', ['light\u00adship', 'pilot', 'har\u200bbour']],
    ['thirty,nine', ['Thir', 'ty', 'nine']],
    ['harbourmaster', ['har', 'bourmaster']],
    ['bellbuoy,saidthe,steps1,1', []],
    ['light,house,bell', ['light', 'house', 'bell', 'light', 'house']],
  ])('highlights %j whole, however it is written', async (hash, expected) => {
    await open('about.html');
    await open(`items/split.html#mark=${hash},they`);
    await eventually(marked).toContain('they');
    expect((await marked()).filter((text) => text !== 'they')).toEqual(expected);
  });

  test('a result highlights a word that emphasis or an invisible character splits, and so does its item', async () => {
    await visited().open('unbelievable lighthouse');
    await eventually(marked).toEqual(['light\u00adhouse', 'Unbelievable', 'lighthouse']);
    await visited().results.getByRole('link').first().click();
    await visited().page.waitForURL('**/items/split.html');
    await eventually(marked).toEqual(['light\u00adhouse', 'Un', 'believ', 'able', 'light', 'house']);
  });

  test('leaves the text as it was', async () => {
    for (const [path, words] of [
      ['items/aurora.html', 'aurora,whaler,whalers,nothing,quay'],
      ['items/split.html', 'unbelievable,they,said,the,lighthouse,and,breakwater,thirty,nine'],
    ] as const) {
      await open(path);
      const plain = await visited().page.locator('main article').innerText();
      await open('about.html');
      await open(`${path}#mark=${words}`);
      await eventually(async () => (await marked()).length).toBeGreaterThan(1);
      expect(await visited().page.locator('main article').innerText()).toBe(plain);
    }
  });

  test.each(['#mark=lodz,%D0%9', '#mark=%3Cb%3E,,nowhere,lodz'])(
    'highlights what it can of %s',
    async (hash) => {
      await open('about.html');
      await open(`items/sea.html${hash}`);
      await eventually(marked).toEqual(['Łódź']);
    },
  );

  test('highlights nothing without words', async () => {
    await open('about.html');
    await visited().page.goto(`${harbour.archive.httpUrl}items/sea.html#mark=`, { waitUntil: 'networkidle' });
    expect(await marked()).toEqual([]);
  });
});
