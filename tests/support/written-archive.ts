import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serveSite } from './site-server.ts';

/** A built site whose content a test wrote. Both URLs point to its root and end in `/`. */
export interface WrittenArchive {
  readonly folder: string;
  /** On a web server, in a subfolder. */
  readonly httpUrl: string;
  /** A `file:` URL. */
  readonly fileUrl: string;
  /** Adds or replaces content files and builds again into the same folder. */
  update(files: ContentFiles): void;
  close(): Promise<void>;
}

/** The files of a content folder: text by path. */
export type ContentFiles = Readonly<Record<string, string>>;

/** Writes a content folder, builds it with the `build` command into a temporary folder, and serves the site. */
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
    httpUrl: server.url,
    fileUrl: `${pathToFileURL(folder)}/`,
    update,
    async close() {
      await server.close();
      rmSync(work, { recursive: true });
    },
  };
}

const launcher = fileURLToPath(new URL('../../src/launch.mjs', import.meta.url));
