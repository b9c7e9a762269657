import { expect, test } from 'vitest';
import { messagesOf } from '../../src/messages/messages-of.ts';
import { normalizeDate } from '../../src/records/date.ts';
import { datetimeOf, formatDate } from '../../src/records/format-date.ts';
import { isMistake } from '../../src/records/problem.ts';
import { english } from '../support/english.ts';

test.each([
  // EDTF, formatted, datetime
  ['2024-12-18', '18 December 2024', '2024-12-18'],
  ['2024-12', 'December 2024', '2024-12'],
  ['2024', '2024', '2024'],
  ['0987-02', 'February 0987', '0987-02'],
  ['2024-02', 'February 2024', '2024-02'],
  ['1900-02', 'February 1900', '1900-02'],
  ['2000-02-29', '29 February 2000', '2000-02-29'],
  ['2024-12-18~', 'about 18 December 2024', '2024-12-18'],
  ['2024-12?', 'December 2024 (uncertain)', '2024-12'],
  ['2024%', 'about 2024 (uncertain)', '2024'],
  ['2024-03-01', '1 March 2024', '2024-03-01'],
  ['2024-12-10/2024-12-20', '10 to 20 December 2024', undefined],
  ['2024-11-28/2024-12-02', '28 November to 2 December 2024', undefined],
  ['2024-12-10/2025-01-03', '10 December 2024 to 3 January 2025', undefined],
  ['2024-11/2024-12', 'November to December 2024', undefined],
  ['2024-12/2025-01', 'December 2024 to January 2025', undefined],
  ['2023/2024', '2023 to 2024', undefined],
  ['2024-12/2024-12-20', 'December 2024 to 20 December 2024', undefined],
  ['2024-12-10~/2024-12-20', 'about 10 December 2024 to 20 December 2024', undefined],
  ['2024-12-10/2024-12-20?', '10 December 2024 to 20 December 2024 (uncertain)', undefined],
  ['2024-01/2024-03%', 'January 2024 to about March 2024 (uncertain)', undefined],
  ['2024-21', 'spring 2024', undefined],
  ['2024-22~', 'about summer 2024', undefined],
  ['2024-23?', 'autumn 2024 (uncertain)', undefined],
  ['2024-24', 'winter 2024', undefined],
  ['2024-26', 'summer 2024', undefined],
  ['2024-32', 'winter 2024 (southern hemisphere)', undefined],
  ['2024-34', 'second quarter of 2024', undefined],
  ['2024-41', 'second half of 2024', undefined],
  ['2024-21/2024-23', 'spring 2024 to autumn 2024', undefined],
  ['202X', '2020s', undefined],
  ['202X~', 'about 2020s', undefined],
  ['19XX', '1900 – 1999', undefined],
  ['192X/193X', '1920s to 1930s', undefined],
  ['2024-12-XX', 'December 2024', '2024-12'],
  ['../1910', '1910 or earlier', undefined],
  ['1990-03-05/..', '5 March 1990 or later', undefined],
  ['../1910~', 'about 1910 or earlier', undefined],
  ['unknown', 'date unknown', undefined],
])('%s', (edtf, formatted, datetime) => {
  const date = normalizeDate(edtf);
  if (isMistake(date)) throw new Error(date.message);
  expect(formatDate(date, english)).toBe(formatted);
  expect(datetimeOf(date)).toBe(datetime);
});

test.each([
  ['fr', '2024-12-18', '18 décembre 2024'],
  ['fr', '2024-12-10/2024-12-20', '10 – 20 décembre 2024'],
  ['fr', '2024-11/2025-02', 'novembre 2024 – février 2025'],
  ['fr', '0987~', 'env. 0987'],
  ['de', '2024-12-10/2024-12-20', '10. bis 20. Dezember 2024'],
  ['de', '0987-11-28/0987-12-02', '28. November bis 2. Dezember 0987'],
  ['de-AT', '2024-01-18', '18. Jänner 2024'],
  ['de', '2024-12?', 'Dezember 2024 (unsicher)'],
  ['en-US', '2024-12-10/2024-12-20', 'December 10 to 20, 2024'],
])('in %s, %s is written as "%s"', (language, edtf, formatted) => {
  const date = normalizeDate(edtf);
  if (isMistake(date)) throw new Error(date.message);
  expect(formatDate(date, messagesOf({ language, words: {} }))).toBe(formatted);
});

test('what the source says of an unknown date is shown', () => {
  const date = { edtf: 'unknown', words: 'date not visible' } as const;
  expect(formatDate(date, english)).toBe('undated: “date not visible”');
  expect(datetimeOf(date)).toBeUndefined();
});
