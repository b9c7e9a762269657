import { expect, test } from 'vitest';
import { readEdtf } from '../../src/records/edtf.ts';

test.each([
  ['1931', 'year', '', '1931-01-01', '1931-12-31'],
  ['1932-02', 'month', '', '1932-02-01', '1932-02-29'],
  ['1931-02~', 'month', '~', '1931-02-01', '1931-02-28'],
  ['1931-03-09?', 'day', '?', '1931-03-09', '1931-03-09'],
  ['0001%', 'year', '%', '0001-01-01', '0001-12-31'],
])('%s is one date', (text, unit, mark, first, last) => {
  const part = { text, bare: text.replace(/[~?%]$/, ''), unit, mark, first, last };
  expect(readEdtf(text)).toEqual({ start: part, end: part });
});

test('an interval has two dates, each with its own mark', () => {
  expect(readEdtf('1931~/1932-02?')).toMatchObject({
    start: { text: '1931~', unit: 'year', mark: '~', first: '1931-01-01' },
    end: { text: '1932-02?', unit: 'month', mark: '?', last: '1932-02-29' },
  });
});

test.each([
  ['1931/1931-03-09', true],
  ['1931-06/1931', true],
  ['1931-06/1931-05', false],
  ['1932/1931', false],
])('%s: an interval may not end before it starts', (text, isValid) => {
  expect('start' in readEdtf(text)).toBe(isValid);
});

test.each(['1931-3', '931', '1931-03-09-10', '1931/1932/1933', '1931-03-09T10:00', ' 1931', '1931~?'])(
  '%j is not in the supported subset',
  (text) => {
    expect(readEdtf(text)).toHaveProperty('message');
  },
);
