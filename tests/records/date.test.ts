import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binOf, compareDates, type ItemDate, isDay, isKnown, normalizeDate } from '../../src/records/date.ts';
import { datetimeOf, formatDate } from '../../src/records/format-date.ts';
import { isMistake } from '../../src/records/problem.ts';

const allowed =
  'A date is 2024, 2024-12 or 2024-12-18, optionally followed by ~ (about), ? (uncertain) or % (both); ' +
  'an interval of two such dates, as in 2024-12-10/2024-12-20; or the word unknown.';

describe('dates that are allowed', () => {
  test.each([
    // text, earliest, latest, as shown, where it stands on the timeline, datetime
    ['2024-12-18', '2024-12-18', '2024-12-18', '18 December 2024', 'day 2024-12-18', '2024-12-18'],
    ['2024-12', '2024-12-01', '2024-12-31', 'December 2024', 'month 2024-12', '2024-12'],
    ['2024', '2024-01-01', '2024-12-31', '2024', 'year 2024', '2024'],
    ['0987-02', '0987-02-01', '0987-02-28', 'February 0987', 'month 0987-02', '0987-02'],
    ['2024-02', '2024-02-01', '2024-02-29', 'February 2024', 'month 2024-02', '2024-02'],
    ['1900-02', '1900-02-01', '1900-02-28', 'February 1900', 'month 1900-02', '1900-02'],
    ['2000-02-29', '2000-02-29', '2000-02-29', '29 February 2000', 'day 2000-02-29', '2000-02-29'],
    ['2024-12-18~', '2024-12-18', '2024-12-18', 'about 18 December 2024', 'day 2024-12-18', '2024-12-18'],
    ['2024-12?', '2024-12-01', '2024-12-31', 'December 2024 (uncertain)', 'month 2024-12', '2024-12'],
    ['2024%', '2024-01-01', '2024-12-31', 'about 2024 (uncertain)', 'year 2024', '2024'],
    [' 2024-03-01 ', '2024-03-01', '2024-03-01', '1 March 2024', 'day 2024-03-01', '2024-03-01'],
    [
      '2024-12-10/2024-12-20',
      '2024-12-10',
      '2024-12-20',
      '10 to 20 December 2024',
      'month 2024-12',
      undefined,
    ],
    [
      '2024-11-28/2024-12-02',
      '2024-11-28',
      '2024-12-02',
      '28 November to 2 December 2024',
      'year 2024',
      undefined,
    ],
    [
      '2024-12-10/2025-01-03',
      '2024-12-10',
      '2025-01-03',
      '10 December 2024 to 3 January 2025',
      'across',
      undefined,
    ],
    ['2024-11/2024-12', '2024-11-01', '2024-12-31', 'November to December 2024', 'year 2024', undefined],
    ['2024-12/2025-01', '2024-12-01', '2025-01-31', 'December 2024 to January 2025', 'across', undefined],
    ['2023/2024', '2023-01-01', '2024-12-31', '2023 to 2024', 'across', undefined],
    [
      '2024-12/2024-12-20',
      '2024-12-01',
      '2024-12-20',
      'December 2024 to 20 December 2024',
      'month 2024-12',
      undefined,
    ],
    [
      '2024-12-10~/2024-12-20',
      '2024-12-10',
      '2024-12-20',
      'about 10 December 2024 to 20 December 2024',
      'month 2024-12',
      undefined,
    ],
    [
      '2024-12-10/2024-12-20?',
      '2024-12-10',
      '2024-12-20',
      '10 December 2024 to 20 December 2024 (uncertain)',
      'month 2024-12',
      undefined,
    ],
    [
      '2024-01/2024-03%',
      '2024-01-01',
      '2024-03-31',
      'January 2024 to about March 2024 (uncertain)',
      'year 2024',
      undefined,
    ],
  ])('%s', (text, earliest, latest, shown, bin, datetime) => {
    const date = dateOf(text);
    expect(date).toEqual({ edtf: text.trim(), earliest, latest });
    expect(formatDate(date)).toBe(shown);
    expect(Object.values(binOf(date)).join(' ')).toBe(bin);
    expect(datetimeOf(date)).toBe(datetime);
  });

  test('unknown', () => {
    for (const text of ['unknown', 'Unknown', ' UNKNOWN ']) {
      const date = dateOf(text);
      expect(date).toEqual({ edtf: 'unknown' });
      expect(formatDate(date)).toBe('date unknown');
      expect(binOf(date)).toEqual({ kind: 'unknown' });
      expect(datetimeOf(date)).toBeUndefined();
    }
  });

  test('an interval of a date with itself is that date', () => {
    expect(dateOf('2024/2024')).toEqual(dateOf('2024'));
    expect(dateOf('2024-12-18~/2024-12-18~')).toEqual(dateOf('2024-12-18~'));
  });
});

