/**
 * Writes non-negative integers as varints: text that compresses well and needs no escaping in JSON. The digits are
 * 92 printable ASCII characters, all except the space, `"` and `\`. Integers to 59 take one digit. Digits from 60
 * on continue: each carries five bits, lowest first.
 *
 *     7 → digit 7      60 → digit 60, digit 0      1,000 → digit 60 + 940 mod 32, digit 940 div 32
 */
export class VarintWriter {
  #codes = new Uint8Array(1 << 10);
  #length = 0;

  write(value: number): void {
    if (this.#length + 8 > this.#codes.length) this.#grow();
    let rest = value;
    while (rest >= firstContinuation) {
      rest -= firstContinuation;
      this.#codes[this.#length++] = codeOfDigit[firstContinuation + (rest % 32)] ?? 0;
      rest = Math.floor(rest / 32);
    }
    this.#codes[this.#length++] = codeOfDigit[rest] ?? 0;
  }

  /** Returns the text of all integers written since the last call. */
  take(): string {
    // Most terms have nothing in some of their lists.
    if (this.#length === 0) return '';
    const text = ascii.decode(this.#codes.subarray(0, this.#length));
    this.#length = 0;
    return text;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#codes.length * 2);
    larger.set(this.#codes);
    this.#codes = larger;
  }
}

const ascii = new TextDecoder();

/** A single digit, without the cost of a writer. */
export function encodeDigit(value: number): string {
  return String.fromCharCode(codeOfDigit[value] ?? 0);
}

/** A single digit, without the cost of a reader. */
export function decodeDigit(text: string, offset: number): number {
  return digitOfCode[text.charCodeAt(offset)] ?? 0;
}

export class VarintReader {
  readonly #text: string;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#offset >= this.#text.length;
  }

  next(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const digit = digitOfCode[this.#text.charCodeAt(this.#offset++)] ?? 0;
      value += digit * unit;
      if (digit < firstContinuation) return value;
      // The following digits count 32 times as much; `firstContinuation` is part of this digit's own value.
      unit *= 32;
    }
  }

  /** The next `count` integers. */
  nextList(count: number): number[] {
    const values = new Array<number>(count);
    for (let i = 0; i < count; i++) values[i] = this.next();
    return values;
  }
}

/** Integers below this take one digit. */
export const firstContinuation = 60;
/** Character codes by digit, and digits by character code. */
const codeOfDigit = Array.from({ length: 94 }, (_, i) => 33 + i).filter(
  (code) => code !== '"'.charCodeAt(0) && code !== '\\'.charCodeAt(0),
);
const digitOfCode = new Uint8Array(128);
codeOfDigit.forEach((code, value) => {
  digitOfCode[code] = value;
});
