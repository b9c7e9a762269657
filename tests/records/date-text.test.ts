import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeDate } from '../../src/records/date.ts';
import type { DateConventions } from '../../src/records/date-parts.ts';
import { readDateText } from '../../src/records/date-text.ts';

const edtfOf = (text: string, conventions?: DateConventions) => readDateText(text, conventions)?.edtf;

describe('dates as people write them', () => {
  test.each([
    ['1931', '1931'],
    ['3/1931', '1931-03'],
    ['1931/3', '1931-03'],
    ['1931.03.09', '1931-03-09'],
    ['1931-3-9', '1931-03-09'],
    ['19310309', '1931-03-09'],
    ['9. 3. 1931', '1931-03-09'],
    ['9.3.1931', '1931-03-09'],
    ['3.14.1905', '1905-03-14'],
    ['13/12/1931', '1931-12-13'],
    ['12/13/1931', '1931-12-13'],
    ['12/12/1931', '1931-12-12'],
    ['9 March 1931', '1931-03-09'],
    ['9th of March, 1931', '1931-03-09'],
    ['Mar. 9, 1931', '1931-03-09'],
    ['1931 March 9', '1931-03-09'],
    ['March 1931', '1931-03'],
    ['May, 2012', '2012-05'],
    ['9.III.1931', '1931-03-09'],
    ['Monday, 9 March 1931', '1931-03-09'],
    ['"1905"', '1905'],
    ['２０２４-１２', '2024-12'],
    ['2012-05-00', '2012-05'],
    ['1937-XX-XX', '1937'],
    ['late May 1937', '1937-05'],
    ['mid-1937', '1937'],
  ])('one date: %j', (text, edtf) => {
    expect(edtfOf(text)).toBe(edtf);
  });

  test.each([
    ['2012-05-02T23:30:00-10:00', '2012-05-02'],
    ['2012-05-02 00:30:00 +1400', '2012-05-02'],
    ['Wed, 02 May 2012 10:30:00 GMT', '2012-05-02'],
    ['Sat May 02 2012 10:00:00 GMT+0200 (CEST)', '2012-05-02'],
    ['May 2, 2012 at 10:30 pm', '2012-05-02'],
    ['12. Mai 2010, 14:30 Uhr', '2010-05-12'],
  ])('with a time and a zone, the day as it is written: %j', (text, edtf) => {
    expect(edtfOf(text)).toBe(edtf);
  });

  test.each([
    ['le 18 juillet 1937', '1937-07-18'],
    ['1er mai 1937', '1937-05-01'],
    ['mardi 3 août 1937', '1937-08-03'],
    ['mar 3 mai 1937', '1937-05-03'],
    ['18. Juli 1937', '1937-07-18'],
    ['Mi., 12. Mai 2010', '2010-05-12'],
    ['Jänner 1937', '1937-01'],
    ['März 1937', '1937-03'],
    ['18 de julio de 1937', '1937-07-18'],
    ['1º de maio de 2012', '2012-05-01'],
    ['18 липня 1937 р.', '1937-07-18'],
    ['18 липня 1937 року', '1937-07-18'],
    ['липень 1937', '1937-07'],
    ['5 травня 1937', '1937-05-05'],
    ['1 лютого 1937', '1937-02-01'],
    ['понеділок, 2 січня 1939', '1939-01-02'],
    ['п’ятниця, 6 січня 1939', '1939-01-06'],
    ['١٨ يوليو ١٩٣٧', '1937-07-18'],
    ['كانون الثاني ١٩٣٧', '1937-01'],
    ['15 كانون الأول 1937', '1937-12-15'],
    ['1937年7月18日', '1937-07-18'],
    ['1937년 7월', '1937-07'],
  ])('in other languages: %j', (text, edtf) => {
    expect(edtfOf(text)).toBe(edtf);
  });

  test.each([
    ['1931-1932', '1931/1932'],
    ['1931 – 1932', '1931/1932'],
    ['1300-1400', '1300/1400'],
    ['1937/38', '1937/1938'],
    ['1937-38', '1937/1938'],
    ['1914-18', '1914/1918'],
    ['1905-13', '1905/1913'],
    ['1987-88', '1987/1988'],
    ['March 1931 to May 1931', '1931-03/1931-05'],
    ['October 2015 - June 2016', '2015-10/2016-06'],
    ['March 1931-May 1931', '1931-03/1931-05'],
    ['January-February 1937', '1937-01/1937-02'],
    ['December – January 1938', '1937-12/1938-01'],
    ['2-3 May 2012', '2012-05-02/2012-05-03'],
    ['May 2-3, 2012', '2012-05-02/2012-05-03'],
    ['May 2 or 3, 2012', '2012-05-02/2012-05-03'],
    ['2 and 3 May 2012', '2012-05-02/2012-05-03'],
    ['30 April – 2 May 2012', '2012-04-30/2012-05-02'],
    ['[2012-05-02,2012-05-03]', '2012-05-02/2012-05-03'],
    ['2012-05-02..2012-05-03', '2012-05-02/2012-05-03'],
    ['between 1905 and 1910', '1905/1910'],
    ['1937 oder 1938', '1937/1938'],
    ['du 5 au 8 mars 1937', '1937-03-05/1937-03-08'],
    ['vom 5. bis 8. März 1937', '1937-03-05/1937-03-08'],
    ['з 5 по 8 березня 1937', '1937-03-05/1937-03-08'],
    ['2 травня – 5 червня 2012', '2012-05-02/2012-06-05'],
    ['winter 1937/38', '1937-12/1938-02'],
    ['1931 - 1930', undefined],
    ['3-5/1905', undefined],
  ])('two dates: %j', (text, edtf) => {
    expect(edtfOf(text)).toBe(edtf);
  });

  test.each([
    ['c. 1905', '1905~'],
    ['ca. 1931', '1931~'],
    ['c1905', '1905~'],
    ['about March 1931', '1931-03~'],
    ['um 1905', '1905~'],
    ['vers 1905', '1905~'],
    ['близько 1905', '1905~'],
    ['c. 1905-1910', '1905~/1910~'],
    ['1905?', '1905?'],
    ['[1905?]', '1905?'],
    ['[1905]', '1905'],
    ['1905 (?)', '1905?'],
    ['probably 1905', '1905?'],
    ['ca. 1905?', '1905%'],
    ['before 1910', '../1910'],
    ['before 3 May 1910', '../1910-05-03'],
    ['by 1910', '../1910'],
    ['vor 1910', '../1910'],
    ['avant mai 1910', '../1910-05'],
    ['до 5 травня 1910', '../1910-05-05'],
    ['1910 or earlier', '../1910'],
    ['after 1910', '1910/..'],
    ['since March 1990', '1990-03/..'],
    ['від 1910', '1910/..'],
    ['1990-', '1990/..'],
    ['1990–present', '1990/..'],
    ['../1910', '../1910'],
    ['1990/..', '1990/..'],
    ['1990-03 / ..', '1990-03/..'],
  ])('of which not all is known: %j', (text, edtf) => {
    expect(edtfOf(text)).toBe(edtf);
  });

  test.each([
    ['summer 1937', '1937-22'],
    ['Summer of 1937', '1937-22'],
    ['été 1937', '1937-22'],
    ['Sommer 1937', '1937-22'],
    ['verano de 1937', '1937-22'],
    ['літо 1937', '1937-22'],
    ['صيف ١٩٣٧', '1937-22'],
    ['winter 1937', '1937-24'],
    ['summer 1921', '1921-26'],
    ['Q2 1937', '1937-34'],
    ['first quarter of 1932', '1932-01/1932-03'],
    ['2nd quarter 1937', '1937-34'],
    ['first half of 1937', '1937-40'],
    ['1930s', '193X'],
    ['the early 1930s', '193X'],
    ['1930er Jahre', '193X'],
    ['années 1930', '193X'],
    ['1930-х роках', '193X'],
    ['[193-]', '193X'],
    ['[193-?]', '193X?'],
    ['[19--]', '19XX'],
    ['19th century', '18XX'],
    ['XIXe siècle', '18XX'],
    ['19. Jahrhundert', '18XX'],
    ['siglo XIX', '18XX'],
    ['ХІХ ст.', '18XX'],
  ])('wider than a month: %j', (text, edtf) => {
    expect(edtfOf(text)).toBe(edtf);
  });

  test.each(['undated', 'n.d.', 's.d.', 'o. J.', 'null', 'без дати', 'بدون تاريخ', '0000-00-00', '?'])(
    'nothing is known: %j',
    (text) => {
      expect(edtfOf(text)).toBe('unknown');
    },
  );

  test.each([
    ...['', 'last Tuesday', 'date not visible', 'Easter 1937', '12024', '45.45.2024', '31 February 2024'],
    ...['1/2', 'May 5', '92', 'Strike of 1905', '4,000 men', 'p. 12', '1905-1904-1903'],
  ])('no date: %j', (text) => {
    expect(readDateText(text)).toBeUndefined();
  });
});

