/** Hexadecimal digits of the hash in most file names: enough that no two files of an archive collide. */
export const hashLength = 10;
/** Fewer, because the names of documents also contain a number: the hash only tells versions of one file apart. */
export const groupHashLength = 6;

type HashLength = typeof hashLength | typeof groupHashLength;

/**
 * Many hashes of equal length, each as a number to the base 32: gzip takes five bits for such a digit, but more than four
 * for a hexadecimal one, in which it finds repetitions that are none.
 */
export function encodeHashes(hashes: readonly string[], length: HashLength): string {
  return hashes
    .map((hash) => Number.parseInt(hash, 16).toString(32).padStart(digitsFor(length), '0'))
    .join('');
}

/** The hash at an index in a list; undefined after its end. */
export function hashAt(list: string, index: number, length: HashLength): string | undefined {
  const digits = digitsFor(length);
  const number = list.slice(index * digits, (index + 1) * digits);
  return number === '' ? undefined : Number.parseInt(number, 32).toString(16).padStart(length, '0');
}

/** How many hashes a list has. */
export function countHashes(list: string, length: HashLength): number {
  return list.length / digitsFor(length);
}

function digitsFor(length: HashLength): number {
  return Math.ceil((length * 4) / 5);
}
