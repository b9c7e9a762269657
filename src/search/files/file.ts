/** A file of the search, to be written into the site. */
export interface SearchFile {
  /** From the site's root: `search/manifest.js`. */
  readonly path: string;
  /** May be put together only when it is asked for: most files of an edition are those of the one before. */
  readonly text: string;
  /** Where it is known without the text: equal at one path only where the text is. */
  readonly fingerprint?: string;
}

/**
 * Data as a classic script, which a page opened from a disk may load too. It hands its data, with its own
 * path, to the one function of this name that the reader's page defines.
 */
export const registerName = 'clipfileSearch';

export function searchFile(path: string, json: () => string, fingerprint?: string): SearchFile {
  return {
    path,
    get text() {
      return `${registerName}(${JSON.stringify(path)},${json()})\n`;
    },
    ...(fingerprint !== undefined && { fingerprint }),
  };
}
