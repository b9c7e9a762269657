import { extendHash } from './hash.ts';
import { IntList } from './int-list.ts';

/**
 * Assigns ids 0, 1, 2 … to words of ASCII letters and digits, ignoring case. Words are looked up by their range in a
 * text, so no string is created for a known word: that would be most of the work of indexing millions of words.
 *
 * A hash table with open addressing. The characters of all words are stored one after the other in one array.
 */
export class AsciiWords {
  /** Hash table of word ids plus 1; 0 marks a free slot. Its size is a power of two, and it is at most half full. */
  #slots = new Int32Array(1 << 16);
  /** By word id, the hash. */
  readonly #hashes = new IntList();
  /** By word id, the offset of the first character; then the end of the last word. */
  readonly #starts = new IntList();
  #characters = new Uint8Array(1 << 18);

  constructor() {
    this.#starts.push(0);
  }

  /** The number of words, which is also the id of the next word to be added. */
  get count(): number {
    return this.#hashes.length;
  }

  /**
   * The id of the word in `bytes` from `from` to before `to`, or `count` if it is unknown.
   *
   * @param hash the word's characters hashed with `extendWordHash`
   */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    for (let slot = slotOf(hash, slots.length); ; slot = (slot + 1) % slots.length) {
      const word = (slots[slot] ?? 0) - 1;
      if (word < 0) return this.count;
      if (this.#hashes.values[word] === hash && this.#isEqual(word, bytes, from, to)) return word;
    }
  }

  /** Adds a word that `find` did not find. */
  add(bytes: Uint8Array, from: number, to: number, hash: number): void {
    const start = this.#starts.values[this.count] ?? 0;
    this.#ensureCapacity(start + to - from);
    for (let at = from; at < to; at++) this.#characters[start + at - from] = toLowerCase(bytes[at] ?? 0);
    this.#starts.push(start + to - from);
    this.#hashes.push(hash);
    if (this.count * 2 > this.#slots.length) this.#rehash();
    else this.#insert(this.count - 1);
  }

  #isEqual(word: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts.values[word] ?? 0;
    if ((this.#starts.values[word + 1] ?? 0) - start !== to - from) return false;
    const characters = this.#characters;
    for (let at = from; at < to; at++) {
      if (characters[start + at - from] !== toLowerCase(bytes[at] ?? 0)) return false;
    }
    return true;
  }

  #insert(word: number): void {
    let slot = slotOf(this.#hashes.values[word] ?? 0, this.#slots.length);
    while (this.#slots[slot] !== 0) slot = (slot + 1) % this.#slots.length;
    this.#slots[slot] = word + 1;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (let word = 0; word < this.count; word++) this.#insert(word);
  }

  #ensureCapacity(length: number): void {
    if (length <= this.#characters.length) return;
    const larger = new Uint8Array(Math.max(length, this.#characters.length * 2));
    larger.set(this.#characters);
    this.#characters = larger;
  }
}

/** Adds one character to the hash of a word, which starts as `emptyHash`. Ignores case. */
export function extendWordHash(hash: number, code: number): number {
  return extendHash(hash, toLowerCase(code));
}

/** Sets the bit in which lower-case letters differ from capitals; digits already have it set. */
function toLowerCase(code: number): number {
  return code | 0x20;
}

function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}
