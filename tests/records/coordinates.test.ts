import { expect, test } from 'vitest';
import { normalizeCoordinates } from '../../src/records/coordinates.ts';

test.each([
  [['50.45', '30.52'], 50.45, 30.52],
  [['50.45, 30.52'], 50.45, 30.52],
  [['-33.9;18.4'], -33.9, 18.4],
  [['−33.9', '+18'], -33.9, 18],
  [['90', '-180'], 90, -180],
])('%j are coordinates', (texts, latitude, longitude) => {
  expect(normalizeCoordinates(texts)).toEqual({ latitude, longitude });
});

test.each([
  [['50.45']],
  [['50.45', '30.52', '12']],
  [['50,45', '30,52']],
  [['50°27′N 30°31′E']],
  [['50.45 N, 30.52 E']],
  [['here', 'there']],
  [['', '']],
  [['1e1', '5']],
])('%j are not two numbers', (texts) => {
  expect(normalizeCoordinates(texts)).toMatchObject({ kind: 'coordinates that cannot be read' });
});

test.each([
  [['90.1', '30'], 'latitude 90.1 is not between -90 and 90'],
  [['50', '-180.5'], 'longitude -180.5 is not between -180 and 180'],
])('%j are out of range', (texts, message) => {
  expect(normalizeCoordinates(texts)).toMatchObject({ message });
});