describe('dates that need a convention', () => {
  test.each([
    ['3/4/1905', 'month-day', '1905-03-04'],
    ['3/4/1905', 'day-month', '1905-04-03'],
    ['3-4-1905 to 3-6-1905', 'month-day', '1905-03-04/1905-03-06'],
    ['3/14/1905', 'day-month', '1905-03-14'],
  ] as const)('%s with the %s first is %s', (text, order, edtf) => {
    expect(edtfOf(text, { order })).toBe(edtf);
  });

  test.each([
    ['1-Jan-92', 2026, '1992-01-01'],
    ['1-Jan-92', 1931, '1892-01-01'],
    ['Jan 31', 2026, undefined],
    ['Jan 92', 2026, '1992-01'],
    ["4 July '76", 2026, '1976-07-04'],
    ['14.3.05', 2026, '2005-03-14'],
    ['14.3.26', 2026, '2026-03-14'],
    ['14.3.27', 2026, '1927-03-14'],
  ])('%s, in an archive until %i', (text, latestYear, edtf) => {
    expect(edtfOf(text, { latestYear })).toBe(edtf);
  });

  test('says what it assumed, and what it would have to know', () => {
    expect(readDateText('3/4/05')).toEqual({ edtf: undefined, missing: ['century', 'order'] });
    expect(readDateText('3/4/1905')).toEqual({ edtf: undefined, missing: ['order'] });
    expect(readDateText('3/4/1905 - 5/4/1905')).toEqual({ edtf: undefined, missing: ['order'] });
    expect(readDateText('3/4/05', { order: 'day-month', latestYear: 1999 })).toEqual({
      edtf: '1905-04-03',
      assumed: ['century', 'order'],
    });
    expect(readDateText('13/4/1905', { order: 'month-day' })).toEqual({ edtf: '1905-04-13', assumed: [] });
  });
});

