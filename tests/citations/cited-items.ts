import type { CitedItem } from '../../src/citations/citations-of.ts';
import { isKnown, type KnownDate, normalizeDate } from '../../src/records/date.ts';

export const archive = {
  title: 'Harbour Archive',
  recordUrl: 'https://archive.example/items/port-strike.html',
};

/** An item with all that a citation may say. */
export const full: CitedItem = {
  id: 'port-strike',
  title: 'Port strike: 50% of cranes idle & "quiet"',
  date: known('1987-03-10'),
  language: 'en',
  source: {
    name: 'The Leith Gazette',
    authors: ['Ann Ray', 'Ray, Paul, Jr.', 'Associated Press'],
    published: known('1987-03-12'),
    page: '12–14',
    section: 'Business',
    edition: 'Late city edition',
    place: 'Leith',
    issn: '1234-5679',
    language: 'en-GB',
    url: 'https://gazette.example/strike?a=1&b=%20_2',
    retrieved: '2025-01-03',
    archived: 'https://web.archive.org/web/20250103120000/https://gazette.example/strike',
    rights: 'https://rightsstatements.org/vocab/InC/1.0/',
    id: 'LG-1987/212',
  },
  abstract: 'Cranes stand idle in Leith.',
  keywords: ['Strikes', 'Ports, harbours'],
};

/** An item of which hardly anything is known. */
export const sparse: CitedItem = {
  id: 'letter',
  title: 'A letter',
  date: { edtf: 'unknown' },
  language: 'en',
  source: {},
};

export function known(edtf: string): KnownDate {
  const date = normalizeDate(edtf);
  if ('message' in date || !isKnown(date)) throw new Error(`not a known date: ${edtf}`);
  return date;
}
