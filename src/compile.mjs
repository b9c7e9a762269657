import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from './atomic-write.mjs';
import { pageFiles, program, root } from './compile-options.mjs';

const out = join(root, '.build');
/** Lists all inputs and outputs of the last compilation, one per line, with their stamps. */
const fileList = join(out, 'files.txt');

/**
 * Compiles the program to `.build/` and the pages' style sheet and scripts to `.build/assets/`, unless no input has
 * changed since the last time. Files whose bytes stay the same are not touched, and each file is written atomically,
 * so several processes may compile at once.
 *
 * @returns {Promise<string>} the path of the compiled `src/cli.ts`
 */
export async function compile() {
  const cli = join(out, 'cli.js');
  if (isUpToDate()) return cli;
  const started = Date.now();
  const esbuild = await import('esbuild');
  const results = await Promise.all([
    esbuild.build({
      ...program,
      outdir: out,
      // All other dependencies are bundled, which halves the start-up time. These load files of their own, or are
      // needed by some commands only.
      external: [
        '@11ty/*',
        '@mozilla/readability',
        '@mozilla/readability/*',
        '@swc/wasm-typescript',
        'acorn',
        'csv-parse',
        'esbuild',
        'feedsmith',
        'fflate',
        'lunr-languages/*',
        'mammoth',
        'postal-mime',
        'read-excel-file/*',
        'send',
        'sharp',
        'turndown',
        'yauzl',
      ],
      plugins: [feedParserOutside],
    }),
    ...pageFiles(join(out, 'assets')).map((options) => esbuild.build(options)),
  ]);
  for (const { outputFiles } of results) {
    for (const file of outputFiles ?? []) writeIfChanged(file.path, file.contents);
  }
  removeOtherFonts(results.flatMap(({ outputFiles }) => (outputFiles ?? []).map(({ path }) => path)));
  const files = results.flatMap(({ metafile }) => [
    ...Object.keys(metafile?.inputs ?? {}),
    ...Object.keys(metafile?.outputs ?? {}),
  ]);
  const all = [...new Set([...files, ...configFiles])].sort();
  writeIfChanged(fileList, Buffer.from(all.map((path) => `${path}\t${stampOf(path, started)}\n`).join('')));
  return cli;
}

/**
 * Builds write feeds and only imports read them, so the larger part of feedsmith stays outside.
 *
 * @type {import('esbuild').Plugin}
 */
const feedParserOutside = {
  name: 'feed-parser-outside',
  setup(build) {
    build.onResolve({ filter: /^feedsmith$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/**
 * Removes the fonts of earlier compilations, since every font in the folder becomes part of the sites.
 *
 * @param {readonly string[]} outputs
 */
function removeOtherFonts(outputs) {
  const folder = join(out, 'assets/fonts');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!outputs.includes(join(folder, name)) && name.endsWith('.woff2'))
      rmSync(join(folder, name), { force: true });
  }
}

/** Files that affect how the others are compiled. */
const configFiles = [
  'src/compile.mjs',
  'src/compile-options.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

function isUpToDate() {
  try {
    return readFileSync(fileList, 'utf8')
      .trimEnd()
      .split('\n')
      .every((line) => {
        const [path = '', stamp] = line.split('\t');
        return stampOf(path) === stamp;
      });
  } catch {
    return false;
  }
}

/**
 * Size and times of a file. A source saved less than 2 s before the compilation started, or during it, may have been
 * read before the change: its stamp is `new`, which never matches.
 *
 * @param {string} path relative to the project's root
 * @param {number} [started] when the compilation started, in milliseconds
 */
function stampOf(path, started = Number.POSITIVE_INFINITY) {
  const { size, mtimeMs, ctimeMs } = statSync(join(root, path));
  const isOutput = path.startsWith('.build/');
  return mtimeMs > started - 2000 && !isOutput ? 'new' : `${size} ${mtimeMs} ${ctimeMs}`;
}

/**
 * @param {string} path
 * @param {Uint8Array} contents
 */
function writeIfChanged(path, contents) {
  try {
    if (Buffer.compare(readFileSync(path), contents) === 0) return;
  } catch {
    mkdirSync(dirname(path), { recursive: true });
  }
  // The process id keeps processes that compile at the same time apart.
  writeAtomically(path, (temporary) => writeFileSync(temporary, contents), `${path}.${process.pid}.tmp`);
}
