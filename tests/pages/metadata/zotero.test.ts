import { describe, expect, test } from 'vitest';
import { planPages, siteView } from '../../../src/pages/plan-pages.ts';
import type { Item } from '../../../src/records/item.ts';
import { renderPage } from '../../../templates/templates.ts';
import { item, settings, topic } from '../../archive/records.ts';
import { english } from '../../support/english.ts';
import { type ZoteroItem, zoteroItem } from '../../support/zotero-reading.ts';
import { planningOf } from '../planned-pages.ts';

const url = 'https://example.org/harbour/';
const address = `${url}items/a.html`;

/** What Zotero saves of the page of an item, beside which another one of the same topic is listed, with its day. */
function saved(date: string, fields: Partial<Item> = {}, siteUrl: string = url): ZoteroItem {
  const planning = planningOf({
    topics: [topic('strikes', 'Strikes')],
    items: [
      item('a', date, { topics: ['strikes'], ...fields }),
      item('b', '1931-05-02', { topics: ['strikes'] }),
    ],
    settings: settings({ author: 'A. Archivist', ...(siteUrl !== '' && { url: siteUrl }) }),
  });
  const [page] = [...planPages(planning, '')].filter(({ path }) => path === 'items/a.html');
  if (page === undefined) throw new Error('No page');
  return zoteroItem(renderPage(page.page.evaluate(english), siteView(planning.archive)).text, address);
}

const source: Item['source'] = {
  name: 'The Leith Observer',
  authors: ['Ann Brown', 'García Márquez, Gabriel'],
  published: { edtf: '1931-05-10', earliest: '1931-05-10', latest: '1931-05-10' },
  page: '12–14',
  section: 'Business',
  edition: 'Late city edition',
  place: 'Leith',
  issn: '0317-8471',
  language: 'es',
  url: 'https://example.com/2024-12-18/settle',
  rights: 'All rights reserved.',
};

describe('Zotero saves an article of a newspaper', () => {
  test.each([url, ''])('with every field that the item has (address: %s)', (siteUrl) => {
    const article = { title: 'Dockers “settle” & go', summary: 'Work starts on Monday.', source };
    expect(saved('1931-05-09', article, siteUrl)).toEqual({
      itemType: 'newspaperArticle',
      title: 'Dockers “settle” & go',
      creators: [
        { firstName: 'Ann', lastName: 'Brown' },
        { firstName: 'Gabriel', lastName: 'García Márquez' },
      ],
      publicationTitle: 'The Leith Observer',
      date: '1931-05-10',
      pages: '12-14',
      section: 'Business',
      edition: 'Late city edition',
      place: 'Leith',
      ISSN: '0317-8471',
      language: 'es',
      url: address,
      rights: 'All rights reserved.',
      abstractNote: 'Work starts on Monday.',
    });
  });

  test('with no field that it does not have, and no author or date of something else on the page', () => {
    expect(saved('unknown', {}, '')).toEqual({
      itemType: 'newspaperArticle',
      title: 'a',
      creators: [],
      date: 'n.d.',
      language: 'en',
      url: address,
    });
  });

  test('with the name of the archive where no other is known', () => {
    expect(saved('1931').publicationTitle).toBe('Harbour news');
  });

  test('with pages that are neither one nor a range', () => {
    expect(saved('1931', { source: { page: 'A-4' } }).pages).toBe('A-4');
    expect(saved('1931', { source: { page: '3, 7' } }).pages).toBe('3, 7');
  });

  test.each([
    ['1931-05-09', '1931-05-09'],
    ['1931-05', '1931-05'],
    ['1931-05-09~', '1931-05~'],
    ['1931-05-09/1931-05-12', '1931-05'],
    ['193X', '193X'],
  ])('dated %s as %s', (date, expected) => {
    expect(saved(date).date).toBe(expected);
  });
});

describe('the reading that the tests rest on', () => {
  const read = (head: string) => zoteroItem(`<head>${head}</head><time datetime="1987-03-10">`, address);

  test.each([
    ['<meta name="citation_title" content="T">', 'journalArticle'],
    [
      '<meta name="z:itemType" content="newspaperArticle"><meta name="citation_journal_title" content="J">',
      'journalArticle',
    ],
    [
      '<meta property="og:type" content="website"><meta name="DC.type" content="newspaperArticle">',
      'webpage',
    ],
    [
      '<meta property="og:type" content="article"><meta name="DC.type" content="newspaperArticle">',
      'newspaperArticle',
    ],
    ['<meta name="DC.title" content="T">', 'webpage'],
  ])('takes %s for a %s', (head, type) => {
    expect(read(head).itemType).toBe(type);
  });

  test('finds a date, an author and an ISSN where there are none', () => {
    expect(read('').date).toBe('1987-03-10');
    expect(read('<meta name="author" content="A. Archivist">').creators).toHaveLength(1);
    expect(
      read('<meta name="DC.identifier" content="https://example.com/2024-12-18/a">').ISSN,
    ).toBeUndefined();
    expect(read('<meta name="DC.identifier" content="https://example.com/0317-8471/a">').ISSN).toBeDefined();
  });
});
