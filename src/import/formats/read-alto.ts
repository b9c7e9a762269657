import { statSync } from 'node:fs';
import { type AltoFile, altoIn, altoRoot } from '../../transcripts/alto-file.ts';
import { elementsOf } from './xml.ts';

/** In bytes. One page, with each of its letters, has at most so many. */
const maxLength = 50_000_000;
/** In characters, of what is in it. */
const maxContent = 30_000_000;

/** Reads a file of ALTO; what is wrong is a text: one line, lower case, no full stop. */
export async function readAlto(file: string): Promise<AltoFile | string> {
  if (statSync(file).size > maxLength) return 'file is larger than 50 MB';
  const root = new Set([altoRoot]);
  for await (const element of elementsOf(file, root, { maxLength: maxContent, withoutPrefixes: true })) {
    return 'reason' in element ? element.reason : altoIn(element);
  }
  return 'there is no ALTO in it';
}
