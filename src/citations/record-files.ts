/**
 * The records of items are in files by a hash of their ids. So one that joins changes one file, whatever its date, and a
 * reader's selection loads few of them.
 */

/** At most so many, because some hosts limit the number of files. */
const maxFiles = 512;
/** In an archive with fewer files than that: the records of a selection are 4 to 8 KB each, compressed. */
const minItemsInFile = 64;

/** How many files the records of an archive are in: a power of two. */
export function recordFileCount(items: number): number {
  let count = 1;
  while (count < maxFiles && count * 2 * minItemsInFile <= items) count *= 2;
  return count;
}

/** The file that has the record of an item, from 0: by FNV-1a, whose low bits are mixed best. */
export function recordFileOf(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % count;
}

/** A site has files of one number only, so that a page of an earlier version finds none rather than another. */
export function recordFilePath(index: number, count: number): string {
  return `search/records/${index + 1}-of-${count}.js`;
}
