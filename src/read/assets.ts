import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A compiled style sheet, script or icon. */
export interface Asset {
  /** Path on the site: `assets/style.css`. */
  readonly path: string;
  readonly text: string;
}

/** Reads the folder of compiled assets, sorted by name. */
export function readAssets(folder: string): readonly Asset[] {
  return readdirSync(folder)
    .filter((name) => /\.(css|js|svg)$/.test(name))
    .sort()
    .map((name) => ({ path: `assets/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}
