import { expect, test } from 'vitest';
import { Tally } from '../../../src/search/index/tally.ts';

test('ranks values by frequency, then by key', () => {
  const tally = new Tally<{ readonly id: string }>(({ id }) => id);
  const [a, b, c, alsoC] = ['a', 'b', 'c', 'c'].map((id) => ({ id }));
  if (!a || !b || !c || !alsoC) throw new Error('unreachable');
  for (const each of [b, a, c]) tally.add(each);
  tally.add(alsoC, 4);
  const { values, rankOf } = tally.ranked();
  expect(values).toEqual([{ id: 'c' }, { id: 'a' }, { id: 'b' }]);
  expect([a, b, c, alsoC].map(rankOf)).toEqual([1, 2, 0, 0]);
  expect(tally.entries()).toEqual([
    [b, 1],
    [a, 1],
    [c, 1],
    [alsoC, 4],
  ]);
  expect(() => rankOf({ id: 'd' })).toThrow('"d" was not counted');
});
