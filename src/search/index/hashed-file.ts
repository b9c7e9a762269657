import { hash } from 'node:crypto';
import { hashLength } from '../files/manifest.ts';
import { type SearchFile, searchFile } from '../files/search-file.ts';

/** SHA-256 in hexadecimal digits. */
export function fullHash(text: string): string {
  return hash('sha256', text);
}

/**
 * The first digits of the hash, for a file name. The name changes with the content, so hosts and browsers may cache
 * the file forever, and files of two index versions never mix.
 */
export function shortHash(text: string, length: number): string {
  return fullHash(text).slice(0, length);
}

/** A JSON file whose name ends in its hash: `search/dates-0123456789.js`. */
export function hashedFile(name: string, data: unknown): SearchFile {
  const json = JSON.stringify(data);
  const hash = fullHash(json);
  return searchFile(`${name}-${hash.slice(0, hashLength)}.js`, () => json, hash);
}
