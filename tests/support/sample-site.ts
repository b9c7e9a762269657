import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serveSite } from './site-server.ts';

/** A built site where readers find it. Both addresses end in `/`. */
export interface SampleSite {
  readonly folder: string;
  /** On a web server, not at its root. */
  readonly served: string;
  /** On the reader's own disk. */
  readonly onDisk: string;
  close(): Promise<void>;
}

/**
 * Builds the sample archive with the command, into a folder of its own, and serves it.
 *
 * @param more items to stand in it too: the text of each, under its id
 */
export async function openSampleSite(more: Readonly<Record<string, string>> = {}): Promise<SampleSite> {
  const work = mkdtempSync(join(tmpdir(), 'clipfile-sample-'));
  const content = join(work, 'content');
  const folder = join(work, 'site');
  cpSync(join(root, 'content'), content, { recursive: true });
  for (const [id, text] of Object.entries(more)) writeFileSync(join(content, 'items', `${id}.md`), text);
  execFileSync(process.execPath, [launcher, 'build', '--content', content, '--output', folder]);
  const server = await serveSite(folder, '/archive/deep/');
  return {
    folder,
    served: server.url,
    onDisk: `${pathToFileURL(folder)}/`,
    async close() {
      await server.close();
      rmSync(work, { recursive: true });
    },
  };
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const launcher = join(root, 'src', 'launch.mjs');
