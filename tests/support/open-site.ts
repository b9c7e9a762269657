import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { buildSite, type Content } from './built-site.ts';
import { serveSite } from './site-server.ts';

/** A built site. Both URLs point to its root and end in `/`. */
export interface OpenSite {
  readonly folder: string;
  /** On a web server, in a subfolder. */
  readonly httpUrl: string;
  /** A `file:` URL. */
  readonly fileUrl: string;
  close(): Promise<void>;
}

/** A copy of a site, which a test may change. */
export interface OwnSite extends OpenSite {
  /** Replaces it with the site of other content. */
  update(content: Content): Promise<void>;
}

/** Builds and serves a site for the tests of a file or a block, which must not change it. */
export function useSite(content: Content): () => OpenSite {
  let site: OpenSite | undefined;
  beforeAll(async () => {
    site = await open(await buildSite(content));
  });
  afterAll(() => site?.close());
  return () => {
    if (site === undefined) throw new Error('the site is only available inside tests');
    return site;
  };
}

/** Builds and serves a site of which the test has a copy of its own. */
export async function openOwnSite(content: Content): Promise<OwnSite> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-own-site-'));
  const update = async (changed: Content): Promise<void> => {
    const built = await buildSite(changed);
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    cpSync(built, folder, { recursive: true });
  };
  await update(content);
  const site = await open(folder);
  return {
    ...site,
    update,
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function open(folder: string): Promise<OpenSite> {
  const server = await serveSite(folder, '/press/archive/');
  return { folder, httpUrl: server.url, fileUrl: `${pathToFileURL(folder)}/`, close: server.close };
}
