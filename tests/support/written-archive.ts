import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serveSite } from './site-server.ts';

/** An archive that a test wrote, as readers come to it. Both addresses are of the site's root and end in `/`. */
export interface WrittenArchive {
  readonly folder: string;
  /** On a web server, not at its root. */
  readonly served: string;
  /** On the reader's own disk. */
  readonly onDisk: string;
  /** Writes more files, or others in place of those before, and builds into the same folder. */
  update(files: ContentFiles): void;
  close(): Promise<void>;
}

/** The text of each file of a content folder, under its path there. */
export type ContentFiles = Readonly<Record<string, string>>;

/** Builds an archive with the command, into a folder of its own, and serves it. */
export async function writeArchive(files: ContentFiles): Promise<WrittenArchive> {
  const work = mkdtempSync(join(tmpdir(), 'clipfile-written-'));
  const content = join(work, 'content');
  const folder = join(work, 'site');
  const update = (changed: ContentFiles): void => {
    for (const [path, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    execFileSync(process.execPath, [launcher, 'build', '--content', content, '--output', folder]);
  };
  update(files);
  const server = await serveSite(folder, '/press/harbour/');
  return {
    folder,
    served: server.url,
    onDisk: `${pathToFileURL(folder)}/`,
    update,
    async close() {
      await server.close();
      rmSync(work, { recursive: true });
    },
  };
}

const launcher = fileURLToPath(new URL('../../src/launch.mjs', import.meta.url));
