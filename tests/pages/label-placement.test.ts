import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../src/pages/label-placement.ts';

const size = { width: 300, height: 200 };

type CircleInputs = readonly [x: number, y: number, name: string];

function labelsOf(
  circles: readonly CircleInputs[],
  reach = 0,
  sizes: Parameters<typeof placeLabels>[1] = [size],
) {
  return placeLabels(
    circles.map(([x, y, name]) => ({ x, y, radius: 10, name })),
    sizes,
    { reach, bleed: 0, mayCover: false },
  ).map(({ label }) => label);
}

function placementOf(...circles: readonly CircleInputs[]) {
  return labelsOf(circles).map(({ fits, box: { left, right, top, bottom } }) => {
    const across = left >= 0 ? 'right' : right <= 0 ? 'left' : '';
    const down = top >= 0 ? 'below' : bottom <= 0 ? 'above' : '';
    return fits ? `${down} ${across}`.trim() : 'no room';
  });
}

test.each([
  ['below its circle', [[150, 100, 'Brown']], ['below']],
  ['above it at the foot of the figure', [[150, 190, 'Brown']], ['above']],
  ['on the inner side at the left edge', [[10, 100, 'Thunderstorms']], ['right']],
  ['on the inner side at the right edge', [[290, 100, 'Thunderstorms']], ['left']],
  [
    'where those before it leave room',
    [
      [100, 100, 'Ann Brown'],
      [130, 100, 'Jo Brown'],
      [115, 122, 'The clerk'],
    ],
    ['above', 'right', 'below'],
  ],
  [
    'at a corner of its circle where the sides are taken',
    [
      [20, 20, 'Smith'],
      [20, 50, 'Thunderstorms'],
      [50, 20, 'x'],
    ],
    ['below right', 'below right', 'right'],
  ],
  [
    'left out where there is no room',
    [
      [150, 100, 'x'.repeat(26)],
      [150, 60, 'y'.repeat(26)],
      [150, 140, 'z'.repeat(26)],
      [120, 100, 'w'.repeat(26)],
    ],
    ['below', 'below', 'below', 'no room'],
  ],
] as const)('a name is %s', (_, circles, expected) => {
  expect(placementOf(...circles)).toEqual(expected);
});

describe('a name of many words', () => {
  const linesOf = (circle: CircleInputs) => labelsOf([circle])[0]?.lines;

  test('is in two lines', () => {
    expect(linesOf([150, 100, 'The Dockers’ Union of the North'])).toEqual([
      'The Dockers’ Union',
      'of the North',
    ]);
  });

  test('is in one line where it is short, and in two where only those have room', () => {
    expect(linesOf([150, 100, 'Jo Brown Smith'])).toEqual(['Jo Brown Smith']);
    expect(linesOf([35, 100, 'Jo Brown Smith'])).toEqual(['Jo Brown Smith']);
    expect(
      placeLabels([{ x: 35, y: 100, radius: 10, name: 'Jo Brown Smith' }], [{ width: 70, height: 200 }])[0]
        ?.label.lines,
    ).toEqual(['Jo Brown', 'Smith']);
  });

  test('is shortened where a line would be too long', () => {
    expect(linesOf([150, 100, `${'x'.repeat(40)} Union`])).toEqual([`${'x'.repeat(25)}…`, 'Union']);
  });
});

/** Circles that overlap. */
const heap: readonly CircleInputs[] = Array.from({ length: 12 }, (_, i) => [
  140 + (i % 4) * 6,
  94 + Math.floor(i / 4) * 6,
  `Place ${i}`,
]);

test('in a heap, a name has a line that ends at it, and none crosses another name', () => {
  const labels = labelsOf(heap, 90).filter(({ fits }) => fits);
  expect(labels.length).toBeGreaterThan(6);
  const far = labels.filter(({ leader }) => leader !== undefined);
  expect(far.length).toBeGreaterThan(1);
  for (const { leader, box } of far) {
    const { x = 0, y = 0 } = leader ?? {};
    expect(Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom)).toBeLessThanOrEqual(3);
  }
  const boxes = labelsOf(heap, 90).flatMap(({ box, fits }, i) => {
    if (!fits) return [];
    const [x = 0, y = 0] = heap[i] ?? [];
    return [{ left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y }];
  });
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
});

test('without lines, fewer names of a heap fit', () => {
  const fitting = (reach: number) => labelsOf(heap, reach).filter(({ fits }) => fits).length;
  expect(fitting(0)).toBeLessThan(fitting(90));
});

test('a name keeps clear of circles that move there as the figure grows', () => {
  const circles: readonly CircleInputs[] = [
    [40, 100, 'x'],
    [100, 100, 'Brown and Smith'],
    [60, 130, 'z'],
  ];
  const wide = { width: 600, height: 200 };
  const labels = labelsOf(circles, 0, [size, wide]);
  for (const [i, { box, fits }] of labels.entries()) {
    expect(fits).toBe(true);
    const [x = 0, y = 0] = circles[i] ?? [];
    for (const scale of [1, 2])
      for (const [otherX, otherY] of circles)
        expect(
          box.left + x * scale < otherX * scale + 10 &&
            box.right + x * scale > otherX * scale - 10 &&
            box.top + y < otherY + 10 &&
            box.bottom + y > otherY - 10,
        ).toBe(false);
  }
});

test('where it may, a name without another place covers circles that come later, never those before it', () => {
  const small = { width: 60, height: 40 };
  const circles = [
    { x: 30, y: 12, radius: 8, name: 'Anna' },
    { x: 30, y: 32, radius: 3, name: 'Bert' },
    { x: 10, y: 12, radius: 3, name: 'Carl' },
    { x: 50, y: 12, radius: 3, name: 'Dora' },
  ];
  const fitting = (mayCover: boolean) =>
    placeLabels(circles, [small], { reach: 0, bleed: 0, mayCover }).map(({ label }) => label.fits);
  expect(fitting(false)).toEqual([false, false, false, false]);
  expect(fitting(true)).toEqual([true, false, false, false]);
});
