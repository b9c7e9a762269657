import { expect, test } from 'vitest';
import { citationsOf } from '../../src/citations/citations-of.ts';
import { archive, full, known, sparse } from './cited-items.ts';

test('an item as its source published it, and its page in the archive', () => {
  expect(citationsOf(full, archive)).toEqual([
    {
      id: 'port-strike',
      type: 'article-newspaper',
      title: 'Port strike: 50% of cranes idle & "quiet"',
      author: [
        { family: 'Ray', given: 'Ann' },
        { family: 'Ray', given: 'Paul', suffix: 'Jr.' },
        { literal: 'Associated Press' },
      ],
      'container-title': 'The Leith Gazette',
      issued: { 'date-parts': [[1987, 3, 12]] },
      page: '12–14',
      section: 'Business',
      edition: 'Late city edition',
      'publisher-place': 'Leith',
      ISSN: '1234-5679',
      language: 'en-GB',
      URL: 'https://gazette.example/strike?a=1&b=%20_2',
      accessed: { 'date-parts': [[2025, 1, 3]] },
      archive: 'Internet Archive',
      archive_location: 'https://web.archive.org/web/20250103120000/https://gazette.example/strike',
      'call-number': 'LG-1987/212',
      keyword: 'Strikes; Ports, harbours',
      abstract: 'Cranes stand idle in Leith.',
      custom: { rights: 'https://rightsstatements.org/vocab/InC/1.0/' },
    },
    {
      id: 'port-strike-record',
      type: 'webpage',
      title: 'Port strike: 50% of cranes idle & "quiet"',
      author: [
        { family: 'Ray', given: 'Ann' },
        { family: 'Ray', given: 'Paul', suffix: 'Jr.' },
        { literal: 'Associated Press' },
      ],
      'container-title': 'Harbour Archive',
      issued: { 'date-parts': [[1987, 3, 12]] },
      language: 'en',
      URL: 'https://archive.example/items/port-strike.html',
      keyword: 'Strikes; Ports, harbours',
      abstract: 'Cranes stand idle in Leith.',
      custom: { rights: 'https://rightsstatements.org/vocab/InC/1.0/' },
    },
  ]);
});

test('without a source, only the page of the archive can be cited', () => {
  expect(citationsOf(sparse, { title: 'Harbour Archive' })).toEqual([
    {
      id: 'letter-record',
      type: 'webpage',
      title: 'A letter',
      'container-title': 'Harbour Archive',
      language: 'en',
    },
  ]);
});

test('each source has a citation of its own', () => {
  const otherSources = [{ name: 'Port Post', published: known('1987-03-13') }, { id: 'only-a-number' }];
  const citations = citationsOf({ ...full, otherSources }, archive);
  expect(citations.map((each) => [each.id, each['container-title'], each.issued])).toEqual([
    ['port-strike', 'The Leith Gazette', { 'date-parts': [[1987, 3, 12]] }],
    ['port-strike-2', 'Port Post', { 'date-parts': [[1987, 3, 13]] }],
    ['port-strike-record', 'Harbour Archive', { 'date-parts': [[1987, 3, 12]] }],
  ]);
});

test('the date of the item stands in for that of the publication', () => {
  const { published: _, ...source } = full.source;
  expect(citationsOf({ ...full, source }, archive)[0].issued).toEqual({ 'date-parts': [[1987, 3, 10]] });
});
