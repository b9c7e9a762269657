import type { Search } from '../search/search.ts';

/** The search of the index version that the page uses, opened when it is first needed. */
export interface CurrentSearch {
  /** Opens the search, so that it is loaded before the first task needs it. */
  prepare(): void;
  /**
   * Runs a task with the search. Where a file does not load, the site was probably updated since its manifest was
   * read, or the browser had an old manifest in its HTTP cache: the manifest is requested again, and the task runs
   * once more, from its beginning, so that it never mixes two versions.
   *
   * @param task may run twice
   * @returns rejects if the task fails with a manifest that was just requested past the HTTP cache
   */
  use<Result>(task: (search: Search) => Promise<Result>): Promise<Result>;
  /** Requests the manifest again for the next task. */
  reset(): void;
}

/** @param open reads the manifest; all calls but the first bypass the HTTP cache */
export function currentSearch(open: () => Promise<Search>): CurrentSearch {
  let opened: Promise<Search> | undefined;
  let openedCount = 0;

  const get = (): Promise<Search> => {
    if (opened === undefined) {
      opened = open();
      openedCount++;
    }
    return opened;
  };

  /** After a failure, the next task opens the search again, unless another task already has. */
  const attempt = async <Result>(
    search: Promise<Search>,
    task: (search: Search) => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await task(await search);
    } catch (error) {
      if (opened === search) opened = undefined;
      throw error;
    }
  };

  return {
    prepare() {
      // A failure is reported by the task that needs the search.
      get().catch(() => {});
    },
    async use(task) {
      const mayBeStale = opened !== undefined || openedCount === 0;
      try {
        return await attempt(get(), task);
      } catch (error) {
        if (!mayBeStale) throw error;
        return await attempt(get(), task);
      }
    },
    reset() {
      opened = undefined;
    },
  };
}
