import { type IndexCalls, indexHandlers } from '../indexing/index-service.ts';
import { callInThisThread, type WorkerClient } from '../workers/worker-thread.ts';
import { type CacheFolder, isWorthSaving } from './cache-folder.ts';
import { createCanonicalizer } from './fingerprint.ts';
import { ItemCache } from './item-cache.ts';
import { decodeState, encodeState, type SiteState } from './site-state.ts';

/**
 * What builds of one archive into one output folder learned. It is read from a cache when it is first asked for, and
 * serves the builds of one process that follow each other without being read again.
 */
export class BuildCache {
  readonly #cache: CacheFolder | undefined;
  /** Puts pages into texts to be compared; what they share is kept for as long as it lives. */
  readonly describe = createCanonicalizer();
  readonly #elsewhere: WorkerClient<IndexCalls> | undefined;
  #indexing: WorkerClient<IndexCalls> | undefined;
  #items: ItemCache | undefined;
  #state: SiteState | undefined;
  #stateRead = false;
  #stateKept: SiteState | undefined;
  #searchNotice: string | undefined;

  /**
   * Without a cache it begins empty, and ends with the process.
   *
   * @param elsewhere where the search is brought up to date, if not in this thread
   */
  constructor(cache?: CacheFolder, elsewhere?: WorkerClient<IndexCalls>) {
    this.#cache = cache;
    this.#elsewhere = elsewhere;
  }

  /** What the person should know, if anything. */
  get notice(): string | undefined {
    return this.#cache?.notice ?? this.#searchNotice;
  }

  /**
   * Makes the search, and remembers what was learned for it. A first search is made in this thread, because elsewhere
   * the texts of all items would be in memory once more.
   */
  get indexing(): WorkerClient<IndexCalls> {
    const elsewhere = this.state === undefined ? undefined : this.#elsewhere;
    this.#indexing ??= elsewhere ?? callInThisThread(indexHandlers(this.#cache));
    return this.#indexing;
  }

  get items(): ItemCache {
    if (this.#items === undefined) {
      this.#items = new ItemCache(this.#cache?.read('items'));
    }
    return this.#items;
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

  /** Writes what is new into the cache. */
  async save(): Promise<void> {
    const searchKept = this.#keepSearch();
    this.#keepRest();
    await searchKept;
  }

  async #keepSearch(): Promise<void> {
    this.#searchNotice = await this.#indexing?.call('keep', undefined);
    if (this.#elsewhere !== undefined) this.#indexing = undefined;
  }

  #keepRest(): void {
    if (this.#cache === undefined) return;
    const items = this.#items;
    if (items !== undefined && isWorthSaving(items.changeCount, items.size)) {
      this.#cache.write('items', items.encode());
      items.changeCount = 0;
    }
    if (this.#state !== undefined && this.#state !== this.#stateKept) {
      this.#cache.write('state', encodeState(this.#state));
      this.#stateKept = this.#state;
    }
  }
}
