import { statSync } from 'node:fs';

/** In bytes. A file of a format that cannot be read in parts is in memory as a whole. */
const maxLength = 100_000_000;

/** Why a file is not read as a whole; undefined where it can be. */
export function whyTooLarge(file: string): string | undefined {
  return statSync(file).size > maxLength ? 'file is larger than 100 MB' : undefined;
}
