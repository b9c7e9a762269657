import type { DaySpan } from '../document.ts';
import { dayNumber, dayText } from './days.ts';
import { NumberReader, NumberWriter } from './digits.ts';

/**
 * Which numbers belong to documents, and their dates: a facet of what documents can be filtered by. Each facet has a
 * file of its own, with a column of numbers for all documents ascending by their own, because one alone answers some
 * questions, and because columns of different kinds compress better apart.
 */
export interface DateFile {
  /** Which numbers belong to documents, five to a digit: 1 for the first of them, 2 for the second, up to 16. */
  readonly numbers: string;
  /** For each document with a date, its first day less that of the one before, see `unsigned`. */
  readonly earliest: string;
  /** For each document with a date, by how many days the last day is after the first. */
  readonly widths: string;
}

/** @param bySlot by their numbers, the documents; those without a date come first */
export function encodeDates(bySlot: readonly (Dated | undefined)[]): DateFile {
  const writer = new NumberWriter();
  for (let first = 0; first < bySlot.length; first += bitsInDigit) {
    let digit = 0;
    for (let i = 0; i < bitsInDigit; i++) if (bySlot[first + i] !== undefined) digit += 1 << i;
    writer.write(digit);
  }
  const numbers = writer.take();
  const dated = bySlot.flatMap((document) => document?.days ?? []);
  let last = { earliest: '', day: 0 };
  for (const { earliest } of dated) {
    const day = earliest === last.earliest ? last.day : dayNumber(earliest);
    writer.write(unsigned(day - last.day));
    last = { earliest, day };
  }
  const earliest = writer.take();
  for (const days of dated) {
    writer.write(days.latest === days.earliest ? 0 : dayNumber(days.latest) - dayNumber(days.earliest));
  }
  return { numbers, earliest, widths: writer.take() };
}

/** Of a document, the days that its date spans; left out where that is not known. */
interface Dated {
  readonly days?: DaySpan | undefined;
}

/** @param undated numbers below this belong to documents without a date */
export function decodeDates(
  file: DateFile,
  undated: number,
): readonly { readonly number: number; readonly days: DaySpan | undefined }[] {
  const digits = new NumberReader(file.numbers);
  const earliest = new NumberReader(file.earliest);
  const widths = new NumberReader(file.widths);
  const documents: { number: number; days: DaySpan | undefined }[] = [];
  let day = 0;
  for (let first = 0; !digits.atEnd; first += bitsInDigit) {
    const digit = digits.next();
    for (let i = 0; i < bitsInDigit; i++) {
      if ((digit & (1 << i)) === 0) continue;
      const number = first + i;
      if (number < undated) {
        documents.push({ number, days: undefined });
        continue;
      }
      day += signed(earliest.next());
      documents.push({ number, days: { earliest: dayText(day), latest: dayText(day + widths.next()) } });
    }
  }
  return documents;
}

const bitsInDigit = 5;

/** Numbers of either sign as numbers from 0: 0, -1, 1, -2, 2 as 0, 1, 2, 3, 4. */
function unsigned(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function signed(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
