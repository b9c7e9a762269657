import type { DaySpan } from '../document.ts';
import { fold } from '../words/fold.ts';
import { forEachWord } from '../words/words.ts';

/** A date that a query names. */
export interface DateInQuery {
  readonly days: DaySpan;
  /** As written: `March 1987`. */
  readonly text: string;
}

/**
 * Finds the dates of a query and returns the text without them: `1987`, `1980s`, `1987-03`, `1987-03-15`, `March 1987`,
 * `15 March 1987`, `March 15, 1987`, `15.3.1987`, with months in the site's language or in English, as words or
 * shortened. A date next to an operator or a field is left in the text.
 *
 * @param language BCP 47
 */
export function extractDates(
  text: string,
  language: string,
): { readonly dates: readonly DateInQuery[]; readonly rest: string } {
  // Nearly all queries have no date, and the names of months take some time to collect.
  if (!/\d{4}/.test(text)) return { dates: [], rest: text };
  const months = monthsOf(language);
  const dates: DateInQuery[] = [];
  const rest = text.replace(datePattern([...months.keys()]), (written: string, ...parts: unknown[]) => {
    const groups = parts.at(-1);
    const days = typeof groups === 'object' && groups !== null ? daysOf(groups, months) : undefined;
    if (days === undefined) return written;
    dates.push({ days, text: written });
    return ' '.repeat(written.length);
  });
  return { dates, rest };
}

const year = String.raw`1\d{3}|20\d\d`;
const day = String.raw`0?[1-9]|[12]\d|3[01]`;
const ordinal = String.raw`(?:st|nd|rd|th|º|er|\.)?`;
/** As in `15th of March`, `15 de marzo de 1987`. */
const of = String.raw`(?:(?:of|de|del|di|van)\s+)?`;

/** @param months names of months, in lower case */
function datePattern(months: readonly string[]): RegExp {
  const month = months.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const forms = [
    String.raw`(?<isoYear>${year})-(?<isoMonth>0[1-9]|1[0-2])(?:-(?<isoDay>0[1-9]|[12]\d|3[01]))?`,
    String.raw`(?<dottedDay>${day})\.\s?(?<dottedMonth>0?[1-9]|1[0-2])\.\s?(?<dottedYear>${year})`,
    String.raw`(?:(?<dayBefore>${day})${ordinal}\s+${of})?(?<monthName>${month})\.?\s+(?:(?<dayAfter>${day})${ordinal},?\s+)?${of}(?<namedYear>${year})`,
    String.raw`(?<decade>(?:1\d|20)\d0)s`,
    `(?<loneYear>${year})`,
  ];
  return new RegExp(String.raw`(?<=^|[\s(])(?:${forms.join('|')})(?=$|\s|[,.;)?!]+(?:$|\s))`, 'giu');
}

/** @returns undefined for what is no date, such as 31 February */
function daysOf(groups: object, months: ReadonlyMap<string, number>): DaySpan | undefined {
  const part = (name: string): string | undefined => {
    const value: unknown = Reflect.get(groups, name);
    return typeof value === 'string' ? value : undefined;
  };
  const decade = part('decade');
  if (decade !== undefined) return { earliest: `${decade}-01-01`, latest: `${Number(decade) + 9}-12-31` };
  const year = part('isoYear') ?? part('dottedYear') ?? part('namedYear') ?? part('loneYear') ?? '';
  const month = part('isoMonth') ?? part('dottedMonth') ?? months.get(part('monthName')?.toLowerCase() ?? '');
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const start = `${year}-${String(month).padStart(2, '0')}`;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const day = part('isoDay') ?? part('dottedDay') ?? part('dayBefore') ?? part('dayAfter');
  if (day === undefined) return { earliest: `${start}-01`, latest: `${start}-${lastDay}` };
  if (Number(day) > lastDay) return undefined;
  const whole = `${start}-${day.padStart(2, '0')}`;
  return { earliest: whole, latest: whole };
}

/** The number of each month by its names, whole and shortened, with and without diacritics, longest first. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const locale of [language, 'en']) {
    for (let month = 0; month < 12; month++) {
      for (const form of namesOfMonth(month, locale)) {
        for (const name of [form, fold(form)]) if (!numbers.has(name)) numbers.set(name, month + 1);
      }
    }
  }
  return new Map([...numbers].sort(([a], [b]) => b.length - a.length));
}

/** In lower case. Beside a day, some languages decline the name: `мая`, not `май`. */
function namesOfMonth(month: number, locale: string): readonly string[] {
  const date = new Date(Date.UTC(2000, month, 1));
  const nameIn = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
      .formatToParts(date)
      .find(({ type }) => type === 'month')?.value ?? '';
  return (['long', 'short'] as const)
    .flatMap((form) => [nameIn({ month: form }), nameIn({ month: form, day: 'numeric' })])
    .map((name) => name.toLowerCase().replace(/\.$/, ''))
    .flatMap((name) => (name === 'sept' || name === 'sep' ? ['sept', 'sep'] : [name]))
    .filter((name) => /\p{L}/u.test(name));
}

/** The words of a date, as written. */
export function wordsOfDate({ text }: DateInQuery): readonly string[] {
  const words: string[] = [];
  forEachWord(text, (word) => {
    words.push(word);
  });
  return words;
}
