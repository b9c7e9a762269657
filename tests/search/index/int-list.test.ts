import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntList } from '../../../src/search/index/int-list.ts';

test('contains what was pushed, beyond its first capacity too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 3_000, size: 'max' }),
      (values) => {
        const list = new IntList();
        for (const value of values) list.push(value);
        expect([...list.toArray()]).toEqual(values);
        expect(list.length).toBe(values.length);
      },
    ),
    { numRuns: 20 },
  );
});

test('extends with zeros, and never shrinks', () => {
  const list = new IntList();
  list.push(7);
  list.extendTo(5_000);
  expect([list.length, list.values[0], list.values[4_999]]).toEqual([5_000, 7, 0]);
  list.extendTo(2);
  expect(list.length).toBe(5_000);
});
