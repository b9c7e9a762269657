import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  largestScale,
  movedBy,
  readingScale,
  type Shown,
  scaledTo,
  wholeScale,
  wholeView,
} from '../../../src/browser/viewer/zoom.ts';

const scan: Shown = { picture: { width: 5000, height: 7000 }, stage: { width: 1000, height: 700 } };

test('all of a picture is in the middle', () => {
  expect(wholeView(scan)).toEqual({ scale: 0.1, x: 250, y: 0 });
});

test('a small picture is not made larger', () => {
  expect(wholeView({ ...scan, picture: { width: 800, height: 500 } })).toEqual({ scale: 1, x: 100, y: 100 });
});

test('what is at a point stays there', () => {
  const at = { x: 500, y: 350 };
  expect(scaledTo(wholeView(scan), 1, at, scan)).toEqual({ scale: 1, x: -2000, y: -3150 });
});

test('a click makes a page of a newspaper three times as large', () => {
  expect(readingScale(scan)).toBeCloseTo(0.3);
});

const size = fc.record({
  width: fc.integer({ min: 1, max: 20_000 }),
  height: fc.integer({ min: 1, max: 20_000 }),
});
const stageSize = fc.record({
  width: fc.integer({ min: 50, max: 4000 }),
  height: fc.integer({ min: 50, max: 4000 }),
});
const point = fc.record({
  x: fc.double({ min: -5000, max: 5000, noNaN: true }),
  y: fc.double({ min: -5000, max: 5000, noNaN: true }),
});
const step = fc.record({ factor: fc.double({ min: 0.01, max: 100, noNaN: true }), by: point });

test('however it is moved, a picture covers the stage or is in its middle', () => {
  fc.assert(
    fc.property(size, stageSize, fc.array(step, { maxLength: 8 }), (picture, stage, steps) => {
      const shown = { picture, stage };
      let view = wholeView(shown);
      for (const { factor, by } of steps) {
        view = movedBy(scaledTo(view, view.scale * factor, by, shown), by, shown);
        expect(view.scale).toBeGreaterThanOrEqual(wholeScale(shown));
        expect(view.scale).toBeLessThanOrEqual(largestScale(shown));
        for (const [start, length, available] of [
          [view.x, picture.width * view.scale, stage.width],
          [view.y, picture.height * view.scale, stage.height],
        ] as const) {
          if (length <= available) expect(start).toBeCloseTo((available - length) / 2);
          else {
            expect(start).toBeLessThanOrEqual(0);
            expect(start + length).toBeGreaterThanOrEqual(available - 0.001);
          }
        }
      }
    }),
  );
});
