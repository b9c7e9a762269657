import { splitFrontMatter } from '../read/front-matter.ts';
import { ProblemCollector } from '../records/problem.ts';
import type { ArchiveItems } from './archive-items.ts';
import { frontOf } from './front-hashes.ts';
import type { ImportMemory } from './import-memory.ts';
import { NearTexts } from './near-texts.ts';
import { comparedAddress } from './same-address.ts';

/**
 * The items that are there, by the addresses of their originals and by their texts, so that another record of the same is
 * found. They are read when the first new record is compared, which an import without news never does.
 */
export class KnownItems {
  readonly #memory: ImportMemory;
  readonly #items: ArchiveItems;
  /** Ids of the items that were there before: only they have files in a dry run. */
  readonly #there: readonly string[];
  /** Ids of those that this import has written, or found as an interrupted one had written them. */
  readonly #added = new Set<string>();
  readonly #titles = new Map<string, string>();
  #ids: Map<string, string[]> | undefined;
  #texts: NearTexts | undefined;

  constructor(memory: ImportMemory, items: ArchiveItems) {
    this.#memory = memory;
    this.#items = items;
    this.#there = Array.from(items.entries(), ([id]) => id);
  }

  /** Ids of the items with an address. */
  itemsAt(address: string | undefined): readonly string[] {
    this.#ids ??= this.#collect();
    return address === undefined ? [] : (this.#ids.get(address) ?? []);
  }

  titleOf(id: string): string {
    const title = this.#titles.get(id) ?? this.#read(id).title;
    this.#titles.set(id, title);
    return title;
  }

  /** The item with nearly the same text and no other date. A short text says too little to be compared. */
  itemWithText(text: string, date: string): string | undefined {
    if (text.length < minTextLength) return undefined;
    this.#texts ??= this.#collectTexts();
    const isSame = (other: string) => other === date || other === 'unknown' || date === 'unknown';
    return this.#texts.find(text).find((each) => isSame(each.date))?.id;
  }

  add({ id, address, title, date, text }: NewItem): void {
    this.#added.add(id);
    if (text.length >= minTextLength) this.#texts?.add({ id, date }, text);
    if (address === undefined) return;
    this.#titles.set(id, title);
    // Before it is remembered itself.
    this.#ids ??= this.#collect();
    append(this.#ids, address, id);
  }

  /** The archivist's own come first, and then those of imports, in the order in which these have written them. */
  #collect(): Map<string, string[]> {
    const ids = new Map<string, string[]>();
    for (const id of this.#ownItems()) append(ids, comparedAddress(this.#read(id).url), id);
    for (const { key, item, fields, url } of this.#memory.all()) {
      if (fields !== undefined) append(ids, comparedAddress(url ?? key), item);
    }
    return ids;
  }

  #collectTexts(): NearTexts {
    const texts = new NearTexts();
    const isThere = new Set(this.#there);
    const imported = [...new Set(this.#memory.writtenItems())].filter((id) => isThere.has(id));
    for (const id of [...this.#ownItems(), ...imported]) {
      const { date, body } = this.#read(id);
      texts.add({ id, date }, body);
    }
    return texts;
  }

  #ownItems(): readonly string[] {
    const imported = new Set(this.#memory.writtenItems());
    return this.#there.filter((id) => !imported.has(id) && !this.#added.has(id));
  }

  #read(id: string): {
    readonly title: string;
    readonly url: string;
    readonly date: string;
    readonly body: string;
  } {
    const path = this.#items.pathOf(id);
    if (path === undefined) return { title: '', url: '', date: '', body: '' };
    const text = (this.#items.read(path) ?? '').replace(/\r\n?/g, '\n');
    const split = splitFrontMatter(text, new ProblemCollector(path));
    const values = split?.front && frontOf(split.front);
    const textOf = (key: string) => {
      const value = values?.get(key);
      return typeof value === 'string' ? value : '';
    };
    return {
      title: textOf('title'),
      url: textOf('source.url'),
      date: textOf('date'),
      body: split?.body ?? '',
    };
  }
}

/** In characters. Of shorter texts there is no sketch. */
const minTextLength = 250;

/** An item that the import has written. */
export interface NewItem {
  readonly id: string;
  readonly address: string | undefined;
  readonly title: string;
  /** EDTF text. */
  readonly date: string;
  /** The text below the front matter. */
  readonly text: string;
}

function append(ids: Map<string, string[]>, address: string | undefined, id: string): void {
  if (address === undefined) return;
  const before = ids.get(address);
  if (before === undefined) ids.set(address, [id]);
  else before.push(id);
}
