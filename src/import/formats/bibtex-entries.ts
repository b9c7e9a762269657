import { maxRecordLength } from '../source-text.ts';

/** An entry of BibTeX, its values as they are written, without the marks around them. */
export interface BibtexEntry {
  /** In lower case: `article`. */
  readonly type: string;
  readonly key: string;
  /** By their names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where it begins in the text. */
  readonly start: number;
}

export interface BrokenEntry {
  readonly start: number;
  readonly end: number;
}

/** The entries of a text. One that does not end before the next begins, on a line of its own, is broken. */
export function* bibtexEntries(text: string): Iterable<BibtexEntry | BrokenEntry> {
  const strings = new Map<string, string>();
  const starts = /@[^\S\n]{0,5}([a-z]{1,30})\s{0,5}[{(]/gi;
  for (let found = starts.exec(text); found !== null; found = starts.exec(text)) {
    const [, name = ''] = found;
    const type = name.toLowerCase();
    const start = found.index;
    if (type === 'comment' || type === 'preamble') continue;
    const scanner = new Scanner(text, starts.lastIndex, strings);
    const key = type === 'string' ? '' : scanner.key();
    const fields = scanner.fields();
    starts.lastIndex = scanner.position;
    if (fields === undefined) yield { start, end: scanner.position };
    else if (type === 'string') for (const [each, value] of fields) strings.set(each, value);
    else yield { type, key, fields, start };
  }
}

class Scanner {
  position: number;
  readonly #text: string;
  /** What names stand for: `@string{pp = "The Port Post"}`. */
  readonly #strings: ReadonlyMap<string, string>;

  constructor(text: string, position: number, strings: ReadonlyMap<string, string>) {
    this.#text = text;
    this.position = position;
    this.#strings = strings;
  }

  key(): string {
    return this.#match(/\s*([^\s,{}()="]*)\s*,?/y)?.[1] ?? '';
  }

  /** To the end of the entry; undefined where that is missing. */
  fields(): ReadonlyMap<string, string> | undefined {
    const fields = new Map<string, string>();
    while (this.#match(/\s*[})]/y) === undefined) {
      const name = this.#match(/\s*([^\s={}(),"#]+)\s*=/y)?.[1];
      const value = name === undefined ? undefined : this.#values();
      if (name === undefined || value === undefined) return undefined;
      fields.set(name.toLowerCase(), value);
      this.#match(/\s*,/y);
    }
    return fields;
  }

  #values(): string | undefined {
    let text = '';
    do {
      const value = this.#value();
      if (value === undefined) return undefined;
      text += value;
      // What names stand for may be made of names, and double each time.
      if (text.length > maxRecordLength) return undefined;
    } while (this.#match(/\s*#/y) !== undefined);
    return text;
  }

  #value(): string | undefined {
    const open = this.#match(/\s*([{"])/y)?.[1];
    if (open !== undefined) return this.#enclosed(open === '{' ? '}' : '"');
    const word = this.#match(/\s*([^\s={}(),"#]+)/y)?.[1];
    return word === undefined ? undefined : (this.#strings.get(word.toLowerCase()) ?? word);
  }

  /** Up to a mark outside of braces. */
  #enclosed(end: string): string | undefined {
    const start = this.position;
    let depth = 0;
    for (; this.position < this.#text.length; this.position++) {
      const character = this.#text[this.position];
      if (character === '\\') this.position++;
      else if (depth === 0 && character === end) return this.#text.slice(start, this.position++);
      else if (character === '{') depth++;
      else if (character === '}') depth--;
      else if (character === '\n' && this.#isAtEntry()) return undefined;
    }
    return undefined;
  }

  #isAtEntry(): boolean {
    const next = /\n@[a-z]{1,30}[{(]/iy;
    next.lastIndex = this.position;
    return next.test(this.#text);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found !== undefined) this.position = pattern.lastIndex;
    return found;
  }
}
