import { expect, test } from 'vitest';
import { certainDay, machineDate } from '../../../src/pages/metadata/machine-date.ts';
import { normalizeDate } from '../../../src/records/date.ts';

const dateOf = (text: string) => {
  const date = normalizeDate(text);
  if ('message' in date) throw new Error(date.message);
  return date;
};

test.each([
  ['1987-03-10', '1987-03-10', '1987-03-10'],
  ['1987-03', undefined, '1987-03'],
  ['1987', undefined, '1987'],
  ['1987~', undefined, '1987~'],
  ['1987-03?', undefined, '1987-03?'],
  ['1987-03-10~', undefined, '1987-03~'],
  ['1987-03-10?', undefined, '1987-03?'],
  ['1987-03-10%', undefined, '1987-03%'],
  ['1987-03-XX', undefined, '1987-03'],
  ['198X', undefined, '198X'],
  ['19XX~', undefined, '19XX~'],
  ['1987-21', undefined, '1987'],
  ['1987-24~', undefined, '1987~'],
  ['1987-03-10/1987-03-10', '1987-03-10', '1987-03-10'],
  ['1987-03-10/1987-03-14', undefined, '1987-03'],
  ['1987-03-10~/1987-03-14', undefined, '1987-03~'],
  ['1987-03-10/1987-05-01?', undefined, '1987?'],
  ['1987-03-10/1988-01-02', undefined, '1987/1988'],
  ['1914~/1918', undefined, '1914~/1918'],
  ['198X/199X', undefined, '198X/199X'],
  ['../1910-05-03', undefined, '../1910'],
  ['1990-02-03/..', undefined, '1990/..'],
  ['unknown', undefined, undefined],
])('%s is the day %s, and %s in a citation', (text, day, citation) => {
  expect(certainDay(dateOf(text))).toBe(day);
  expect(machineDate(dateOf(text))).toBe(citation);
});
