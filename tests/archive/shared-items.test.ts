import { expect, test } from 'vitest';
import { sharedItems } from '../../src/archive/shared-items.ts';
import { item } from './records.ts';

test('the items of each list are counted by their keys', () => {
  const a = item('a', '1931', { actors: ['brown'] });
  const b = item('b', '1931', { actors: ['brown', 'union'] });
  const c = item('c', '1931', { actors: ['union', 'clerk'] });
  expect(sharedItems([[a, b, c], [a], []], ['union', 'brown', 'nobody'], ({ actors }) => actors)).toEqual([
    [2, 2, 0],
    [0, 1, 0],
    [0, 0, 0],
  ]);
});
