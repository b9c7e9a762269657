/**
 * Loads one file of the search, by its path from the site's root, and gives what it hands over.
 *
 * @param holds whether that is data, as nearly always, or functions
 */
export type Load = (path: string, holds?: 'data' | 'code') => Promise<unknown>;

/** The files of one edition of an archive, each loaded once. */
export interface EditionFiles {
  /**
   * A file whose name, with a hash of its content in it, the manifest gives. So it is what this edition's build
   * wrote there, and the caller says of which type. Rejects where the file does not load; the next call tries
   * again.
   */
  load<Data>(path: string, holds?: 'code'): Promise<Data>;
}

export function editionFiles(load: Load): EditionFiles {
  const loaded = new Map<string, Promise<unknown>>();
  return {
    async load<Data>(path: string, holds?: 'code'): Promise<Data> {
      let file = loaded.get(path);
      if (file === undefined) {
        file = load(path, holds);
        loaded.set(path, file);
        file.catch(() => loaded.delete(path));
      }
      // The one place where data from a file becomes typed, for the reason above.
      return (await file) as Data;
    },
  };
}
