import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { compile } from '../../src/compile.mjs';
import { buildSite as buildInProcess } from '../../src/pipeline/build-site.ts';
import type { Files } from './create-folder.ts';
import { templateRenderer } from './template-renderer.ts';

/** What a site is built from: a content folder, files that are added to it, or both. */
export interface Content {
  /** Relative to the project's root. */
  readonly folder?: string;
  readonly files?: Files;
}

/**
 * Builds a site in this process, unless a test of this run has already built one from the same content. Tests must not
 * change it.
 *
 * @returns the folder of the site
 * @throws with the first problem if the content has errors
 */
export async function buildSite(content: Content): Promise<string> {
  const shared = join(inject('sharedSites'), hashOf(content));
  if (!existsSync(shared)) {
    const work = mkdtempSync(`${shared}-`);
    writeContent(content, join(work, 'content'));
    const { ok, problems } = await buildInProcess({
      content: join(work, 'content'),
      output: join(work, 'output'),
      assets: join(dirname(await compile()), 'assets'),
      program: '',
      renderer: templateRenderer,
    });
    const [problem] = problems;
    if (!ok) throw new Error(`The site was not built: ${problem?.file}:${problem?.line} ${problem?.message}`);
    publish(work, shared);
  }
  return join(shared, 'output');
}

/** Two workers may build the same site at once. The first one counts. */
function publish(work: string, shared: string): void {
  try {
    renameSync(work, shared);
  } catch (error) {
    if (!existsSync(shared)) throw error;
    rmSync(work, { recursive: true });
  }
}

function writeContent({ folder, files = {} }: Content, target: string): void {
  mkdirSync(target);
  if (folder !== undefined) cpSync(join(root, folder), target, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
}

function hashOf({ folder = '', files = {} }: Content): string {
  const hash = createHash('sha256').update(folder);
  for (const [path, text] of Object.entries(files)) hash.update(`\0${path}\0${text.length}\0`).update(text);
  return hash.digest('hex').slice(0, 16);
}

const root = fileURLToPath(new URL('../../', import.meta.url));
