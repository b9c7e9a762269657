import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A compiled style sheet, script or icon. */
export interface Asset {
  /** Path on the site: `assets/style.css`. */
  readonly path: string;
  readonly text: string;
}

/** A font of the program, which pages load as it is. */
export interface Font {
  /** Path on the site, with a hash of its bytes: `assets/fonts/sans-latin-3VKD5X2A.woff2`. */
  readonly path: string;
  /** Path on the disk. */
  readonly original: string;
}

/** Lists the fonts in the folder of compiled assets, sorted by name. */
export function listFonts(folder: string): readonly Font[] {
  const fonts = join(folder, 'fonts');
  if (!existsSync(fonts)) return [];
  return readdirSync(fonts)
    .filter((name) => name.endsWith('.woff2'))
    .sort()
    .map((name) => ({ path: `assets/fonts/${name}`, original: join(fonts, name) }));
}

/**
 * Reads the folder of compiled assets, sorted by name.
 *
 * @param replacing a folder of files that are used instead of those of the same name
 */
export function readAssets(folder: string, replacing?: string): readonly Asset[] {
  if (replacing !== undefined) {
    const others = new Map(readAssets(replacing).map((asset) => [asset.path, asset]));
    return readAssets(folder).map((asset) => others.get(asset.path) ?? asset);
  }
  return readdirSync(folder)
    .filter((name) => /\.(css|js|svg)$/.test(name))
    .sort()
    .map((name) => ({ path: `assets/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}
