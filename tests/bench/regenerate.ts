import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArchives } from './archives.ts';
import type { BenchPlace } from './bench.ts';
import type { BenchOptions } from './command.ts';
import { type Measured, measure, median } from './measure.ts';
import { barsFor, verdict } from './regenerate/bars.ts';
import { type Change, changes } from './regenerate/changes.ts';
import { filesSince } from './regenerate/files-since.ts';

const usualSizes = [1000, 9946];
const largeSize = 100_000;

/** One thing that was done, each time measured. */
export interface Row {
  readonly what: Change['what'] | 'full build' | 'the loop';
  readonly runs: readonly Measured[];
  /** Files whose bytes changed, each time. */
  readonly written: readonly number[];
}

/**
 * Builds after each kind of change, beside the loop. What is deleted is deleted at the end: where many files were
 * deleted shortly before, some disks are slow to make new ones.
 */
export function benchRegenerate({ root, compiled }: BenchPlace, { sizes, quick, large }: BenchOptions): void {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-regenerate-'));
  const launch = join(root, 'src', 'launch.mjs');
  const times = quick ? 1 : 3;
  const all = sizes ?? [...usualSizes, ...(large ? [largeSize] : [])];
  try {
    for (const { name, content, items } of makeArchives(all, folder, root)) {
      const repeated = items >= largeSize ? 1 : times;
      const rows: Row[] = [];
      const loop: Measured[] = [];
      const full: Measured[] = [];
      const written: number[] = [];
      let site = { output: '', cache: '' };
      for (let run = 0; run < repeated; run++) {
        const place = (kind: string) => join(folder, `${kind}-${items}-${run}`);
        loop.push(measure(join(compiled, 'loop.js'), [content, place('loop')], compiled, root));
        site = { output: place('site'), cache: place('cache') };
        const since = Date.now();
        full.push(measure(launch, words(content, site), compiled, root));
        written.push(filesSince(site.output, since));
      }
      rows.push({ what: 'the loop', runs: loop, written: [] }, { what: 'full build', runs: full, written });
      for (const { what, change } of changes(content)) {
        const runs: Measured[] = [];
        const written: number[] = [];
        for (let run = 0; run < repeated; run++) {
          change(run);
          const since = Date.now();
          runs.push(measure(launch, words(content, site), compiled, root));
          written.push(filesSince(site.output, since));
        }
        rows.push({ what, runs, written });
      }
      print(name, rows);
      process.stdout.write(verdict(rows, barsFor(items)));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function words(content: string, { output, cache }: { readonly output: string; readonly cache: string }) {
  return ['build', '--content', content, '--output', output, '--cache', cache];
}

function print(name: string, rows: readonly Row[]): void {
  const [loop] = rows;
  const medianOf = (row: Row | undefined, figure: 'wall' | 'cpu' | 'memory') =>
    median(row?.runs.map((run) => run[figure]) ?? []);
  const lines = rows.map((row) => {
    const [wall, cpu, memory] = [medianOf(row, 'wall'), medianOf(row, 'cpu'), medianOf(row, 'memory')];
    const files = row.written.length === 0 ? '' : String(median(row.written));
    return (
      row.what.padEnd(22) +
      `${wall.toFixed(2)} s`.padStart(10) +
      `${(wall / medianOf(loop, 'wall')).toFixed(2)}`.padStart(7) +
      `${cpu.toFixed(2)} s`.padStart(10) +
      `${(cpu / medianOf(loop, 'cpu')).toFixed(2)}`.padStart(7) +
      `${(memory / 1e6).toFixed(0)} MB`.padStart(10) +
      files.padStart(9)
    );
  });
  process.stdout.write(
    `\nBuilds after a change, ${name}; medians of ${loop?.runs.length}, and each beside the loop\n` +
      `${' '.repeat(22)}      wall  ratio       cpu  ratio      peak  written\n${lines.join('\n')}\n`,
  );
}
