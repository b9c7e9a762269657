/** Whole numbers in one array that grows: an archive has millions of them, and lists would hold each apart. */
export class Numbers {
  /** Those from `length` on mean nothing yet. Replaced by a larger one when it is full. */
  values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) this.#reserve(this.length + 1);
    this.values[this.length++] = value;
  }

  /** Makes the list at least so long; what is new is 0, or what stood there when the list was longer. */
  widen(length: number): void {
    this.#reserve(length);
    this.length = Math.max(this.length, length);
  }

  /** The numbers alone, in an array of their own. */
  taken(): Int32Array {
    return this.values.slice(0, this.length);
  }

  #reserve(room: number): void {
    if (room <= this.values.length) return;
    const larger = new Int32Array(Math.max(room, this.values.length * 2));
    larger.set(this.values.subarray(0, this.length));
    this.values = larger;
  }
}
