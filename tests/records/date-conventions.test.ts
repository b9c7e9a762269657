import { expect, test } from 'vitest';
import { describeConventions, findConventions } from '../../src/records/date-conventions.ts';

test('one date that can only have the month first decides for all', () => {
  expect(findConventions(['3/4/1905', '3/14/1905', '5/6/1905 10:30', '1905-03-04', 'March 1905'])).toEqual({
    order: 'month-day',
    sureness: 'certain',
    latestYear: 1905,
    dayFirst: 0,
    monthFirst: 1,
    either: 2,
  });
});

test('a few dates against the order are mistakes, many are none', () => {
  const dayFirst = Array.from({ length: 100 }, () => '14/3/1905');
  expect(findConventions([...dayFirst, '3/14/1905'])).toMatchObject({
    order: 'day-month',
    sureness: 'likely',
  });
  const mixed = findConventions([...dayFirst, '3/14/1905', '3/14/1905', '3/14/1905']);
  expect(mixed.sureness).toBe('undecided');
  expect(mixed.order).toBeUndefined();
});

test.each([
  ['3/3/1905'],
  ['14.3.1905'],
  ['1905/3/14'],
  ['45/3/1905'],
  ['13/13/1905'],
  ['1/2/3/1905'],
  ['/2019/03/14/x'],
])('%s shows no order', (text) => {
  expect(findConventions([text])).toMatchObject({
    sureness: 'undecided',
    dayFirst: 0,
    monthFirst: 0,
    either: 0,
  });
});

test('the latest year is that of the archive, without slips', () => {
  expect(findConventions([]).latestYear).toBe(2068);
  expect(findConventions(['1-Jan-92']).latestYear).toBe(2068);
  expect(findConventions(['5 May 1911', '1931-02', '1-Jan-92']).latestYear).toBe(1931);
  const years = Array.from({ length: 60 }, (_, i) => `${1990 + (i % 20)}`);
  expect(findConventions([...years, '2190']).latestYear).toBe(2009);
});

test('the archivist is told what the order is, on what evidence, and how to say otherwise', () => {
  const told = (texts: readonly string[]) =>
    describeConventions(findConventions(texts), 'Set order: to change it.');
  expect(told(['3/14/1905'])).toBe('');
  expect(told(['3/14/1905', '3/4/1905'])).toBe(
    'Dates like 3/4/1905 are the fourth of March (0 can only have the day first, 1 only the month, 1 either). Set order: to change it.',
  );
  expect(told(['3/4/1905'])).toBe(
    'Dates like 3/4/1905 are not read, because nothing shows whether day or month is first (0 can only have the day first, 0 only the month, 1 either). Set order: to change it.',
  );
});
