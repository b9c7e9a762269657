import type { FileTable } from '../cache/file-table.ts';
import type { SiteState } from '../cache/site-state.ts';
import { isLastingAddress } from '../read/recorded-addresses.ts';

/** The lasting addresses that builds before had, and the files of the site no longer have. */
export function goneAddresses(
  before: Pick<SiteState, 'gone' | 'files'> | undefined,
  files: FileTable,
): readonly string[] {
  if (before === undefined) return [];
  const earlier = new Set([...before.gone, ...lastingAddresses(before.files)]);
  for (const path of lastingAddresses(files)) earlier.delete(path);
  return [...earlier].sort();
}

/** Those among the files of a site. */
export function lastingAddresses(files: FileTable): readonly string[] {
  const paths: string[] = [];
  for (let row = 0; row < files.size; row++) {
    const path = files.pathAt(row);
    if (isLastingAddress(path)) paths.push(path);
  }
  return paths;
}
