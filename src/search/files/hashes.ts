/** Digits of the hash in most file names: enough that no two files of an archive collide. */
export const hashLength = 10;
/** Fewer, because the names of documents also contain a number: the hash only tells versions of one file apart. */
export const groupHashLength = 6;

/** The hash at an index in a list of hashes of equal length; undefined after its end. */
export function hashAt(hashes: string, index: number, length: number): string | undefined {
  return hashes.slice(index * length, (index + 1) * length) || undefined;
}
