import { expect, test } from 'vitest';
import { axisTicks, placeOfLabel } from '../../../src/browser/timeline/axis.ts';
import { dayNumber } from '../../../src/search/files/days.ts';

test.each([
  ['1890-06-01', '2024-06-01', 600, ['1900', '1920', '1940', '1960', '1980', '2000', '2020']],
  ['2022-05-01', '2024-02-15', 600, ['Jul 2022', 'Oct', '2023', 'Apr', 'Jul', 'Oct', '2024']],
  ['2023-01-29', '2023-02-02', 600, ['29 Jan 2023', '30', '31', 'Feb', '2']],
  ['2023-01-30', '2023-03-20', 600, ['5 Feb 2023', '12', '19', '26', '5 Mar', '12', '19']],
  // Where there is no room for a label, the next one says what it would have said.
  ['2022-12-20', '2023-01-07', 600, ['20 Dec 2022', '24', '26', '28', '30', '2023', '3', '5', '7']],
  ['2023-01-31', '2023-02-08', 400, ['31 Jan 2023', '4 Feb', '6', '8']],
])('the labels from %s to %s on %i pixels', (from, to, width, labels) => {
  const start = dayNumber(from);
  const ticks = axisTicks({ start, width, pixelsPerDay: width / (dayNumber(to) - start) });
  expect(ticks.flatMap(({ label }) => label ?? [])).toEqual(labels);
});

test('no label touches the edge', () => {
  expect(placeOfLabel(0, 30, 400)).toBe(6);
  expect(placeOfLabel(200, 30, 400)).toBe(185);
  expect(placeOfLabel(399, 30, 400)).toBe(364);
});
