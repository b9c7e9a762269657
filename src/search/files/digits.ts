/**
 * Whole numbers from 0 as text that compresses well and needs no escape in a JSON string: 92 printable ASCII
 * characters, without the space, `"` and `\`. Numbers to 59 take one character; of larger ones, each character
 * from the 61st on carries five bits more, lowest first:
 *
 *     7 → one digit       60 → digit 60, digit 0       1,000 → digit 60 + 940 mod 32, digit 940 div 32
 */
export class NumberWriter {
  #codes = new Uint8Array(1 << 10);
  #length = 0;

  write(value: number): void {
    if (this.#length + 8 > this.#codes.length) this.#grow();
    let rest = value;
    while (rest >= oneDigit) {
      rest -= oneDigit;
      this.#codes[this.#length++] = codes[oneDigit + (rest % 32)] ?? 0;
      rest = Math.floor(rest / 32);
    }
    this.#codes[this.#length++] = codes[rest] ?? 0;
  }

  /** Hands over the text of all numbers written since the last call. */
  take(): string {
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

/** A number below `oneDigit` as text, without the trouble of a writer. */
export function digitOf(value: number): string {
  return String.fromCharCode(codes[value] ?? 0);
}

/** A number that has one digit, without the trouble of a reader. */
export function digitAt(text: string, place: number): number {
  return valueAt[text.charCodeAt(place)] ?? 0;
}

/** Reads numbers off a text, one after the other. */
export class NumberReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  next(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const digit = valueAt[this.#text.charCodeAt(this.#at++)] ?? 0;
      value += digit * unit;
      if (digit < oneDigit) return value;
      // What follows counts 32 of the present unit, and the digit itself stands for `oneDigit` more than its bits.
      unit *= 32;
    }
  }

  /** The next `count` numbers. */
  take(count: number): number[] {
    const values = new Array<number>(count);
    for (let i = 0; i < count; i++) values[i] = this.next();
    return values;
  }
}

/** Numbers below this have one digit. */
export const oneDigit = 60;
/** Character codes of the digits, and the digits of character codes. */
const codes = Array.from({ length: 94 }, (_, i) => 33 + i).filter(
  (code) => code !== '"'.charCodeAt(0) && code !== '\\'.charCodeAt(0),
);
const valueAt = new Uint8Array(128);
codes.forEach((code, value) => {
  valueAt[code] = value;
});
