import { itemKeys } from '../records/front-matter.ts';
import { sourceKeys } from '../records/source.ts';
import { foldName } from '../records/spelling.ts';
import type { ArchiveItems } from './archive-items.ts';
import { type FieldHashes, hashesOf } from './front-hashes.ts';
import type { ImportedRecord, ImportMemory } from './import-memory.ts';
import {
  type CopiedFiles,
  copyFiles,
  type FileHashes,
  placeFiles,
  withFileNames,
} from './item-attachments.ts';
import { draftOf, type ItemDraft, type ReadRecord } from './item-draft.ts';
import { itemFileText } from './item-file-text.ts';
import { KnownItems } from './known-items.ts';
import type { LedgerBook } from './ledger-book.ts';
import { comparedAddress } from './same-address.ts';
import { type SourceParts, updateItem, withSource } from './update-item.ts';

export interface RecordWriterOptions {
  readonly memory: ImportMemory;
  readonly items: ArchiveItems;
  readonly book: LedgerBook;
  readonly isDryRun: boolean;
}

export interface IncomingRecord extends ReadRecord {
  readonly key: string;
  readonly hash: string;
  /** Of the row, for messages. */
  readonly place: string;
}

/** What became of a record that the caller has more to do with; `other` where its key is that of another record. */
export type Outcome =
  | { readonly kind: 'done' | 'other' }
  | { readonly kind: 'refused' | 'joined'; readonly reason: string };

interface Joined {
  /** Of the item. */
  readonly id: string;
  readonly reason: string;
}

/** In characters: front matter of an item may not be longer. */
const maxFrontLength = 16_000;
/** In bytes: an item may not be larger. */
const maxItemSize = 1_000_000;

/** Writes the files of items, and brings those of earlier imports up to date. */
export class RecordWriter {
  /** What the items that were written or brought up to date name. */
  readonly names = { topics: new Set<string>(), actors: new Set<string>(), keys: new Set<string>() };
  readonly #options: RecordWriterOptions;
  readonly #known: KnownItems;
  /** Ids of items that imports have written. */
  readonly #imported: Set<string>;

  constructor(options: RecordWriterOptions) {
    this.#options = options;
    this.#known = new KnownItems(options.memory, options.items);
    this.#imported = new Set(options.memory.writtenItems());
  }

  /**
   * Counts a record that is the same as one at an earlier import, or before it in this, and returns its key; undefined
   * for any other.
   */
  skip(hash: string): string | undefined {
    const { memory, items, book } = this.#options;
    const known = memory.withHash(hash);
    if (known === undefined) return undefined;
    const isThere = known.isNew || items.pathOf(known.item) !== undefined;
    book.row(known.isNew ? 'joined' : isThere ? 'unchanged' : 'removed');
    return known.key;
  }

  add(incoming: IncomingRecord): Outcome {
    const { memory, book, items } = this.#options;
    const remembered = memory.get(incoming.key);
    const draft = draftOf(incoming);
    if (draft === undefined) return refused('it has no title, no text and no address');
    if (remembered?.fields !== undefined && isOther(remembered.fields, hashesOf(draft))) return other;
    if (remembered !== undefined && items.pathOf(remembered.item) === undefined) {
      book.row('removed');
      return done;
    }
    const text = itemFileText(draft);
    const front = text.length - draft.body.length;
    if (front > maxFrontLength) return refused('its fields are too long; map the longest to body');
    if (Buffer.byteLength(text) > maxItemSize) return refused('it is larger than 1 MB');
    if (remembered?.fields !== undefined) this.#update(incoming, remembered, draft);
    else return this.#write(incoming, draft);
    return done;
  }

  #write({ key, hash, place: row }: IncomingRecord, draft: ItemDraft): Outcome {
    const { memory, items, book, isDryRun } = this.#options;
    const url = textOf(draft, 'source.url');
    const title = textOf(draft, 'title');
    const address = comparedAddress(url || key);
    const year = /^\d{4}/.exec(textOf(draft, 'date'))?.[0];
    const named = (path: string) => {
      const placed = placeFiles(items, path, draft.attachments);
      return { placed, draft: withFileNames(draft, placed, path) };
    };
    const textAt = (path: string) => itemFileText(named(path).draft);
    const place = items.place(title, year, textAt, (each) => this.#imported.has(each));
    const date = textOf(draft, 'date');
    const joined = place.exists ? undefined : this.#findSame(address, title, date, draft);
    if (joined !== undefined) {
      memory.set({ key, hash, item: joined.id }, isDryRun);
      book.row('joined');
      for (const { name } of draft.attachments) book.unusedFile(row, { name, reason: joinedReason });
      return { kind: 'joined', reason: joined.reason };
    }
    items.take(place);
    const { id, path } = place;
    const final = named(path);
    // First the files, so that no item names one that is not there.
    const copied = copyFiles(items, final.placed, undefined, isDryRun);
    book.files(copied);
    if (!isDryRun && !place.exists) items.create(path, itemFileText(final.draft));
    this.#imported.add(id);
    this.#known.add({ id, address, title, date, text: draft.body });
    const fields = hashesOf(final.draft);
    const more = { ...filesOf(copied), ...(url !== '' && url !== key && { url }) };
    memory.set({ key, hash, item: id, fields, ...more }, isDryRun);
    book.row('written');
    this.#countNames(final.draft);
    return done;
  }

