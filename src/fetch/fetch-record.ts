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
  /** Whether the file ends within a line, at which the program was stopped. */
  #endsInLine = false;
  /** Whether it has lines that later ones replace. */
  #hasReplaced = false;

  constructor(content: string) {
    this.#path = join(content, fetchedFile);
    if (!existsSync(this.#path)) return;
    const lines = readFileSync(this.#path, 'utf8').split('\n');
    this.#endsInLine = lines.pop() !== '';
    for (const line of lines) this.#set(fetchedPicture(line)?.url ?? line, line);
  }

  add(picture: NewPicture): void {
    const { url, file, retrieved, from, sha256 } = picture;
    const line = JSON.stringify({ url, file, retrieved, from, sha256 });
    if (this.#endsInLine) this.#rewrite();
    this.#set(url, line);
    appendFileSync(this.#path, `${line}\n`);
  }

  /** Leaves one line for each picture. */
  close(): void {
    if (this.#hasReplaced) this.#rewrite();
  }

  #set(key: string, line: string): void {
    this.#hasReplaced ||= this.#lines.has(key);
    this.#lines.set(key, line);
  }

  #rewrite(): void {
    const text = [...this.#lines.values()].map((each) => `${each}\n`).join('');
    writeAtomically(this.#path, (temporary) => writeFileSync(temporary, text));
    this.#endsInLine = false;
    this.#hasReplaced = false;
  }
}
