import { describe, expect, test } from 'vitest';
import { normalizeDate } from '../../src/records/date.ts';

const allowed =
  'A date is 2024, 2024-12 or 2024-12-18, optionally followed by ~ (about), ? (uncertain) or % (both); ' +
  'an interval of two such dates, as in 2024-12-10/2024-12-20; or the word unknown.';

describe('mistakes in dates', () => {
  test.each([
    ['2023-02-29', 'impossible date "2023-02-29"', 'February 2023 has 28 days.'],
    ['2024-04-31~', 'impossible date "2024-04-31~"', 'April 2024 has 30 days.'],
    ['2024-12-00', 'impossible date "2024-12-00"', 'December 2024 has 31 days.'],
    ['2024-13-01', 'impossible date "2024-13-01"', 'Months run from 01 to 12.'],
    ['2024-00', 'impossible date "2024-00"', 'Months run from 01 to 12.'],
    ['2024-13', 'impossible date "2024-13"', 'Months run from 01 to 12.'],
    ['1987-88', 'impossible date "1987-88"', 'Months run from 01 to 12. For two years, write 1987/1988.'],
    ['2024-25-03', 'impossible date "2024-25-03"', 'Months run from 01 to 12.'],
    ['0000', 'impossible date "0000"', 'Years run from 0001 to 9999.'],
    ['2024-12-01/2023-02-30', 'impossible date "2023-02-30"', 'February 2023 has 28 days.'],
    [
      '2024-12-20/2024-12-10',
      'interval ends before it starts: "2024-12-20/2024-12-10"',
      'Write the earlier date first: 2024-12-10/2024-12-20.',
    ],
    [
      '2024/2023-12',
      'interval ends before it starts: "2024/2023-12"',
      'Write the earlier date first: 2023-12/2024.',
    ],
    [
      '2024-12-10/..',
      'open interval "2024-12-10/.."',
      `Give both ends, such as 2024-12-10/2024-12-20. ${allowed}`,
    ],
    ['/2024', 'open interval "/2024"', `Give both ends, such as 2024-12-10/2024-12-20. ${allowed}`],
    ['2024-12/', 'open interval "2024-12/"', `Give both ends, such as 2024-12-10/2024-12-20. ${allowed}`],
    [
      '2024-12/open',
      'open interval "2024-12/open"',
      `Give both ends, such as 2024-12-10/2024-12-20. ${allowed}`,
    ],
    [
      '2024-21',
      'season code instead of a date: "2024-21"',
      `Write the months it covers, such as 2024-03/2024-05. ${allowed}`,
    ],
    [
      '2024-41~',
      'season code instead of a date: "2024-41~"',
      `Write the months it covers, such as 2024-03/2024-05. ${allowed}`,
    ],
    [
      '2024-12-18T10:30:00Z',
      'date with a time of day "2024-12-18T10:30:00Z"',
      `Write only the day: 2024-12-18. ${allowed}`,
    ],
    [
      '2024-12-18 10:30',
      'date with a time of day "2024-12-18 10:30"',
      `Write only the day: 2024-12-18. ${allowed}`,
    ],
    ['2024-02-30T10:30', 'impossible date "2024-02-30"', 'February 2024 has 29 days.'],
    [
      '2024-12-18/2024-12-20T10:30Z',
      'date with a time of day "2024-12-20T10:30Z"',
      `Write only the day: 2024-12-20. ${allowed}`,
    ],
    [
      '2024-12-18 +0100',
      'date with a time zone "2024-12-18 +0100"',
      `Write only the day: 2024-12-18. ${allowed}`,
    ],
    [
      '1-Jan-92',
      'date with two digits for the year: "1-Jan-92"',
      `Write the whole year first, then month and day. ${allowed}`,
    ],
    ['1-Jan-1992', 'unreadable date "1-Jan-1992"', `Did you mean 1992-01-01? ${allowed}`],
    [
      '[2024-05-02, 2024-05-03]',
      'set of dates "[2024-05-02, 2024-05-03]"',
      `Write the first and the last as an interval: 2024-05-02/2024-05-03. ${allowed}`,
    ],
    ['202X', 'date with unknown digits "202X"', `Write the range of possible years: 2020/2029. ${allowed}`],
    ['20XX', 'date with unknown digits "20XX"', `Write the range of possible years: 2000/2099. ${allowed}`],
    [
      '20X',
      'date with unknown digits "20X"',
      `Write the range of possible years, such as 2020/2029. ${allowed}`,
    ],
    ['2024-XX', 'date with unknown digits "2024-XX"', `Write only the known part: 2024. ${allowed}`],
    ['2024-XX-XX', 'date with unknown digits "2024-XX-XX"', `Write only the known part: 2024. ${allowed}`],
    ['2024-12-XX', 'date with unknown digits "2024-12-XX"', `Write only the known part: 2024-12. ${allowed}`],
    ['1990s', 'decade instead of a date: "1990s"', `Write it as a range of years: 1990/1999. ${allowed}`],
    ['~2024-12', 'mark before a date "~2024-12"', `Put the mark at the end: 2024-12~. ${allowed}`],
    ['2024?~', 'two marks on a date "2024?~"', `For both ~ and ?, write 2024%. ${allowed}`],
    ['18 December 2024', 'unreadable date "18 December 2024"', `Did you mean 2024-12-18? ${allowed}`],
    ['December 18th, 2024', 'unreadable date "December 18th, 2024"', `Did you mean 2024-12-18? ${allowed}`],
    ['Dec. 2024', 'unreadable date "Dec. 2024"', `Did you mean 2024-12? ${allowed}`],
    ['circa 1931', 'unreadable date "circa 1931"', `Did you mean 1931~? ${allowed}`],
    ['c. March 1931', 'unreadable date "c. March 1931"', `Did you mean 1931-03~? ${allowed}`],
    ['2024/12/18', 'unreadable date "2024/12/18"', `Did you mean 2024-12-18? ${allowed}`],
    ['2024-1-5', 'unreadable date "2024-1-5"', `Did you mean 2024-01-05? ${allowed}`],
    ['20241218', 'unreadable date "20241218"', `Did you mean 2024-12-18? ${allowed}`],
    ['18.12.2024', 'unreadable date "18.12.2024"', `Did you mean 2024-12-18? ${allowed}`],
    ['04/05/2024', 'unreadable date "04/05/2024"', allowed],
    ['18/12/2024', 'unreadable date "18/12/2024"', `Did you mean 2024-12-18? ${allowed}`],
    ['12/18/2024', 'unreadable date "12/18/2024"', `Did you mean 2024-12-18? ${allowed}`],
    ['Wed, 18 Dec 2024', 'unreadable date "Wed, 18 Dec 2024"', `Did you mean 2024-12-18? ${allowed}`],
    ['5th of May 2024', 'unreadable date "5th of May 2024"', `Did you mean 2024-05-05? ${allowed}`],
    ['2024–12–18', 'unreadable date "2024–12–18"', `Did you mean 2024-12-18? ${allowed}`],
    ['2024-12-18.', 'unreadable date "2024-12-18."', `Did you mean 2024-12-18? ${allowed}`],
    ['2023-2024', 'unreadable date "2023-2024"', `Did you mean 2023/2024? ${allowed}`],
    [
      '10 May 2024 – 12 May 2024',
      'unreadable date "10 May 2024 – 12 May 2024"',
      `Did you mean 2024-05-10/2024-05-12? ${allowed}`,
    ],
    ['n.d.', 'unreadable date "n.d."', `Did you mean unknown? ${allowed}`],
    ['2024 to 2023', 'unreadable date "2024 to 2023"', allowed],
    ['yesterday', 'unreadable date "yesterday"', allowed],
    ['12024', 'unreadable date "12024"', allowed],
    ['', 'unreadable date ""', allowed],
  ])('%s', (text, message, hint) => {
    expect(normalizeDate(text)).toMatchObject({ message, hint });
  });

  test('a guess is offered only if it is a valid date', () => {
    for (const text of ['45.45.2024', '2024-99-1', '99 December 2024', '2024/77']) {
      expect(normalizeDate(text)).toMatchObject({ message: `unreadable date "${text}"`, hint: allowed });
    }
  });
});
