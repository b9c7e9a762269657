import { bandRows, hashOfBand } from '../check/near-duplicates.ts';
import { sketchOf, sketchSize, type TextSketch } from '../check/text-sketch.ts';

/** Texts that are less alike are not one, since it is for the archivist to say. */
const minResemblance = 0.9;
const maxDifferences = Math.floor(sketchSize * (1 - minResemblance));

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
  /** A text is added after it was looked for. */
  #last: { readonly text: string; readonly sketch: TextSketch | undefined } | undefined;

  /** Adds a text; a short one says too little to be found. */
  add({ id, date }: NearText, text: string): void {
    const sketch = this.#sketchOf(text);
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
    const sketch = this.#sketchOf(text);
    if (sketch === undefined) return [];
    const found = new Set<Entry>();
    for (const key of keysOf(sketch)) {
      for (const entry of this.#buckets.get(key) ?? []) {
        if (!found.has(entry) && isNearly(sketch, entry.sketch)) found.add(entry);
      }
    }
    return [...found];
  }

  #sketchOf(text: string): TextSketch | undefined {
    if (this.#last?.text !== text) this.#last = { text, sketch: sketchOf(text) };
    return this.#last.sketch;
  }
}

/** Whether the sketches of two texts resemble each other enough; most that are compared do not, and soon show it. */
function isNearly(a: TextSketch, b: TextSketch): boolean {
  let differences = 0;
  for (let i = 0; i < sketchSize; i++) {
    if (a[i] !== b[i] && ++differences > maxDifferences) return false;
  }
  return true;
}

/** The hash of each band with its number. Where two bands have the same by chance, texts are compared in vain. */
function* keysOf(sketch: TextSketch): Iterable<number> {
  for (let row = 0; row < sketchSize; row += bandRows)
    yield hashOfBand(sketch, row) ^ Math.imul(row + 1, 0x9e_37_79_b1);
}
