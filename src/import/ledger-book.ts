import type { FieldUse, ForeignFields } from '../records/map-fields.ts';
import { truncate } from '../records/truncate.ts';
import type { ArchiveNeeds } from './archive-needs.ts';
import type { UnusedFile } from './attachment.ts';
import type { ItemDraft } from './item-draft.ts';
import type { ConflictEntry, FieldEntry, Ledger, RowOutcome, SourceEntry } from './ledger.ts';
import { ownKeyOf } from './own-key.ts';

const maxExamples = 3;
const maxExampleLength = 60;

/** Counts while an import runs. */
export class LedgerBook {
  readonly #rows = {
    read: 0,
    written: 0,
    updated: 0,
    conflict: 0,
    unchanged: 0,
    joined: 0,
    removed: 0,
    refused: 0,
  };
  readonly #sources: SourceEntry[] = [];
  readonly #changing: string[] = [];
  readonly #fields = new Map<string, Becomes & { rows: number; readonly examples: Set<string> }>();
  readonly #unread = new Map<string, Count>();
  readonly #refusals = new Map<string, Count>();
  readonly #conflicts: ConflictEntry[] = [];
  readonly #markup = new Map<string, number>();
  readonly #files = { copied: 0, unchanged: 0 };
  readonly #unusedFiles = new Map<string, Count>();
  #undated = 0;
  #remotePictures = 0;

  source(entry: SourceEntry): void {
    this.#sources.push(entry);
  }

  hasChanged(file: string): void {
    this.#changing.push(file);
  }

  read(): void {
    this.#rows.read++;
  }

  row(outcome: RowOutcome): void {
    this.#rows[outcome]++;
  }

  /** @param isOther whether fields that the mapping does not name are kept */
  fields(fields: ForeignFields, useOf: (name: string) => FieldUse, isOther: boolean): void {
    for (const [field, texts] of fields) {
      const text = texts.find((each) => each.trim() !== '');
      if (text === undefined) continue;
      let entry = this.#fields.get(field);
      if (entry === undefined) {
        entry = { ...becomes(field, useOf(field), isOther), rows: 0, examples: new Set() };
        this.#fields.set(field, entry);
      }
      entry.rows++;
      if (entry.examples.size < maxExamples) entry.examples.add(exampleOf(text));
    }
  }

  draft({ front, body, unread }: ItemDraft): void {
    this.#remotePictures += body.match(remotePicture)?.length ?? 0;
    if (front.get('date') === 'unknown') this.#undated++;
    for (const { key, text } of unread) count(this.#unread, key, exampleOf(text));
  }

  refusal(reason: string, place: string): void {
    this.row('refused');
    count(this.#refusals, reason, place);
  }

  conflict(entry: ConflictEntry): void {
    this.#conflicts.push(entry);
  }

  files({ copied, unchanged }: Ledger['files']): void {
    this.#files.copied += copied;
    this.#files.unchanged += unchanged;
  }

  /** @param place of the row, as for a refusal */
  unusedFile(place: string, { name, reason }: UnusedFile): void {
    count(this.#unusedFiles, reason, `${place} ${exampleOf(name)}`);
  }

  markup(kind: string, times: number): void {
    this.#markup.set(kind, (this.#markup.get(kind) ?? 0) + times);
  }

  close(rest: Rest): Ledger {
    const fields = [...this.#fields].map(([field, { becomes, isOwn, rank, rows, examples }]): FieldEntry => {
      return { field, becomes: [...becomes], isOwn, rank, rows, examples: [...examples] };
    });
    return {
      sources: this.#sources,
      changing: this.#changing,
      rows: this.#rows,
      fields,
      unread: listOf(this.#unread).map(({ name, ...each }) => ({ key: name, ...each })),
      conflicts: this.#conflicts,
      refusals: listOf(this.#refusals).map(({ name, ...each }) => ({ reason: name, ...each })),
      files: this.#files,
      unusedFiles: listOf(this.#unusedFiles).map(({ name, ...each }) => ({ reason: name, ...each })),
      remotePictures: this.#remotePictures,
      markup: Object.fromEntries(this.#markup),
      undated: this.#undated,
      ...rest,
    };
  }
}

type Rest = Pick<
  Ledger,
  'skipped' | 'notFiles' | 'isInterrupted' | 'rowsFile' | 'dates' | keyof ArchiveNeeds
>;

/** In Markdown. */
const remotePicture = /!\[(?:[^[\]\\]|\\.)*\]\(<?https?:/gi;

interface Count {
  rows: number;
  readonly examples: Set<string>;
}

function count(counts: Map<string, Count>, name: string, example: string): void {
  let entry = counts.get(name);
  if (entry === undefined) {
    entry = { rows: 0, examples: new Set() };
    counts.set(name, entry);
  }
  entry.rows++;
  if (entry.examples.size < maxExamples) entry.examples.add(example);
}

function listOf(counts: ReadonlyMap<string, Count>) {
  return [...counts].map(([name, { rows, examples }]) => ({ name, rows, examples: [...examples] }));
}

interface Becomes {
  readonly becomes: ReadonlySet<string>;
  readonly isOwn: boolean;
  readonly rank: number;
}

function becomes(field: string, use: FieldUse, isOther: boolean): Becomes {
  const targets = [...use.single.map(({ target }) => target), ...use.lists];
  const rank = Math.min(...use.single.map((each) => each.rank), use.lists.length > 0 ? 0 : Infinity);
  if (targets.length > 0) return { becomes: new Set<string>(targets), isOwn: false, rank };
  const own = use.own ?? (isOther && !use.isIgnored ? field : undefined);
  const keys = own === undefined ? [] : [ownKeyOf(own)];
  return { becomes: new Set(keys), isOwn: own !== undefined, rank: 0 };
}

function exampleOf(text: string): string {
  const line = text.slice(0, 300).replace(/\s+/g, ' ').trim();
  return line.length > maxExampleLength ? `${truncate(line, maxExampleLength - 1)}…` : line;
}
