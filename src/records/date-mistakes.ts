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

/** EDTF that archives do not use, each kind by its name. */
export function unsupportedDate(text: string): Mistake | undefined {
  for (const { form, what, write } of unsupported) {
    const match = form.exec(text);
    if (match) return { message: `${what} ${quote(text)}`, hint: `${write(match)} ${allowedDates}` };
  }
  return undefined;
}

/** Anything else; `guess` is the EDTF text that it probably means. */
export function unreadableDate(text: string, guess: string | undefined): Mistake {
  const hint = guess === undefined ? allowedDates : `Did you mean ${guess}? ${allowedDates}`;
  return { message: `unreadable date ${quote(text)}`, hint };
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
