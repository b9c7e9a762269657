import { formatDate } from '../../messages/format-date.ts';
import { type CitationDate, type DateInParts, type DateList, isInParts } from '../citation.ts';
import { citationDate } from '../citation-date.ts';
import { dateListText } from '../edtf-of.ts';
import type { CitationTerms } from './terms.ts';

/** How a style writes a date in English: `1987, March 12`, `March 12, 1987`, `12 Mar. 1987`. */
export type DateForm = 'year first' | 'month first' | 'day first';

/** A date as a style writes it, with what is not known of it: `1987, March 10–14`, `Spring 1987`, `1987–`. */
export function dateText(date: CitationDate, form: DateForm, terms: CitationTerms): string {
  if (!isInParts(date)) return openText(date.literal, form, terms);
  const {
    'date-parts': [first = [0], last],
    circa,
  } = date;
  const text = last === undefined ? singleText(date, first, form, terms) : spanText(first, last, form, terms);
  return circa ? about(text, form, terms) : text;
}

/** Styles have their own ways to say that a date is about right. */
function about(text: string, form: DateForm, { language, about }: CitationTerms): string {
  if (form === 'month first') return `[${text}?]`;
  return `${form === 'day first' && language === 'en' ? 'circa' : about} ${text}`;
}

/** `1987/..`: a span of which one end is not known. */
function openText(edtf: string, form: DateForm, terms: CitationTerms): string {
  const known = citationDate(edtf.replace(/^\.\.\/|\/\.\.$/g, ''));
  if (known === undefined || !isInParts(known)) return edtf;
  const text = dateText(known, form, terms);
  return edtf.startsWith('..') ? `–${text}` : `${text}–`;
}

function singleText({ season }: DateInParts, list: DateList, form: DateForm, terms: CitationTerms): string {
  const name = season === undefined ? undefined : terms.seasons[season - 1];
  if (name === undefined) return listText(list, form, terms);
  return form === 'year first' ? `${yearText(list)}, ${name}` : `${name} ${yearText(list)}`;
}

function listText(list: DateList, form: DateForm, terms: CitationTerms): string {
  const [, month, day] = list;
  const year = yearText(list);
  if (month === undefined) return year;
  if (form === 'year first') return `${year}, ${partText(list, form, terms)}`;
  if (terms.language !== 'en')
    return formatDate(dateListText(list), day === undefined ? wholeMonth : wholeDay, terms.locale);
  const comma = form === 'month first' && day !== undefined ? ',' : '';
  return `${partText(list, form, terms)}${comma} ${year}`;
}

/** English shortens what two dates have in common; other languages write both, since endings and articles depend on both. */
function spanText(first: DateList, last: DateList, form: DateForm, terms: CitationTerms): string {
  const isOfOneYear = first[0] === last[0] && first[1] !== undefined && last[1] !== undefined;
  const isEnglish = terms.language === 'en';
  if (!isOfOneYear || (!isEnglish && form !== 'year first')) {
    const areYears = first[1] === undefined && last[1] === undefined;
    const between = isEnglish || areYears ? '–' : ' – ';
    return `${listText(first, form, terms)}${between}${listText(last, form, terms)}`;
  }
  const part = isEnglish
    ? englishSpan(first, last, form, terms)
    : `${partText(first, form, terms)} – ${partText(last, form, terms)}`;
  if (form === 'year first') return `${yearText(first)}, ${part}`;
  const comma = form === 'month first' && last[2] !== undefined ? ',' : '';
  return `${part}${comma} ${yearText(first)}`;
}

/** `March 10–14`, `10–14 Mar.`, `March 30–April 2`. */
function englishSpan(first: DateList, last: DateList, form: DateForm, terms: CitationTerms): string {
  const [, month, from] = first;
  const [, lastMonth, to] = last;
  const texts = [partText(first, form, terms), partText(last, form, terms)] as const;
  if (month !== lastMonth || from === undefined || to === undefined) return texts.join('–');
  return form === 'day first' ? `${from}–${texts[1]}` : `${texts[0]}–${to}`;
}

/** The month and the day, if it has one, without the year. */
function partText(list: DateList, form: DateForm, { language, locale }: CitationTerms): string {
  const [, month = 1, day] = list;
  if (form === 'day first' && language === 'en')
    return `${day === undefined ? '' : `${day} `}${shortMonths[month - 1]}`;
  return formatDate(dateListText(list), day === undefined ? monthAlone : monthAndDay, locale);
}

function yearText([year]: DateList): string {
  return String(year);
}

const monthAlone = { month: 'long' } as const;
const monthAndDay = { month: 'long', day: 'numeric' } as const;
const wholeMonth = { month: 'long', year: 'numeric' } as const;
const wholeDay = { month: 'long', day: 'numeric', year: 'numeric' } as const;

/** Those of the MLA. */
const shortMonths = [
  ...['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
];
