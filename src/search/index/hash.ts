/** What a hash begins with, and how it goes on with a number (FNV-1a, 32 bits). */
export const noHash = 0x811c9dc5 | 0;

export function hashedOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * A number from 0 to below 1 that looks random and follows from a text alone: FNV-1a over its UTF-16 units, with the finishing steps of MurmurHash3 so that texts which differ only at their end lie far apart.
 */
export function fraction(text: string): number {
  let hash = noHash;
  for (let i = 0; i < text.length; i++) hash = hashedOn(hash, text.charCodeAt(i));
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
