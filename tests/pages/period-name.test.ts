import { expect, test } from 'vitest';
import { partName, periodName, shortPeriodName } from '../../src/pages/period-name.ts';

test.each([
  ['1987-03-02', '2 March 1987', '2 Mar', '2 March'],
  ['1987-12-31', '31 December 1987', '31 Dec', '31 December'],
  ['1988-02-29', '29 February 1988', '29 Feb', '29 February'],
  ['1987-05', 'May 1987', 'May 1987', 'May'],
  ['1987-01', 'January 1987', 'Jan 1987', 'January'],
  ['1987', '1987', '1987', '1987'],
  ['0987', '0987', '0987', '0987'],
  ['198', '1980s', '1980s', '1980s'],
])('the period %s is called "%s", "%s" on an axis and "%s" below its year', (key, full, short, part) => {
  expect(periodName(key)).toBe(full);
  expect(shortPeriodName(key)).toBe(short);
  expect(partName(key)).toBe(part);
});

test('a name does not depend on the names computed before it', () => {
  const names = () => [partName('1931-05'), shortPeriodName('1931-05'), periodName('1931-05')];
  expect(names()).toEqual(['May', 'May 1931', 'May 1931']);
  expect(names()).toEqual(['May', 'May 1931', 'May 1931']);
});
