import { resemblance, sketchSize, type TextSketch } from './text-sketch.ts';

/** Texts that are less alike, by the estimate of their sketches, are not reported. */
const minResemblance = 0.8;

/**
 * Rows of a sketch in one band. Texts are compared where they have the same values in all rows of a band, which nearly
 * all do that are alike enough (99.9 % of those that are alike by 0.9, 95 % by 0.8), and few others: 0.1 % by 0.3.
 */
export const bandRows = 8;

/** Of more texts with one band, which are of one form, the rest is compared with these. */
const maxCompared = 50;

/**
 * Finds texts that are nearly the same, by locality-sensitive hashing of their sketches (Leskovec, Rajaraman, Ullman,
 * "Mining of Massive Datasets", 3.4). Calls `found` with the indices of each pair; of a group of many, with pairs that
 * connect all.
 */
export function findNearDuplicates(
  sketches: readonly (TextSketch | undefined)[],
  found: (a: number, b: number) => void,
): void {
  for (let row = 0; row < sketchSize; row += bandRows) {
    /** Most have one text, so only others have a list. */
    const buckets = new Map<number, number | number[]>();
    for (let index = 0; index < sketches.length; index++) {
      const sketch = sketches[index];
      if (sketch === undefined) continue;
      const key = hashOfBand(sketch, row);
      const bucket = buckets.get(key);
      if (bucket === undefined) {
        buckets.set(key, index);
        continue;
      }
      const others = typeof bucket === 'number' ? [bucket] : bucket;
      if (joins(index, sketch, others, sketches, found) || others.length >= maxCompared) continue;
      others.push(index);
      buckets.set(key, others);
    }
  }
}

/** Of two bands with one hash that are not the same, the sketches are compared in vain. */
export function hashOfBand(sketch: TextSketch, row: number): number {
  let hash = 0;
  for (let at = row; at < row + bandRows; at++)
    hash = Math.imul(hash ^ (sketch[at] ?? 0), 0x5b_d1_e9_95) ^ (hash >>> 15);
  return hash;
}

/** Whether a text is nearly the same as one of the bucket. */
function joins(
  index: number,
  sketch: TextSketch,
  bucket: readonly number[],
  sketches: readonly (TextSketch | undefined)[],
  found: (a: number, b: number) => void,
): boolean {
  for (const each of bucket) {
    const other = sketches[each];
    if (other === undefined || resemblance(sketch, other) < minResemblance) continue;
    found(each, index);
    return true;
  }
  return false;
}