describe('mistakes', () => {
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
    expect(normalizeDate(text)).toEqual({ message, hint });
  });

  test('a date is only guessed at where the guess is a date', () => {
    for (const text of ['45.45.2024', '2024-99-1', '99 December 2024', '2024/77']) {
      expect(normalizeDate(text)).toEqual({ message: `unreadable date "${text}"`, hint: allowed });
    }
  });
});

describe('properties', () => {
  const day = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const part = fc
    .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'))
    .map(([text, length, mark]) => text.slice(0, length) + mark);
  const edtf = fc.oneof(
    part,
    fc.tuple(part, part).map((parts) => parts.join('/')),
  );

  test('any text is a date or a mistake', () => {
    const dateLike = fc.string({ unit: fc.constantFrom(...'0123456789-/~?%.XT: '), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), dateLike), (text) => {
        const date = normalizeDate(text);
        if (isMistake(date)) expect(date.hint).not.toBe('');
        else expect(normalizeDate(date.edtf)).toEqual(date);
      }),
    );
  });

  test('a date spans the days that a plain calendar gives it', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const date = normalizeDate(text);
        const [start = '', end = start] = text.split('/');
        const [first] = plainSpan(start);
        const [, last] = plainSpan(end);
        if (first > last) expect(date).toHaveProperty('message');
        else expect(date).toMatchObject({ earliest: first, latest: last });
      }),
    );
  });

  test('a day is allowed exactly if the calendar has it', () => {
    const digits = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), digits(14), digits(33), (year, month, dayOfMonth) => {
        const text = `${String(year).padStart(4, '0')}-${month}-${dayOfMonth}`;
        const exists = new Date(`${text}T00:00:00Z`);
        const same = !Number.isNaN(exists.getTime()) && exists.toISOString().startsWith(text);
        expect(isDay(text)).toBe(same);
        expect('earliest' in normalizeDate(text)).toBe(same);
      }),
    );
  });

  test('dates sort by their first day, unknown ones last, and the order is total', () => {
    const dates = fc.array(fc.oneof(edtf, fc.constant('unknown')).map(normalizeDate).filter(isDate), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(dates, (some) => {
        const sorted = some.toSorted(compareDates);
        const firsts = sorted.map((date) => (isKnown(date) ? date.earliest : '9999-99-99'));
        expect(firsts).toEqual(firsts.toSorted());
        expect(some.toReversed().sort(compareDates)).toEqual(sorted);
      }),
    );
  });

  test('a date stands in a bin that holds all of its days', () => {
    fc.assert(
      fc.property(edtf.map(normalizeDate).filter(isDate), (date) => {
        const bin = binOf(date);
        const prefix = Object.values(bin)[1] ?? '';
        if (!isKnown(date)) return;
        expect([date.earliest, date.latest].every((each) => each.startsWith(prefix))).toBe(true);
        if (bin.kind === 'across') expect(date.earliest.slice(0, 4)).not.toBe(date.latest.slice(0, 4));
      }),
    );
  });
});

function dateOf(text: string): ItemDate {
  const date = normalizeDate(text);
  if (isMistake(date)) throw new Error(date.message);
  return date;
}

function isDate(date: ReturnType<typeof normalizeDate>): date is ItemDate {
  return !isMistake(date);
}

/** First and last day, by nothing but the platform's own calendar. */
function plainSpan(text: string): [string, string] {
  const [year = '', month, day] = text.replace(/[~?%]$/, '').split('-');
  if (day !== undefined) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const last = new Date(0);
  last.setUTCFullYear(Number(year), Number(month), 0);
  return [`${year}-${month}-01`, last.toISOString().slice(0, 10)];
}
