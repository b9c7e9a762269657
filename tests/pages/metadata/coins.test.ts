import { describe, expect, test } from 'vitest';
import { contextObject } from '../../../src/pages/metadata/coins.ts';
import { planPages, siteView } from '../../../src/pages/plan-pages.ts';
import { renderPage } from '../../../templates/templates.ts';
import { item, settings, topic } from '../../archive/records.ts';
import { english } from '../../support/english.ts';
import { planningOf } from '../planned-pages.ts';

const planning = planningOf({
  topics: [topic('strikes', 'Strikes')],
  items: [
    item('settlement', '1931-05-09', {
      title: 'Dockers "settle" & go: 50 % + 1',
      topics: ['strikes'],
      source: {
        name: 'The Leith Observer',
        authors: ['Ann Brown', 'AFP'],
        published: { edtf: '1931-05-10~', earliest: '1931-05-10', latest: '1931-05-10' },
        page: '12–14',
      },
    }),
    item('photograph', 'unknown', { topics: ['strikes'] }),
    ...['a', 'b', 'c', 'd'].map((id, i) =>
      item(id, `1931-04-0${i + 1}`, { topics: ['strikes'], featured: true }),
    ),
  ],
  settings: settings({ url: 'https://example.org/harbour/', pageSize: 3 }),
});
const site = siteView(planning.archive);
const pages = new Map([...planPages(planning, '')].map(({ path, page }) => [path, page]));

/** What the COinS of a page say, as programs read them, in their order. */
function listed(path: string, of = site): readonly URLSearchParams[] {
  const page = pages.get(path);
  if (page === undefined) throw new Error(`No page at ${path}`);
  const html = renderPage(page.evaluate(english), of).text;
  return [...html.matchAll(/<span class="Z3988" title="([^"]*)" hidden><\/span>/g)].map(
    ([, title = '']) => new URLSearchParams(title.replaceAll('&amp;', '&').replaceAll('&#39;', "'")),
  );
}

describe('an item in a list', () => {
  test('says all that a reference manager needs to save it', () => {
    const [first] = listed('topics/strikes.html');
    expect([...(first ?? [])]).toEqual([
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
      ['rft.type', 'newspaperArticle'],
      ['rft.title', 'Dockers “settle” & go: 50 % + 1'],
      ['rft.source', 'The Leith Observer'],
      ['rft.creator', 'Ann Brown'],
      ['rft.creator', 'AFP'],
      ['rft.date', '1931-05~'],
      ['rft.pages', '12–14'],
      ['rft_id', 'https://example.org/harbour/items/settlement.html'],
    ]);
  });

  test('says nothing that is not known', () => {
    const entry = {
      path: 'items/a.html',
      title: 'A',
      date: undefined,
      source: undefined,
      summary: '',
      language: undefined,
    };
    const { url: _, ...nowhere } = site;
    expect(contextObject(entry, { ...nowhere, url: undefined })).toMatch(
      /&rft\.type=newspaperArticle&rft\.title=A$/,
    );
  });

  test('says where it was published also on the page of its source, which does not show it', () => {
    expect(listed('sources/the-leith-observer.html').map((each) => each.get('rft.source'))).toEqual([
      'The Leith Observer',
    ]);
  });
});

test('each item of a topic is there once, on whichever page of the list it is', () => {
  const titles = [...pages.keys()]
    .filter((path) => path.startsWith('topics/strikes'))
    .flatMap((path) => listed(path).map((each) => each.get('rft.title')));
  expect(titles.toSorted()).toEqual(['Dockers “settle” & go: 50 % + 1', 'a', 'b', 'c', 'd', 'photograph']);
});

// Zotero would offer the items of the list in the place of that of the page.
test.each(['items/settlement.html', 'items/a.html', 'index.html'])(
  '%s, which is no list, has none',
  (path) => {
    expect(listed(path)).toEqual([]);
  },
);
