import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binOf, compareDates, type ItemDate, isDay, isKnown, normalizeDate } from '../../src/records/date.ts';
import { isMistake } from '../../src/records/problem.ts';

describe('valid dates', () => {
  test.each([
    // text, earliest day, latest day, timeline bin
    ['2024-12-18', '2024-12-18', '2024-12-18', 'day 2024-12-18'],
    ['2024-12', '2024-12-01', '2024-12-31', 'month 2024-12'],
    ['2024', '2024-01-01', '2024-12-31', 'year 2024'],
    ['0987-02', '0987-02-01', '0987-02-28', 'month 0987-02'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month 2024-02'],
    ['1900-02', '1900-02-01', '1900-02-28', 'month 1900-02'],
    ['2000-02-29', '2000-02-29', '2000-02-29', 'day 2000-02-29'],
    ['2024-12-18~', '2024-12-18', '2024-12-18', 'day 2024-12-18'],
    ['2024-12?', '2024-12-01', '2024-12-31', 'month 2024-12'],
    ['2024%', '2024-01-01', '2024-12-31', 'year 2024'],
    [' 2024-03-01 ', '2024-03-01', '2024-03-01', 'day 2024-03-01'],
    ['2024-12-10/2024-12-20', '2024-12-10', '2024-12-20', 'month 2024-12'],
    ['2024-11-28/2024-12-02', '2024-11-28', '2024-12-02', 'year 2024'],
    ['2024-12-10/2025-01-03', '2024-12-10', '2025-01-03', 'across'],
    ['2024-11/2024-12', '2024-11-01', '2024-12-31', 'year 2024'],
    ['2024-12/2025-01', '2024-12-01', '2025-01-31', 'across'],
    ['2023/2024', '2023-01-01', '2024-12-31', 'across'],
    ['2024-12/2024-12-20', '2024-12-01', '2024-12-20', 'month 2024-12'],
    ['2024-12-10~/2024-12-20', '2024-12-10', '2024-12-20', 'month 2024-12'],
    ['2024-12-10/2024-12-20?', '2024-12-10', '2024-12-20', 'month 2024-12'],
    ['2024-01/2024-03%', '2024-01-01', '2024-03-31', 'year 2024'],
    ['2024-22', '2024-06-01', '2024-08-31', 'year 2024'],
    ['2024-24?', '2024-01-01', '2024-12-31', 'year 2024'],
    ['2024-21/2024-22', '2024-03-01', '2024-08-31', 'year 2024'],
    ['202X', '2020-01-01', '2029-12-31', 'across'],
    ['192X~/1935', '1920-01-01', '1935-12-31', 'across'],
    ['../2024', '2024-01-01', '2024-12-31', 'across'],
    ['2024-05-03~/..', '2024-05-03', '2024-05-03', 'across'],
  ])('%s', (text, earliest, latest, bin) => {
    const date = dateOf(text);
    expect(date).toEqual({ edtf: text.trim(), earliest, latest });
    expect(Object.values(binOf(date)).join(' ')).toBe(bin);
  });

  test('unknown', () => {
    for (const text of ['unknown', 'Unknown', ' UNKNOWN ']) {
      const date = dateOf(text);
      expect(date).toEqual({ edtf: 'unknown' });
      expect(binOf(date)).toEqual({ kind: 'unknown' });
    }
  });

  test('digits that are not known say nothing', () => {
    expect(dateOf('2024-XX')).toEqual(dateOf('2024'));
    expect(dateOf('2024-12-XX?')).toEqual(dateOf('2024-12?'));
  });

  test('an interval of two equal dates is that date', () => {
    expect(dateOf('2024/2024')).toEqual(dateOf('2024'));
    expect(dateOf('2024-12-18~/2024-12-18~')).toEqual(dateOf('2024-12-18~'));
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
  const wide = fc
    .tuple(
      day,
      fc.constantFrom('X', '-22', '-24', '-29', '-40'),
      fc.constantFrom('$', '../$', '$/..', '$/9999'),
    )
    .map(([text, end, form]) => form.replace('$', text.slice(0, end === 'X' ? 3 : 4) + end))
    .filter((text) => !isMistake(normalizeDate(text)));

  test('any text gives a date or a mistake', () => {
    const dateLike = fc.string({ unit: fc.constantFrom(...'0123456789-/~?%.XT: '), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), dateLike), (text) => {
        const date = normalizeDate(text);
        if (isMistake(date)) expect(date.hint).not.toBe('');
        else expect(normalizeDate(date.edtf)).toEqual(date);
      }),
    );
  });

  test('a date spans the same days as in the platform calendar', () => {
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

  test('a day is valid if and only if the calendar has it', () => {
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

  test('dates sort by first day, unknown dates last, in a total order', () => {
    const dates = fc.array(fc.oneof(edtf, wide, fc.constant('unknown')).map(normalizeDate).filter(isDate), {
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

  test('the bin of a date contains all of its days', () => {
    fc.assert(
      fc.property(fc.oneof(edtf, wide).map(normalizeDate).filter(isDate), (date) => {
        const bin = binOf(date);
        const prefix = Object.values(bin)[1] ?? '';
        if (!isKnown(date)) return;
        expect([date.earliest, date.latest].every((each) => each.startsWith(prefix))).toBe(true);
        const isOneYear = date.earliest.slice(0, 4) === date.latest.slice(0, 4);
        expect(bin.kind === 'across').toBe(!isOneYear || date.edtf.includes('..'));
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

/** First and last day according to the platform's calendar. */
function plainSpan(text: string): [string, string] {
  const [year = '', month, day] = text.replace(/[~?%]$/, '').split('-');
  if (day !== undefined) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const last = new Date(0);
  last.setUTCFullYear(Number(year), Number(month), 0);
  return [`${year}-${month}-01`, last.toISOString().slice(0, 10)];
}
