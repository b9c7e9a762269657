import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemGroups } from '../../src/data/item-groups.ts';
import { item } from '../archive/records.ts';

function namesOf(items: Parameters<typeof itemGroups>[0], maxSize: number): readonly string[] {
  return itemGroups(items, maxSize).map(
    (group) => `${group.name}: ${group.items.map(({ id }) => id).join(' ')}`,
  );
}

test('what fits is one file, whatever its dates', () => {
  expect(namesOf([item('b', '1931'), item('a', 'unknown')], 2)).toEqual(['items: b a']);
  expect(namesOf([], 2)).toEqual(['items: ']);
});

test('more are divided by the year in which they begin, those without a date apart', () => {
  const items = [item('d', '1932-01'), item('c', '1931/1932'), item('b', '1931-05~'), item('a', 'unknown')];
  expect(namesOf(items, 3)).toEqual(['items-1931: c b', 'items-1932: d', 'items-undated: a']);
});

test('a year with too many is divided by month, a month with too many by day', () => {
  const items = [
    item('e', '1931-05-04'),
    item('d', '1931-05-04'),
    item('c', '1931-05'),
    item('b', '1931-03-02'),
    item('a', '1930'),
  ];
  expect(namesOf(items, 2)).toEqual([
    'items-1930: a',
    'items-1931-03: b',
    'items-1931-05-01: c',
    'items-1931-05-04: e d',
  ]);
});

test('what no date divides is divided by id, and one more item moves no other', () => {
  const many = Array.from({ length: 40 }, (_, i) => item(`item-${i}`, i < 20 ? '1931-05-04' : 'unknown'));
  const before = itemGroups(many, 10);
  expect(before.length).toBeGreaterThan(3);
  const after = itemGroups([item('new', 'unknown'), ...many], 10);
  const changed = after.filter((group, i) => group.items.length !== before[i]?.items.length);
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  expect(changed).toHaveLength(1);
});

test('every item is in one group, in the order of the archive', () => {
  const dates = fc.constantFrom('1931', '1931-05', '1931-05-04', '1932', 'unknown', '193X');
  fc.assert(
    fc.property(fc.array(dates, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (all, maxSize) => {
      const items = all.map((date, i) => item(`item-${i}`, date));
      const groups = itemGroups(items, maxSize);
      expect(
        groups.flatMap((group) => group.items).toSorted((a, b) => items.indexOf(a) - items.indexOf(b)),
      ).toEqual(items);
      expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
      for (const group of groups) {
        const places = group.items.map((each) => items.indexOf(each));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    }),
  );
});
