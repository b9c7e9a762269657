import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArchives } from './archives.ts';
import type { BenchPaths } from './bench.ts';
import type { BenchOptions } from './command.ts';
import { type Measurement, measure, median } from './measure.ts';

const defaultSizes = [1000, 9946];

/** Compares full builds into an empty folder with the baseline, alternating runs, and prints the medians. */
export function benchBuild(
  { root, compiled }: BenchPaths,
  { sizes = defaultSizes, quick }: BenchOptions,
): void {
  const runs = quick ? 1 : 3;
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-build-'));
  const launch = join(root, 'src', 'launch.mjs');
  try {
    for (const { name, content } of makeArchives(sizes, folder, root)) {
      const baseline: Measurement[] = [];
      const build: Measurement[] = [];
      const indexing: number[] = [];
      let site = { pages: 0, files: 0, bytes: 0 };
      for (let run = 0; run < runs; run++) {
        baseline.push(
          inEmptyFolder(folder, (output) =>
            measure(join(compiled, 'baseline.js'), [content, output], compiled, root),
          ),
        );
        build.push(
          inEmptyFolder(folder, (output) => {
            const measurement = measure(
              launch,
              ['build', '--content', content, '--output', output],
              compiled,
              root,
            );
            site = sizeOf(output);
            return measurement;
          }),
        );
        const { stdout } = inEmptyFolder(folder, (output) =>
          measure(join(compiled, 'indexing-time.js'), [content, output], compiled, root),
        );
        const { seconds }: { seconds: number } = JSON.parse(stdout);
        indexing.push(seconds);
      }
      print(name, baseline, build, median(indexing), site);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(
  name: string,
  baseline: readonly Measurement[],
  build: readonly Measurement[],
  indexing: number,
  site: ReturnType<typeof sizeOf>,
): void {
  const medianOf = (runs: readonly Measurement[], figure: 'wall' | 'cpu' | 'memory') =>
    median(runs.map((run) => run[figure]));
  const row = (name: string, measurements: readonly Measurement[]): string =>
    name.padEnd(22) +
    seconds(medianOf(measurements, 'wall')) +
    seconds(medianOf(measurements, 'cpu')) +
    megabytes(medianOf(measurements, 'memory'));
  const ratio = medianOf(build, 'wall') / medianOf(baseline, 'wall');
  const ratioWithoutIndexing = (medianOf(build, 'wall') - indexing) / medianOf(baseline, 'wall');
  process.stdout.write(
    `
Full build, ${name}: ${site.pages} pages, ${site.files} files, ${megabytes(site.bytes).trim()}; medians of ${baseline.length} runs
                          wall       cpu      peak
${row('baseline', baseline)}
${row('build', build)}
${'  of which indexing'.padEnd(22)}${seconds(indexing)}
ratio to baseline: ${ratio.toFixed(2)}, without indexing ${ratioWithoutIndexing.toFixed(2)}
`,
  );
}

function inEmptyFolder<Result>(folder: string, run: (output: string) => Result): Result {
  const output = mkdtempSync(join(folder, 'site-'));
  try {
    return run(output);
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
