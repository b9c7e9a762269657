import { resemblance, sketchSize, type TextSketch } from './text-sketch.ts';

/** Texts that are less alike, by the estimate of their sketches, are not reported. */
const minResemblance = 0.8;

/**
 * Rows of a sketch in one band. Texts are compared where they have the same values in all rows of a band, which nearly
 * all do that are alike enough (99.9 % of those that are alike by 0.9, 95 % by 0.8), and few others: 0.1 % by 0.3.
 */
const bandRows = 8;

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
    const buckets = new Map<string, number[]>();
    for (const [index, sketch] of sketches.entries()) {
      if (sketch === undefined) continue;
      const key = String.fromCharCode(...sketch.subarray(row, row + bandRows));
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [index]);
      else if (!joins(index, sketch, bucket, sketches, found) && bucket.length < maxCompared)
        bucket.push(index);
    }
  }
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
