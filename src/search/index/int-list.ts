/** A growing list of 32-bit integers in one typed array, because an archive has millions of them. */
export class IntList {
  /** Replaced by a larger array when full. */
  values: Int32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.#ensureCapacity(this.length + 1);
    this.values[this.length++] = value;
  }

  /**
   * Makes room for this many values, and returns the array. Values from `length` on are 0, or whatever the list held there
   * when it was longer.
   */
  reserve(capacity: number): Int32Array {
    this.#ensureCapacity(capacity);
    return this.values;
  }

  /** A copy of the values. */
  toArray(): Int32Array {
    return this.values.slice(0, this.length);
  }

  #ensureCapacity(capacity: number): void {
    if (capacity <= this.values.length) return;
    const larger = new Int32Array(Math.max(capacity, this.values.length * 2));
    larger.set(this.values.subarray(0, this.length));
    this.values = larger;
  }
}
