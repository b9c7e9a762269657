import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile } from './host-files.ts';

/** Style, scripts and icon, as they go to the site. */
export function readAssets(folder: string): readonly SiteFile[] {
  return readdirSync(folder)
    .filter((name) => /\.(css|js|svg)$/.test(name))
    .sort()
    .map((name) => ({ path: `assets/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}
