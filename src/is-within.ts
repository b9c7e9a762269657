import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder or leads into it. Symbolic links are not followed. */
export function isWithin(path: string, folder: string): boolean {
  const fromFolder = relative(folder, path);
  return fromFolder !== '..' && !fromFolder.startsWith(`..${sep}`) && !isAbsolute(fromFolder);
}
