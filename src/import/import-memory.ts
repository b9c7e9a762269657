import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../atomic-write.mjs';
import { isObject } from './formats/flatten.ts';
import type { FieldHashes } from './front-hashes.ts';

/** What is remembered of a record that was imported: one line of `imported.jsonl`. */
export interface ImportedRecord {
  /** Its own id or address in its source, with the name of the source where that is no address. */
  readonly key: string;
  /** Of the record and of how it was read. */
  readonly hash: string;
  /** The id of the item that it became. */
  readonly item: string;
  /** What was written of it; undefined where the item is that of another record. */
  readonly fields?: FieldHashes | undefined;
  /** The address of the original, where it is not the key. */
  readonly url?: string | undefined;
}

/** In the content folder: it belongs to the archive, as the items do. */
export const memoryFile = 'imported.jsonl';

/** So many records are written at once; after an interruption their files are recognised by their text. */
const batchSize = 200;

/** What earlier imports have written, so that the next changes only what has changed in the source. */
export class ImportMemory {
  readonly #path: string;
  readonly #lines = new Map<string, Line>();
  /** By the hash of the record. */
  readonly #byHash = new Map<string, Line>();
  #unsaved: Line[] = [];
  #hasChanged = false;

  /** @throws {MemoryMistake} where the file is damaged: without it, everything would be imported once more */
  constructor(content: string) {
    this.#path = join(content, memoryFile);
    if (!existsSync(this.#path)) return;
    const lines = readFileSync(this.#path, 'utf8').split('\n');
    for (const [index, text] of lines.entries()) {
      if (text === '') continue;
      const line = lineOf(text);
      // An import that was interrupted may have left half a line at the end.
      if (line === undefined && index === lines.length - 1) this.#hasChanged = true;
      else if (line === undefined) throw new MemoryMistake(this.#path, index + 1);
      else this.#add(line);
    }
  }

  get(key: string): ImportedRecord | undefined {
    const line = this.#lines.get(key);
    return line && parse(line.text);
  }

  /** The record that was the same, read in the same way. */
  withHash(hash: string): Pick<ImportedRecord, 'key' | 'item'> | undefined {
    return this.#byHash.get(hash);
  }

  *all(): Iterable<ImportedRecord> {
    for (const { text } of this.#lines.values()) {
      const record = parse(text);
      if (record !== undefined) yield record;
    }
  }

  *items(): Iterable<string> {
    for (const { item } of this.#lines.values()) yield item;
  }

  set(record: ImportedRecord): void {
    const { key, hash, item, fields, url } = record;
    const line = { key, hash, item, text: JSON.stringify({ key, hash, item, url, fields }) };
    this.#add(line);
    this.#unsaved.push(line);
    if (this.#unsaved.length >= batchSize) this.#append();
  }

  /** Writes the file anew, one line for each record in the order of their first import. */
  save(): void {
    if (this.#unsaved.length === 0 && !this.#hasChanged) return;
    const text = Array.from(this.#lines.values(), (line) => `${line.text}\n`).join('');
    writeAtomically(this.#path, (temporary) => writeFileSync(temporary, text));
    this.#unsaved = [];
    this.#hasChanged = false;
  }

  #add(line: Line): void {
    const before = this.#lines.get(line.key);
    if (before !== undefined) this.#byHash.delete(before.hash);
    this.#lines.set(line.key, line);
    this.#byHash.set(line.hash, line);
  }

  #append(): void {
    appendFileSync(this.#path, this.#unsaved.map(({ text }) => `${text}\n`).join(''));
    this.#unsaved = [];
    this.#hasChanged = true;
  }
}

/** A line of the file; the rest of it is parsed only where it is needed. */
interface Line extends Pick<ImportedRecord, 'key' | 'hash' | 'item'> {
  readonly text: string;
}

function lineOf(text: string): Line | undefined {
  const match = /^\{"key":"([^"\\]*)","hash":"([^"\\]*)","item":"([^"\\]*)"[,}].*\}$/.exec(text);
  if (match !== null) {
    const [, key = '', hash = '', item = ''] = match;
    return { key, hash, item, text };
  }
  const record = parse(text);
  return record && { key: record.key, hash: record.hash, item: record.item, text };
}

export class MemoryMistake extends Error {
  constructor(path: string, line: number) {
    super(
      `${path}:${line}  not a record of an import\n    This file says what was imported before. Restore it from a copy, or remove the line: what it stood for is then imported once more.`,
    );
  }
}

function parse(line: string): ImportedRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const { key, hash, item, fields, url } = value;
  if (typeof key !== 'string' || typeof hash !== 'string' || typeof item !== 'string') return undefined;
  return {
    key,
    hash,
    item,
    ...(isObject(fields) && { fields: textsIn(fields) }),
    ...(typeof url === 'string' && { url }),
  };
}

function textsIn(object: Readonly<Record<string, unknown>>): FieldHashes {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(object)) if (typeof value === 'string') texts[key] = value;
  return texts;
}
