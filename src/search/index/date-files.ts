import type { DocumentMetadata } from '../document.ts';
import { type DateBlocks, dateBlockPath, encodeDates } from '../files/dates.ts';
import { dayNumber } from '../files/days.ts';
import { encodeHashes, hashLength } from '../files/hashes.ts';
import type { SearchFile } from '../files/search-file.ts';
import { VarintWriter } from '../files/varint.ts';
import { zigzag } from '../files/zigzag.ts';
import { distinctFiles, type ListedFile, listedFile } from './hashed-file.ts';

const minSlotsInBlock = 8_192;
/** With more blocks than this, blocks become larger instead, so that their list in the manifest does not grow. */
const maxBlocks = 32;

/** The files of dates, and the manifest's entry for them. */
export function dateFiles(bySlot: readonly (DocumentMetadata | undefined)[]): {
  readonly files: readonly SearchFile[];
  readonly blocks: DateBlocks;
} {
  let slotsInBlock = minSlotsInBlock;
  while (bySlot.length > maxBlocks * slotsInBlock) slotsInBlock *= 2;
  const files: ListedFile[] = [];
  const earliest = new VarintWriter();
  const widths = new VarintWriter();
  let last = 0;
  for (let from = 0; from < bySlot.length; from += slotsInBlock) {
    const block = bySlot.slice(from, from + slotsInBlock);
    files.push(listedFile(dateBlockPath, encodeDates(block)));
    const days = block.flatMap((document) => document?.days ?? []);
    const first = days.reduce((first, { earliest }) => (earliest < first ? earliest : first), '9999-99');
    const end = days.reduce((last, { latest }) => (latest > last ? latest : last), '');
    // A block without dates has a span of one day, in which there is nothing to be found.
    const [firstDay, lastDay] = days.length === 0 ? [last, last] : [dayNumber(first), dayNumber(end)];
    earliest.write(zigzag(firstDay - last));
    widths.write(lastDay - firstDay);
    last = firstDay;
  }
  return {
    files: distinctFiles(files.map(({ file }) => file)),
    blocks: {
      slotsInBlock,
      earliest: earliest.take(),
      widths: widths.take(),
      hashes: encodeHashes(
        files.map(({ hash }) => hash),
        hashLength,
      ),
    },
  };
}
