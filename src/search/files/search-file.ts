/** A file of the search, to be written into the site. */
export interface SearchFile {
  /** From the site's root: `search/manifest.js`. */
  readonly path: string;
  /** May be computed on demand: most files of an index version are already in the output. */
  readonly text: string;
  /** Left out where it is unknown without the text. Equal fingerprints at the same path mean equal texts. */
  readonly fingerprint?: string;
}

/**
 * The function that search files call. Each file is a classic script, because a page opened from disk can load no
 * other data; it calls this function, which the page defines, with its own path and its data.
 */
export const registerName = 'clipfileSearch';

export function searchFile(path: string, json: () => string, fingerprint?: string): SearchFile {
  return {
    path,
    get text() {
      return `${prefixOf(path)}${json()}${suffix}`;
    },
    ...(fingerprint !== undefined && { fingerprint }),
  };
}

/** Extracts the data from the text of a file without running it. Throws if the text is not that of the file. */
export function parseSearchFile(path: string, text: string): unknown {
  if (!text.startsWith(prefixOf(path)) || !text.endsWith(suffix)) throw new Error(`${path} is another file`);
  return JSON.parse(text.slice(prefixOf(path).length, -suffix.length));
}

const suffix = ')\n';

function prefixOf(path: string): string {
  return `${registerName}(${JSON.stringify(path)},`;
}
