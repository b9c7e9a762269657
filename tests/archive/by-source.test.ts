import { expect, test } from 'vitest';
import { itemsBySource } from '../../src/archive/by-source.ts';
import { item } from './records.ts';

const from = (id: string, name?: string) => item(id, '1931', { source: name === undefined ? {} : { name } });

test('spellings of a name are one source, which has the most frequent one', () => {
  const sources = itemsBySource([
    from('a', 'LE MONDE'),
    from('b', 'Le Monde'),
    from('c', 'Le Monde'),
    from('d', 'Zorya'),
    from('e'),
  ]);
  expect(sources.map(({ items, ...rest }) => ({ ...rest, items: items.map(({ id }) => id) }))).toEqual([
    { slug: 'le-monde', name: 'Le Monde', spellings: ['Le Monde', 'LE MONDE'], items: ['a', 'b', 'c'] },
    { slug: 'zorya', name: 'Zorya', spellings: ['Zorya'], items: ['d'] },
  ]);
});

test('of equally frequent spellings the one that is first by its characters is the name', () => {
  const names = ['Le monde', 'Le Monde', 'LE MONDE'];
  for (const order of [names, names.toReversed()])
    expect(itemsBySource(order.map((name, i) => from(`i${i}`, name)))[0]?.name).toBe('LE MONDE');
});
