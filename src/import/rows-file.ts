import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Read } from './foreign-record.ts';
import { isUnreadable } from './foreign-record.ts';

/** In the folder for caches. */
const name = 'import-rows.jsonl';

/** What is said of a row beside its fields; left out where the file is imported itself. */
export const reasonKey = 'import:reason';
export const placeKey = 'import:row';

/**
 * The rows that became no item of their own, each with the reason on one line of JSON. Once corrected, the file can be
 * imported itself.
 */
export class RowsFile {
  readonly #path: string;
  readonly #folder: string;
  /** Until all are read: the import may read the rows of the last. */
  readonly #temporary: string;
  #isStarted = false;

  constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, name);
    this.#temporary = `${this.#path}.tmp`;
  }

  add(reason: string, read: Read): void {
    if (!this.#isStarted) {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(this.#temporary, '');
      this.#isStarted = true;
    }
    const said = { [reasonKey]: reason, [placeKey]: `${read.file}:${read.line}` };
    appendFileSync(this.#temporary, `${JSON.stringify({ ...said, ...contentOf(read) })}\n`);
  }

  /** Its path; undefined where there are no rows. That of an earlier import is then removed. */
  close(): string | undefined {
    if (this.#isStarted) {
      renameSync(this.#temporary, this.#path);
      return this.#path;
    }
    rmSync(this.#path, { force: true });
    return undefined;
  }
}

function contentOf(read: Read): Readonly<Record<string, unknown>> {
  if (isUnreadable(read)) return { raw: read.raw };
  const fields = [...read.fields].map(([key, texts]) => [key, texts.length === 1 ? texts[0] : texts]);
  return { ...Object.fromEntries(fields), ...(read.body && { body: read.body.text }) };
}
