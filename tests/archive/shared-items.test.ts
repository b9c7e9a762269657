import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedItems } from '../../src/archive/shared-items.ts';
import { item } from './records.ts';

test('items with a tag of both lists are counted', () => {
  const items = [
    item('a', '1931', { topics: ['strikes', 'wages'], actors: ['brown'] }),
    item('b', '1931', { topics: ['strikes'], actors: ['brown', 'union'] }),
    item('c', '1931', { topics: ['ships'], actors: ['union'] }),
    item('d', '1931', { topics: ['wages'] }),
  ];
  const topics = { ids: ['wages', 'strikes'], tagsOf: (each: (typeof items)[number]) => each.topics };
  const actors = { ids: ['brown', 'union'], tagsOf: (each: (typeof items)[number]) => each.actors };
  expect(sharedItems(items, topics, actors)).toEqual([
    [1, 0],
    [2, 1],
  ]);
});

test('counts are those of a search through all items', () => {
  const tag = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(tag)),
      fc.uniqueArray(tag),
      fc.uniqueArray(tag),
      (tags, rows, columns) => {
        const items = tags.map((actors, i) => item(`i${i}`, '1931', { actors }));
        const tagsOf = (each: (typeof items)[number]) => each.actors;
        expect(sharedItems(items, { ids: rows, tagsOf }, { ids: columns, tagsOf })).toEqual(
          rows.map((row) =>
            columns.map(
              (column) => tags.filter((each) => each.includes(row) && each.includes(column)).length,
            ),
          ),
        );
      },
    ),
  );
});
