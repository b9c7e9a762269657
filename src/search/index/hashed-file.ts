import { hash } from 'node:crypto';
import { hashLength } from '../files/hashes.ts';
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

/** A file that is listed by the hash in its name. */
export interface ListedFile {
  readonly file: SearchFile;
  readonly hash: string;
}

export function listedFile(pathOf: (hash: string) => string, data: unknown): ListedFile {
  const json = JSON.stringify(data);
  const hash = fullHash(json);
  const inName = hash.slice(0, hashLength);
  return { file: searchFile(pathOf(inName), () => json, hash), hash: inName };
}

/** Files with the same content have the same name, and are one file. */
export function distinctFiles(files: readonly SearchFile[]): readonly SearchFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
