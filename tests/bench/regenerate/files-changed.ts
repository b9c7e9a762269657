import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Counts the files of a site written since a time, in milliseconds since 1970. Hidden files do not count. */
export function countFilesChangedSince(site: string, time: number): number {
  return readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => {
    if (path.startsWith('.')) return false;
    const stat = statSync(join(site, path));
    // File times may lag behind the clock by some milliseconds.
    return stat.isFile() && stat.ctimeMs > time - 20;
  }).length;
}
