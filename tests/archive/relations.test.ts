import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import type { Item } from '../../src/records/item.ts';
import { content, item } from './records.ts';

function relationsOf(items: readonly Item[], id: string) {
  const archive = makeArchive(content({ items }));
  const found = archive.items.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  const { to, from, linkedFrom } = archive.relationsOf(found);
  const ids = (items: readonly Item[] = []) => items.map((each) => each.id).join(' ');
  const byKind = (related: typeof to) =>
    Object.fromEntries(Object.entries(related).map(([kind, each]) => [kind, ids(each)]));
  return { to: byKind(to), from: byKind(from), linkedFrom: ids(linkedFrom) };
}

const partOf = (to: string) => ({ relations: [{ kind: 'partOf', to } as const] });

test('both items know of a relation', () => {
  const items = [
    item('streik', '1931-03-05'),
    item('strike', '1931-03-05', { relations: [{ kind: 'translationOf', to: 'streik' }] }),
    item('late', '1931-03-06', {
      relations: [
        { kind: 'versionOf', to: 'strike' },
        { kind: 'translationOf', to: 'streik' },
      ],
    }),
  ];
  expect(relationsOf(items, 'streik')).toEqual({
    to: {},
    from: { translationOf: 'late strike' },
    linkedFrom: '',
  });
  expect(relationsOf(items, 'strike')).toEqual({
    to: { translationOf: 'streik' },
    from: { versionOf: 'late' },
    linkedFrom: '',
  });
  expect(relationsOf(items, 'late').to).toEqual({ versionOf: 'strike', translationOf: 'streik' });
});

test('parts are in the order in which they are read, undated ones at the end', () => {
  const items = [
    item('letters', '1931'),
    item('third', '1931-03-09', partOf('letters')),
    item('undated', 'unknown', partOf('letters')),
    item('first', '1931-03-05', partOf('letters')),
    item('second', '1931-03-07', partOf('letters')),
  ];
  expect(relationsOf(items, 'letters').from).toEqual({ partOf: 'first second third undated' });
});

test('links to an item are listed newest first, each item once', () => {
  const items = [
    item('strike', '1931-03-05', { links: ['lockout'] }),
    item('lockout', '1931-04-01', { links: ['strike'] }),
    item('review', '1931-12-31', { links: ['lockout', 'strike'] }),
  ];
  expect(relationsOf(items, 'strike').linkedFrom).toBe('review lockout');
  expect(relationsOf(items, 'lockout').linkedFrom).toBe('review strike');
});

test.each(['draft', 'withdrawn'] as const)('a %s item is named by no other', (status) => {
  const hidden = item('hidden', '1931-03-06', { status, links: ['strike'], ...partOf('strike') });
  const strike = item('strike', '1931-03-05', { links: ['hidden'], ...partOf('hidden') });
  expect(relationsOf([hidden, strike], 'strike')).toEqual({ to: {}, from: {}, linkedFrom: '' });
});
