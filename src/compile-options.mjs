import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

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
 * The program and its workers, as modules of Node.js.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
export const program = {
  ...shared,
  entryPoints: {
    cli: 'src/cli.ts',
    'render-worker': 'src/render/render-worker.ts',
    'background-worker': 'src/pipeline/background-worker.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // For packages that load modules of Node.js as CommonJS.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
};

/** @type {import('esbuild').BuildOptions} */
export const styles = {
  ...shared,
  entryPoints: { style: 'templates/styles/style.css' },
  minify: true,
};

/**
 * The scripts and style sheets that pages load.
 *
 * @param {string} outdir
 * @returns {readonly import('esbuild').BuildOptions[]}
 */
export function pageFiles(outdir) {
  return [
    {
      ...shared,
      entryPoints: {
        page: 'src/browser/page.ts',
        marks: 'src/browser/marks.ts',
        cite: 'src/browser/cite.ts',
        'on-this-day': 'src/browser/on-this-day.ts',
        'tag-index': 'src/browser/tag-index.ts',
        search: 'src/browser/search-page.ts',
        'search-start': 'src/browser/search-start.ts',
        'search-tools': 'src/browser/search-tools.ts',
        operators: 'src/browser/operators.ts',
        suggest: 'src/browser/suggest.ts',
        timeline: 'src/browser/timeline.ts',
        viewer: 'src/browser/viewer.ts',
        selection: 'src/browser/selection.ts',
        exports: 'src/browser/exports.ts',
      },
      outdir,
      format: 'iife',
      target: 'es2022',
      minify: true,
      plugins: [lunrInPages],
    },
    {
      ...styles,
      entryPoints: {
        ...styles.entryPoints,
        search: 'templates/styles/search-page.css',
        selection: 'templates/styles/selection.css',
        fonts: 'templates/fonts/fonts.css',
        icon: 'templates/styles/icon.svg',
      },
      outdir,
      loader: { '.svg': 'copy', '.woff2': 'file' },
      // Named by their content, so that browsers keep them.
      assetNames: 'fonts/[name]-[hash]',
    },
  ];
}

/**
 * The search as a library: modules that pages load as they are, and Node.js too.
 *
 * @param {string} outdir
 * @returns {import('esbuild').BuildOptions}
 */
export function searchLibrary(outdir) {
  return {
    ...shared,
    entryPoints: { index: 'src/library/search.ts' },
    outdir,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    minify: true,
    sourcemap: true,
    plugins: [lunrInPages],
  };
}

/**
 * Compiles the pages' style sheet alone, and writes nothing.
 *
 * @returns {Promise<string>} its text
 */
export async function compileStyle() {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({ ...styles, outdir: root });
  return outputFiles?.[0]?.text ?? '';
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
