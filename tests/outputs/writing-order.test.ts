import { expect, test } from 'vitest';
import { writingOrder } from '../../src/outputs/writing-order.ts';

const order = (paths: readonly string[], onSite: readonly string[]) =>
  writingOrder(
    paths.map((path) => ({ path })),
    (path) => onSite.includes(path),
  ).map(({ path }) => path);

test('new pages come before those that are replaced, and the front page last', () => {
  expect(
    order(
      ['index.html', 'items/a.html', 'items/b.html', 'topics.html', 'topics/new.html'],
      ['index.html', 'items/a.html', 'topics.html'],
    ),
  ).toEqual(['items/b.html', 'topics/new.html', 'items/a.html', 'topics.html', 'index.html']);
});

test('on a new site items come before lists, and the front page last', () => {
  expect(order(['index.html', 'items/a.html', 'topics.html'], [])).toEqual([
    'items/a.html',
    'topics.html',
    'index.html',
  ]);
});

test('without pages there is nothing to write', () => {
  expect(order([], [])).toEqual([]);
});
