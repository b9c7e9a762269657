import { expect, test } from 'vitest';
import { networkPage } from '../../src/pages/network.ts';
import type { Content } from '../../src/records/content.ts';
import { actor, item } from '../archive/records.ts';
import { linkTexts, pageAt, planningOf } from './planned-pages.ts';

/** Items that name these actors. */
function recordsOf(...items: readonly (readonly string[])[]): Partial<Content> {
  return {
    actors: [...new Set(items.flat())].map((id) => actor(id, id.toUpperCase())),
    items: items.map((actors, i) => item(`item-${i}`, '1931', { actors })),
  };
}

function networkOf(records: Partial<Content>) {
  const page = networkPage(planningOf(records).archive);
  return page && pageAt([page], 'network.html', 'network').data;
}

const ring = [['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'e'], ['e', 'a'], ['a', 'b', 'x'], ['alone']];

test('actors of one item are tied, and each tie leads to a search for both', () => {
  const network = networkOf(recordsOf(...ring));
  expect(network?.total).toBe(7);
  expect(network?.actors.map((each) => [...linkTexts([each]), ...linkTexts(each.with)])).toEqual([
    [
      'A (3) actors/a.html',
      'B (2) search.html?actor=a&actor=b',
      'E (1) search.html?actor=a&actor=e',
      'X (1) search.html?actor=a&actor=x',
    ],
    [
      'B (3) actors/b.html',
      'A (2) search.html?actor=b&actor=a',
      'C (1) search.html?actor=b&actor=c',
      'X (1) search.html?actor=b&actor=x',
    ],
    ['C (2) actors/c.html', 'B (1) search.html?actor=c&actor=b', 'D (1) search.html?actor=c&actor=d'],
    ['D (2) actors/d.html', 'C (1) search.html?actor=d&actor=c', 'E (1) search.html?actor=d&actor=e'],
    ['E (2) actors/e.html', 'A (1) search.html?actor=e&actor=a', 'D (1) search.html?actor=e&actor=d'],
    ['X (1) actors/x.html', 'A (1) search.html?actor=x&actor=a', 'B (1) search.html?actor=x&actor=b'],
  ]);
});

test('a figure has a circle for each actor and a line for each tie, at the same places', () => {
  for (const { nodes, ties } of networkOf(recordsOf(...ring))?.figures ?? []) {
    expect(nodes.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D', 'E', 'X']);
    const lines = ties.map((each) => each.lines).join('');
    expect(lines.match(/M/g)).toHaveLength(7);
    for (const { x, y, lines: own } of nodes) {
      for (const line of own.match(/M[^M]+/g) ?? []) {
        expect(lines).toContain(line);
        expect(line.slice(1).split('L')).toContain(`${x} ${y}`);
      }
    }
  }
});

test('more items make larger circles, and more shared ones wider lines', () => {
  const network = networkOf(recordsOf(...ring, ...Array.from({ length: 20 }, () => ['a', 'b'])));
  for (const { nodes, ties } of network?.figures ?? []) {
    const [a, , c] = nodes;
    expect(a?.radius).toBeGreaterThan(c?.radius ?? 0);
    expect(ties.map(({ lines }) => lines.match(/M/g)?.length ?? 0)).toEqual([6, 0, 1]);
  }
});

test('each of many actors has its strongest ties, and the narrow figure fewer actors', () => {
  const ids = Array.from({ length: 70 }, (_, i) => `actor-${String(i).padStart(2, '0')}`);
  const items = ids.flatMap((id, i) => [
    ...ids.slice(i + 1, i + 9).map((other) => [id, other]),
    ...Array.from({ length: 70 - i }, () => [id]),
  ]);
  const network = networkOf(recordsOf(...items));
  expect(network?.total).toBe(70);
  expect(network?.actors).toHaveLength(60);
  expect(network?.figures.map(({ nodes }) => nodes.length)).toEqual([57, 16]);
  for (const each of network?.actors ?? []) expect(each.with.length).toBeGreaterThanOrEqual(3);
  const ties = network?.actors.reduce((sum, each) => sum + each.with.length, 0) ?? 0;
  expect(ties / 2).toBeLessThanOrEqual(180);
});

test('an archive in which hardly any actors occur together has no network', () => {
  expect(networkOf({})).toBeUndefined();
  expect(networkOf(recordsOf(['a', 'b'], ['b', 'c', 'd'], ['e'], ['f']))).toBeUndefined();
});
