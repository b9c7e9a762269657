import {
  type Citation,
  type CitationDate,
  type CitationName,
  type DateInParts,
  isInParts,
  isPerson,
} from './citation.ts';
import { dateListText, edtfOf } from './edtf-of.ts';

/**
 * Citations as a file of RIS, `.ris`, with the tags that Zotero, EndNote and Mendeley read of a newspaper article or a web
 * page (https://en.wikipedia.org/wiki/RIS_(file_format), and Zotero's translator `RIS.js`, which also reads `CR`).
 */
export function toRis(citations: readonly Citation[]): string {
  return citations.map(recordOf).join('\r\n');
}

function recordOf(citation: Citation): string {
  const { id, type, title, author = [], issued, accessed, page, keyword, archive, custom } = citation;
  const [firstPage, lastPage] = pagesOf(page);
  const lines: readonly (readonly [tag: string, text: string | undefined])[] = [
    ['TY', type === 'webpage' ? 'ELEC' : 'NEWS'],
    ['ID', id],
    ['TI', title],
    ...author.map((name) => ['AU', nameText(name)] as const),
    ['T2', citation['container-title']],
    ['PY', issued && yearText(issued)],
    ['DA', issued && dateText(issued)],
    ['SE', citation.section],
    ['SP', firstPage],
    ['EP', lastPage],
    ['ET', citation.edition],
    ['CY', citation['publisher-place']],
    ['SN', citation.ISSN],
    ['LA', citation.language],
    ['UR', citation.URL],
    ['Y2', accessed && dateText(accessed)],
    ['DB', archive],
    ['AN', citation.archive_location],
    ['CN', citation['call-number']],
    ['AB', citation.abstract],
    ...(keyword?.split('; ') ?? []).map((each) => ['KW', each] as const),
    ['CR', custom?.rights],
  ];
  const written = lines.flatMap(([tag, text]) =>
    text === undefined ? [] : [`${tag}  - ${oneLine(text)}\r\n`],
  );
  return `${written.join('')}ER  - \r\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function nameText(name: CitationName): string {
  if (!isPerson(name)) return name.literal;
  const { family, given, suffix } = name;
  return [family, given, ...(suffix === undefined ? [] : [suffix])].join(', ');
}

/** `12–14` is from 12 to 14; `A4` and `4, 7` are one text. */
function pagesOf(page: string | undefined): readonly (string | undefined)[] {
  const [, first, last] = /^([^\s,–-]+)\s?[–-]\s?([^\s,–-]+)$/.exec(page ?? '') ?? [];
  return first === undefined ? [page] : [first, last];
}

/** Only where all of the date is in one year. */
function yearText(date: CitationDate): string | undefined {
  if (!isInParts(date)) return undefined;
  const years = new Set(date['date-parts'].map(([year]) => String(year).padStart(4, '0')));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

/**
 * Year, month, day and words, each before a slash: `1987/03/12/`, `1987/03//`, `1987///about`, `1987///Spring`. An interval
 * is written as in EDTF, because the form has only one day: readers take it as it is.
 */
function dateText(date: CitationDate): string {
  if (!isInParts(date) || date['date-parts'].length > 1) return edtfOf(date);
  const [year = '', month = '', day = ''] = dateListText(date['date-parts'][0] ?? [0]).split('-');
  return `${year}/${month}/${day}/${wordsOf(date)}`;
}

function wordsOf({ season, circa }: DateInParts): string {
  const words = [circa && 'about', season && ['Spring', 'Summer', 'Autumn', 'Winter'][season - 1]];
  return words.filter((word) => word !== undefined).join(' ');
}
