import { expect, test } from 'vitest';
import { countByPart } from '../../../src/browser/timeline/overview-bars.ts';
import { dayNumber } from '../../../src/search/files/days.ts';
import { countsOf, spansFrom } from './spans.ts';

test('items are counted in the parts of a time, those of a long date spread over the parts it covers', async () => {
  const spans = await spansFrom([
    '1931-05-01',
    '1931-05-01',
    '1931-05-04~',
    '1931-05-01/1931-05-04',
    '1930-12-01/1931-06-30',
    '1966-01-01',
    '',
  ]);
  const bounds = { start: dayNumber('1931-05-01'), end: dayNumber('1931-05-05') };
  const counted = [...countByPart(countsOf(spans), spans, bounds, 4)];
  expect(counted).toEqual([2.25, 0.25, 0.25, 1.25].map((count) => expect.closeTo(count + 1 / 212, 9)));
});

test('a day that two parts share is counted in both, by how much of it each has', async () => {
  const spans = await spansFrom(['1931-05-01', '1931-05-02', '1931-05-03']);
  const bounds = { start: dayNumber('1931-05-01'), end: dayNumber('1931-05-04') };
  expect([...countByPart(countsOf(spans), spans, bounds, 2)]).toEqual([1.5, 1.5]);
});

test('a part may be less than a day', async () => {
  const spans = await spansFrom(['1931-05-01']);
  const bounds = { start: dayNumber('1931-04-30'), end: dayNumber('1931-05-02') };
  expect([...countByPart(countsOf(spans), spans, bounds, 4)]).toEqual([0, 0, 0.5, 0.5]);
});
