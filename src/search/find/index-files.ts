/**
 * Loads a file of the search, and returns the data that it registers.
 * @param path from the site's root
 * @param content whether that is data (the default) or functions
 */
export type Load = (path: string, content?: 'data' | 'code') => Promise<unknown>;

/** The files of one index version, each loaded once. */
export interface IndexFiles {
  /**
   * Loads a file that the manifest names by a hash of its content. The file is therefore what this version's build
   * wrote, and the caller states its type. Rejects if the file fails to load; the next call tries again.
   */
  load<Data>(path: string, content?: 'code'): Promise<Data>;
}

export function cachedIndexFiles(load: Load): IndexFiles {
  const loaded = new Map<string, Promise<unknown>>();
  return {
    async load<Data>(path: string, content?: 'code'): Promise<Data> {
      let file = loaded.get(path);
      if (file === undefined) {
        file = load(path, content);
        loaded.set(path, file);
        file.catch(() => loaded.delete(path));
      }
      // The only place where data from a file gets a type, for the reason given above.
      return (await file) as Data;
    },
  };
}
