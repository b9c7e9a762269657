import { createHash } from 'node:crypto';
import { type SearchFile, searchFile } from '../files/file.ts';

/**
 * A hash that stands in a file's name, which so changes with what the file holds: such a file may be kept for
 * ever, and files of two editions never mix.
 */
export function hashOf(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

/** So many that two of an archive's files never share a name. */
export const hashDigits = 10;

/** A file whose name ends in its hash: `search/facets-0123456789.js`. */
export function dataFile(name: string, data: unknown): SearchFile {
  const json = JSON.stringify(data);
  return searchFile(`${name}-${hashOf(json, hashDigits)}.js`, json);
}
