import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Read } from './foreign-record.ts';
import { isUnreadable } from './foreign-record.ts';

/** In the folder for caches. */
const name = 'import-rows.jsonl';

/**
 * The rows that became no item of their own, each with the reason on one line of JSON. Once corrected, the file can be
 * imported itself.
 */
export class RowsFile {
  readonly #path: string;
  readonly #folder: string;
  #isStarted = false;

  constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, name);
  }

  add(reason: string, read: Read): void {
    if (!this.#isStarted) {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(this.#path, '');
      this.#isStarted = true;
    }
    const { file, line } = read;
    const fields = isUnreadable(read) ? { raw: read.raw } : fieldsOf(read.fields);
    const body = isUnreadable(read) ? undefined : read.body?.text;
    appendFileSync(this.#path, `${JSON.stringify({ reason, file, line, fields, body })}\n`);
  }

  /** Its path; undefined where there are no rows. That of an earlier import is then removed. */
  close(): string | undefined {
    if (this.#isStarted) return this.#path;
    rmSync(this.#path, { force: true });
    return undefined;
  }
}

function fieldsOf(fields: ReadonlyMap<string, readonly string[]>) {
  return Object.fromEntries([...fields].map(([key, texts]) => [key, texts.length === 1 ? texts[0] : texts]));
}
