/** A file, or a file within a ZIP, that can be read from any byte on. */
export interface ByteSource {
  /** As shown in messages. */
  readonly name: string;
  readonly from: (offset: number) => AsyncIterable<Uint8Array>;
}

/** Reads a stream of bytes in the pieces that a format asks for, and never has more than one of them in memory. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  /** What was read of the stream and not yet of the reader. */
  #buffered: Uint8Array = new Uint8Array();
  #position = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** In bytes from the beginning of the stream. */
  get position(): number {
    return this.#position;
  }

  /** The next bytes, without going on: as many, or fewer at the end. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#buffered.length < length && (await this.#fill()));
    return this.#buffered.subarray(0, length);
  }

  /** Some of the next bytes, as they come and at most as many, without going on; none at the end. */
  async peekSome(length: number): Promise<Uint8Array> {
    if (this.#buffered.length === 0) await this.#fill();
    return this.#buffered.subarray(0, length);
  }

  /** Goes on over as many bytes, or fewer at the end, and returns how many there were. */
  async skip(length: number): Promise<number> {
    let left = length;
    while (left > 0) {
      if (this.#buffered.length === 0 && !(await this.#fill())) break;
      const skipped = Math.min(left, this.#buffered.length);
      this.#drop(skipped);
      left -= skipped;
    }
    return length - left;
  }

  /** The next bytes: as many, or fewer at the end. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let left = length;
    while (left > 0) {
      if (this.#buffered.length === 0 && !(await this.#fill())) break;
      const part = this.#buffered.subarray(0, left);
      parts.push(part);
      this.#drop(part.length);
      left -= part.length;
    }
    return parts.length === 1 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts);
  }

  /**
   * The next line, with its end; undefined at the end of the stream. Of a line that is longer, so much.
   *
   * @param maxLength in bytes
   */
  async line(maxLength: number): Promise<Uint8Array | undefined> {
    let searched = 0;
    for (;;) {
      const end = this.#buffered.indexOf(newline, searched);
      if (end >= 0 || this.#buffered.length >= maxLength) {
        return this.take(Math.min(end < 0 ? maxLength : end + 1, maxLength));
      }
      searched = this.#buffered.length;
      if (!(await this.#fill())) return searched === 0 ? undefined : this.take(searched);
    }
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #drop(length: number): void {
    this.#buffered = this.#buffered.subarray(length);
    this.#position += length;
  }

  async #fill(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done === true) return false;
    this.#buffered = this.#buffered.length === 0 ? value : Buffer.concat([this.#buffered, value]);
    return true;
  }
}

const newline = 0x0a;
