import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writeAtomically } from '../atomic-write.mjs';

/**
 * A file with a line of JSON for each address, which is written as soon as something is known of it, so that nothing is
 * asked twice after an interruption. Of two lines for one address, the later counts.
 */
export class LineRecord<Entry extends { readonly url: string }> {
  readonly #path: string;
  readonly #entries = new Map<string, Entry>();
  /** By address; lines of another form by their text, since they are for people to mend. */
  readonly #lines = new Map<string, string>();
  /** Whether the file ends within a line, at which the program was stopped. */
  #endsInLine = false;
  /** Whether it has lines that later ones replace. */
  #hasReplaced = false;

  /** @param parse an entry; undefined where a line is of another form */
  constructor(path: string, parse: (line: string) => Entry | undefined) {
    this.#path = path;
    if (!existsSync(path)) return;
    const lines = readFileSync(path, 'utf8').split('\n');
    this.#endsInLine = lines.pop() !== '';
    for (const line of lines) this.#set(line, parse(line));
  }

  get(url: string): Entry | undefined {
    return this.#entries.get(url);
  }

  /** @param entry to be written as JSON, in the order of its keys */
  add(entry: Entry): void {
    const line = JSON.stringify(entry);
    if (this.#endsInLine) this.#rewrite();
    this.#set(line, entry);
    appendFileSync(this.#path, `${line}\n`);
  }

  /** Leaves one line for each address. */
  close(): void {
    if (this.#hasReplaced) this.#rewrite();
  }

  #set(line: string, entry: Entry | undefined): void {
    const key = entry?.url ?? line;
    this.#hasReplaced ||= this.#lines.has(key);
    this.#lines.set(key, line);
    if (entry !== undefined) this.#entries.set(key, entry);
  }

  #rewrite(): void {
    const text = [...this.#lines.values()].map((each) => `${each}\n`).join('');
    writeAtomically(this.#path, (temporary) => writeFileSync(temporary, text));
    this.#endsInLine = false;
    this.#hasReplaced = false;
  }
}
