/** A file of the search, to be written into the site. */
export interface SearchFile {
  /** From the site's root: `search/manifest.js`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Data as a classic script, which a page opened from a disk may load too. It hands its data, with its own
 * path, to the one function of this name that the reader's page defines.
 */
export const registerName = 'clipfileSearch';

export function searchFile(path: string, json: string): SearchFile {
  return { path, text: `${registerName}(${JSON.stringify(path)},${json})\n` };
}
