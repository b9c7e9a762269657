import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What one process took. */
export interface Measurement {
  /** Elapsed seconds. */
  readonly wall: number;
  /** Seconds of CPU time of all threads, user and system. */
  readonly cpu: number;
  /** Peak resident memory, in bytes. */
  readonly memory: number;
  readonly stdout: string;
}

/**
 * Runs a script in a process of its own.
 *
 * @param memory megabytes that its heap may take; by default what Node.js allows
 * @throws if the process fails
 */
export function measure(
  script: string,
  args: readonly string[],
  compiled: string,
  cwd: string,
  { memory: heap }: { readonly memory?: number } = {},
): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-'));
  const usage = join(folder, 'usage.json');
  const preload = pathToFileURL(join(compiled, 'resource-usage.js')).href;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]), '--import', preload, script, ...args],
    {
      cwd,
      env: { ...process.env, CLIPFILE_USAGE: usage },
      encoding: 'utf8',
    },
  );
  const wall = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  const { cpu, memory }: { cpu: number; memory: number } = JSON.parse(readFileSync(usage, 'utf8'));
  rmSync(folder, { recursive: true });
  return { wall, cpu, memory, stdout };
}

/** The median; for an even number of values, the upper of the middle two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
