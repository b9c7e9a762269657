import { describe, expect, test } from 'vitest';
import { solidPng } from '../support/pictures.ts';
import { eventually, openSearchPage, useSearchPage } from '../support/search-page.ts';
import { item, letter, ship, useHarbour } from './harbour-archive.ts';

/** What a result shows, and where its links lead. The two further items have what the harbour's own do not. */
const harbour = useHarbour(
  Object.fromEntries([
    item('museum-opens', {
      title: 'The museum\'s <b>harbour</b> & "dock" rooms open',
      date: '1931-03-20~',
      topics: ['strikes'],
      actors: ['Danzig'],
      source: 'Evening Ledger',
      body: 'The director invited the town. Nobody whom she had invited stayed away, though the invitation came late.',
    }),
    item('muzei-vidkryto', {
      title: 'Музей відкрито',
      date: '1931-03',
      language: 'uk',
      body: 'Директорка запросила все місто.',
    }),
    item('lighthouse', {
      title: 'A lighthouse for the mole',
      date: '1931-04',
      body: '![The new lighthouse](lighthouse.png)\n\nIts lamp is seen for miles.',
    }),
    ['items/lighthouse.png', solidPng(600, 300)] as const,
  ]),
);

const museum = 'The museum’s <b>harbour</b> & “dock” rooms open';

describe('opened from a disk', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.fileUrl));

  test('a result shows title, date, publisher, topics and actors, and highlights the matched words', async () => {
    await searchPage().open('invite town');
    await eventually(searchPage().titles).toEqual([museum]);
    const result = searchPage().results.first();
    const text = await result.innerText();
    for (const detail of ['about 20 March 1931', 'Evening Ledger', 'Nobody whom she had invited stayed away'])
      expect(text).toContain(detail);
    expect((await result.locator('mark').allInnerTexts()).map((word) => word.toLowerCase())).toEqual(
      expect.arrayContaining(['invited', 'town']),
    );
    const links = result.getByRole('link');
    expect(await links.allInnerTexts()).toEqual([museum, 'Strikes', 'Gdańsk']);
    for (const [name, heading] of [
      [museum, museum],
      ['Strikes', 'Strikes'],
      ['Gdańsk', 'Gdańsk'],
    ] as const) {
      await result.getByRole('link', { name, exact: true }).click();
      expect(await searchPage().page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
      await searchPage().page.goBack();
      await eventually(searchPage().titles).toEqual([museum]);
    }
  });

  test('a result of an item with a picture shows it, in a box that has its size before', async () => {
    await searchPage().open('lighthouse');
    const picture = searchPage().results.first().locator('img');
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0)))
      .toBe(240);
    expect(await picture.getAttribute('alt')).toBe('');
    const box = await picture.boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.5, 1);
  });

  test('words are highlighted in titles too, and a foreign-language result has its lang attribute', async () => {
    await searchPage().open('музей');
    await eventually(searchPage().titles).toEqual(['Музей відкрито']);
    expect(await searchPage().results.locator('a').first().locator('mark').allInnerTexts()).toEqual([
      'Музей',
    ]);
    expect(
      await searchPage()
        .results.locator('[lang]', { has: searchPage().page.locator('a') })
        .first()
        .getAttribute('lang'),
    ).toBe('uk');
  });

  test('an excerpt shows the best passage, with every form of the words highlighted', async () => {
    await searchPage().open('whaler aurora');
    await eventually(searchPage().titles).toEqual([ship]);
    const excerpt = searchPage().results.first().locator('.items-summary');
    expect(await excerpt.innerText()).toMatch(/^… .*the Aurora, a whaler, was towed past.* …$/);
    expect(await excerpt.locator('mark').allInnerTexts()).toEqual(['Aurora', 'whaler', 'whalers']);
  });
});

describe('over HTTP', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.httpUrl));

  test('a foreign-language excerpt has its lang attribute too', async () => {
    await searchPage().open('музей');
    await eventually(searchPage().titles).toEqual(['Музей відкрито']);
    const excerpt = searchPage().results.first().locator('.items-summary');
    expect(await excerpt.innerText()).toBe('Директорка запросила все місто.');
    expect(await excerpt.getAttribute('lang')).toBe('uk');
  });

  test('an item without source, topics and actors shows its date, title and text', async () => {
    await searchPage().open('abroad');
    await eventually(searchPage().titles).toEqual([letter]);
    const result = searchPage().results.first();
    expect(await result.locator(':scope > *').allInnerTexts()).toEqual([
      '1932',
      letter,
      'The writer has lived in Danzig since the war.',
    ]);
    expect(await result.getByRole('link').count()).toBe(1);
  });

  test.each(['contextmenu', 'dragstart', 'pointerdown'])(
    'its link gets the matched words only when it is used: %s',
    async (event) => {
      await searchPage().open('whaler aurora');
      await eventually(searchPage().titles).toEqual([ship]);
      expect(await firstAddress()).toBe(`${harbour.archive.httpUrl}items/aurora.html`);
      await firstLink().hover();
      expect(await firstAddress()).toBe(`${harbour.archive.httpUrl}items/aurora.html`);
      await firstLink().dispatchEvent(event);
      expect(await firstAddress()).toBe(
        `${harbour.archive.httpUrl}items/aurora.html#mark=aurora,whaler,whalers`,
      );
    },
  );

  test('the link of a result without matched words stays plain', async () => {
    await searchPage().openUrl('?year=1932');
    await eventually(searchPage().titles).toEqual([letter]);
    await firstLink().dispatchEvent('pointerdown');
    expect(await firstAddress()).toBe(`${harbour.archive.httpUrl}items/named-only.html`);
    expect(await searchPage().results.locator('mark').count()).toBe(0);
  });

  const firstLink = () => searchPage().results.first().getByRole('link').first();
  const firstAddress = () =>
    firstLink().evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : ''));
});
