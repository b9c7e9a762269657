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

test('makes room without changing the values', () => {
  const list = new IntList();
  list.push(7);
  expect(list.reserve(5_000)[4_999]).toBe(0);
  expect(list.reserve(2)).toBe(list.values);
  expect([...list.toArray()]).toEqual([7]);
});
