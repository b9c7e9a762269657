import { describe, expect, test } from 'vitest';
import { useSite } from '../support/open-site.ts';
import { eventually, openSearchPage, useSearchPage } from '../support/search-page.ts';
import { garden, letter, lockout, resume, ship, useHarbour } from './harbour-archive.ts';

/** The query syntax, and what the status line says about a query. */
const harbour = useHarbour();

const sea = 'Η θάλασσα';

/** Of the sample archive. */
const zelenskyy = [
  'Rutte hosts Zelenskyy and chides speculation about peace talks',
  'Zelenskyy faces the press beside Biden at the G7 summit',
  'Nearly all promised combat vehicles reach Ukraine',
];
const nuclear = ['Stoltenberg warns Russia against nuclear use in Ukraine'];
const ishiba = ['Ishiba’s proposal for the security of Asia'];
const term = ['Allies ready to keep Stoltenberg for a further year'];

describe('opened from a disk', () => {
  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, harbour.archive.fileUrl));

  /** Expects a query to find exactly these items, in any order. */
  async function expectFound(query: string, titles: readonly string[]): Promise<void> {
    await searchPage().submit(query);
    await eventually(searchPage().found, query).toEqual([...titles].sort());
  }

  test('a quoted phrase finds adjacent words, wherever it is in the query', async () => {
    await expectFound('peace talks', [lockout, resume, garden]);
    await expectFound('"peace talks"', [lockout, resume]);
    await expectFound('"peace talks" winter', [lockout]);
    await expectFound('lockout "peace talks" office', [lockout]);
  });

  test('a phrase can be limited to a field', async () => {
    await expectFound('title:"peace talks"', [resume]);
    await expectFound('body:"peace talks"', [lockout]);
    await expectFound('winter title:"winter lockout"', [lockout]);
  });

  test('a phrase can be excluded', async () => {
    await expectFound('talks -"peace talks"', [garden]);
  });

  test('if no item has the phrase, its words are found separately and the status says so', async () => {
    await searchPage().submit('"talks peace"');
    expect(await searchPage().statusText()).toBe(
      'No item contains these words as a phrase. 3 items contain them separately.',
    );
    expect(await searchPage().found()).toEqual([garden, lockout, resume].sort());
  });

  test('items with all words come first; if no item has them all, the status says so', async () => {
    await searchPage().submit('winter lockout');
    expect(await searchPage().statusText()).toBe(
      '1 item matches “winter lockout”. 1 more contains some of the words.',
    );
    await searchPage().submit('lockout whaler');
    expect(await searchPage().statusText()).toBe(
      'No item contains all of these words. 2 items contain some of them.',
    );
    expect(await searchPage().found()).toEqual([ship, lockout].sort());
  });

  test('the last word matches as a prefix until it is followed by a space', async () => {
    await expectFound('loc', [lockout]);
    await expectFound('winter loc', [lockout]);
    await searchPage().submit('loc ');
    expect(await searchPage().statusText()).toBe('No items match “loc”.');
    await searchPage().submit('loc winter');
    expect(await searchPage().statusText()).toMatch(/^No item contains all of these words/);
  });

  test.each(['gdansk', 'GDAŃSK', 'Danzig', 'Данциг', 'данциг'])(
    'any spelling of an actor finds the items that are tagged with it or mention it: %s',
    async (spelling) => {
      await searchPage().submit(`${spelling} `);
      expect(await searchPage().statusText()).toMatch(/^9 items match/);
      // Eight items are tagged and do not mention it; the letter mentions it in one spelling and is not tagged.
      expect(await searchPage().titles()).toContain(letter);
    },
  );

  test.each([
    ['cafe lodz', sea],
    ['CAFÉ ŁÓDŹ', sea],
    ['θαλασσα', sea],
    ['Θάλασσα', sea],
    ['ＷＨＡＬＥＲ', ship],
    ['blok lockout', lockout],
  ])('diacritics, case and letter variants are ignored: %s', async (query, title) => {
    await expectFound(query, [title]);
  });

  test('every example in the search tips is a valid query', async () => {
    await searchPage().submit('');
    const help = searchPage().page.locator('details', { hasText: 'Search tips' });
    expect(await help.locator('code').first().isVisible()).toBe(false);
    await searchPage().page.getByText('Search tips').click();
    const shown = (await help.locator('code').allInnerTexts()).filter((text) => !text.endsWith(':'));
    expect(shown.length).toBeGreaterThan(5);
    for (const example of shown) {
      await searchPage().submit(example);
      expect(await searchPage().statusText(), example).not.toContain('operators could not be read');
    }
  });
});

describe('the sample archive over HTTP', () => {
  const site = useSite({
    folder: 'content',
    files: {
      'items/muzei-vidkryto.md':
        '---\ntitle: Музей відкрито\ndate: 1931-03\nlanguage: uk\n---\n\nДиректорка запросила все місто.\n',
    },
  });

  const searchPage = useSearchPage(() => openSearchPage(harbour.browser, site().httpUrl));

  test.each<[what: string, query: string, titles: readonly string[]]>([
    ['a word in the title', 'chides', zelenskyy.slice(0, 1)],
    ['a word only in the summary', 'contest', ishiba],
    ['a word only in the body', 'steadfast', nuclear],
    ['another form of a word', 'chiding', zelenskyy.slice(0, 1)],
    ['a topic by its alias', 'deterrence', nuclear],
    ['a topic by an alias of several words', 'succession of the secretary general', term],
    ['an actor by name', 'Volodymyr Zelenskyy', zelenskyy],
    ['an actor by another spelling', 'Zelensky', zelenskyy],
    ['an actor in another script', 'Зеленський', zelenskyy],
    ['an actor in capitals', 'ZELENSKYY', zelenskyy],
    ['an actor in a script without spaces', '石破茂', ishiba],
    ['an actor without diacritics', 'niinisto', ['Finland’s president confirms an application to NATO']],
    ['words from different fields', 'chides зеленський moscow', zelenskyy.slice(0, 1)],
    ['an item in another language', 'музей', ['Музей відкрито']],
  ])('%s finds the items: %s', async (_what, query, titles) => {
    await searchPage().open(query);
    await eventually(async () => [...(await searchPage().titles())].sort()).toEqual([...titles].sort());
  });
});

describe.each([
  [
    'fr',
    'httpUrl',
    {
      plural: ['Les grèves continuent', 'Grèves au port.'],
      singular: ['La grève au port', 'Une seule.'],
      other: ['Le marché', 'Des harengs.'],
    },
    ['grève', 'greves', 'GRÈVES'],
  ],
  [
    'ru',
    'fileUrl',
    {
      plural: ['Забастовки продолжаются', 'В порту.'],
      singular: ['О забастовке', 'Одна забастовка.'],
      other: ['Рынок', 'Много сельди.'],
    },
    ['забастовка', 'забастовками', 'ЗАБАСТОВКОЙ'],
  ],
] as const)('an archive in %s, %s', (language, urlKind, items, queries) => {
  const site = useSite({
    files: {
      'site.yml': `title: Archive\nlanguage: ${language}\n`,
      ...Object.fromEntries(
        Object.entries(items).map(([id, [title, body]]) => [
          `items/${id}.md`,
          `---\ntitle: ${title}\ndate: 1931\n---\n\n${body}\n`,
        ]),
      ),
    },
  });

  test('inflected forms of a word match', async () => {
    const searchPage = await openSearchPage(harbour.browser, site()[urlKind]);
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
