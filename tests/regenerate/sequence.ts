import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { BuildCache } from '../../src/build/build-cache.ts';
import { type BuildResult, buildSite } from '../../src/build/build-site.ts';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { indexHandlers } from '../../src/indexing/index-handlers.ts';
import { ArchiveOnDisk, filesIn, treeOf } from './archive-on-disk.ts';
import { beside } from './as-worker.ts';
import { anyStep, fill, type Step, type Surroundings, take } from './steps.ts';

/** A life of a small archive: how many items it begins with, what is done to it, and how builds remember. */
export interface Sequence {
  readonly items: number;
  readonly steps: readonly Step[];
  /** One process makes all builds, as `npm start` does; else each has its memory from the cache. */
  readonly warm: boolean;
  /** The search is brought up to date as in a thread of its own. */
  readonly aside: boolean;
}

export function anySequence(most: { readonly steps: number }): fc.Arbitrary<Sequence> {
  return fc.record({
    items: fc.constantFrom(0, 3, 12, 70),
    steps: fc.array(anyStep, { minLength: 2, maxLength: most.steps }),
    warm: fc.boolean(),
    aside: fc.boolean(),
  });
}

/**
 * Lives through a sequence, with a build after each step.
 *
 * @param check given the site that came of it, and that of a clean build; where the content has a mistake, the site
 * before and after it
 */
export async function live(
  { items, steps, warm, aside }: Sequence,
  check: (
    site: Readonly<Record<string, string>>,
    wanted: Readonly<Record<string, string>>,
    after: string,
  ) => void,
): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'clipfile-sequence-'));
  const [content, output, assets] = ['content', 'site', 'assets'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  let program = 'program';
  let turn = 0;
  const open = () => {
    const cache = () => new CacheFolder({ folder: join(work, 'cache'), content, output, program });
    return new BuildCache(cache(), aside ? beside(indexHandlers(cache())) : undefined);
  };
  let memory = open();
  const around: Surroundings = {
    changeProgram() {
      program += '+';
      memory = open();
    },
    changeStyle: () => writeFileSync(join(assets, 'style.css'), `/* ${++turn} */`),
    spoilOutput(a, b) {
      const files = filesIn(output).filter((path) => path !== '.clipfile');
      const path = join(output, files[a % files.length] ?? '');
      if (b % 2 === 0) rmSync(path);
      else writeFileSync(path, b % 4 === 1 ? 'mine' : readFileSync(path, 'utf8').replace('a', 'b'));
    },
    touchContent() {
      for (const path of filesIn(content)) utimesSync(join(content, path), 0, 1e9 + ++turn + 0.123);
    },
    spoilCache(a) {
      // A program that goes on learning nothing new does not keep again what it has kept.
      if (!existsSync(join(work, 'cache'))) return;
      const [site = ''] = readdirSync(join(work, 'cache'));
      const names = readdirSync(join(work, 'cache', site));
      const path = join(work, 'cache', site, names[a % names.length] ?? '');
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
    around.changeStyle();
    const archive = new ArchiveOnDisk(content);
    fill(archive, items);
    archive.save();
    await built(buildSite({ content, output, assets, program, cache: memory }));
    for (const [i, step] of steps.entries()) {
      take(step, archive, around);
      archive.save();
      const before = treeOf(output);
      if (!warm) memory = open();
      const result = await buildSite({ content, output, assets, program, cache: memory });
      const after = `${i}: ${JSON.stringify(step)}`;
      if (!result.ok) {
        check(treeOf(output), before, after);
        continue;
      }
      const clean = join(work, 'clean');
      await built(buildSite({ content, output: clean, assets, program }));
      check(treeOf(output), treeOf(clean), after);
      rmSync(clean, { recursive: true });
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

async function built(result: Promise<BuildResult>): Promise<void> {
  const { ok, problems } = await result;
  if (!ok) throw new Error(`The archive has problems: ${problems[0]?.file} ${problems[0]?.message}`);
}
