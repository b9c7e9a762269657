import { hashedOn } from './hash.ts';
import { Numbers } from './numbers.ts';

/**
 * Running numbers for words of ASCII letters and digits, found by where they stand in a text and whatever their case:
 * of a word that is known no string is made, which is most of the work of a list of millions of words.
 *
 * A hash table with open addressing; the letters of all words stand one after the other in one array.
 */
export class LetterWords {
  /** By the hash, the number of a word plus 1, or 0; a power of two, and never more than half full. */
  #slots = new Int32Array(1 << 12);
  /** By the number of a word, its hash, and where its letters begin and the next word's do. */
  readonly #hashes = new Numbers();
  readonly #starts = new Numbers();
  #letters = new Uint8Array(1 << 14);

  constructor() {
    this.#starts.push(0);
  }

  /** How many words there are: what is added next has this number. */
  get count(): number {
    return this.#hashes.length;
  }

  /**
   * The number of the word from `from` to below `to`, which is `count` where it is not among them.
   *
   * @param hash `letterHash` taken over its letters
   */
  find(text: string, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    for (let slot = slotOf(hash, slots.length); ; slot = (slot + 1) % slots.length) {
      const word = (slots[slot] ?? 0) - 1;
      if (word < 0) return this.count;
      if (this.#hashes.values[word] === hash && this.#isAt(word, text, from, to)) return word;
    }
  }

  /** Adds a word that is not yet among them. */
  add(text: string, from: number, to: number, hash: number): void {
    const start = this.#starts.values[this.count] ?? 0;
    this.#makeRoom(start + to - from);
    for (let at = from; at < to; at++) this.#letters[start + at - from] = inLowerCase(text.charCodeAt(at));
    this.#starts.push(start + to - from);
    this.#hashes.push(hash);
    if (this.count * 2 > this.#slots.length) this.#rehash();
    else this.#enter(this.count - 1);
  }

  #isAt(word: number, text: string, from: number, to: number): boolean {
    const start = this.#starts.values[word] ?? 0;
    if ((this.#starts.values[word + 1] ?? 0) - start !== to - from) return false;
    for (let at = from; at < to; at++) {
      if (this.#letters[start + at - from] !== inLowerCase(text.charCodeAt(at))) return false;
    }
    return true;
  }

  #enter(word: number): void {
    let slot = slotOf(this.#hashes.values[word] ?? 0, this.#slots.length);
    while (this.#slots[slot] !== 0) slot = (slot + 1) % this.#slots.length;
    this.#slots[slot] = word + 1;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (let word = 0; word < this.count; word++) this.#enter(word);
  }

  #makeRoom(length: number): void {
    if (length <= this.#letters.length) return;
    const larger = new Uint8Array(Math.max(length, this.#letters.length * 2));
    larger.set(this.#letters);
    this.#letters = larger;
  }
}

/** The hash of letters, which begins with `noHash`, with one more letter behind them. */
export function letterHash(before: number, code: number): number {
  return hashedOn(before, inLowerCase(code));
}

/** Letters differ from their capitals in this bit, which digits have too. */
function inLowerCase(code: number): number {
  return code | 0x20;
}

function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}
