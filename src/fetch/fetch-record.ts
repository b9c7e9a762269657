import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../atomic-write.mjs';
import { type FetchedPicture, fetchedFile, fetchedPicture } from '../read/fetched-pictures.ts';

/** A line of `fetched.jsonl` as it is written. */
export interface NewPicture extends FetchedPicture {
  /** The day on which it was loaded, `YYYY-MM-DD`. */
  readonly retrieved: string;
  /** Where it was, where redirects led elsewhere. */
  readonly from?: string;
  readonly sha256: string;
}

/** Writes which file stands for which picture, as each is there, so that nothing is loaded twice after an interruption. */
export class FetchRecord {
  readonly #path: string;
  /** By address; lines of another form by their text, since they are for people to mend. */
  readonly #lines = new Map<string, string>();
  #isInOrder = true;

  constructor(content: string) {
    this.#path = join(content, fetchedFile);
    if (!existsSync(this.#path)) return;
    const lines = readFileSync(this.#path, 'utf8').split('\n');
    // A line without an end is one at which the program was stopped.
    if (lines.pop() !== '') this.#isInOrder = false;
    for (const line of lines) {
      const key = fetchedPicture(line)?.url ?? line;
      if (this.#lines.has(key)) this.#isInOrder = false;
      this.#lines.set(key, line);
    }
  }

  add(picture: NewPicture): void {
    const { url, file, retrieved, from, sha256 } = picture;
    const line = JSON.stringify({ url, file, retrieved, from, sha256 });
    if (!this.#isInOrder || this.#lines.has(url)) {
      this.#lines.set(url, line);
      const text = [...this.#lines.values()].map((each) => `${each}\n`).join('');
      writeAtomically(this.#path, (temporary) => writeFileSync(temporary, text));
      this.#isInOrder = true;
      return;
    }
    this.#lines.set(url, line);
    appendFileSync(this.#path, `${line}\n`);
  }
}
