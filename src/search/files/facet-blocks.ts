/** Up to so many slots, of about 10,000 documents, there is one block of 22 to 28 KB, and all counts are exact. */
const slotsToCount = 20_480;
/** Slots whose blocks are loaded as a sample of more, beside the whole lists of the words: 7,000 documents. */
const slotsToSample = 14_336;
const maxSlotsInBlock = 1_024;
/** With more blocks than this, blocks become larger instead, so that their list does not grow. */
const maxBlocks = 512;

/** A power of two, which seldom changes: all blocks change with it. */
export function facetBlockCount(slots: number): number {
  if (slots <= slotsToCount) return 1;
  let blocks = 1;
  while (blocks < maxBlocks && slots > blocks * maxSlotsInBlock) blocks *= 2;
  return blocks;
}

/** How many blocks are loaded to count values; at least one. */
export function countedBlocks(slots: number, blocks: number): number {
  return Math.max(1, Math.min(blocks, Math.floor((slotsToSample * blocks) / Math.max(1, slots))));
}
