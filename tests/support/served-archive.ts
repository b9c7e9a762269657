import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { serveSite } from './site-server.ts';

/** A site that the command built, as readers come to it. Both addresses are of its root and end in `/`. */
export interface ServedArchive {
  readonly folder: string;
  /** On a host, below its root. */
  readonly http: string;
  /** On a disk. */
  readonly disk: string;
  /** Takes the site away again. */
  close(): Promise<void>;
}

/**
 * Builds an archive with the command that archivists run, and serves it.
 *
 * @param content the archive's folder, from the project's root
 * @throws what the command said, where it built nothing
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
    http: server.url,
    disk: `${pathToFileURL(folder)}/`,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
