import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { anySequence, live } from '../regenerate/sequence.ts';
import type { BenchPlace } from './bench.ts';
import type { BenchOptions } from './command.ts';

/**
 * Lives of small archives, other ones each time: after each step the site must be that of a clean build. Ends with
 * the shortest life that it finds in which it is not.
 */
export async function benchSequences(_place: BenchPlace, { quick }: BenchOptions): Promise<void> {
  const lives = quick ? 20 : 300;
  let steps = 0;
  const started = performance.now();
  await fc.assert(
    fc.asyncProperty(anySequence({ steps: 15 }), (sequence) =>
      live(sequence, (site, wanted, after) => {
        steps++;
        deepStrictEqual(site, wanted, after);
      }),
    ),
    { numRuns: lives },
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(
    `\n${lives} lives of an archive, ${steps} builds: each site as that of a clean build; ${seconds} s\n`,
  );
}
