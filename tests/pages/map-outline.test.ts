import { expect, test } from 'vitest';
import { mapOutline } from '../../src/pages/map-outline.ts';
import { fitMap } from '../../src/pages/map-projection.ts';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

test.each([
  ['the world', [at(50, 30), at(-35, -58), at(36, 138)], 20_000, 45_000],
  ['a continent', [at(38, -9), at(60, 25), at(36, 28)], 2_000, 60_000],
  ['as much as is drawn in detail', [at(52, -3), at(45, 25)], 10_000, 60_000],
  ['a city', [at(50.45, 30.52)], 200, 10_000],
])('the outline of %s is a small part of a page', (_, places, least, most) => {
  const { land, borders } = mapOutline(fitMap(places));
  expect(land).toMatch(/^(M-?\d+ -?\d+(l-?\d+ ?-?\d+)+z)+$/);
  expect(land.length + borders.length).toBeGreaterThan(least);
  expect(land.length + borders.length).toBeLessThan(most);
});

test('an outline is within its map', () => {
  const map = fitMap([at(50.45, 30.52), at(46.5, 30.7)]);
  const { land, borders } = mapOutline(map);
  for (const line of `${land}${borders}`.match(/M[^M]+/g) ?? []) {
    const [start = '', ...steps] = line.slice(1).replace('z', '').split('l');
    let [x = -1, y = -1] = start.split(' ').map(Number);
    for (const step of ['0 0', ...steps]) {
      const [dx = 0, dy = 0] = (step.match(/-?\d+/g) ?? []).map(Number);
      [x, y] = [x + dx, y + dy];
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(map.size.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(map.size.height);
    }
  }
});
