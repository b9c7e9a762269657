import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { dateSpan } from '../../src/pages/date-span.ts';
import { content, item } from '../archive/records.ts';

test.each([
  [['2023-02-14', '2024-11-02', '2023-09'], 'February 2023 – November 2024'],
  [['2023-02-14', '2023-02-28'], 'February 2023'],
  [['1931', '1932-05-01'], '1931 – May 1932'],
  [['1931-04-01/1931-06-01', '1933~'], '1931 – 1933'],
  [['1929/1931', '1930'], '1929 – 1931'],
  [['1929/1931'], '1929 – 1931'],
  [['1931-05-02', '1930-12-24', '1921-03'], '1921 – 1931'],
  [['unknown', '1931-05-02'], 'May 1931'],
  [['unknown'], undefined],
  [[], undefined],
])('%j cover the time %s', (dates, span) => {
  expect(spanOf(dates)).toBe(span);
});

test('a date far from all others does not count', () => {
  const usual = Array.from({ length: 60 }, (_, i) => `19${40 + (i % 40)}`);
  expect(spanOf(['1066', ...usual])).toBe('1940 – 1979');
});

function spanOf(dates: readonly string[]): string | undefined {
  const archive = makeArchive(content({ items: dates.map((date, i) => item(`i${i}`, date)) }));
  return dateSpan(archive.items, archive);
}
