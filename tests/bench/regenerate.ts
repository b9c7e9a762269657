import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArchives } from './archives.ts';
import type { BenchPaths } from './bench.ts';
import type { BenchOptions } from './command.ts';
import { type Measurement, measure, median } from './measure.ts';
import { barsFor, verdict } from './regenerate/bars.ts';
import { type Change, changes } from './regenerate/changes.ts';
import { countFilesChangedSince } from './regenerate/files-changed.ts';

const defaultSizes = [1000, 9946];
const largeSize = 100_000;

/** The measurements of one kind of build. */
export interface Row {
  readonly name: Change['name'] | 'full build' | 'baseline';
  readonly runs: readonly Measurement[];
  /** For each run, the number of files written. */
  readonly written: readonly number[];
}

/**
 * Compares builds after each kind of change with the baseline. Deletes nothing until the end, because some disks are
 * slow to create files just after many were deleted.
 */
export function benchRegenerate({ root, compiled }: BenchPaths, { sizes, quick, large }: BenchOptions): void {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-regenerate-'));
  const launch = join(root, 'src', 'launch.mjs');
  const archiveSizes = sizes ?? [...defaultSizes, ...(large ? [largeSize] : [])];
  try {
    for (const { name, content, items } of makeArchives(archiveSizes, folder, root)) {
      const runCount = quick || items >= largeSize ? 1 : 3;
      const rows: Row[] = [];
      const baseline: Measurement[] = [];
      const full: Measurement[] = [];
      const written: number[] = [];
      let site = { output: '', cache: '' };
      for (let run = 0; run < runCount; run++) {
        const outputPath = (kind: string) => join(folder, `${kind}-${items}-${run}`);
        baseline.push(
          measure(join(compiled, 'baseline.js'), [content, outputPath('baseline')], compiled, root),
        );
        site = { output: outputPath('site'), cache: outputPath('cache') };
        const since = Date.now();
        full.push(measure(launch, buildArgs(content, site), compiled, root));
        written.push(countFilesChangedSince(site.output, since));
      }
      rows.push(
        { name: 'baseline', runs: baseline, written: [] },
        { name: 'full build', runs: full, written },
      );
      for (const { name: change, apply } of changes(content)) {
        const runs: Measurement[] = [];
        const written: number[] = [];
        for (let run = 0; run < runCount; run++) {
          apply(run);
          const since = Date.now();
          runs.push(measure(launch, buildArgs(content, site), compiled, root));
          written.push(countFilesChangedSince(site.output, since));
        }
        rows.push({ name: change, runs, written });
      }
      print(name, rows);
      process.stdout.write(verdict(rows, barsFor(items)));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function buildArgs(content: string, { output, cache }: { readonly output: string; readonly cache: string }) {
  return ['build', '--content', content, '--output', output, '--cache', cache];
}

function print(name: string, rows: readonly Row[]): void {
  const [baseline] = rows;
  const medianOf = (row: Row | undefined, figure: 'wall' | 'cpu' | 'memory') =>
    median(row?.runs.map((run) => run[figure]) ?? []);
  const lines = rows.map((row) => {
    const [wall, cpu, memory] = [medianOf(row, 'wall'), medianOf(row, 'cpu'), medianOf(row, 'memory')];
    const files = row.written.length === 0 ? '' : String(median(row.written));
    return (
      row.name.padEnd(22) +
      `${wall.toFixed(2)} s`.padStart(10) +
      `${(wall / medianOf(baseline, 'wall')).toFixed(2)}`.padStart(7) +
      `${cpu.toFixed(2)} s`.padStart(10) +
      `${(cpu / medianOf(baseline, 'cpu')).toFixed(2)}`.padStart(7) +
      `${(memory / 1e6).toFixed(0)} MB`.padStart(10) +
      files.padStart(9)
    );
  });
  process.stdout.write(
    `\nBuilds after a change, ${name}; medians of ${baseline?.runs.length} runs, and ratios to the baseline\n` +
      `${' '.repeat(22)}      wall  ratio       cpu  ratio      peak  written\n${lines.join('\n')}\n`,
  );
}
