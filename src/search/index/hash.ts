/** The hash of an empty sequence (the FNV-1a offset basis, 32 bits). */
export const emptyHash = 0x811c9dc5 | 0;

/** The hash of a sequence with one more number (one step of FNV-1a). */
export function extendHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * A pseudo-random number from 0 to below 1 that depends only on the text: FNV-1a over its UTF-16 units, then the
 * final mixing steps of MurmurHash3, so that texts which differ only at their end get very different numbers.
 */
export function hashFraction(text: string): number {
  let hash = emptyHash;
  for (let i = 0; i < text.length; i++) hash = extendHash(hash, text.charCodeAt(i));
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
