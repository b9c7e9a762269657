import { ContentMemory } from '../read/content-memory.ts';
import { decodeKnown, encodeKnown, type KnownSearch, nothingKnown } from '../search/index/known-search.ts';
import type { Cache } from './cache.ts';
import { describer } from './fingerprint.ts';
import { decodeState, encodeState, type SiteState } from './site-state.ts';

/**
 * What builds of one archive into one output folder learned. It is read from a cache when it is first asked for, and
 * serves the builds of one process that follow each other without being read again.
 */
export class Memory {
  readonly #cache: Cache | undefined;
  /** Puts pages into texts to be compared; what they share is kept for as long as it lives. */
  readonly describe = describer();
  #items: ContentMemory | undefined;
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

  get items(): ContentMemory {
    if (this.#items === undefined) {
      this.#items = new ContentMemory(this.#cache?.read('items'));
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

  /**
   * Writes what is new into the cache. A few items are learned again sooner than what is known of all is written, so
   * that is done only now and then.
   */
  keep(): void {
    if (this.#cache === undefined) return;
    const items = this.#items;
    if (items !== undefined && items.news > fewOf(items.size)) {
      this.#cache.write('items', items.encode());
      items.news = 0;
    }
    const search = this.#search;
    if (search !== undefined && newsOf(search, this.#searchKept) > fewOf(search.index.keys.length)) {
      this.#cache.write('search', encodeKnown(search));
      this.#searchKept = search;
    }
    if (this.#state !== undefined && this.#state !== this.#stateKept) {
      this.#cache.write('state', encodeState(this.#state));
      this.#stateKept = this.#state;
    }
  }
}

/** So many items of an archive are learned again by each build until they are kept. */
function fewOf(items: number): number {
  return Math.max(10, items / 200);
}

/** How many documents the one knows that the other does not, or by another number. */
function newsOf({ index }: KnownSearch, before: KnownSearch = nothingKnown): number {
  const { keys, numbers } = before.index;
  let news = 0;
  let at = 0;
  index.keys.forEach((key, i) => {
    const number = index.numbers[i] ?? 0;
    while ((numbers[at] ?? number) < number) at++;
    if (numbers[at] !== number || keys[at] !== key) news++;
  });
  return news;
}
