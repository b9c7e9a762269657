import { expect, test } from 'vitest';
import { placeLabels } from '../../src/pages/label-placement.ts';

const size = { width: 300, height: 200 };

function placementOf(...circles: readonly (readonly [x: number, y: number, name: string])[]) {
  return placeLabels(
    circles.map(([x, y, name]) => ({ x, y, radius: 10, name })),
    size,
  ).map(({ label: { anchor, dy, fits } }) => {
    const place = anchor === 'start' ? 'right' : anchor === 'end' ? 'left' : dy > 0 ? 'below' : 'above';
    return fits ? place : `no room: ${place}`;
  });
}

test.each([
  ['below its circle', [[150, 100, 'Brown']], ['below']],
  ['above it at the foot of the figure', [[150, 190, 'Brown']], ['above']],
  ['on the inner side at the left edge', [[10, 100, 'The Dockers’ Union']], ['right']],
  ['on the inner side at the right edge', [[290, 100, 'The Dockers’ Union']], ['left']],
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
    'only for a circle that is pointed at where there is no room',
    [[150, 100, 'x'.repeat(60)]],
    ['no room: right'],
  ],
] as const)('a name is %s', (_, circles, expected) => {
  expect(placementOf(...circles)).toEqual(expected);
});
