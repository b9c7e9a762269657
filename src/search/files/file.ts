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
      return `${before(path)}${json()}${after}`;
    },
    ...(fingerprint !== undefined && { fingerprint }),
  };
}

/** The data that a file hands over, read off its text; throws where the text is no such file's. */
export function dataIn(path: string, text: string): unknown {
  if (!text.startsWith(before(path)) || !text.endsWith(after)) throw new Error(`${path} is another file`);
  return JSON.parse(text.slice(before(path).length, -after.length));
}

const after = ')\n';

function before(path: string): string {
  return `${registerName}(${JSON.stringify(path)},`;
}
