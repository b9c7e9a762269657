/**
 * Where a browser keeps the selection of an archive. Other archives may be on the same host, and all that are opened from
 * disks share one storage.
 *
 * @param script the address of a script of the site
 */
export function selectionKey(script: string): string {
  return `clipfile-selection ${new URL('..', script).pathname}`;
}

/** Whether a reader has selected items of an archive; false where the browser does not say. */
export function hasSelection(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
