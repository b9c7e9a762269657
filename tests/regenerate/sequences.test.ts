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
  { warm: true, aside: true, a: 4, b: 7 },
  { warm: false, aside: false, a: 13, b: 10 },
])(
  'after each kind of change, too (warm: $warm, search aside: $aside)',
  { timeout: 60_000 },
  async ({ warm, aside, a, b }) => {
    await live({ items: 20, steps: everyStep(a, b), warm, aside }, (site, wanted, after) =>
      expect(site, after).toEqual(wanted),
    );
  },
);
