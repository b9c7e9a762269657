import { readDateText } from '../../records/date-text.ts';

export interface NexisDate {
  /** In words, for whoever reads dates. */
  readonly date: string;
  /** What follows it but weekday and time: `Late Edition - Final`. */
  readonly edition: string;
}

/** The line with the date of an article: `November 5, 2002 Tuesday 9:20 AM GMT`, `27. Februar 2012 Montag`. */
export function nexisDate(line: string): NexisDate | undefined {
  const [first = ''] = line.trim().split('\n');
  const text = first.replace(/\s+/g, ' ').trim();
  const found = forms.exec(text)?.[1];
  if (found === undefined || readDateText(found)?.edtf === undefined) return undefined;
  const rest = text.slice(text.indexOf(found) + found.length);
  const edition = rest
    .replace(weekday, ' ')
    .replace(
      /\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?m\b\.?)?(?:\s+[A-Z]{2,4}(?:[+-]\d{1,2}(?::\d\d)?)?\b)?/i,
      ' ',
    )
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
    .replace(/\s+/g, ' ');
  return { date: found, edition };
}

const weekdays =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira';

const weekday = new RegExp(`(?<!\\p{L})(?:${weekdays})(?!\\p{L})`, 'iu');

/** Month, day, year; day, month, year; month or season and year; numbers. */
const forms = new RegExp(
  `^(?:(?:${weekdays}),?\\s+)?(\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:\\.|er|º)? (?:de )?\\p{L}{3,12}\\.?,?(?: de)? \\d{4}|\\p{L}{3,12},? \\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{4}年\\d{1,2}月\\d{1,2}日)(?!\\d)`,
  'iu',
);
