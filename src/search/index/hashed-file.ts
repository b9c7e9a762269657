import { hash } from 'node:crypto';
import { type SearchFile, searchFile } from '../files/file.ts';

/** Equal for equal texts, and for others different. */
export function fullHash(text: string): string {
  return hash('sha256', text);
}

/**
 * A hash that stands in a file's name, which so changes with what the file holds: such a file may be kept for
 * ever, and files of two editions never mix.
 */
export function hashOf(text: string, digits: number): string {
  return fullHash(text).slice(0, digits);
}

/** So many that two of an archive's files never share a name. */
export const hashDigits = 10;

/** A file whose name ends in its hash: `search/facets-0123456789.js`. */
export function dataFile(name: string, data: unknown): SearchFile {
  const json = JSON.stringify(data);
  const hash = fullHash(json);
  return searchFile(`${name}-${hash.slice(0, hashDigits)}.js`, () => json, hash);
}
