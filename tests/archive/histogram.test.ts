import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogram } from '../../src/archive/histogram.ts';
import { item } from './records.ts';

const items = (dates: readonly string[]) => dates.map((date, i) => item(`i${i}`, date));

test.each([
  [
    'a few days are counted by day',
    ['1987-02-27', '1987-03-02'],
    'day',
    '1987-02-27=1 1987-02-28=0 1987-03-01=0 1987-03-02=1',
  ],
  [
    'a few months are counted by month',
    ['1987-11-02', '1988-02-01'],
    'month',
    '1987-11=1 1987-12=0 1988-01=0 1988-02=1',
  ],
  [
    'a few years are counted by year',
    ['1987-11-02', '1994'],
    'year',
    '1987=1 1988=0 1989=0 1990=0 1991=0 1992=0 1993=0 1994=1',
  ],
  ['dates of which half name only the year are counted by year', ['1987-11-02', '1987'], 'year', '1987=2'],
  [
    'centuries are counted by decade',
    ['1799-01-01', '1901', '1909'].concat('1888'),
    'decade',
    '179=1 180=0 181=0 182=0 183=0 184=0 185=0 186=0 187=0 188=1 189=0 190=2',
  ],
  ['one item is counted by day', ['1987-11-02'], 'day', '1987-11-02=1'],
])('%s', (_, dates, unit, bars) => {
  const result = histogram(items(dates));
  expect(result.unit).toBe(unit);
  expect(result.bars.map(({ key, count }) => `${key}=${count}`).join(' ')).toBe(bars);
});

test('items dated too widely for any bar, and undated ones, are counted separately', () => {
  const dates = [
    ...Array.from({ length: 20 }, (_, i) => `1987-03-${String(i + 1).padStart(2, '0')}`),
    '1987',
    'unknown',
  ];
  expect(histogram(items(dates)).uncounted).toBe(2);
});

test('a chart without dated items has no bars', () => {
  expect(histogram([]).bars).toEqual([]);
  expect(histogram(items(['unknown']))).toEqual({ unit: 'day', bars: [], uncounted: 1, far: 0 });
});

test('every item is counted in one bar or left out, and there are at most 300 bars', () => {
  const date = fc
    .date({ min: new Date('0001-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
  fc.assert(
    fc.property(fc.array(date, { maxLength: 40 }), (dates) => {
      const { bars, uncounted } = histogram(items(dates));
      expect(bars.reduce((sum, { count }) => sum + count, uncounted)).toBe(dates.length);
      expect(bars.length).toBeLessThanOrEqual(300);
      expect(bars.map(({ key }) => key)).toEqual(bars.map(({ key }) => key).toSorted());
    }),
  );
});
