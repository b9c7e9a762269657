import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { BuildCache } from '../../src/pipeline/build-cache.ts';
import { type BuildResult, buildSite } from '../../src/pipeline/build-site.ts';
import { templateRenderer as renderer } from '../support/template-renderer.ts';
import { readTree } from './archive-on-disk.ts';

/** Writes a file below the content folder. */
export type Write = (path: string, text: string | Uint8Array) => void;

/** Changes of the content, in their order, by what they are. */
export type Edits = Readonly<Record<string, (write: Write, content: string) => void>>;

/**
 * Builds a site after each of some edits, and holds that each time it has changed, and is that of a clean build.
 *
 * @param root with the folders `content` and `assets`
 * @param warm whether the cache stays in memory between the builds
 * @returns what came of the first build, before the edits
 */
export async function expectCleanBuilds(root: string, edits: Edits, warm: boolean): Promise<BuildResult> {
  const [content, output, assets] = [join(root, 'content'), join(root, 'site'), join(root, 'assets')];
  const clean = join(root, 'clean');
  const program = 'program';
  const open = () =>
    new BuildCache(new CacheFolder({ folder: join(root, 'cache'), content, output, program }));
  const write: Write = (path, text) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  let cache = open();
  const first = await buildSite({ content, output, assets, program, renderer, cache });
  let before = readTree(output);
  for (const [name, edit] of Object.entries(edits)) {
    edit(write, content);
    if (!warm) cache = open();
    const result = await buildSite({ content, output, assets, program, renderer, cache });
    expect(result.ok, `${name}: ${JSON.stringify(result.problems)}`).toBe(true);
    await buildSite({ content, output: clean, assets, program, renderer });
    const site = readTree(output);
    expect(site, name).toEqual(readTree(clean));
    expect(site, name).not.toEqual(before);
    before = site;
    rmSync(clean, { recursive: true });
  }
  return first;
}
