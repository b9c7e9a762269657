import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errorCode } from '../error-code.ts';

/** Where the program is compiled to: `.build/` in a checkout, `dist/` in the package. */
const compiled = new URL('./', import.meta.url);

const root = new URL('../', compiled);

/** Whether its sources are there, which are compiled again when they change. */
const isCheckout = existsSync(new URL('src/launch.mjs', root));

/** Style sheets and scripts for the pages. */
export const compiledAssets = fileURLToPath(new URL('assets/', compiled));

/** Style sheets for an archive that is a part of another site, in the package only. */
export const embeddedStyles = fileURLToPath(new URL('embedded/', compiled));

export const renderWorkerScript = new URL('render-worker.js', compiled);

export const backgroundWorkerScript = new URL('background-worker.js', compiled);

/** What a new archive begins with. */
export const starterFolder = fileURLToPath(new URL('starter/', root));

/** The script that runs a command. */
export const launchScript = fileURLToPath(
  isCheckout ? new URL('src/launch.mjs', root) : new URL('bin.js', compiled),
);

/** The folder of the program's sources, where they are there. */
export const programFolder = isCheckout ? fileURLToPath(root) : undefined;

/** Whether a change of this path, from the program's folder, may change the site. */
export function isProgramSource(path: string): boolean {
  return path === '.eleventy.ts' || /^(src|templates)(\/|$)/.test(path);
}

/** The version of Clipfile. */
export function programVersion(): string {
  return packageAt(root)?.version ?? 'unknown';
}

/**
 * Changes with the program, its templates, its dependencies, and with Node.js, whose Unicode and calendar data
 * affect pages. Dependencies that are not compiled in are there with their versions.
 */
export function programFingerprint(): string {
  const scripts = readdirSync(compiled)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => readFileSync(new URL(name, compiled)));
  return hash('sha256', Buffer.concat([...scripts, Buffer.from(`${process.version} ${versions()}`)]));
}

/** The installed version of each dependency. */
function versions(): string {
  const { dependencies, optionalDependencies } = packageAt(root) ?? {};
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  return names.map((name) => `${name}@${installedVersion(name)}`).join(' ');
}

/** As Node.js looks for it: in the program's own folder of packages, or in that of a folder above. */
function installedVersion(name: string): string | undefined {
  let folder = root;
  for (;;) {
    const found = packageAt(new URL(`node_modules/${name}/`, folder));
    const above = new URL('../', folder);
    if (found !== undefined || above.href === folder.href) return found?.version;
    folder = above;
  }
}

interface PackageFile {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function packageAt(folder: URL): PackageFile | undefined {
  try {
    return JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
