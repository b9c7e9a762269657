import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitsOverTime } from '../../src/browser/hits-over-time.ts';
import { narrowedQuestion } from '../../src/browser/narrowed-question.ts';
import { axisLabels } from '../../src/browser/time-axis.ts';
import { dayNumber } from '../../src/search/files/days.ts';
import { noFilters } from '../../src/search/query/filters.ts';

const span = (first: string, last = first) => ({
  first: dayNumber(first),
  last: dayNumber(last),
  isUncertain: false,
});

function over(...dates: readonly (string | readonly [string, string] | undefined)[]) {
  const days = new Map(
    dates.flatMap((date, i) =>
      date === undefined ? [] : [[i, typeof date === 'string' ? span(date) : span(...date)] as const],
    ),
  );
  return hitsOverTime([dates.map((_, i) => i)], days);
}

describe('hits are counted in the finest unit that can be read', () => {
  test.each([
    [
      'day',
      ['1987-03-01', '1987-03-03', '1987-03-03'],
      ['1987-03-01', '1987-03-02', '1987-03-03'],
      [1, 0, 2],
    ],
    [
      'month',
      ['1987-01-31', '1987-03-01'].concat('1987-06-15'),
      ['1987-01', '1987-02', '1987-03', '1987-04', '1987-05', '1987-06'],
      [1, 0, 1, 0, 0, 1],
    ],
    ['year', ['1931-01-01', '1933-12-31', '1940-01-01'], undefined, [1, 0, 1, 0, 0, 0, 0, 0, 0, 1]],
    ['decade', ['1787-01-01', '1871-12-31'], undefined, [1, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
  ] as const)('%s', (unit, dates, keys, counts) => {
    const view = over(...dates);
    expect(view.unit).toBe(unit);
    if (keys !== undefined) expect(view.periods.map(({ key }) => key)).toEqual(keys);
    expect(view.periods.map((period) => period.counts[0])).toEqual(counts);
  });

  test('hits that are wider than a period, or undated, are told', () => {
    const view = over(
      ...Array.from({ length: 20 }, () => '1987-03-01'),
      ['1987-03-01', '1987-03-31'],
      undefined,
    );
    expect(view).toMatchObject({ unit: 'day', wide: 1, undated: 1 });
  });

  test('where most are as wide as a month, months are counted', () => {
    expect(over(['1987-03-01', '1987-03-31'], ['1987-05-01', '1987-05-31']).unit).toBe('month');
  });

  test('no dates', () => {
    expect(over(undefined)).toMatchObject({ periods: [], wide: 0, undated: 1 });
    expect(axisLabels(over(undefined))).toEqual([]);
  });

  test('every hit is counted once, is wide, or is undated', () => {
    const date = fc.date({ min: new Date('1700-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const text = date.map((each) => each.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.option(text, { nil: undefined })), fc.array(text), (some, others) => {
        const all = [...some, ...others];
        const days = new Map(
          all.flatMap((each, i) => (each === undefined ? [] : [[i, span(each)] as const])),
        );
        const lists = [some.map((_, i) => i), others.map((_, i) => some.length + i)];
        const { periods, wide, undated } = hitsOverTime(lists, days);
        const counted = periods.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
        expect(counted + wide + undated).toBe(all.length);
        expect(periods.map(({ key }) => key)).toEqual(periods.map(({ key }) => key).toSorted());
        expect(axisLabels({ unit: 'year', periods, wide, undated }).length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

test('labels are at round years, or at both ends', () => {
  const texts = (...dates: readonly string[]) => axisLabels(over(...dates)).map(({ text }) => text);
  expect(texts('1987-03-01', '1987-03-09')).toEqual(['1 March 1987', '9 March 1987']);
  expect(texts('1986-11-01', '1989-03-09')).toEqual(['1987', '1988', '1989']);
  expect(texts('1931-01-01', '1970-01-01')).toEqual(['1940', '1950', '1960', '1970']);
});

test.each([
  ['1987', '1989', { from: '1987-01', to: '1989-12' }],
  ['1987-03', '1987-05', { from: '1987-03', to: '1987-05' }],
  ['178', '178', { from: '1780-01', to: '1789-12' }],
])('a search is narrowed from %s to %s by filters', (first, last, months) => {
  const question = { text: 'oil', isTyping: true, filters: { ...noFilters, topic: ['crude'] } };
  expect(narrowedQuestion(question, first, last)).toEqual({
    text: 'oil',
    filters: { ...noFilters, topic: ['crude'], ...months },
  });
});

test('and to days in its text, instead of others', () => {
  const text = (query: string, first: string, last = first) =>
    narrowedQuestion({ text: query }, first, last).text;
  expect(text('oil', '1987-03-01')).toBe('oil date:1987-03-01');
  expect(text('oil date:1987-03-01..1987-03-09', '1987-03-02', '1987-03-03')).toBe(
    'oil date:1987-03-02..1987-03-03',
  );
  expect(text('', '1987-03-01')).toBe('date:1987-03-01');
});
