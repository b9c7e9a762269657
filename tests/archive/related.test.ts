import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newestFirst } from '../../src/archive/order.ts';
import { relatedItems } from '../../src/archive/related.ts';
import type { Item } from '../../src/records/item.ts';
import { item } from './records.ts';

/** The ids of the related items of each item, by id. */
function relatedIds(items: readonly Item[]): Record<string, readonly string[]> {
  const related = relatedItems(items);
  return Object.fromEntries(items.map(({ id }, index) => [id, related(index).map((each) => each.id)]));
}

test('items that share more rank higher, a rare tag counts for more than a common one, and ties go to the newer', () => {
  const items = [
    item('now', '1987-06', { topics: ['summit'], actors: ['nato', 'argentina'] }),
    item('common-late', '1987-05', { actors: ['nato'] }),
    item('common-early', '1987-04', { actors: ['nato'] }),
    item('rare', '1987-03', { actors: ['argentina'] }),
    item('both', '1987-02', { actors: ['nato', 'argentina'] }),
    item('other', '1987-01', { topics: ['wheat'] }),
  ];
  expect(relatedIds(items)['now']).toEqual(['both', 'rare', 'common-late', 'common-early']);
});

test('a topic and an actor with the same id are not a shared tag', () => {
  const items = [item('b', '1988', { topics: ['gold'] }), item('a', '1987', { actors: ['gold'] })];
  expect(relatedIds(items)).toEqual({ a: [], b: [] });
});

test('a new item never changes the related items of older ones', () => {
  const tag = fc.subarray(['a', 'b', 'c', 'd']);
  fc.assert(
    fc.property(fc.array(fc.tuple(tag, tag), { maxLength: 30 }), tag, (tags, newTags) => {
      const older = tags.map(([topics, actors], i) => item(`i${i}`, String(1900 + i), { topics, actors }));
      const before = relatedIds(newestFirst(older));
      const after = relatedIds(newestFirst([...older, item('new', '2000', { topics: newTags })]));
      expect(after).toEqual({ ...before, new: after['new'] });
    }),
  );
});

test('an undated item is related to dated ones that share most with it, and to undated ones before it', () => {
  const items = newestFirst([
    item('photo', 'unknown', { topics: ['strikes'], actors: ['union'] }),
    item('leaflet', 'unknown', { topics: ['strikes'] }),
    item('meeting', '1931', { topics: ['strikes'], actors: ['union'] }),
    item('strike', '1932', { topics: ['strikes'] }),
    item('fog', '1933', { topics: ['weather'] }),
  ]);
  const related = relatedIds(items);
  expect(related['photo']).toEqual(['meeting', 'strike']);
  expect(related['leaflet']).toEqual(['strike', 'meeting', 'photo']);
});

test('a new item changes no related items of undated ones once a tag has a hundred older items', () => {
  const older = Array.from({ length: 100 }, (_, i) =>
    item(`i${i}`, String(1800 + i), { topics: ['strikes'] }),
  );
  const undated = item('photo', 'unknown', { topics: ['strikes'] });
  const before = relatedIds(newestFirst([...older, undated]))['photo'];
  const after = relatedIds(newestFirst([...older, undated, item('new', '2000', { topics: ['strikes'] })]));
  expect(before).toHaveLength(5);
  expect(after['photo']).toEqual(before);
});
