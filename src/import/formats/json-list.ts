import { maxRecordLength, textOf } from '../source-text.ts';

/** An entry of a list, as it is written. */
export interface ListEntry {
  /** Of one that is too long, only the beginning. */
  readonly text: string;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly problem?: 'too long' | 'too deep' | 'no end';
}

/**
 * The entries of a file of JSON that is one list, without what is between them, so that a list of any length takes little
 * memory. Whether they are JSON is for the reader to see: only brackets and quotation marks are looked at.
 */
export async function* listEntries(file: string): AsyncGenerator<ListEntry> {
  const splitter = new ListSplitter();
  for await (const chunk of textOf(file)) {
    yield* splitter.split(chunk);
    if (splitter.isDone) break;
  }
  yield* splitter.end();
}

/** What is looked at: outside of texts, and in one. */
const marks = /["[\]{},\n]/g;
const inText = /["\\\n]/g;

/** No list that is nested so deeply says anything. */
const maxDepth = 1_000_000;

/** Splits a text that comes in pieces. */
export class ListSplitter {
  #depth = 0;
  #isInText = false;
  /** Whether the first character of the next piece is escaped. */
  #isEscaped = false;
  #entry = '';
  #length = 0;
  #line = 1;
  #firstLine = 1;
  isDone = false;

  *split(chunk: string): Iterable<ListEntry> {
    let start = 0;
    let at = this.#isEscaped ? 1 : 0;
    this.#isEscaped = false;
    while (!this.isDone) {
      const pattern = this.#isInText ? inText : marks;
      pattern.lastIndex = at;
      if (!pattern.test(chunk)) break;
      at = pattern.lastIndex;
      const index = at - 1;
      const mark = chunk[index];
      if (mark === '\n') this.#line++;
      else if (mark === '\\') {
        this.#isEscaped = at === chunk.length;
        at++;
      } else if (mark === '"') this.#isInText = !this.#isInText;
      else if (mark === '[' || mark === '{') {
        if (this.#depth++ === 0) start = at;
        if (this.#depth > maxDepth) {
          this.isDone = true;
          yield { text: '', line: this.#line, problem: 'too deep' };
        }
      } else if (mark === ',' ? this.#depth === 1 : --this.#depth === 0) {
        this.#add(chunk.slice(start, index));
        start = at;
        this.isDone = mark !== ',';
        yield* this.#take(mark === ',');
      }
    }
    if (!this.isDone && this.#depth > 0) this.#add(chunk.slice(start));
  }

  /** What is left where the list does not end. */
  *end(): Iterable<ListEntry> {
    if (!this.isDone) yield { text: this.#entry.slice(0, 1000), line: this.#firstLine, problem: 'no end' };
  }

  #add(piece: string): void {
    const text = this.#length === 0 ? piece.trimStart() : piece;
    if (text === '') return;
    // The line breaks before it are counted by now, and those within it, too.
    if (this.#length === 0) this.#firstLine = this.#line - (text.split('\n').length - 1);
    this.#length += text.length;
    if (this.#length <= maxRecordLength) this.#entry += text;
    else if (this.#entry.length > 1000) this.#entry = this.#entry.slice(0, 1000);
  }

  /** @param isFollowed whether another entry comes after it: an empty one at the end is none */
  *#take(isFollowed: boolean): Iterable<ListEntry> {
    const isCut = this.#length > maxRecordLength;
    const line = this.#length === 0 ? this.#line : this.#firstLine;
    if (this.#length > 0 || isFollowed) {
      yield { text: this.#entry, line, ...(isCut && { problem: 'too long' as const }) };
    }
    this.#entry = '';
    this.#length = 0;
  }
}
