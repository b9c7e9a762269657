/**
 * A number from 0 to below 1 that looks random and follows from a text alone: FNV-1a over its UTF-16 units, 32
 * bits, with the finishing steps of MurmurHash3 so that texts which differ only at their end lie far apart.
 */
export function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
