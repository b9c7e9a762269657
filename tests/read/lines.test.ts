import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAt, lineCounter } from '../../src/read/lines.ts';

test('a line break belongs to the line that it ends', () => {
  expect([0, 1, 2, 3, 4, 5].map((offset) => lineAt('a\n\nbc', offset))).toEqual([1, 1, 2, 3, 3, 3]);
});

test('offsets may be requested in any order', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n'), maxLength: 20 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(20), { maxLength: 8 }), (source, offsets) => {
      const lineOf = lineCounter(source);
      for (const offset of offsets) expect(lineOf(offset)).toBe(source.slice(0, offset).split('\n').length);
    }),
  );
});
