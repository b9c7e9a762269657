import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { isWithin } from './is-within.ts';

/** Says what is wrong with a folder or a file, and what did not happen. */
export class FolderMistake extends Error {}

/**
 * Makes a folder of an archive. A symbolic link would lead what is written there out of the archive.
 *
 * @param content the folder of the archive
 * @throws {FolderMistake} where the folder would be outside of it
 */
export function makeFolderWithin(content: string, folder: string): void {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  if (!isWithin(realpathSync(existing), realpathSync(content))) {
    throw new FolderMistake(
      `${existing} is a link to a folder outside of the archive. Nothing was written there.`,
    );
  }
  mkdirSync(folder, { recursive: true });
}
