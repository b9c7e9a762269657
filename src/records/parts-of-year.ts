/**
 * The parts of a year that EDTF has codes for (level 2): seasons, quarters, thirds and halves. The codes 21 to 24 leave
 * the hemisphere open and are taken for those of the northern one. A winter of the north, and a summer of the south, is
 * either at the beginning or at the end of a year, so it may be any day of it.
 */
const parts: Readonly<Record<string, readonly [first: number, last: number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [1, 12],
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  28: [1, 12],
  29: [9, 11],
  30: [1, 12],
  31: [3, 5],
  32: [6, 8],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

/** The first and the last month, from 1, of a month or of a code of EDTF from 21 to 41. */
export function monthsOf(code: number): { readonly first: number; readonly last: number } {
  const [first, last] = parts[code] ?? [code, code];
  return { first, last };
}