describe('properties', () => {
  const day = fc
    .date({ min: new Date('1000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('what Intl writes in the languages of the interface is read', () => {
    const languages = fc.constantFrom(
      'en',
      'en-GB',
      'fr',
      'de',
      'es',
      'uk',
      'ar',
      'ar-EG',
      'ar-SY',
      'ja',
      'pt',
      'it',
    );
    const weekday = fc.constantFrom('long' as const, undefined);
    fc.assert(
      fc.property(day, languages, weekday, (iso, language, weekdayStyle) => {
        const text = new Intl.DateTimeFormat(language, {
          ...(weekdayStyle && { weekday: weekdayStyle }),
          year: 'numeric',
          month: 'long',
          day: 'numeric',
          calendar: 'gregory',
          timeZone: 'UTC',
        }).format(new Date(iso));
        if (language === 'ja' && weekdayStyle) return;
        expect(edtfOf(text), text).toBe(iso);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever the text, the result is valid EDTF in its shortest form', () => {
    const pieces = fc.constantFrom(
      ...[
        '1937',
        '1938',
        '38',
        '5',
        '12',
        '31',
        '13',
        '0000',
        'May',
        'липня',
        'summer',
        'c.',
        '?',
        '~',
        'before',
        'after',
      ],
      ...[
        'between',
        'and',
        'to',
        ' - ',
        '-',
        '/',
        ', ',
        ' ',
        '.',
        '..',
        '[',
        ']',
        's',
        'th',
        'q2',
        'XX',
        'X',
        'XIX',
        'century',
      ],
    );
    const texts = fc.array(pieces, { maxLength: 8 }).map((each) => each.join(''));
    const conventions = fc.constantFrom<DateConventions>({}, { order: 'day-month', latestYear: 2026 });
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), conventions, (text, given) => {
        const edtf = readDateText(text, given)?.edtf;
        if (edtf !== undefined) expect(normalizeDate(edtf), text).toMatchObject({ edtf });
      }),
      { numRuns: 5000 },
    );
  });

  test('a date that is EDTF already stays what it is', () => {
    const parts = fc.tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'));
    fc.assert(
      fc.property(parts, ([iso, length, mark]) => {
        const edtf = iso.slice(0, length) + mark;
        expect(edtfOf(edtf)).toBe(edtf);
      }),
    );
  });

  test.each(['-'.repeat(200), '1 '.repeat(100), 'c. '.repeat(66), '1937, '.repeat(33), '~'.repeat(199)])(
    'a hostile text takes little time: %#',
    (text) => {
      const start = performance.now();
      readDateText(text, { order: 'day-month', latestYear: 2026 });
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});
