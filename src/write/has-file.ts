import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether there is a file at this path of the output folder. */
export function hasFile(folder: string, path: string): boolean {
  return existsSync(join(folder, path));
}
