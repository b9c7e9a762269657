// @ts-check
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/** The project's root. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @type {import('esbuild').BuildOptions} */
const shared = { absWorkingDir: root, bundle: true, write: false, charset: 'utf8', logLevel: 'warning' };

/**
 * Compiles the commands to `.build/cli.js`, and what readers' browsers load to `.build/assets/`. Files whose
 * bytes did not change are not touched, and none is ever half written: several runs at once do no harm.
 *
 * @returns {Promise<string>} the path of the compiled commands
 */
export async function compile() {
  const out = join(root, '.build');
  const results = await Promise.all([
    esbuild.build({
      ...shared,
      entryPoints: ['src/cli.ts'],
      outfile: join(out, 'cli.js'),
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
    }),
    esbuild.build({
      ...shared,
      entryPoints: {
        page: 'src/browser/page.ts',
        marks: 'src/browser/marks.ts',
        search: 'src/browser/search-page.ts',
      },
      outdir: join(out, 'assets'),
      format: 'iife',
      target: 'es2022',
      minify: true,
    }),
    esbuild.build({
      ...shared,
      entryPoints: { style: 'templates/styles/style.css', icon: 'templates/styles/icon.svg' },
      outdir: join(out, 'assets'),
      loader: { '.svg': 'copy' },
      minify: true,
    }),
  ]);
  for (const { outputFiles } of results) for (const file of outputFiles ?? []) put(file.path, file.contents);
  return join(out, 'cli.js');
}

/**
 * @param {string} path
 * @param {Uint8Array} contents
 */
function put(path, contents) {
  try {
    if (Buffer.compare(readFileSync(path), contents) === 0) return;
  } catch {
    mkdirSync(dirname(path), { recursive: true });
  }
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}
