import { type CacheFolder, isWorthSaving } from '../cache/cache-folder.ts';
import { createCanonicalizer } from '../cache/fingerprint.ts';
import { ItemCache } from '../cache/item-cache.ts';
import { decodeState, encodeState, type SiteState } from '../cache/site-state.ts';
import type { IndexCalls } from '../indexing/worker-calls.ts';
import { indexHandlers } from '../indexing/worker-handlers.ts';
import { callInThisThread, type WorkerClient } from '../workers/worker-client.ts';

/**
 * What the builds of one archive into one output folder cache. It is loaded from the cache folder when it is first
 * needed, and serves all builds of one process.
 */
export class BuildCache {
  readonly #folder: CacheFolder | undefined;
  /** Remembers the texts of objects that many pages share for as long as the cache lives. */
  readonly canonicalize = createCanonicalizer();
  readonly #worker: WorkerClient<IndexCalls> | undefined;
  #indexing: WorkerClient<IndexCalls> | undefined;
  #items: ItemCache | undefined;
  #state: SiteState | undefined;
  #isStateLoaded = false;
  #savedState: SiteState | undefined;
  #indexNotice: string | undefined;

  /**
   * @param folder where it is saved; without one it starts empty and ends with the process
   * @param worker where the search index is brought up to date; without one, in this thread
   */
  constructor(folder?: CacheFolder, worker?: WorkerClient<IndexCalls>) {
    this.#folder = folder;
    this.#worker = worker;
  }

  /** What the archivist should know about the cache, if anything. */
  get notice(): string | undefined {
    return this.#folder?.notice ?? this.#indexNotice;
  }

  /**
   * Brings the search index up to date. The first index is made in this thread even where there is a worker, which
   * would have the texts of all items in memory a second time.
   */
  get indexing(): WorkerClient<IndexCalls> {
    const worker = this.state === undefined ? undefined : this.#worker;
    this.#indexing ??= worker ?? callInThisThread(indexHandlers(this.#folder));
    return this.#indexing;
  }

  /** Where templates of the owner's own are written, to be loaded; undefined where nothing is saved. */
  get templatesFolder(): string | undefined {
    return this.#folder?.pathOf('theme');
  }

  get items(): ItemCache {
    this.#items ??= this.#folder?.load('items', (bytes) => new ItemCache(bytes)) ?? new ItemCache();
    return this.#items;
  }

  /** What the last successful build saw and wrote; undefined before the first. */
  get state(): SiteState | undefined {
    if (!this.#isStateLoaded) {
      this.#state = this.#folder?.load('state', decodeState);
      this.#savedState = this.#state;
      this.#isStateLoaded = true;
    }
    return this.#state;
  }

  set state(state: SiteState | undefined) {
    this.#state = state;
    this.#isStateLoaded = true;
  }

  /** Writes what has changed to the cache folder. */
  async save(): Promise<void> {
    const indexSaved = this.#saveIndex();
    this.#items?.releaseBodies();
    if (this.#folder !== undefined) {
      this.#saveItems(this.#folder);
      this.#saveState(this.#folder);
    }
    await indexSaved;
  }

  async #saveIndex(): Promise<void> {
    this.#indexNotice = await this.#indexing?.call('save', undefined);
    // After the first build, the worker takes over.
    if (this.#worker !== undefined) this.#indexing = undefined;
  }

  #saveItems(folder: CacheFolder): void {
    const items = this.#items;
    if (items === undefined || !isWorthSaving(items.changes, items.size)) return;
    folder.write('items', items.encode());
    items.markSaved();
  }

  #saveState(folder: CacheFolder): void {
    if (this.#state === undefined || this.#state === this.#savedState) return;
    folder.write('state', encodeState(this.#state));
    this.#savedState = this.#state;
  }
}
