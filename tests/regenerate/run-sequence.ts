import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { indexHandlers } from '../../src/indexing/worker-handlers.ts';
import { BuildCache } from '../../src/pipeline/build-cache.ts';
import { type BuildResult, buildSite } from '../../src/pipeline/build-site.ts';
import { templateRenderer as renderer } from '../support/template-renderer.ts';
import { asWorker } from '../workers/as-worker.ts';
import { ArchiveOnDisk, filesIn, readTree } from './archive-on-disk.ts';
import { anyEdit, applyEdit, type Edit, type Environment, fillArchive } from './edits.ts';

/** The edits made to a small archive, each followed by a build, and how the builds run. */
export interface Sequence {
  /** The number of items to begin with. */
  readonly items: number;
  readonly edits: readonly Edit[];
  /** All builds share one cache in memory, as in `npm start`. Otherwise each reads it from the disk. */
  readonly warm: boolean;
  /** The search index is updated as in a worker thread. */
  readonly inWorker: boolean;
}

export function anySequence(limits: { readonly edits: number }): fc.Arbitrary<Sequence> {
  return fc.record({
    items: fc.constantFrom(0, 3, 12, 70),
    edits: fc.array(anyEdit, { minLength: 2, maxLength: limits.edits }),
    warm: fc.boolean(),
    inWorker: fc.boolean(),
  });
}

/**
 * Makes the edits one by one, and builds the site after each.
 *
 * @param check called after each build with the site and the expected one: the site of a clean build or, if the
 * content has errors, the site before the edit
 */
export async function runSequence(
  { items, edits, warm, inWorker }: Sequence,
  check: (
    site: Readonly<Record<string, string>>,
    expected: Readonly<Record<string, string>>,
    edit: string,
  ) => void,
): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'clipfile-sequence-'));
  const [content, output, assets] = ['content', 'site', 'assets'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  let program = 'program';
  let changeCount = 0;
  const openCache = () => {
    const newFolder = () => new CacheFolder({ folder: join(work, 'cache'), content, output, program });
    return new BuildCache(newFolder(), inWorker ? asWorker(indexHandlers(newFolder())) : undefined);
  };
  let cache = openCache();
  const environment: Environment = {
    changeProgram() {
      program += '+';
      cache = openCache();
    },
    changeStyle: () => writeFileSync(join(assets, 'style.css'), `/* ${++changeCount} */`),
    damageOutput(a, b) {
      const files = filesIn(output).filter((path) => path !== '.clipfile');
      const path = join(output, files[a % files.length] ?? '');
      if (b % 2 === 0) rmSync(path);
      else writeFileSync(path, b % 4 === 1 ? 'foreign' : readFileSync(path, 'utf8').replace('a', 'b'));
    },
    touchContent() {
      for (const path of filesIn(content)) utimesSync(join(content, path), 0, 1e9 + ++changeCount + 0.123);
    },
    damageCache(a) {
      // A build that shares the cache in memory does not save it again while nothing changes.
      if (!existsSync(join(work, 'cache'))) return;
      const names = filesIn(join(work, 'cache'));
      const path = join(work, 'cache', names[a % names.length] ?? '');
      const bytes = readFileSync(path);
      const half = Math.floor(bytes.length / 2);
      if (a % 3 === 0) rmSync(join(work, 'cache'), { recursive: true });
      else
        writeFileSync(
          path,
          a % 3 === 1 ? bytes.subarray(0, half) : bytes.fill(0, half, Math.min(half + 4, bytes.length)),
        );
    },
  };
  try {
    for (const folder of [content, assets]) mkdirSync(folder);
    environment.changeStyle();
    const archive = new ArchiveOnDisk(content);
    fillArchive(archive, items);
    archive.save();
    await expectSuccess(buildSite({ content, output, assets, program, renderer, cache }));
    for (const [i, edit] of edits.entries()) {
      applyEdit(edit, archive, environment);
      archive.save();
      // What npm start shows does not stay in the site or the cache of a build.
      if (i % 5 === 0)
        await buildSite({ content, output, assets, program, renderer, cache, withDrafts: true });
      const before = readTree(output);
      if (!warm) cache = openCache();
      const asOf = days[i % days.length];
      const result = await buildSite({ content, output, assets, program, renderer, cache, asOf });
      const description = `${i}: ${JSON.stringify(edit)}`;
      if (!result.ok) {
        check(readTree(output), before, description);
        continue;
      }
      const clean = join(work, 'clean');
      await expectSuccess(buildSite({ content, output: clean, assets, program, renderer, asOf }));
      check(readTree(output), readTree(clean), description);
      rmSync(clean, { recursive: true });
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** As of which builds judge embargoes. */
const days = [undefined, '2031-06-01', '2032-06-01'];

async function expectSuccess(result: Promise<BuildResult>): Promise<void> {
  const { ok, problems } = await result;
  if (!ok) throw new Error(`The build failed: ${problems[0]?.file}: ${problems[0]?.message}`);
}
