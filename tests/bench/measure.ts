import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A whole process, measured. */
export interface Measured {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, user and system, all threads. */
  readonly cpu: number;
  /** Peak resident memory, bytes. */
  readonly memory: number;
  readonly stdout: string;
}

/** @throws where the process fails: a benchmark of something broken says nothing */
export function measure(script: string, args: readonly string[], compiled: string, cwd: string): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-'));
  const usage = join(folder, 'usage.json');
  const preload = pathToFileURL(join(compiled, 'usage.js')).href;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, script, ...args], {
    cwd,
    env: { ...process.env, CLIPFILE_USAGE: usage },
    encoding: 'utf8',
  });
  const wall = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  const { cpu, memory }: { cpu: number; memory: number } = JSON.parse(readFileSync(usage, 'utf8'));
  rmSync(folder, { recursive: true });
  return { wall, cpu, memory, stdout };
}

/** The middle value; of an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
