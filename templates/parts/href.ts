import { relativePath } from '../../src/html/paths.ts';

/** A link within the page is the fragment alone, so that the page is not loaded again under another address. */
export function hrefOf(path: string, from: string): string {
  return path.startsWith(`${from}#`) ? path.slice(from.length) : relativePath(from, path);
}
