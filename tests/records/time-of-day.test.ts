import { expect, test } from 'vitest';
import { normalizeDate } from '../../src/records/date.ts';
import { withoutTime } from '../../src/records/time-of-day.ts';

test.each([
  '2024-12-18T09',
  '2024-12-18T09:05',
  '2024-12-18T09:05:44',
  '2024-12-18T09:05:44.055Z',
  '2024-12-18T09:05:44,055+01:00',
  '2024-12-18T09:05:44-0400',
  '2024-12-18T09:05:44+01:00[Europe/Amsterdam]',
  '2024-12-18 9:05',
  '2024-12-18 9:05:44 -0400',
  '2024-12-18 09:05:44 UTC',
  '2024-12-18 09:05:44 +0000 UTC',
  '2024-12-18, 9:05 am',
  '20241218T090544Z',
  '2024/12/18 09:05',
  '18.12.2024 09:05',
  '18.12.2024 um 09:05',
  '12/18/2024 9:05 PM',
  'Wed, 18 Dec 2024 09:05:44 GMT',
  'Wed, 18 Dec 2024 09:05:44 +0100',
  'Wed Dec 18 2024 09:05:44 GMT+0100 (Central European Standard Time)',
  'Wed Dec 18 09:05:44 CET 2024',
  'December 18, 2024 at 9:05 a.m.',
  'December 18, 2024 at 9 pm',
  '2024-12-18 +0800',
  '2024-12-18+08:00',
  '2024-12-18Z',
])('of %s the day is proposed', (text) => {
  expect(normalizeDate(text)).toMatchObject({
    hint: expect.stringMatching(/^Write only the day: 2024-12-18\. /),
  });
});

test.each([
  '2024-12-18',
  '2024',
  '2012-2013',
  '2023 to 2024',
  '1987-88',
  'May 2024',
  '10 May - 12 May',
  'Zürich',
])('%s has no time', (text) => {
  expect(withoutTime(text)).toBeUndefined();
});

test.each(['2024-12 +0100', '04/05/2024 10:30', 'Friday 10:30'])('of %s no day is proposed', (text) => {
  expect(normalizeDate(text)).toMatchObject({ message: `unreadable date "${text}"` });
});
