import type { DaySpan } from '../document.ts';
import { dayNumber } from './days.ts';
import { decodeDocIds, encodeDocIds } from './doc-ids.ts';
import { countHashes, hashLength } from './hashes.ts';
import { VarintReader, VarintWriter } from './varint.ts';
import { unzigzag, zigzag } from './zigzag.ts';

/** Which slots of a block are used, and the dates of their documents. */
export interface DateBlock {
  /** Which slots are used, five to a digit: bit 0 for the first slot, bit 1 for the second, up to bit 4 (16). */
  readonly numbers: string;
  /** For each document with a date, its first day minus that of the document before, see `zigzag`. */
  readonly earliest: string;
  /** For each document with a date, the number of days from its first to its last day. */
  readonly widths: string;
  /** Which documents have an uncertain date, by their positions among those with a date: see `encodeDocIds`. */
  readonly uncertain: string;
}

/** The days that a date covers, since 1 January 1970. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
  readonly isUncertain: boolean;
}

export interface DocumentDate {
  readonly docId: number;
  /** Undefined for a document without a date. */
  readonly days: DayRange | undefined;
}

/** The blocks of dates, by doc id, which ascends with the date: a search for a time needs few of them. */
export interface DateBlocks {
  /** The first block has the slots from 0 to below this, and so on. */
  readonly slotsInBlock: number;
  /** For each block the first day of any of its documents minus that of the block before, see `zigzag`. */
  readonly earliest: string;
  /** For each block, how many days after that the last day is. */
  readonly widths: string;
  /** For each the hash in its name; see `encodeHashes`. */
  readonly hashes: string;
}

export function dateBlockPath(hash: string): string {
  return `search/dates/${hash}.js`;
}

/** The blocks in which some document may be of a time, by index; all without a time. */
export function dateBlocksOverlapping(
  { earliest, widths, hashes }: DateBlocks,
  time?: DaySpan,
): readonly number[] {
  const firstDays = new VarintReader(earliest);
  const daysAfter = new VarintReader(widths);
  const [from, to] = time ? [dayNumber(time.earliest), dayNumber(time.latest)] : [];
  let first = 0;
  return Array.from({ length: countHashes(hashes, hashLength) }, (_, block) => {
    first += unzigzag(firstDays.next());
    const last = first + daysAfter.next();
    return from === undefined || to === undefined || (first <= to && last >= from) ? block : [];
  }).flat();
}

/** @param bySlot the documents by doc id; those without a date come first */
export function encodeDates(bySlot: readonly (DatedDocument | undefined)[]): DateBlock {
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
  const uncertain = encodeDocIds(dated.flatMap(({ isUncertain }, i) => (isUncertain ? i : [])));
  return { numbers, earliest, widths: writer.take(), uncertain };
}

interface DatedDocument {
  readonly days?: DaySpan | undefined;
}

/**
 * @param firstSlot of the block
 * @param undated doc ids below this belong to documents without a date
 */
export function decodeDates(file: DateBlock, firstSlot: number, undated: number): readonly DocumentDate[] {
  const digits = new VarintReader(file.numbers);
  const earliest = new VarintReader(file.earliest);
  const widths = new VarintReader(file.widths);
  const uncertain = new Set(decodeDocIds(file.uncertain));
  const documents: DocumentDate[] = [];
  let first = 0;
  let dated = 0;
  for (let slot = firstSlot; !digits.isAtEnd; slot += slotsPerDigit) {
    const digit = digits.next();
    for (let i = 0; i < slotsPerDigit; i++) {
      if ((digit & (1 << i)) === 0) continue;
      const docId = slot + i;
      if (docId < undated) {
        documents.push({ docId, days: undefined });
        continue;
      }
      first += unzigzag(earliest.next());
      const days = { first, last: first + widths.next(), isUncertain: uncertain.has(dated++) };
      documents.push({ docId, days });
    }
  }
  return documents;
}

const slotsPerDigit = 5;
