import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { anySequence, runSequence } from '../regenerate/run-sequence.ts';
import type { BenchPaths } from './bench.ts';
import type { BenchOptions } from './command.ts';

/**
 * Makes random sequences of edits to small archives, new ones in each run, and compares the site after each edit with
 * that of a clean build. On a difference it fails, and reports the shortest sequence it can find that causes one.
 */
export async function benchSequences(_paths: BenchPaths, { quick }: BenchOptions): Promise<void> {
  const sequences = quick ? 20 : 300;
  let builds = 0;
  const started = performance.now();
  await fc.assert(
    fc.asyncProperty(anySequence({ edits: 15 }), (sequence) =>
      runSequence(sequence, (site, expected, edit) => {
        builds++;
        deepStrictEqual(site, expected, edit);
      }),
    ),
    { numRuns: sequences },
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(
    `\n${sequences} random sequences of edits, ${builds} builds: every site identical to a clean build; ${seconds} s\n`,
  );
}
