import { expect, test } from 'vitest';
import { extractDates } from '../../../src/search/query/dates.ts';

test.each([
  ['1987', '1987-01-01', '1987-12-31'],
  ['1980s', '1980-01-01', '1989-12-31'],
  ['1987-03', '1987-03-01', '1987-03-31'],
  ['1987-03-15', '1987-03-15', '1987-03-15'],
  ['march 1987', '1987-03-01', '1987-03-31'],
  ['feb 2024', '2024-02-01', '2024-02-29'],
  ['sept. 1987', '1987-09-01', '1987-09-30'],
  ['15 june 2022', '2022-06-15', '2022-06-15'],
  ['15th of june 2022', '2022-06-15', '2022-06-15'],
  ['june 15, 2022', '2022-06-15', '2022-06-15'],
  ['june 1st 2022', '2022-06-01', '2022-06-01'],
  ['15.3.1987', '1987-03-15', '1987-03-15'],
])('%s', (text, earliest, latest) => {
  expect(extractDates(text, 'en')).toEqual({
    dates: [{ days: { earliest, latest }, text }],
    rest: ' '.repeat(text.length),
  });
});

test.each([
  ['de', '15. märz 1987', '1987-03-15'],
  ['de', '15. marz 1987', '1987-03-15'],
  ['fr', '1er février 1987', '1987-02-01'],
  ['fr', '1 fevrier 1987', '1987-02-01'],
  ['es', '15 de marzo de 1987', '1987-03-15'],
  ['ru', '9 мая 1945', '1945-05-09'],
  ['pl', '3 maja 1991', '1991-05-03'],
  ['fr', '15 march 1987', '1987-03-15'],
])('in %s, %s', (language, text, day) => {
  expect(extractDates(text, language).dates.map(({ days }) => days)).toEqual([
    { earliest: day, latest: day },
  ]);
});

test('a date among other words is taken out of them', () => {
  const { dates, rest } = extractDates('grain (march 1987) and oil 1931', 'en');
  expect(dates.map(({ text }) => text)).toEqual(['march 1987', '1931']);
  expect(rest.replace(/\s+/g, ' ').trim()).toBe('grain ( ) and oil');
});

test.each([
  ['a word that is no month', 'election 1987', ['1987']],
  ['a day that does not exist', '31 february 1987', []],
  ['a number that is no year', '3000 men', []],
  ['a longer number', '19871', []],
  ['a number with a field or an operator', 'title:1987 -1987 +1987 1987~1 1987*', []],
  ['a number within a word', 'f-1987 covid-1987', []],
  ['an amount', '1987.50', []],
])('%s: %s', (_case, text, dates) => {
  expect(extractDates(text, 'en').dates.map((date) => date.text)).toEqual(dates);
});