  #update({ key, hash }: IncomingRecord, remembered: ImportedRecord, unnamed: ItemDraft): void {
    const { memory, items, book, isDryRun } = this.#options;
    const path = items.pathOf(remembered.item) ?? '';
    const placed = placeFiles(items, path, unnamed.attachments, remembered.files);
    const draft = withFileNames(unnamed, placed, path);
    const copied = copyFiles(items, placed, remembered.files, isDryRun);
    book.files(copied);
    const before = items.read(path) ?? '';
    const plain = before.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
    const update = updateItem(plain, remembered.fields ?? new Map(), draft);
    if (update.text !== undefined && !isDryRun) {
      items.replace(path, before.includes('\r\n') ? update.text.replaceAll('\n', '\r\n') : update.text);
    }
    for (const name of copied.conflicts) {
      const file = `${path.replace(/\.md$/, '')}/${name}`;
      book.conflict({ path: file, beside: `${file}.new`, fields: [] });
    }
    if (update.conflicts.length > 0) {
      const beside = isDryRun ? `${path}.new` : items.writeBeside(path, itemFileText(draft));
      book.conflict({ path, beside, fields: update.conflicts });
    }
    const isConflict = copied.conflicts.length + update.conflicts.length > 0;
    const isUpdated = update.text !== undefined || copied.copied > 0;
    book.row(isConflict ? 'conflict' : isUpdated ? 'updated' : 'unchanged');
    const url = textOf(draft, 'source.url');
    const { item } = remembered;
    const fields = hashesOf(draft);
    const more = { ...filesOf(copied, remembered.files), ...(url !== '' && url !== key && { url }) };
    memory.set({ key, hash, item, fields, ...more }, isDryRun);
    this.#countNames(draft);
  }

  /** The item that a record is another record of. */
  #findSame(address: string | undefined, title: string, date: string, draft: ItemDraft): Joined | undefined {
    const found = this.#known.itemsAt(address).find((each) => isSameTitle(this.#known.titleOf(each), title));
    if (found !== undefined) return { id: found, reason: `same address as the item ${found}` };
    const near = this.#known.itemWithText(draft.body, date);
    if (near === undefined) return undefined;
    this.#keepSource(near, draft);
    return { id: near, reason: `nearly the same text as the item ${near}` };
  }

  /** Names a further source in an item that an import has written; in one of the archivist's own, nothing is changed. */
  #keepSource(id: string, draft: ItemDraft): void {
    const { items, isDryRun } = this.#options;
    const path = items.pathOf(id);
    if (isDryRun || path === undefined || !this.#imported.has(id)) return;
    const before = items.read(path);
    if (before === undefined) return;
    // A form that thousands of rows repeat would fill the front matter; the file of rows has them all.
    if (before.indexOf('\n---\n') > maxFrontLength / 2) return;
    const after = withSource(before, (date) => sourceOf(draft, date));
    if (after !== undefined) items.replace(path, after);
  }

  #countNames(draft: ItemDraft): void {
    this.#options.book.draft(draft);
    for (const kind of ['topics', 'actors'] as const) {
      const value = draft.front.get(kind) ?? [];
      for (const tag of typeof value === 'string' ? [value] : value) this.names[kind].add(tag);
    }
    for (const key of draft.front.keys()) if (isOwnKey(key)) this.names.keys.add(key);
  }
}

function isOwnKey(key: string): boolean {
  return !key.startsWith('source.') && !itemKeys.some((each) => each === key);
}

/** What is no longer in the source may still be beside the item. */
function filesOf({ hashes }: CopiedFiles, before: FileHashes = new Map()): Pick<ImportedRecord, 'files'> {
  const files = new Map([...before, ...hashes]);
  return files.size === 0 ? {} : { files };
}

/** The source of a record that is the same text as an item, with its day where that is another one than the item's. */
function sourceOf(draft: ItemDraft, dateOfItem: string): SourceParts {
  const date = textOf(draft, 'date');
  const isOther = date !== dateOfItem && date !== '' && date !== 'unknown';
  const all = new Map(draft.front);
  if (isOther && !all.has('source.published')) all.set('source.published', date);
  return new Map(
    sourceKeys.flatMap((key) => {
      const value = all.get(`source.${key}`);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

const joinedReason = 'its row was joined to another item';

const done: Outcome = { kind: 'done' };
const other: Outcome = { kind: 'other' };

function refused(reason: string): Outcome {
  return { kind: 'refused', reason };
}

function textOf({ front }: ItemDraft, key: string): string {
  const value = front.get(key) ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}

/** In characters. Shorter titles are part of many. */
const minCommonTitle = 15;

/**
 * Several events may be reported at one address, so the titles must agree, too. Programs that save pages add the name of
 * the site to them.
 */
function isSameTitle(a: string, b: string): boolean {
  const [shorter = '', longer = ''] = [foldName(a), foldName(b)].sort((x, y) => x.length - y.length);
  return shorter === longer || (shorter.length >= minCommonTitle && longer.includes(shorter));
}

/** What tells an item from others. */
const telling = ['title', 'date', 'source.url', 'body'] as const;

/**
 * Whether a record has nothing in common with that which had its key at an earlier import. A source may begin again with
 * its numbers: exports of two years, or a table in which somebody else has numbered the rows.
 */
function isOther(before: FieldHashes, now: FieldHashes): boolean {
  const both = telling.filter((key) => before.has(key) && now.has(key));
  return both.length > 2 && both.every((key) => before.get(key) !== now.get(key));
}
