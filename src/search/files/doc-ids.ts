import { VarintReader, VarintWriter } from './varint.ts';

/** Ascending doc ids: for each how many slots there are between it and the one before. */
export function encodeDocIds(docIds: readonly number[]): string {
  const writer = new VarintWriter();
  let last = -1;
  for (const docId of docIds) {
    writer.write(docId - last - 1);
    last = docId;
  }
  return writer.take();
}

export function decodeDocIds(text: string): readonly number[] {
  const reader = new VarintReader(text);
  const docIds: number[] = [];
  let last = -1;
  while (!reader.isAtEnd) {
    last += reader.next() + 1;
    docIds.push(last);
  }
  return docIds;
}
