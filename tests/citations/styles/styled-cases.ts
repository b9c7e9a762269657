import type { Citation, CitationName } from '../../../src/citations/citation.ts';
import { citationDate } from '../../../src/citations/citation-date.ts';

/** A news item by one author; each case changes what it names. */
const item: Citation = {
  id: 'strike',
  type: 'article-newspaper',
  title: 'Port strike in the north',
  author: [person('Ann', 'Ray')],
  'container-title': 'The Leith Gazette',
  issued: { 'date-parts': [[1987, 3, 12]] },
  language: 'en',
};

const { author: _, ...unsigned } = item;
const { issued: __, ...undated } = item;
const { author: ___, issued: ____, ...bare } = item;

const onTheWeb = {
  URL: 'https://gazette.example/strike',
  accessed: { 'date-parts': [[2025, 1, 3]] },
} as const satisfies Partial<Citation>;

const inArchive = {
  id: 'strike-record',
  type: 'webpage',
  'container-title': 'Harbour Archive',
} as const satisfies Partial<Citation>;

const record = { ...inArchive, URL: 'https://archive.example/items/strike.html' };

const team = 'Bo Lee,Jean-Marc Kay,C. D. Fox,Eva Dow,Max Orr,Ida Poe,Leo Rix,Amy Sax,Ian Tye,Joe Urn'.split(
  ',',
);

export const cases: Readonly<Record<string, Citation>> = {
  'one author': item,
  'two authors': { ...item, author: [person('Ann', 'Ray'), person('Jan B.', 'van der Berg')] },
  'three authors': { ...item, author: [person('Ann', 'Ray'), ...people(team.slice(0, 2))] },
  'four authors': { ...item, author: [person('Ann', 'Ray'), ...people(team.slice(0, 3))] },
  'eleven authors': { ...item, author: [person('Ann', 'Ray'), ...people(team)] },
  'twenty-one authors': { ...item, author: [person('Ann', 'Ray'), ...people(team), ...people(team)] },
  suffixes: {
    ...item,
    author: [
      { ...person('Paul', 'Ray'), suffix: 'Jr.' },
      { ...person('Al', 'King'), suffix: 'III' },
    ],
  },
  'an organisation': { ...item, author: [{ literal: 'Associated Press' }] },
  'a person and an organisation': {
    ...item,
    author: [person('Ann', 'Ray'), { literal: 'Associated Press' }],
  },
  'the newspaper as its own author': { ...item, author: [{ literal: 'The Leith Gazette' }] },
  'no author': unsigned,
  'no date': undated,
  'no author and no date': bare,
  'a year': dated('1987'),
  'an early year': dated('0987'),
  'a month': dated('1987-09'),
  about: dated('1987~'),
  'about a day': dated('1987-03-12~'),
  'a decade': dated('198X'),
  'days of one month': dated('1987-03-10/1987-03-14'),
  'days of two months': dated('1987-03-30/1987-04-02'),
  'days of two years': dated('1987-12-30/1988-01-02'),
  months: dated('1987-03/1987-04'),
  years: dated('1987/1990'),
  'since a year': dated('1987/..'),
  'until a day': dated('../1987-03-12'),
  'a season': dated('1987-21'),
  'a page': { ...item, page: 'A4' },
  pages: { ...item, page: '12–14' },
  'single pages': { ...item, page: '4, 7' },
  'a section': { ...item, section: 'Business', page: '3' },
  'an edition': { ...item, edition: 'late edition', page: '3' },
  'a place that the name does not say': { ...item, 'publisher-place': 'Berlin' },
  'a place that the name says': { ...item, 'publisher-place': 'Leith' },
  'an address': { ...item, ...onTheWeb },
  'an address and no date': { ...undated, ...onTheWeb },
  'an address and no author': { ...unsigned, ...onTheWeb },
  'an address alone': {
    id: 'strike',
    type: 'article-newspaper',
    title: 'Port strike in the north',
    issued: { 'date-parts': [[1987, 3, 12]] },
    language: 'en',
    ...onTheWeb,
  },
  'all together': {
    ...item,
    ...onTheWeb,
    page: '3',
    section: 'Business',
    edition: 'late edition',
    'publisher-place': 'Berlin',
  },
  'the page of the archive': { ...item, ...record },
  'the page of the archive, without an address': { ...item, ...inArchive },
  'the page of the archive, no author': { ...unsigned, ...record },
  'the page of the archive, no author and no date': { ...bare, ...record },
  'quotation marks': { ...item, title: '"Quiet" strike at the cranes' },
  'quotation marks at the end': { ...item, title: 'The strike is "quiet"' },
  'a question': { ...item, title: 'Will it stop?' },
  'an apostrophe at the end': { ...item, title: "The end of the cranes'" },
  'a heading in capitals': { ...item, title: 'PORT STRIKE IN THE NORTH' },
  'hyphens and names': { ...item, title: 'dock-workers, the e-mail and iPods: a tale of the U.S. to end' },
  German: { ...item, title: 'Streik im Hafen', language: 'de', 'container-title': 'Hafenblatt' },
  'right to left': {
    ...item,
    title: 'إضراب الميناء',
    author: [{ literal: 'محمد علي' }],
    'container-title': 'الجريدة',
    language: 'ar',
  },
};

function dated(edtf: string): Citation {
  const issued = citationDate(edtf);
  if (issued === undefined) throw new Error(`not a known date: ${edtf}`);
  return { ...item, issued };
}

function person(given: string, family: string): { readonly given: string; readonly family: string } {
  return { given, family };
}

function people(names: readonly string[]): readonly CitationName[] {
  return names.map((name) => person(name.replace(/ \S+$/, ''), name.replace(/^.* /, '')));
}
