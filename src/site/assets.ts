import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteFile } from '../pages/host-files.ts';

/** Where compiling puts what readers' browsers load: beside the compiled commands. */
export const compiledAssets = fileURLToPath(new URL('./assets/', import.meta.url));

/** Style, scripts and icon, as they go to the site. */
export function readAssets(folder: string): readonly SiteFile[] {
  return readdirSync(folder)
    .filter((name) => /\.(css|js|svg)$/.test(name))
    .sort()
    .map((name) => ({ path: `assets/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}
