import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../atomic-write.mjs';
import { isObject } from './formats/flatten.ts';
import type { FieldHashes } from './front-hashes.ts';
import type { FileHashes } from './item-attachments.ts';

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
  /** The files that were copied beside it. */
  readonly files?: FileHashes | undefined;
  /** The address of the original, where it is not the key. */
  readonly url?: string | undefined;
}

/** In the content folder: it belongs to the archive, as the items do. */
export const memoryFile = 'imported.jsonl';

/**
 * What earlier imports have written, so that the next changes only what has changed in the source. Each record is
 * written to the file at once, after its item, so that after an interruption at most one item is there that no line
 * remembers.
 */
export class ImportMemory {
  readonly #path: string;
  readonly #lines = new Map<string, Line>();
  /** By the hash of the record. */
  readonly #byHash = new Map<string, Line>();
  /** Hashes of the records that were set since. */
  readonly #new = new Set<string>();
  /** Whether the file ends within a line, or has lines that later ones replace. */
  #isUntidy = false;
  /** Of the file, once a line was appended. */
  #opened: number | undefined;

  /** @throws {MemoryMistake} where the file is damaged: without it, everything would be imported once more */
  constructor(content: string) {
    this.#path = join(content, memoryFile);
    if (!existsSync(this.#path)) return;
    const lines = readFileSync(this.#path, 'utf8').split('\n');
    for (const [index, text] of lines.entries()) {
      if (text === '') continue;
      const isLast = index === lines.length - 1;
      const line = lineOf(text, isLast);
      // An import that was interrupted may have left half a line at the end.
      if (line === undefined && !isLast) throw new MemoryMistake(this.#path, index + 1);
      if (isLast || (line !== undefined && this.#lines.has(line.key))) this.#isUntidy = true;
      if (line !== undefined) this.#add(line);
    }
  }

  get(key: string): ImportedRecord | undefined {
    const line = this.#lines.get(key);
    return line && parse(line.text);
  }

  /** The record that was the same, read in the same way. */
  withHash(hash: string): RememberedRecord | undefined {
    const line = this.#byHash.get(hash);
    return line && { key: line.key, item: line.item, isNew: this.#new.has(hash) };
  }

  *all(): Iterable<ImportedRecord> {
    for (const { text } of this.#lines.values()) {
      const record = parse(text);
      if (record !== undefined) yield record;
    }
  }

  /** Ids of the items that imports have written, in the order in which they did. */
  *writtenItems(): Iterable<string> {
    for (const { item, isWritten } of this.#lines.values()) if (isWritten) yield item;
  }

  /** @param isDryRun whether the file stays as it is */
  set(record: ImportedRecord, isDryRun: boolean): void {
    const { key, hash, item, fields, files, url } = record;
    const text = JSON.stringify({
      ...{ key, hash, item, url },
      fields: fields && Object.fromEntries(fields),
      files: files && Object.fromEntries(files),
    });
    const line = { key, hash, item, text, isWritten: fields !== undefined };
    if (!isDryRun) this.#append(line);
    this.#add(line);
    this.#new.add(hash);
  }

  /** Makes the file have one line for each record, in the order of their first import. */
  save(): void {
    if (this.#isUntidy) this.#rewrite();
    this.#close();
  }

  #append(line: Line): void {
    // A line must not be appended to half a line.
    if (this.#opened === undefined && this.#isUntidy) this.#rewrite();
    this.#opened ??= openSync(this.#path, 'a');
    writeFileSync(this.#opened, `${line.text}\n`);
    this.#isUntidy ||= this.#lines.has(line.key);
  }

  #rewrite(): void {
    this.#close();
    const text = Array.from(this.#lines.values(), (line) => `${line.text}\n`).join('');
    writeAtomically(this.#path, (temporary) => writeFileSync(temporary, text));
    this.#isUntidy = false;
  }

  #close(): void {
    if (this.#opened !== undefined) closeSync(this.#opened);
    this.#opened = undefined;
  }

  #add(line: Line): void {
    const before = this.#lines.get(line.key);
    if (before !== undefined && this.#byHash.get(before.hash) === before) this.#byHash.delete(before.hash);
    this.#lines.set(line.key, line);
    this.#byHash.set(line.hash, line);
  }
}

/** What a record of the same hash became. */
export interface RememberedRecord extends Pick<ImportedRecord, 'key' | 'item'> {
  /** Whether that was in this import. */
  readonly isNew: boolean;
}

/** A line of the file; the rest of it is parsed only where it is needed. */
interface Line extends Pick<ImportedRecord, 'key' | 'hash' | 'item'> {
  readonly text: string;
  /** Whether the item was written for this record, which was not joined to that of another. */
  readonly isWritten: boolean;
}

/** @param isLast whether it may be cut, even between the braces at its end */
function lineOf(text: string, isLast: boolean): Line | undefined {
  const match = isLast
    ? null
    : /^\{"key":"([^"\\]*)","hash":"([^"\\]*)","item":"([^"\\]*)"[,}].*\}$/.exec(text);
  if (match !== null) {
    const [, key = '', hash = '', item = ''] = match;
    // Within a text of JSON, quotation marks have a backslash before them.
    return { key, hash, item, text, isWritten: text.includes(',"fields":{') };
  }
  const record = parse(text);
  if (record === undefined) return undefined;
  const { key, hash, item, fields } = record;
  return { key, hash, item, text, isWritten: fields !== undefined };
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
  const { key, hash, item, fields, files, url } = value;
  if (typeof key !== 'string' || typeof hash !== 'string' || typeof item !== 'string') return undefined;
  return {
    key,
    hash,
    item,
    ...(isObject(fields) && { fields: textsIn(fields) }),
    ...(isObject(files) && { files: textsIn(files) }),
    ...(typeof url === 'string' && { url }),
  };
}

function textsIn(object: Readonly<Record<string, unknown>>): FieldHashes {
  return new Map(
    Object.entries(object).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}
