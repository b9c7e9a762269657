import { extent } from 'd3-array';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitMap, toPoint } from '../../src/pages/map-projection.ts';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const kyiv = at(50.45, 30.52);
const lviv = at(49.84, 24.03);
const suva = at(-18.14, 178.44);
const apia = at(-13.83, -171.77);
const buenosAires = at(-34.6, -58.38);

test.each([
  ['places of neighbouring countries', [kyiv, at(52.52, 13.4)], 12, 18],
  ['one place', [kyiv], 8.9, 9.1],
  ['places at one point', [kyiv, kyiv], 8.9, 9.1],
  ['places on either side of the date line', [suva, apia], 10, 20],
  ['places of several continents', [kyiv, buenosAires], 360, 360],
  ['places opposite each other', [at(0, 0), at(0, 180)], 360, 360],
  ['a place in Antarctica', [at(-77.8, 166.7), kyiv], 360, 360],
] as const)('%s', (_, places, least, most) => {
  const map = fitMap(places);
  expect(map.degrees).toBeGreaterThanOrEqual(least);
  expect(map.degrees).toBeLessThanOrEqual(most);
});

test('every place is on the map', () => {
  const place = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (places) => {
      const { project, size } = fitMap(places);
      for (const each of places) {
        const [x = -1, y = -1] = project(toPoint(each)) ?? [];
        // To half a pixel: sizes are rounded.
        expect(x).toBeGreaterThanOrEqual(-0.5);
        expect(x).toBeLessThanOrEqual(size.width + 0.5);
        expect(y).toBeGreaterThanOrEqual(-0.5);
        expect(y).toBeLessThanOrEqual(size.height + 0.5);
      }
    }),
  );
});

test.each([
  ['of neighbouring countries', [kyiv, lviv, at(52.52, 13.4)]],
  ['of several continents', [kyiv, buenosAires, at(36.2, 138.3)]],
  ['on either side of the Pacific', [at(36.2, 138.3), at(37.8, -122.4), buenosAires]],
])('places %s fill a map', (_, places) => {
  const { project, size } = fitMap(places);
  const points = places.map((place) => project(toPoint(place)) ?? [0, 0]);
  const [left = 0, right = 0] = extent(points, ([x]) => x);
  const [top = 0, bottom = 0] = extent(points, ([, y]) => y);
  expect(Math.max((right - left) / size.width, (bottom - top) / size.height)).toBeGreaterThan(0.75);
  expect(left + right).toBeCloseTo(size.width, 0);
  expect(top + bottom).toBeCloseTo(size.height, 0);
});

test('west is left of east, and north above south', () => {
  const { project } = fitMap([kyiv, lviv, at(46.5, 30.7)]);
  const [[x1 = 0] = [], [x2 = 0, y2 = 0] = [], [, y3 = 0] = []] = [lviv, kyiv, at(46.5, 30.7)].map(
    (each) => project(toPoint(each)) ?? [],
  );
  expect(x1).toBeLessThan(x2);
  expect(y2).toBeLessThan(y3);
});
