import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAtomically } from './atomic-write.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, '.build');
/** Lists all inputs and outputs of the last compilation, one per line, with their stamps. */
const fileList = join(out, 'files.txt');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  charset: 'utf8',
  logLevel: 'warning',
};

const styles = {
  ...shared,
  entryPoints: { style: 'templates/styles/style.css' },
  outdir: join(out, 'assets'),
  minify: true,
};

/**
 * Compiles the pages' style sheet alone, and writes nothing.
 *
 * @returns {Promise<string>} its text
 */
export async function compileStyle() {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build(styles);
  return outputFiles?.[0]?.text ?? '';
}

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
      ...shared,
      entryPoints: {
        cli: 'src/cli.ts',
        'render-worker': 'src/render/render-worker.ts',
        'background-worker': 'src/pipeline/background-worker.ts',
      },
      outdir: out,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      // All other dependencies are bundled, which halves the start-up time. These load files of their own, or are
      // needed by some commands only.
      external: ['@11ty/*', 'esbuild', 'lunr-languages/*', 'send', 'sharp'],
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
      },
    }),
    esbuild.build({
      ...shared,
      entryPoints: {
        page: 'src/browser/page.ts',
        marks: 'src/browser/marks.ts',
        'on-this-day': 'src/browser/on-this-day.ts',
        'tag-index': 'src/browser/tag-index.ts',
        search: 'src/browser/search-page.ts',
        'search-start': 'src/browser/search-start.ts',
        'search-tools': 'src/browser/search-tools.ts',
        operators: 'src/browser/operators.ts',
        suggest: 'src/browser/suggest.ts',
        timeline: 'src/browser/timeline.ts',
      },
      outdir: join(out, 'assets'),
      format: 'iife',
      target: 'es2022',
      minify: true,
      plugins: [lunrInPages],
    }),
    esbuild.build({
      ...styles,
      entryPoints: {
        ...styles.entryPoints,
        search: 'templates/styles/search-page.css',
        fonts: 'templates/fonts/fonts.css',
        icon: 'templates/styles/icon.svg',
      },
      loader: { '.svg': 'copy', '.woff2': 'file' },
      // Named by their content, so that browsers keep them.
      assetNames: 'fonts/[name]-[hash]',
    }),
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

/**
 * The parts of lunr, in their order, that pages use: it has no modules, and without the rest the script of the search
 * is 3 KB smaller, compressed.
 */
const lunrParts = [
  ...['lunr', 'utils', 'token', 'tokenizer', 'pipeline', 'stemmer', 'stop_word_filter', 'token_set'],
  ...['query', 'query_parse_error', 'query_lexer', 'query_parser'],
];

/** @type {import('esbuild').Plugin} */
export const lunrInPages = {
  name: 'lunr-in-pages',
  setup(build) {
    build.onLoad({ filter: /[\\/]lunr[\\/]lunr\.js$/ }, ({ path }) => {
      const texts = lunrParts.map((part) => readFileSync(join(dirname(path), 'lib', `${part}.js`), 'utf8'));
      return { contents: `${texts.join('\n')}\nmodule.exports = lunr;\n` };
    });
  },
};

/** Files that affect how the others are compiled. */
const configFiles = ['src/compile.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

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
