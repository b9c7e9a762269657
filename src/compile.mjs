import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAtomically } from './write/atomic-write.mjs';

/** The project's root. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, '.build');
/** What the last compilation was made of: a line for each file, with its size and times. */
const sources = join(out, 'sources.txt');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  charset: 'utf8',
  logLevel: 'warning',
};

/**
 * Compiles the commands to `.build/cli.js`, and what readers' browsers load to `.build/assets/`, unless no file
 * that they are made of changed since. Files whose bytes did not change are not touched, and none is ever half
 * written: several runs at once do no harm.
 *
 * @returns {Promise<string>} the path of the compiled commands
 */
export async function compile() {
  const cli = join(out, 'cli.js');
  if (isFresh()) return cli;
  const started = Date.now();
  const esbuild = await import('esbuild');
  const results = await Promise.all([
    esbuild.build({
      ...shared,
      entryPoints: {
        cli: 'src/cli.ts',
        'render-worker': 'src/render/render-worker.ts',
        'background-worker': 'src/build/background-worker.ts',
      },
      outdir: out,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      // Dependencies go along, which takes a start half the time; but those that look for files of their own, and
      // those that only some commands need.
      external: ['@11ty/*', 'chokidar', 'lunr-languages/*'],
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
      },
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
  const inputs = results.flatMap(({ metafile }) => [
    ...Object.keys(metafile?.inputs ?? {}),
    ...Object.keys(metafile?.outputs ?? {}),
  ]);
  const all = [...new Set([...inputs, ...settings])].sort();
  put(sources, Buffer.from(all.map((path) => `${path}\t${stampOf(path, started)}\n`).join('')));
  return cli;
}

/** Files that change how the others are compiled. */
const settings = ['src/compile.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

function isFresh() {
  try {
    return readFileSync(sources, 'utf8')
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
 * Size and times of a file. One that was saved shortly before a compilation began, or while it ran, may have been
 * read in the state before: it gets a stamp that nothing equals.
 *
 * @param {string} path from the project's root
 * @param {number} [started] when the compilation began
 */
function stampOf(path, started = Number.POSITIVE_INFINITY) {
  const { size, mtimeMs, ctimeMs } = statSync(join(root, path));
  const isOurs = path.startsWith('.build/');
  return mtimeMs > started - 2000 && !isOurs ? 'new' : `${size} ${mtimeMs} ${ctimeMs}`;
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
  // Each process has a temporary file of its own: several may compile at once.
  writeAtomically(path, (temporary) => writeFileSync(temporary, contents), `${path}.${process.pid}.tmp`);
}
