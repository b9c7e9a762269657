/**
 * A sketch of a text, by which near-identical texts are found without comparing each with all others: MinHash of its
 * sets of nine successive characters (Broder, "On the resemblance and containment of documents", 1997). Every set is
 * hashed once, into one of the bins, of which each keeps its smallest hash (Li, Owen, Zhang, "One permutation hashing",
 * 2012). An empty bin takes the value of the next that is not empty, with its distance (Shrivastava, Li, "Densifying
 * one permutation hashing via rotation", 2014). Of each value 16 bits are kept (Li, König, "b-bit minwise hashing",
 * 2010). The share of bins that two sketches have in common estimates the share of sets that their texts have in common.
 */
export type TextSketch = Uint16Array;

/** How many values a sketch has. */
export const sketchSize = 128;

/** Characters without case, spaces and punctuation between words; shorter texts say too little to be compared. */
const minLength = 250;

const shingleLength = 9;

/** A prime. Hashes roll: the first character is taken out of them as the next comes in. */
const base = 16_777_619;
const outFactor = powerOf(base, shingleLength);

/** The sketch of a text; undefined where it is short. */
export function sketchOf(text: string): TextSketch | undefined {
  const smallest = new Uint32Array(sketchSize).fill(emptyBin);
  const window = new Uint16Array(shingleLength);
  let length = 0;
  let hash = 0;
  let isAfterSpace = true;
  for (let i = 0; i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (code === space && isAfterSpace) continue;
    isAfterSpace = code === space;
    const at = length % shingleLength;
    hash = (Math.imul(hash, base) + code - Math.imul(window[at] ?? 0, outFactor)) | 0;
    window[at] = code;
    length++;
    if (length < shingleLength) continue;
    const mixed = mix(hash);
    const bin = mixed & (sketchSize - 1);
    const value = mixed >>> binBits;
    if (value < (smallest[bin] ?? 0)) smallest[bin] = value;
  }
  return length < minLength ? undefined : densified(smallest);
}

/** An estimate of the share of what two texts consist of that is in both, from 0 to 1. */
export function resemblance(a: TextSketch, b: TextSketch): number {
  let same = 0;
  for (let i = 0; i < sketchSize; i++) if (a[i] === b[i]) same++;
  return same / sketchSize;
}

const binBits = Math.log2(sketchSize);
const emptyBin = 0xff_ff_ff_ff;

function densified(smallest: Uint32Array): TextSketch {
  return Uint16Array.from(smallest, (_, bin) => {
    let distance = 0;
    let value = emptyBin;
    for (; value === emptyBin && distance < sketchSize; distance++)
      value = smallest[(bin + distance) % sketchSize] ?? emptyBin;
    return mix(value + Math.imul(distance, base));
  });
}

const space = 32;

/** Letters in lower case, digits, and one space for everything else; of other scripts, all but common punctuation. */
function foldCode(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 48 && code <= 57) return code;
  if (code < 192) return space;
  return (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) ? space : code;
}

/** The last step of MurmurHash3, which spreads each bit over all others. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85_eb_ca_6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2_b2_ae_35);
  return (h ^ (h >>> 16)) >>> 0;
}

function powerOf(factor: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = Math.imul(power, factor);
  return power;
}
