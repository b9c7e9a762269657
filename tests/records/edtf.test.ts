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

test.each([
  ['193X', 'decade', '193X', '1930-01-01', '1939-12-31'],
  ['19XX', 'century', '19XX', '1900-01-01', '1999-12-31'],
  ['1931-XX', 'year', '1931', '1931-01-01', '1931-12-31'],
  ['1931-XX-XX', 'year', '1931', '1931-01-01', '1931-12-31'],
  ['1932-02-XX', 'month', '1932-02', '1932-02-01', '1932-02-29'],
  ['1931-21', 'season', '1931-21', '1931-03-01', '1931-05-31'],
  ['1931-24', 'season', '1931-24', '1931-01-01', '1931-12-31'],
  ['1931-30', 'season', '1931-30', '1931-01-01', '1931-12-31'],
  ['1931-32', 'season', undefined, '', ''],
  ['1932-37', 'season', '1932-37', '1932-01-01', '1932-04-30'],
  ['1931-41', 'season', '1931-41', '1931-07-01', '1931-12-31'],
])('%s is a %s', (text, unit, bare, first, last) => {
  const read = readEdtf(text);
  if (bare === undefined) expect(read).toMatchObject({ kind: 'two years or a part of one' });
  else expect(read).toMatchObject({ start: { text: bare, bare, unit, first, last } });
});

test('an interval that is open at one end has the days of the other', () => {
  expect(readEdtf('../1931-02~')).toMatchObject({
    start: { text: '1931-02~', first: '1931-02-01' },
    end: { last: '1931-02-28' },
    open: 'start',
  });
  expect(readEdtf('193X/..')).toMatchObject({ start: { first: '1930-01-01' }, open: 'end' });
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

test.each([
  '1931-3',
  '931',
  '1931-03-09-10',
  '1931/1932/1933',
  '1931-03-09T10:00',
  ' 1931',
  '1931~?',
  '1X31',
  '193x',
  '1931-X2',
  'X',
])('%j is not in the supported subset', (text) => {
  expect(readEdtf(text)).toHaveProperty('message');
});
