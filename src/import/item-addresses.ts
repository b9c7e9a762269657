import { splitFrontMatter } from '../read/front-matter.ts';
import { ProblemCollector } from '../records/problem.ts';
import type { ArchiveItems } from './archive-items.ts';
import { frontOf } from './front-hashes.ts';
import type { ImportMemory } from './import-memory.ts';
import { comparedAddress } from './same-address.ts';

/** The addresses of the originals of all items, by which another record of the same is found. */
export class ItemAddresses {
  readonly #memory: ImportMemory;
  readonly #items: ArchiveItems;
  readonly #titles = new Map<string, string>();
  #ids: Map<string, string[]> | undefined;

  constructor(memory: ImportMemory, items: ArchiveItems) {
    this.#memory = memory;
    this.#items = items;
  }

  /** Ids of the items with an address. Reads the archive at the first call, which an import without news never makes. */
  itemsAt(address: string | undefined): readonly string[] {
    this.#ids ??= this.#collect();
    return address === undefined ? [] : (this.#ids.get(address) ?? []);
  }

  titleOf(id: string): string {
    const title = this.#titles.get(id) ?? this.#read(id).title;
    this.#titles.set(id, title);
    return title;
  }

  add(address: string | undefined, id: string, title: string): void {
    if (address === undefined) return;
    this.#titles.set(id, title);
    this.#ids ??= this.#collect();
    append(this.#ids, address, id);
  }

  #collect(): Map<string, string[]> {
    const ids = new Map<string, string[]>();
    const imported = new Set<string>();
    for (const { key, item, fields, url } of this.#memory.all()) {
      imported.add(item);
      if (fields !== undefined) append(ids, comparedAddress(url ?? key), item);
    }
    for (const [id] of this.#items.entries()) {
      if (!imported.has(id)) append(ids, comparedAddress(this.#read(id).url), id);
    }
    return ids;
  }

  #read(id: string): { readonly title: string; readonly url: string } {
    const path = this.#items.pathOf(id);
    if (path === undefined) return { title: '', url: '' };
    const text = this.#items.read(path).replace(/\r\n?/g, '\n');
    const front = splitFrontMatter(text, new ProblemCollector(path))?.front;
    const values = front && frontOf(front);
    const textOf = (key: string) => {
      const value = values?.get(key);
      return typeof value === 'string' ? value : '';
    };
    return { title: textOf('title'), url: textOf('source.url') };
  }
}

function append(ids: Map<string, string[]>, address: string | undefined, id: string): void {
  if (address === undefined) return;
  const before = ids.get(address);
  if (before === undefined) ids.set(address, [id]);
  else before.push(id);
}
