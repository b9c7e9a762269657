import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { serveSite } from './site-server.ts';

/** A built site. Both URLs point to its root and end in `/`. */
export interface ServedArchive {
  readonly folder: string;
  /** On a web server, in a subfolder. */
  readonly httpUrl: string;
  /** A `file:` URL. */
  readonly fileUrl: string;
  /** Stops the server and deletes the site. */
  close(): Promise<void>;
}

/**
 * Builds an archive with the `build` command into a temporary folder, and serves it.
 *
 * @param content the content folder, relative to the project's root
 * @throws with the command's output if the build fails
 */
export async function serveArchive(content: string): Promise<ServedArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-served-'));
  await promisify(execFile)(
    process.execPath,
    ['src/launch.mjs', 'build', '--content', content, '--output', folder],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)) },
  );
  const server = await serveSite(folder, '/press/archive/');
  return {
    folder,
    httpUrl: server.url,
    fileUrl: `${pathToFileURL(folder)}/`,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
