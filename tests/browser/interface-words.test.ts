import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { archiveText, bracketedWords, wordsOutsideMessages } from '../support/interface-words.ts';
import { useSite } from '../support/open-site.ts';
import { type Visit, visit } from '../support/page-checks.ts';
import { eventually, openSearchPage, useSearchPage } from '../support/search-page.ts';

/** Every word that a script shows comes from the messages: where these are in brackets, no word is outside of them. */
const browser = useBrowser();
const harbour = archiveText('Harbour');
const strike = archiveText('Strike');
const wages = archiveText('Wages');
const ledger = archiveText('Ledger');
const actors = ['person', 'organisation', 'place', 'unknown'] as const;

const site = useSite({
  files: {
    'site.yml': `title: ${harbour}\n${bracketedWords()}`,
    'topics.yml': Array.from(
      { length: 12 },
      (_, i) => `- {id: t${i}, name: ${strike} ${i}, aliases: [${wages} ${i}]}\n`,
    ).join(''),
    'actors.yml': actors.map((type, i) => `- {id: a${i}, type: ${type}, name: ${harbour} ${i}}\n`).join(''),
    ...Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `items/i${i}.md`,
        [
          '---',
          `title: ${strike} ${i}`,
          `date: ${['unknown', '1931', '1931-04~', '1931-03-02', '1932-05-06/1932-05-09', '1940-01-01'][i % 6]}`,
          `topics: [t${i % 12}]`,
          `actors: [a${i % 4}]`,
          `source: {name: ${ledger} ${i % 10}}`,
          '---',
          `${harbour} ${i % 2 ? wages : ''}`,
          '',
        ].join('\n'),
      ]),
    ),
  },
});

/** What the script of the search fills. */
const filled = [
  ...[
    '[data-search-status]',
    '[data-search-suggestions]',
    '[data-search-active-filters]',
    '[data-search-overview]',
  ],
  ...['[data-search-remedies]', '[data-search-results]', '[data-search-rest] > ol', '[data-search-panel]'],
  ...['[data-search-show-results]', '.name-options'],
].join();

describe('the search page', () => {
  const searchPage = useSearchPage(() => openSearchPage(browser(), site().httpUrl));

  /** Opens a query and waits until what is around its results is shown. */
  async function open(query: string): Promise<void> {
    const { page, status, openUrl } = searchPage();
    await openUrl(query);
    await eventually(() => status.textContent()).toMatch(/⟧$/);
    await eventually(() => page.locator('[data-search-panel] legend').count()).toBeGreaterThan(0);
  }

  test.each([
    ['results', `?q=${strike}`],
    ['filters and dates', `?q=${strike}&topic=t1&topic=t2&type=unknown&from=1930-01&to=1950-12`],
    ['a topic by another name', `?q=${wages}+1`],
    ['an actor', `?q=${harbour}+1`],
    ['words that are not a phrase', `?q="${strike}+${harbour}"`],
    ['words that no item has all of', `?q=${strike}+${wages}+zzz`],
    ['words that are in no item', `?q=${strike}+qq+rr+ss+tt+uu+vv`],
    ['operators that mean nothing', `?q=${strike}^x`],
    ['a comparison', `?q=${strike}+vs+${wages}`],
    ['filters that leave nothing', `?q=${strike}&topic=t1&topic=t2&source=%D1%84`],
    ['filters alone', '?topic=t1'],
    ['nothing', '?q=zzz'],
    ['a spelling that is corrected', `?q=${strike.slice(1)}`],
    ['a text that is too long', `?q=${`${strike}+`.repeat(180)}`],
    ['a query without words', '?q=--'],
  ])('has no other words for %s', async (_, query) => {
    await open(query);
    expect(await wordsOutsideMessages(searchPage().page, filled)).toEqual([]);
  });

  test('has no other words in the table of hits, and where more options are shown', async () => {
    const { page } = searchPage();
    await open(`?q=${strike}`);
    await page.locator('[data-search-overview] summary').click();
    await eventually(() => page.locator('[data-search-overview] td').count()).toBeGreaterThan(1);
    await page.locator('[data-facet="topic"] > button').click();
    expect(await wordsOutsideMessages(page, filled)).toEqual([]);
  });

  test('has no other words in the list of names', async () => {
    const { page, searchBox } = searchPage();
    await open(`?q=${strike}`);
    await searchBox.fill('');
    await searchBox.pressSequentially(wages);
    await eventually(() => page.locator('.name-options > li').count()).toBeGreaterThan(1);
    expect(await wordsOutsideMessages(page, filled)).toEqual([]);
  });
});

test.each(['tools', 'shards'])(
  'where its %s do not load, the search page has no other words',
  async (what) => {
    const { page, close } = await visit(browser(), site().httpUrl, 'search.html');
    await page.route(what === 'tools' ? /search-tools\.js|facets/ : /search\/terms/, (route) =>
      route.abort(),
    );
    await page.goto(`${site().httpUrl}search.html?q=${strike}&topic=t1`);
    await eventually(() => page.locator('[data-search-status] button').count()).toBe(1);
    expect(await wordsOutsideMessages(page, '[data-search-status]')).toEqual([]);
    await close();
  },
);

describe('the timeline', () => {
  let visitor: Visit;
  beforeAll(async () => {
    visitor = await visit(browser(), site().httpUrl, 'timeline.html');
  });
  afterAll(() => visitor.close());

  test.each(['topic', 'actor', 'type', 'source'])('has no other words in lanes by %s', async (lanes) => {
    const { page, goTo } = visitor;
    await goTo(`timeline.html?lanes=${lanes}&topic=t1&topic=t3`);
    await eventually(() => page.locator('[data-timeline-status]').textContent()).toMatch(/⟧$/);
    await page.locator('[data-timeline-open-filters]').click();
    await page.locator('[data-timeline-plot]').press('ArrowRight');
    await eventually(() => page.locator('[data-timeline-card]').isVisible()).toBe(true);
    const filled = [
      'labels',
      'card',
      'range',
      'strip',
      'status',
      'undated',
      'active-filters',
      'items',
      'panel',
    ];
    const selector = [...filled, 'show-items'].map((name) => `[data-timeline-${name}]`).join();
    expect(await wordsOutsideMessages(page, selector)).toEqual([]);
  });
});

describe.each(['httpUrl', 'fileUrl'] as const)('an index by %s', (address) => {
  test.each(['topics', 'actors', 'sources'])('has no other words for %s that are narrowed', async (index) => {
    const { page, close } = await visit(browser(), site()[address], `${index}.html`);
    for (const text of ['1', 'zzz']) {
      await page.locator('[data-index-tools] input').fill(text);
      await eventually(() => page.locator('[data-index-tools] [role="status"]').textContent()).toMatch(/⟧$/);
      expect(
        await wordsOutsideMessages(page, '[data-index-tools] [role="status"], main > div:not([hidden])'),
      ).toEqual([]);
    }
    await close();
  });
});
