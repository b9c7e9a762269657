import { describe, expect, test } from 'vitest';
import { normalizeDate } from '../../src/records/date.ts';

const allowed =
  'A date is 2024, 2024-12 or 2024-12-18, optionally followed by ~ (about), ? (uncertain) or % (both); ' +
  'a decade, 202X; a season, 2024-21 (spring) to 2024-24 (winter); ' +
  'an interval of two such dates, as in 2024-12-10/2024-12-20, or 2024/.. and ../2024 where one is not known; ' +
  'or the word unknown.';

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
    ['/2024', 'open interval "/2024"', `Write ../2024 for an end that is not known. ${allowed}`],
    ['2024-12/', 'open interval "2024-12/"', `Write 2024-12/.. for an end that is not known. ${allowed}`],
    [
      '2024-12/open',
      'open interval "2024-12/open"',
      `Write 2024-12/.. for an end that is not known. ${allowed}`,
    ],
    ['../..', 'open interval "../.."', `Write date: unknown. ${allowed}`],
    ['../2024-13', 'impossible date "2024-13"', 'Months run from 01 to 12.'],
    [
      '1921-22',
      'two years or a part of one: "1921-22"',
      'Write 1921/1922 for the two years. For the part of 1921 that has the code 22, write its months: 1921-06/1921-08.',
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
    ['20X', 'date with unknown digits "20X"', `Write 202X for a decade, and 20XX for a century. ${allowed}`],
    ['1990s', 'unreadable date "1990s"', `Did you mean 199X? ${allowed}`],
    ['000X', 'impossible date "000X"', 'Years run from 0001 to 9999.'],
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
    for (const text of ['45.45.2024', '2024-99-1', '99 December 2024']) {
      expect(normalizeDate(text)).toMatchObject({ message: `unreadable date "${text}"`, hint: allowed });
    }
  });
});
