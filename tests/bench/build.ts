import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArchives } from './archives.ts';
import type { BenchPlace } from './bench.ts';
import type { BenchOptions } from './command.ts';
import { type Measured, measure, median } from './measure.ts';

const usualSizes = [1000, 9946];

/** A full build into an empty folder beside the loop, in turn, with the medians of several runs as a table. */
export function benchBuild(
  { root, compiled }: BenchPlace,
  { sizes = usualSizes, quick }: BenchOptions,
): void {
  const runs = quick ? 1 : 3;
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-build-'));
  const launch = join(root, 'src', 'launch.mjs');
  try {
    for (const { name, content } of makeArchives(sizes, folder, root)) {
      const loop: Measured[] = [];
      const build: Measured[] = [];
      const index: number[] = [];
      let site = { pages: 0, files: 0, bytes: 0 };
      for (let run = 0; run < runs; run++) {
        loop.push(
          inEmpty(folder, (output) => measure(join(compiled, 'loop.js'), [content, output], compiled, root)),
        );
        build.push(
          inEmpty(folder, (output) => {
            const measured = measure(
              launch,
              ['build', '--content', content, '--output', output],
              compiled,
              root,
            );
            site = sizeOf(output);
            return measured;
          }),
        );
        const phases = inEmpty(folder, (output) =>
          measure(join(compiled, 'phases.js'), [content, output], compiled, root),
        );
        const parsed: { index: number } = JSON.parse(phases.stdout);
        index.push(parsed.index);
      }
      print(name, loop, build, median(index), site);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(
  name: string,
  loop: readonly Measured[],
  build: readonly Measured[],
  index: number,
  site: ReturnType<typeof sizeOf>,
): void {
  const of = (runs: readonly Measured[], figure: 'wall' | 'cpu' | 'memory') =>
    median(runs.map((run) => run[figure]));
  const row = (what: string, measured: readonly Measured[]): string =>
    `${what.padEnd(22)}${seconds(of(measured, 'wall'))}${seconds(of(measured, 'cpu'))}${megabytes(of(measured, 'memory'))}`;
  const withoutIndex = of(build, 'wall') - index;
  process.stdout.write(
    `
Full build, ${name}: ${site.pages} pages, ${site.files} files, ${megabytes(site.bytes).trim()}; medians of ${loop.length}
                          wall       cpu      peak
${row('the loop', loop)}
${row('build', build)}
${'of it the index'.padEnd(22)}${seconds(index)}
build without index is ${(withoutIndex / of(loop, 'wall')).toFixed(2)} of the loop, with it ${(of(build, 'wall') / of(loop, 'wall')).toFixed(2)}
`,
  );
}

function inEmpty<Result>(folder: string, work: (output: string) => Result): Result {
  const output = mkdtempSync(join(folder, 'site-'));
  try {
    return work(output);
  } finally {
    rmSync(output, { recursive: true });
  }
}

function sizeOf(site: string): { pages: number; files: number; bytes: number } {
  const stats = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((path) => ({
    path,
    stat: statSync(join(site, path)),
  }));
  const files = stats.filter(({ stat }) => stat.isFile());
  return {
    pages: files.filter(({ path }) => path.endsWith('.html')).length,
    files: files.length,
    bytes: files.reduce((sum, { stat }) => sum + stat.size, 0),
  };
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`.padStart(10);
}

function megabytes(value: number): string {
  return `${(value / 1e6).toFixed(0)} MB`.padStart(10);
}
