import { expect, test } from 'vitest';
import { messagesOf } from '../../src/messages/messages-of.ts';
import { partName, periodName, shortPartName, shortPeriodName } from '../../src/messages/period-name.ts';

const english = messagesOf({ language: 'en', words: {} });

test.each([
  ['1987-03-02', '2 March 1987', '2 Mar', '2 March', '2 Mar'],
  ['1987-12-31', '31 December 1987', '31 Dec', '31 December', '31 Dec'],
  ['1988-02-29', '29 February 1988', '29 Feb', '29 February', '29 Feb'],
  ['1988-09-01', '1 September 1988', '1 Sep', '1 September', '1 Sep'],
  ['0988-02-29', '29 February 0988', '29 Feb', '29 February', '29 Feb'],
  ['1987-05', 'May 1987', 'May 1987', 'May', 'May'],
  ['1987-01', 'January 1987', 'Jan 1987', 'January', 'Jan'],
  ['0987-09', 'September 0987', 'Sep 0987', 'September', 'Sep'],
  ['1987', '1987', '1987', '1987', '1987'],
  ['0987', '0987', '0987', '0987', '0987'],
  ['198', '1980s', '1980s', '1980s', '1980s'],
])(
  'the period %s is called "%s", "%s" on an axis and "%s" below its year',
  (key, full, short, part, both) => {
    expect(periodName(key, english)).toBe(full);
    expect(shortPeriodName(key, english)).toBe(short);
    expect(partName(key, english)).toBe(part);
    expect(shortPartName(key, english)).toBe(both);
  },
);

test('a name does not depend on the names computed before it', () => {
  const names = () => [partName, shortPeriodName, periodName].map((nameOf) => nameOf('1931-05', english));
  expect(names()).toEqual(['May', 'May 1931', 'May 1931']);
  expect(names()).toEqual(['May', 'May 1931', 'May 1931']);
});

test('each language, and each country, writes dates in its own way', () => {
  const written = (language: string) => periodName('2024-12-08', messagesOf({ language, words: {} }));
  expect(written('en')).toBe('8 December 2024');
  expect(written('en-US')).toBe('December 8, 2024');
  expect(written('en-GB-oxendict')).toBe('8 December 2024');
});
