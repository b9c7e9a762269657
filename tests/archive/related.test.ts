import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newestFirst } from '../../src/archive/order.ts';
import { relatedItems } from '../../src/archive/related.ts';
import type { Item } from '../../src/records/item.ts';
import { item } from './records.ts';

const ids = (newest: readonly Item[]) => {
  const related = relatedItems(newest);
  return Object.fromEntries(newest.map(({ id }, place) => [id, related(place).map((other) => other.id)]));
};

test('what shares more is nearer, a rare tag says more than a common one, and of equals the later comes first', () => {
  const newest = [
    item('now', '1987-06', { topics: ['summit'], actors: ['nato', 'argentina'] }),
    item('common-late', '1987-05', { actors: ['nato'] }),
    item('common-early', '1987-04', { actors: ['nato'] }),
    item('rare', '1987-03', { actors: ['argentina'] }),
    item('both', '1987-02', { actors: ['nato', 'argentina'] }),
    item('other', '1987-01', { topics: ['wheat'] }),
  ];
  expect(ids(newest)['now']).toEqual(['both', 'rare', 'common-late', 'common-early']);
});

test('a topic and an actor of one id are not the same', () => {
  const newest = [item('b', '1988', { topics: ['gold'] }), item('a', '1987', { actors: ['gold'] })];
  expect(ids(newest)).toEqual({ a: [], b: [] });
});

test('a newer item changes no older one’s', () => {
  const tag = fc.subarray(['a', 'b', 'c', 'd']);
  fc.assert(
    fc.property(fc.array(fc.tuple(tag, tag), { maxLength: 30 }), tag, (tags, newTags) => {
      const older = tags.map(([topics, actors], i) => item(`i${i}`, String(1900 + i), { topics, actors }));
      const before = ids(newestFirst(older));
      const after = ids(newestFirst([...older, item('new', '2000', { topics: newTags })]));
      expect(after).toEqual({ ...before, new: after['new'] });
    }),
  );
});
