import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySequence, live } from './sequence.ts';
import { everyStep } from './steps.ts';

/** `npm run bench -- sequences` tries many more, and other ones each time. */
test('after any changes a site is byte for byte that of a clean build', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anySequence({ steps: 8 }), (sequence) =>
      live(sequence, (site, wanted, after) => expect(site, after).toEqual(wanted)),
    ),
    { numRuns: 12, seed: 4, endOnFailure: true },
  );
});

test.each([
  [true, 4, 7],
  [false, 13, 10],
])('after each kind of change, too (warm: %s)', { timeout: 60_000 }, async (warm, a, b) => {
  await live({ items: 20, steps: everyStep(a, b), warm }, (site, wanted, after) =>
    expect(site, after).toEqual(wanted),
  );
});
