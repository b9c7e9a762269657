import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ForeignRecord, UnreadableRecord } from './foreign-record.ts';
import { isUnreadable } from './foreign-record.ts';

/** In the folder for caches. */
const name = 'import-rows.jsonl';

/** What is said of a row beside its fields; left out where the file is imported itself. */
export const reasonKey = 'import:reason';
export const placeKey = 'import:row';

/**
 * The rows that became no item of their own, each with the reason on one line of JSON. Once corrected, the file can be
 * imported itself. After an interruption it goes on where it was, since rows that were joined are not joined again.
 */
export class RowsFile {
  readonly #path: string;
  readonly #folder: string;
  /** Until all are read: the import may read the rows of the last. */
  readonly #temporary: string;
  /** Lines that an interrupted import has written. */
  #before: ReadonlySet<string> = new Set();
  #opened: number | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, name);
    this.#temporary = `${this.#path}.tmp`;
  }

  add(reason: string, read: Row): void {
    const opened = this.#opened ?? this.#open();
    const said = { [reasonKey]: reason, [placeKey]: `${read.file}:${read.line}` };
    const line = JSON.stringify({ ...said, ...contentOf(read) });
    if (!this.#before.has(line)) writeFileSync(opened, `${line}\n`);
  }

  /** Its path; undefined where there are no rows. That of an earlier import is then removed. */
  close(): string | undefined {
    if (this.#opened === undefined && existsSync(this.#temporary)) this.#open();
    this.leave();
    if (existsSync(this.#temporary)) {
      renameSync(this.#temporary, this.#path);
      return this.#path;
    }
    rmSync(this.#path, { force: true });
    return undefined;
  }

  /** Leaves it for the next import to go on with. */
  leave(): void {
    if (this.#opened !== undefined) closeSync(this.#opened);
    this.#opened = undefined;
  }

  #open(): number {
    mkdirSync(this.#folder, { recursive: true });
    const text = existsSync(this.#temporary) ? readFileSync(this.#temporary, 'utf8') : '';
    // What follows the last line break was being written.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    this.#before = new Set(whole.split('\n'));
    this.#opened = openSync(this.#temporary, 'a');
    ftruncateSync(this.#opened, Buffer.byteLength(whole));
    return this.#opened;
  }
}

type Row = ForeignRecord | UnreadableRecord;

function contentOf(read: Row): Readonly<Record<string, unknown>> {
  if (isUnreadable(read)) return { raw: read.raw };
  const fields = [...read.fields].map(([key, texts]) => [key, texts.length === 1 ? texts[0] : texts]);
  return { ...Object.fromEntries(fields), ...(read.body && { body: read.body.text }) };
}
