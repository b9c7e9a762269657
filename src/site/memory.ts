import { ItemMemory } from '../read/item-memory.ts';
import { decodeKnown, encodeKnown, type KnownSearch, nothingKnown } from '../search/index/known-search.ts';
import type { Cache } from './cache.ts';
import { decodeState, encodeState, type SiteState } from './site-state.ts';

/**
 * What builds of one archive into one output folder learned. It is read from a cache when it is first asked for, and
 * serves the builds of one process that follow each other without being read again.
 */
export class Memory {
  readonly #cache: Cache | undefined;
  #items: ItemMemory | undefined;
  #search: KnownSearch | undefined;
  #searchKept: KnownSearch | undefined;
  #state: SiteState | undefined;
  #stateRead = false;
  #stateKept: SiteState | undefined;

  /** Without a cache it begins empty, and ends with the process. */
  constructor(cache?: Cache) {
    this.#cache = cache;
  }

  /** What the person should know, if anything. */
  get notice(): string | undefined {
    return this.#cache?.notice;
  }

  get items(): ItemMemory {
    if (this.#items === undefined) {
      const bytes = this.#cache?.read('items');
      this.#items = new ItemMemory(bytes === undefined ? [] : JSON.parse(bytes.toString('utf8')));
    }
    return this.#items;
  }

  get search(): KnownSearch {
    if (this.#search === undefined) {
      const bytes = this.#cache?.read('search');
      this.#search = bytes === undefined ? nothingKnown : decodeKnown(bytes);
      this.#searchKept = this.#search;
    }
    return this.#search;
  }

  set search(known: KnownSearch) {
    this.#search = known;
  }

  get state(): SiteState | undefined {
    if (!this.#stateRead) {
      const bytes = this.#cache?.read('state');
      this.#state = bytes && decodeState(bytes);
      this.#stateKept = this.#state;
      this.#stateRead = true;
    }
    return this.#state;
  }

  set state(state: SiteState | undefined) {
    this.#state = state;
    this.#stateRead = true;
  }

  /** Writes what is new into the cache. What is not written yet is only learned again. */
  keep(): void {
    if (this.#cache === undefined) return;
    if (this.#items?.changed === true) {
      this.#cache.write('items', Buffer.from(JSON.stringify(this.#items)));
      this.#items.changed = false;
    }
    if (this.#search !== undefined && this.#search !== this.#searchKept) {
      this.#cache.write('search', encodeKnown(this.#search));
      this.#searchKept = this.#search;
    }
    if (this.#state !== undefined && this.#state !== this.#stateKept) {
      this.#cache.write('state', encodeState(this.#state));
      this.#stateKept = this.#state;
    }
  }
}
