import type { DaySpan } from '../document.ts';
import { dayNumber, dayText } from './days.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/**
 * Which slots are used, and the dates of the documents: one of the facets. Each facet has a file of its own, with a
 * column of values in doc id order, because some queries need only one facet and because columns of different kinds
 * compress better separately.
 */
export interface DateFile {
  /** Which slots are used, five to a digit: bit 0 for the first slot, bit 1 for the second, up to bit 4 (16). */
  readonly numbers: string;
  /** For each document with a date, its first day minus that of the document before, see `zigzag`. */
  readonly earliest: string;
  /** For each document with a date, the number of days from its first to its last day. */
  readonly widths: string;
}

/** @param bySlot the documents by doc id; those without a date come first */
export function encodeDates(bySlot: readonly (DatedDocument | undefined)[]): DateFile {
  const writer = new VarintWriter();
  for (let first = 0; first < bySlot.length; first += slotsPerDigit) {
    let digit = 0;
    for (let i = 0; i < slotsPerDigit; i++) if (bySlot[first + i] !== undefined) digit += 1 << i;
    writer.write(digit);
  }
  const numbers = writer.take();
  const dated = bySlot.flatMap((document) => document?.days ?? []);
  let last = { earliest: '', day: 0 };
  for (const { earliest } of dated) {
    const day = earliest === last.earliest ? last.day : dayNumber(earliest);
    writer.write(zigzag(day - last.day));
    last = { earliest, day };
  }
  const earliest = writer.take();
  for (const days of dated) {
    writer.write(days.latest === days.earliest ? 0 : dayNumber(days.latest) - dayNumber(days.earliest));
  }
  return { numbers, earliest, widths: writer.take() };
}

interface DatedDocument {
  readonly days?: DaySpan | undefined;
}

/** @param undated doc ids below this belong to documents without a date */
export function decodeDates(
  file: DateFile,
  undated: number,
): readonly { readonly docId: number; readonly days: DaySpan | undefined }[] {
  const digits = new VarintReader(file.numbers);
  const earliest = new VarintReader(file.earliest);
  const widths = new VarintReader(file.widths);
  const documents: { docId: number; days: DaySpan | undefined }[] = [];
  let day = 0;
  for (let first = 0; !digits.isAtEnd; first += slotsPerDigit) {
    const digit = digits.next();
    for (let i = 0; i < slotsPerDigit; i++) {
      if ((digit & (1 << i)) === 0) continue;
      const docId = first + i;
      if (docId < undated) {
        documents.push({ docId, days: undefined });
        continue;
      }
      day += unzigzag(earliest.next());
      documents.push({ docId, days: { earliest: dayText(day), latest: dayText(day + widths.next()) } });
    }
  }
  return documents;
}

const slotsPerDigit = 5;

/** Maps signed to unsigned integers: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4. */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
