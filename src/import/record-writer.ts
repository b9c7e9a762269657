import { foldName } from '../records/spelling.ts';
import type { ArchiveItems } from './archive-items.ts';
import { hashesOf } from './front-hashes.ts';
import type { ImportedRecord, ImportMemory } from './import-memory.ts';
import { ItemAddresses } from './item-addresses.ts';
import { draftOf, type ItemDraft, type ReadRecord } from './item-draft.ts';
import { itemFileText } from './item-file-text.ts';
import type { LedgerBook } from './ledger-book.ts';
import { comparedAddress } from './same-address.ts';
import { updateItem } from './update-item.ts';

export interface RecordWriterOptions {
  readonly memory: ImportMemory;
  readonly items: ArchiveItems;
  readonly book: LedgerBook;
  readonly isDryRun: boolean;
}

export interface IncomingRecord extends ReadRecord {
  readonly key: string;
  readonly hash: string;
}

/** What became of a record that the caller has more to do with. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused' | 'joined'; readonly reason: string };

/** In characters: front matter of an item may not be longer. */
const maxFrontLength = 16_000;
/** In bytes: an item may not be larger. */
const maxItemSize = 1_000_000;

/** Writes the files of items, and brings those of earlier imports up to date. */
export class RecordWriter {
  /** The topics and actors of all items that were written or brought up to date. */
  readonly tags = { topics: new Set<string>(), actors: new Set<string>() };
  readonly #options: RecordWriterOptions;
  readonly #addresses: ItemAddresses;
  /** Ids of items that imports have written. */
  readonly #imported: Set<string>;

  constructor(options: RecordWriterOptions) {
    this.#options = options;
    this.#addresses = new ItemAddresses(options.memory, options.items);
    this.#imported = new Set(options.memory.items());
  }

  /** Counts a record that is the same as at an earlier import, and returns its key; undefined for any other. */
  skip(hash: string): string | undefined {
    const { memory, items, book } = this.#options;
    const known = memory.withHash(hash);
    if (known !== undefined) book.row(items.pathOf(known.item) === undefined ? 'removed' : 'unchanged');
    return known?.key;
  }

  add(incoming: IncomingRecord): Outcome {
    const { memory, book, items } = this.#options;
    const remembered = memory.get(incoming.key);
    if (remembered !== undefined && items.pathOf(remembered.item) === undefined) {
      book.row('removed');
      return done;
    }
    const draft = draftOf(incoming);
    if (draft === undefined) return refused('it has no title, no text and no address');
    const text = itemFileText(draft);
    const front = text.length - draft.body.length;
    if (front > maxFrontLength) return refused('its fields are too long; map the longest to body');
    if (Buffer.byteLength(text) > maxItemSize) return refused('it is larger than 1 MB');
    if (remembered?.fields !== undefined) this.#update(incoming, remembered, draft, text);
    else return this.#write(incoming, draft, text);
    return done;
  }

  #write({ key, hash }: IncomingRecord, draft: ItemDraft, text: string): Outcome {
    const { memory, items, book, isDryRun } = this.#options;
    const url = textOf(draft, 'source.url');
    const title = textOf(draft, 'title');
    const address = comparedAddress(url);
    const year = /^\d{4}/.exec(textOf(draft, 'date'))?.[0];
    const place = items.place(title, year, text, (each) => this.#imported.has(each));
    const same = place.exists ? undefined : this.#sameItem(address, title);
    if (same !== undefined) {
      memory.set({ key, hash, item: same });
      book.row('joined');
      return { kind: 'joined', reason: `same address as the item ${same}` };
    }
    items.take(place);
    const { id, path } = place;
    if (!isDryRun && !place.exists) items.create(path, text);
    this.#imported.add(id);
    this.#addresses.add(address, id, title);
    memory.set({ key, hash, item: id, fields: hashesOf(draft), ...(url !== '' && url !== key && { url }) });
    book.row('written');
    this.#countTags(draft);
    return done;
  }

  #update({ key, hash }: IncomingRecord, remembered: ImportedRecord, draft: ItemDraft, text: string): void {
    const { memory, items, book, isDryRun } = this.#options;
    const path = items.pathOf(remembered.item) ?? '';
    const before = items.read(path);
    const plain = before.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
    const update = updateItem(plain, remembered.fields ?? {}, draft);
    if (update.text !== undefined && !isDryRun) {
      items.replace(path, before.includes('\r\n') ? update.text.replaceAll('\n', '\r\n') : update.text);
    }
    if (update.conflicts.length > 0) {
      const beside = isDryRun ? `${path}.new` : items.writeBeside(path, text);
      book.conflict({ path, beside, fields: update.conflicts });
    } else book.row(update.text === undefined ? 'unchanged' : 'updated');
    const url = textOf(draft, 'source.url');
    memory.set({
      ...remembered,
      key,
      hash,
      fields: hashesOf(draft),
      ...(url !== '' && url !== key && { url }),
    });
    this.#countTags(draft);
  }

  #sameItem(address: string | undefined, title: string): string | undefined {
    const ids = this.#addresses.itemsAt(address);
    return ids.find((id) => isSameTitle(this.#addresses.titleOf(id), title));
  }

  #countTags(draft: ItemDraft): void {
    this.#options.book.draft(draft);
    for (const kind of ['topics', 'actors'] as const) {
      const value = draft.front.get(kind) ?? [];
      for (const tag of typeof value === 'string' ? [value] : value) this.tags[kind].add(tag);
    }
  }
}

const done: Outcome = { kind: 'done' };

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
