import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import {
  archiveText,
  bracketedWords,
  wordsOutsideMessages,
  wordsOutsideMessagesIn,
} from '../support/interface-words.ts';
import { useSite } from '../support/open-site.ts';
import { type Visit, visit } from '../support/page-checks.ts';
import { eventually, openSearchPage, useSearchPage } from '../support/search-page.ts';

/** Every word of the interface comes from the messages: where these are in brackets, no word is outside of them. */
const browser = useBrowser();
const harbour = archiveText('Harbour');
const strike = archiveText('Strike');
const wages = archiveText('Wages');
const ledger = archiveText('Ledger');

const site = useSite({
  files: {
    'site.yml': [
      ...[
        `title: ${harbour}`,
        `description: ${strike}`,
        `author: ${ledger}`,
        `rights: ${wages}`,
        'pageSize: 4',
      ],
      bracketedWords(),
    ].join('\n'),
    'about.md': `${harbour} ${strike}\n`,
    'pages/p.md': `---\ntitle: ${ledger}\n---\n${wages}\n`,
    'topics.yml': Array.from({ length: 12 }, (_, i) => {
      const broader = i > 8 ? ', broader: t0' : '';
      return `- {id: t${i}, name: ${strike} ${i}, aliases: [${wages} ${i}]${broader}, description: ${wages}}\n`;
    }).join(''),
    'actors.yml': ['person', 'organisation', 'place', 'unknown', 'place', 'person']
      .map((type, i) => {
        const coordinates = type === 'place' ? `, coordinates: [${50 + i}, ${10 + i}]` : '';
        return `- {id: a${i}, type: ${type}, name: ${harbour} ${i}${coordinates}}\n`;
      })
      .join(''),
    ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`items/i${i}.md`, item(i)])),
  },
});

/** Some have all that the page of an item can show. */
function item(i: number): string {
  const date = ['unknown', '1931', '1931-04~', '1931-03-02', '1932-05-06/1932-05-09', '1940-01-01?'][i % 6];
  const citation = [
    ...[`  author: ${ledger}`, `  url: https://example.org/${i}`, '  retrieved: 2025-01-03', '  id: 1-2'],
    ...[
      `  archived: https://example.org/archived/${i}`,
      '  rights: http://rightsstatements.org/vocab/InC/1.0/',
    ],
  ];
  return [
    ...['---', `title: ${strike} ${i}`, `date: ${date}`],
    ...[`topics: [t${i % 12}, t${(i + 5) % 12}]`, `actors: [a${i % 6}, a${(i + 1) % 6}]`],
    ...(i % 2 === 0 ? [`dateline: ${harbour}`, `summary: ${wages} ${wages}`] : []),
    ...(i === 6 ? ['featured: true'] : i === 7 ? ['status: withdrawn'] : []),
    ...['source:', `  name: ${ledger} ${i % 10}`, ...(i % 3 === 0 ? citation : [])],
    ...['---', `${harbour} ${i % 2 ? wages : ''}[^1]`, '', `[^1]: ${ledger}`, ''],
  ].join('\n');
}

test('no page has words that are not messages', async () => {
  const { folder, httpUrl } = site();
  const { page, close } = await visit(browser(), httpUrl, 'about.html');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'))
    // All kinds of items are among the first.
    .filter((path) => !/^items\/i\d\d/.test(path));
  expect(paths).toEqual(
    expect.arrayContaining(['map.html', 'matrix.html', 'network.html', 'withdrawn.html']),
  );
  expect(
    await wordsOutsideMessagesIn(
      page,
      paths.map((path) => httpUrl + path),
    ),
  ).toEqual([]);
  await close();
});

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
    ['filters and dates', `?q=${strike}&topic=t1&topic=t6&type=unknown&from=1930-01&to=1950-12`],
    ['a topic by another name', `?q=${wages}+1`],
    ['an actor', `?q=${harbour}+1`],
    ['words that are not a phrase', `?q="${strike}+${harbour}"`],
    ['words that no item has all of', `?q=${strike}+${wages}+zzz`],
    ['words that are in no item', `?q=${strike}+qq+rr+ss+tt+uu+vv`],
    ['operators that mean nothing', `?q=${strike}^x`],
    ['a comparison', `?q=${strike}+vs+${wages}`],
    ['filters that leave nothing', `?q=${strike}&topic=t1&topic=t2`],
    ['filters alone', '?topic=t1'],
    ['nothing', '?q=zzz'],
    ['a spelling that is corrected', `?q=${strike.slice(1)}`],
    ['a text that is too long', `?q=${`${strike}+`.repeat(180)}`],
    ['a query without words', '?q=--'],
  ])('has no other words for %s', async (_, query) => {
    await open(query);
    expect(await wordsOutsideMessages(searchPage().page)).toEqual([]);
  });

  test('has no other words in the table of hits, and where more options are shown', async () => {
    const { page } = searchPage();
    await open(`?q=${strike}`);
    await page.locator('[data-search-overview] summary').click();
    await eventually(() => page.locator('[data-search-overview] td').count()).toBeGreaterThan(1);
    await page.locator('[data-facet="topic"] > button').click();
    expect(await wordsOutsideMessages(page)).toEqual([]);
  });

  test('has no other words in the list of names', async () => {
    const { page, searchBox } = searchPage();
    await open(`?q=${strike}`);
    await searchBox.fill('');
    await searchBox.pressSequentially(wages);
    await eventually(() => page.locator('.name-options > li').count()).toBeGreaterThan(1);
    expect(await wordsOutsideMessages(page)).toEqual([]);
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
    expect(await wordsOutsideMessages(page)).toEqual([]);
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
    await goTo(`timeline.html?lanes=${lanes}&topic=t1`);
    await eventually(() => page.locator('[data-timeline-status]').textContent()).toMatch(/⟧$/);
    await page.locator('[data-timeline-open-filters]').click();
    await page.locator('[data-timeline-plot]').press('ArrowRight');
    await eventually(() => page.locator('[data-timeline-card]').isVisible()).toBe(true);
    expect(await wordsOutsideMessages(page)).toEqual([]);
  });
});

describe.each(['httpUrl', 'fileUrl'] as const)('an index by %s', (address) => {
  test.each(['topics', 'actors', 'sources'])('has no other words for %s that are narrowed', async (index) => {
    const { page, close } = await visit(browser(), site()[address], `${index}.html`);
    for (const text of ['1', 'zzz']) {
      await page.locator('[data-index-tools] input').fill(text);
      await eventually(() => page.locator('[data-index-tools] [role="status"]').textContent()).toMatch(/⟧$/);
      expect(await wordsOutsideMessages(page)).toEqual([]);
    }
    await close();
  });
});
