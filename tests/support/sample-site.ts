import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serveSite } from './site-server.ts';

/** A built site. Both URLs point to its root and end in `/`. */
export interface SampleSite {
  readonly folder: string;
  /** On a web server, in a subfolder. */
  readonly httpUrl: string;
  /** A `file:` URL. */
  readonly fileUrl: string;
  close(): Promise<void>;
}

/**
 * Builds the sample archive with the `build` command into a temporary folder, and serves it.
 *
 * @param extraItems further items: their Markdown files by id
 */
export async function openSampleSite(extraItems: Readonly<Record<string, string>> = {}): Promise<SampleSite> {
  const work = mkdtempSync(join(tmpdir(), 'clipfile-sample-'));
  const content = join(work, 'content');
  const folder = join(work, 'site');
  cpSync(join(root, 'content'), content, { recursive: true });
  for (const [id, text] of Object.entries(extraItems))
    writeFileSync(join(content, 'items', `${id}.md`), text);
  execFileSync(process.execPath, [launcher, 'build', '--content', content, '--output', folder]);
  const server = await serveSite(folder, '/archive/deep/');
  return {
    folder,
    httpUrl: server.url,
    fileUrl: `${pathToFileURL(folder)}/`,
    async close() {
      await server.close();
      rmSync(work, { recursive: true });
    },
  };
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const launcher = join(root, 'src', 'launch.mjs');
