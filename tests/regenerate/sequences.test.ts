import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyEdit } from './edits.ts';
import { anySequence, runSequence } from './run-sequence.ts';

/**
 * Each run draws a new seed and prints it. To repeat a run: `SEED=123 npx vitest run tests/regenerate`. For many more
 * sequences at once: `npm run bench -- sequences`.
 */
const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));

test('after any sequence of edits, the site is identical to that of a clean build', {
  timeout: 120_000,
}, async () => {
  process.stdout.write(`Random sequences of edits: SEED=${seed}\n`);
  await fc.assert(
    fc.asyncProperty(anySequence({ edits: 8 }), (sequence) =>
      runSequence(sequence, (site, expected, edit) => expect(site, edit).toEqual(expected)),
    ),
    { numRuns: 5, seed, endOnFailure: true },
  );
});

test.each([
  { warm: true, inWorker: true, a: 4, b: 7 },
  { warm: false, inWorker: false, a: 13, b: 10 },
])(
  'after an edit of each kind, the site is identical to that of a clean build (warm: $warm, worker: $inWorker)',
  {
    timeout: 180_000,
  },
  async ({ warm, inWorker, a, b }) => {
    await runSequence({ items: 20, edits: everyEdit(a, b), warm, inWorker }, (site, expected, edit) =>
      expect(site, edit).toEqual(expected),
    );
  },
);
