import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutNetwork } from '../../src/pages/network-layout.ts';

const size = { width: 840, height: 640 };

const network = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 40 }).chain((ids) =>
  fc.record({
    nodes: fc
      .constant(ids)
      .chain((all) =>
        fc.tuple(
          ...all.map((id) => fc.record({ id: fc.constant(id), radius: fc.integer({ min: 3, max: 24 }) })),
        ),
      ),
    ties: fc.array(
      fc.record({
        a: fc.nat(ids.length - 1),
        b: fc.nat(ids.length - 1),
        strength: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 80 },
    ),
  }),
);

test('circles are within the figure and do not overlap', () => {
  fc.assert(
    fc.property(network, ({ nodes, ties }) => {
      const placed = layoutNetwork(
        nodes,
        ties.filter(({ a, b }) => a !== b),
        size,
      );
      for (const [i, { x, y, radius }] of placed.entries()) {
        expect(x).toBeGreaterThanOrEqual(radius);
        expect(x).toBeLessThanOrEqual(size.width - radius);
        expect(y).toBeGreaterThanOrEqual(radius);
        expect(y).toBeLessThanOrEqual(size.height - radius);
        for (const other of placed.slice(i + 1))
          expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(radius + other.radius);
      }
    }),
    { numRuns: 30 },
  );
});

const nodes = Array.from({ length: 30 }, (_, i) => ({ id: `actor-${i}`, radius: 4 + (i % 9) }));
/** Six groups of five, each tied to the next. */
const ties = nodes.flatMap((_, i) => {
  const group = i - (i % 5);
  return [
    { a: i, b: group + ((i + 1) % 5), strength: 1 + (i % 3) },
    ...(i % 5 === 0 ? [{ a: i, b: (i + 5) % 30, strength: 1 }] : []),
  ];
});

test('the same network is laid out in the same way', () => {
  expect(layoutNetwork(nodes, ties, size)).toEqual(layoutNetwork(nodes, ties, size));
});

test.each([
  [
    'a circle that grows',
    nodes.map((node, i) => (i === 3 ? { ...node, radius: node.radius + 1 } : node)),
    ties,
  ],
  ['a stronger tie', nodes, ties.map((tie, i) => (i === 5 ? { ...tie, strength: tie.strength + 1 } : tie))],
  ['a new tie', nodes, [...ties, { a: 2, b: 20, strength: 1 }]],
  ['a new circle', [...nodes, { id: 'new', radius: 4 }], [...ties, { a: 30, b: 4, strength: 1 }]],
])('%s moves the others little', (_, newNodes, newTies) => {
  const before = layoutNetwork(nodes, ties, size);
  const after = layoutNetwork(newNodes, newTies, size);
  const moves = before
    .map(({ x, y }, i) => Math.hypot(x - (after[i]?.x ?? 0), y - (after[i]?.y ?? 0)))
    .sort((a, b) => a - b);
  expect(moves[Math.floor(moves.length / 2)]).toBeLessThan(size.width / 20);
});

test('tied circles are closer than others', () => {
  const placed = layoutNetwork(nodes, ties, size);
  const distance = (a: number, b: number) =>
    Math.hypot((placed[a]?.x ?? 0) - (placed[b]?.x ?? 0), (placed[a]?.y ?? 0) - (placed[b]?.y ?? 0));
  const mean = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0) / all.length;
  const isTied = (a: number, b: number) =>
    ties.some((tie) => (tie.a === a && tie.b === b) || (tie.a === b && tie.b === a));
  const pairs = nodes.flatMap((_, a) => nodes.flatMap((_, b) => (a < b ? [[a, b] as const] : [])));
  expect(mean(pairs.filter(([a, b]) => isTied(a, b)).map(([a, b]) => distance(a, b)))).toBeLessThan(
    0.7 * mean(pairs.filter(([a, b]) => !isTied(a, b)).map(([a, b]) => distance(a, b))),
  );
});
