import { monthsOf } from '../records/parts-of-year.ts';
import type { CitationDate, DateInParts, DateList } from './citation.ts';

/**
 * A date of an item as one of CSL-JSON: undefined if it is unknown. CSL cannot tell an interval from a date that is one of
 * its days, such as `198X`, so the latter is about. What is open at one end stays the text of EDTF, which BibLaTeX reads.
 *
 * @param edtf as records have it, which is not validated again: this also runs in pages
 */
export function citationDate(edtf: string): CitationDate | undefined {
  if (edtf === 'unknown') return undefined;
  if (edtf.includes('..')) return { literal: edtf };
  const [start = '', end] = edtf.split('/');
  const circa = isAbout(edtf) ? { circa: true as const } : {};
  if (end !== undefined) return { 'date-parts': [firstList(start), lastList(end)], ...circa };
  const [year = '', month = ''] = bareOf(start).split('-');
  if (year.includes('X')) return spanOf(start);
  if (!isPartOfYear(month)) return { 'date-parts': [firstList(start)], ...circa };
  // The codes 25 to 32 are those of the seasons 21 to 24 in either hemisphere. Others have no number in CSL.
  const code = Number(month);
  if (code > 32) return spanOf(start);
  return { 'date-parts': [[Number(year)]], season: ((code - 21) % 4) + 1, ...circa };
}

/** `198X`: some day of these ten years. */
function spanOf(part: string): DateInParts {
  return { 'date-parts': [firstList(part), lastList(part)], circa: true };
}

function isAbout(edtf: string): boolean {
  return /[~?%X]/.test(edtf);
}

function bareOf(part: string): string {
  return part.replace(/[~?%]$/, '');
}

/** Seasons, quarters and halves have the codes of months that no year has. */
function isPartOfYear(month: string): boolean {
  return month > '20';
}

/** The first year, month or day of a part of an interval, no more precise than the part. */
function firstList(part: string): DateList {
  return listOf(part, '0', ({ first }) => first);
}

function lastList(part: string): DateList {
  return listOf(part, '9', ({ last }) => last);
}

function listOf(
  part: string,
  digit: string,
  monthAt: (months: ReturnType<typeof monthsOf>) => number,
): DateList {
  const [yearText = '', monthText = '', dayText] = bareOf(part).split('-');
  const year = Number(yearText.replaceAll('X', digit));
  if (monthText === '') return [year];
  const months = monthsOf(Number(monthText));
  // A winter is at either end of its year.
  if (months.first === 1 && months.last === 12) return [year];
  const month = monthAt(months);
  return dayText === undefined ? [year, month] : [year, month, Number(dayText)];
}
