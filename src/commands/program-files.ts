import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The program's own folder. The URL is relative to `.build/cli.js`, into which this file is compiled. */
const root = new URL('../', import.meta.url);

/** Compiled style sheet and scripts for the pages. */
export const compiledAssets = fileURLToPath(new URL('.build/assets/', root));

export const renderWorkerScript = new URL('.build/render-worker.js', root);

export const backgroundWorkerScript = new URL('.build/background-worker.js', root);

/** The entry point of the npm scripts. */
export const launchScript = fileURLToPath(new URL('src/launch.mjs', root));

export const programFolder = fileURLToPath(root);

/** Whether a change of this path, from the program's folder, may change the site. */
export function isProgramSource(path: string): boolean {
  return path === '.eleventy.ts' || /^(src|templates)(\/|$)/.test(path);
}

/**
 * Changes with the program, its templates, its dependencies, and with Node.js, whose Unicode and calendar data
 * affect pages. The lockfile stands for the few packages that are not compiled in.
 */
export function programFingerprint(): string {
  const files = [
    '.build/cli.js',
    '.build/render-worker.js',
    '.build/background-worker.js',
    'package-lock.json',
  ];
  const contents = files.map((path) => readFileSync(new URL(path, root)));
  return hash('sha256', Buffer.concat([...contents, Buffer.from(process.version)]));
}
