import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Where the program stands on the disk. This file runs compiled into `.build/cli.js`, and all that it names is
 * found from there.
 */
const root = new URL('../', import.meta.url);

/** Style and scripts for readers' browsers, compiled. */
export const compiledAssets = fileURLToPath(new URL('.build/assets/', root));

/** The thread that draws pages, compiled. */
export const drawingScript = new URL('.build/render-worker.js', root);

/** The thread beside the one that builds, compiled. */
export const sideScript = new URL('.build/background-worker.js', root);

/** What the npm scripts call. */
export const launcher = fileURLToPath(new URL('src/launch.mjs', root));

/** What makes another site of the same content when it changes. */
export const sources = ['.eleventy.ts', 'src', 'templates'].map((path) => fileURLToPath(new URL(path, root)));

/**
 * Changes with the program, its templates, what they stand on, and with Node.js, whose alphabets and calendars show
 * in pages. The compiled commands hold all but the packages that stay outside of them.
 */
export function programFingerprint(): string {
  const files = [
    '.build/cli.js',
    '.build/render-worker.js',
    '.build/background-worker.js',
    'package-lock.json',
  ].map((path) => readFileSync(new URL(path, root)));
  return hash('sha256', Buffer.concat([...files, Buffer.from(process.version)]));
}
