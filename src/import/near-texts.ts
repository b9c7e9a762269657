import { bandRows, hashOfBand } from '../check/near-duplicates.ts';
import { resemblance, sketchOf, sketchSize, type TextSketch } from '../check/text-sketch.ts';

/** Texts that are less alike are not one, since it is for the archivist to say. */
const minResemblance = 0.9;

/** Of more texts with one band, which are of one form, the rest is compared with these. */
const maxCompared = 20;

/** A text that may be found. */
export interface NearText {
  /** Of its item. */
  readonly id: string;
  /** EDTF text. */
  readonly date: string;
}

interface Entry extends NearText {
  readonly sketch: TextSketch;
}

/** The texts of items, in which one that is nearly the same as another is found at once. */
export class NearTexts {
  readonly #buckets = new Map<number, Entry[]>();

  /** Adds a text; a short one says too little to be found. */
  add({ id, date }: NearText, text: string): void {
    const sketch = sketchOf(text);
    if (sketch === undefined) return;
    const entry = { id, date, sketch };
    for (const key of keysOf(sketch)) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, [entry]);
      else if (bucket.length < maxCompared) bucket.push(entry);
    }
  }

  /** The items with nearly the same text. */
  find(text: string): readonly NearText[] {
    const sketch = sketchOf(text);
    if (sketch === undefined) return [];
    const found = new Set<Entry>();
    for (const key of keysOf(sketch)) {
      for (const entry of this.#buckets.get(key) ?? []) {
        if (!found.has(entry) && resemblance(sketch, entry.sketch) >= minResemblance) found.add(entry);
      }
    }
    return [...found];
  }
}

/** The hash of each band with its number, so that only the same bands of two sketches have the same. */
function* keysOf(sketch: TextSketch): Iterable<number> {
  for (let row = 0; row < sketchSize; row += bandRows) yield hashOfBand(sketch, row) * 16 + row / bandRows;
}
