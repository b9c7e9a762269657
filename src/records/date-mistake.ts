import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';

/** A date of the right form that no calendar has. */
export function impossibleDate(text: string, hint: string): Mistake {
  return { message: `impossible date ${quote(text)}`, hint };
}

/** EDTF has intervals without an end; an archive has only what has happened. */
export function openInterval(text: string): Mistake {
  return {
    message: `open interval ${quote(text)}`,
    hint: `Write both ends, such as 2024-12-10/2024-12-20. ${allowedDates}`,
  };
}

/** Anything else: EDTF that archives do not use, each kind by its name, or no EDTF at all. */
export function unreadableDate(text: string, whole: string): Mistake {
  for (const { form, what, write } of unsupported) {
    const match = form.exec(text);
    if (match) return { message: `${what} ${quote(text)}`, hint: `${write(match)} ${allowedDates}` };
  }
  const guess = guessDate(whole);
  return {
    message: `unreadable date ${quote(whole)}`,
    hint: guess === undefined ? allowedDates : `Did you mean ${guess}? ${allowedDates}`,
  };
}

export const allowedDates =
  'Allowed are 2024, 2024-12 and 2024-12-18, each with ~ (about), ? (uncertain) or % (both) at its end, ' +
  'two of these as an interval, 2024-12-10/2024-12-20, and unknown.';

const unsupported: readonly {
  readonly form: RegExp;
  readonly what: string;
  readonly write: (match: RegExpExecArray) => string;
}[] = [
  {
    form: /^(\d{4}-\d\d-\d\d)[T ]\d\d(:?\d\d)?/,
    what: 'date with a time of day',
    write: (match) => `Write the day alone: ${match[1]}.`,
  },
  {
    form: /^\d{4}-(2[1-9]|3\d|4[01])[~?%]?$/,
    what: 'season as a date',
    write: () => 'Write the months that it spans, such as 2024-03/2024-05.',
  },
  {
    form: /^(\d{4})-(\d\d)-X{1,2}$/i,
    what: 'date with unknown digits',
    write: (match) => `Write what is known of it: ${match[1]}-${match[2]}.`,
  },
  {
    form: /^(\d{4})-X{1,2}(-X{1,2})?$/i,
    what: 'date with unknown digits',
    write: (match) => `Write what is known of it: ${match[1]}.`,
  },
  {
    form: /^(\d{1,3})(X{1,3})$/i,
    what: 'date with unknown digits',
    write: ([, known = '', open = '']) =>
      known.length + open.length === 4
        ? `Write the years that it may be: ${known}${'0'.repeat(open.length)}/${known}${'9'.repeat(open.length)}.`
        : 'Write the years that it may be, such as 2020/2029.',
  },
  {
    form: /^(\d{3}0)s$/i,
    what: 'decade as a date',
    write: ([, year = '']) => `Write its years: ${year}/${year.slice(0, 3)}9.`,
  },
  {
    form: /^([~?%])(\d{4}(?:-\d\d){0,2})$/,
    what: 'mark before a date',
    write: (match) => `Write it at the end: ${match[2]}${match[1]}.`,
  },
  {
    form: /^(\d{4}(?:-\d\d){0,2})([~?]{2})$/,
    what: 'two marks on a date',
    write: (match) => `Write ${match[1]}% for a date that is both about and uncertain.`,
  },
];

/** The EDTF text that a date in another notation probably means; none where day and month could be swapped. */
function guessDate(text: string): string | undefined {
  const about = /^(?:c\.?|ca\.?|circa|about)\s+/i.exec(text)?.[0] ?? '';
  const bare = text.slice(about.length);
  for (const [form, order] of notations) {
    const match = form.exec(bare);
    if (!match) continue;
    const [year = '', month, day] = order.map((place) => match[place]);
    const parts = [year, month && monthNumber(month), day?.padStart(2, '0')].filter((part) => part);
    return parts.join('-') + (about === '' ? '' : '~');
  }
  return undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord = `(${months.join('|')})[a-z]*\\.?`;

/** A notation, and which of its groups are year, month and day. */
const notations: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(\d{4})$/, [1]],
  [/^(\d{4})[-/.](\d{1,2})$/, [1, 2]],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, [1, 2, 3]],
  [/^(\d{4})(\d\d)(\d\d)$/, [1, 2, 3]],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, [3, 2, 1]],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${monthWord},? (\\d{4})$`, 'i'), [3, 2, 1]],
  [new RegExp(`^${monthWord} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i'), [3, 1, 2]],
  [new RegExp(`^${monthWord},? (\\d{4})$`, 'i'), [2, 1]],
];

function monthNumber(month: string): string {
  const named = months.indexOf(month.slice(0, 3).toLowerCase());
  return named < 0 ? month.padStart(2, '0') : String(named + 1).padStart(2, '0');
}
