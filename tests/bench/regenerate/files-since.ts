import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many files of a site were written since a moment, in milliseconds since 1970; hidden ones are not the site's. */
export function filesSince(site: string, moment: number): number {
  return readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => {
    if (path.startsWith('.')) return false;
    const stat = statSync(join(site, path));
    // The clock of a disk may be some milliseconds behind.
    return stat.isFile() && stat.ctimeMs > moment - 20;
  }).length;
}
