import { type CitationDate, type DateList, isInParts } from './citation.ts';

/** The date of a citation as EDTF, as records and BibLaTeX have it: `1987-03-12`, `1987~`, `1987-03/1987-05`, `1987-21`. */
export function edtfOf(date: CitationDate): string {
  if (!isInParts(date)) return date.literal;
  const { 'date-parts': lists, season, circa } = date;
  const mark = circa ? '~' : '';
  const code = season === undefined ? '' : `-${season + 20}`;
  return lists.map((list) => `${dateListText(list)}${code}${mark}`).join('/');
}

/** `1987-03-12`, `1987-03` or `1987`. */
export function dateListText([year, ...rest]: DateList): string {
  const parts = rest.filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  return [String(year).padStart(4, '0'), ...parts].join('-');
}
