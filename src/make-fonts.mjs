import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Makes the fonts in `templates/fonts/`, and `faces.css` there, from Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1)
 * as `@fontsource-variable` publishes them, with subset-font, which is HarfBuzz's subsetter: one file for each script,
 * with the weights, optical sizes and features that the pages use and no others. The licence reserves the name
 * "Source" for the original, so the families are called Archive Serif and Archive Sans here.
 *
 * usage: npm run fonts
 */

/** What is kept of OpenType's features: kerning, ligatures, marks, letters by language, figures of one width. */
const features = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum'];

/** Ids in a font's name table: copyright, licence, address of the licence. */
const legalNames = [0, 13, 14];

const scripts = ['cyrillic-ext', 'cyrillic', 'greek', 'vietnamese', 'latin-ext', 'latin'];

/** @typedef {number | { min: number, max: number }} Axis */

/**
 * @typedef {object} Face
 * @property {string} name of the files
 * @property {string} family
 * @property {string} source the package
 * @property {string} kind of the package's files
 * @property {'normal' | 'italic'} style
 * @property {string} weight in CSS
 * @property {Record<string, Axis>} axes
 */

/** @type {readonly Face[]} */
export const faces = [
  {
    name: 'serif',
    family: 'Archive Serif',
    source: 'source-serif-4',
    kind: 'opsz',
    style: 'normal',
    weight: '400 600',
    axes: { wght: { min: 400, max: 600 }, opsz: { min: 16, max: 60 } },
  },
  {
    name: 'serif-italic',
    family: 'Archive Serif',
    source: 'source-serif-4',
    kind: 'opsz',
    style: 'italic',
    weight: '400',
    axes: { wght: 400, opsz: 18 },
  },
  {
    name: 'sans',
    family: 'Archive Sans',
    source: 'source-sans-3',
    kind: 'wght',
    style: 'normal',
    weight: '400 600',
    axes: { wght: { min: 400, max: 600 } },
  },
];

const require = createRequire(import.meta.url);

/**
 * One font file.
 *
 * @param {Face} face
 * @param {string} script
 * @returns {Promise<{ path: string, bytes: Uint8Array, rule: string }>} with its `@font-face` rule
 */
export async function makeFont({ name, family, source, kind, style, weight, axes }, script) {
  const { default: subsetFont } = await import('subset-font');
  const folder = dirname(require.resolve(`@fontsource-variable/${source}/package.json`));
  /** @type {Record<string, string>} */
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
  const range = ranges[script];
  if (range === undefined) throw new Error(`${source} has no range for ${script}`);
  const bytes = await subsetFont(
    readFileSync(join(folder, 'files', `${source}-${script}-${kind}-${style}.woff2`)),
    charactersIn(range),
    { targetFormat: 'woff2', variationAxes: axes, keepFeatures: features, preserveNameIds: legalNames },
  );
  const path = `${name}-${script}.woff2`;
  const rule = `@font-face {
  font-family: "${family}";
  font-style: ${style};
  font-weight: ${weight};
  font-display: swap;
  src: url("${path}") format("woff2");
  unicode-range: ${range.replaceAll(',', ', ')};
}
`;
  return { path, bytes, rule };
}

/**
 * @param {string} range as in CSS: `U+0000-00FF,U+0131`
 */
function charactersIn(range) {
  return range
    .split(',')
    .map((part) => {
      const [first = 0, last = first] = part
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
    })
    .join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../templates/fonts/', import.meta.url));
  const rules = ['/* Made by npm run fonts. */\n'];
  for (const face of faces) {
    for (const script of scripts) {
      const { path, bytes, rule } = await makeFont(face, script);
      writeFileSync(join(folder, path), bytes);
      rules.push(rule);
    }
  }
  writeFileSync(join(folder, 'faces.css'), rules.join('\n'));
}
