import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './compile-options.mjs';

/**
 * The licences of the packages that are compiled in, which most of them ask to be passed on.
 *
 * @param {readonly string[]} inputs the files that were compiled, relative to the project's root, as esbuild names them
 * @returns {string} for each package its name, its version and the text of its licence; where it has no such text, its
 *   author
 */
export function licensesOf(inputs) {
  const folders = inputs.flatMap((path) => packageFolder.exec(path)?.[1] ?? []);
  return [...new Set(folders)]
    .sort()
    .map((folder) => licenseOf(join(root, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** That of a package, or of a package inside of it. */
const packageFolder = /^((?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+)/;

/** @param {string} folder */
function licenseOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text =
    file === undefined ? `By ${author?.name ?? author}` : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
