import { expect, test } from 'vitest';
import { dateInPath } from '../../src/records/path-date.ts';

test.each([
  ['_posts/2024-01-02-strike.md', '2024-01-02'],
  ['content/2024_01_02 strike.md', '2024-01-02'],
  ['scans/scan_20240102.png', '2024-01-02'],
  ['strike 2024.01.02.md', '2024-01-02'],
  ['2024/01/02/strike.md', '2024-01-02'],
  ['news/2024/1/2-strike.md', '2024-01-02'],
  ['2024-01-02/index.md', '2024-01-02'],
  ['1999/2024-01-02-strike.md', '2024-01-02'],
  ['1937-07 strike.md', '1937-07'],
  ['2024/01/strike.md', '2024-01'],
  ['news/2024-01/strike.md', '2024-01'],
  ['items/2024/strike.md', '2024'],
  ['items/2023/2024/strike.md', '2024'],
  ['items/1987-88-budget.md', undefined],
  ['items/2024-13-01-strike.md', undefined],
  ['items/2024-02-30-strike.md', undefined],
  ['items/1984.md', undefined],
  ['items/strike-of-1931.md', undefined],
  ['items/202401021530.md', undefined],
  ['items/5000-men.md', undefined],
  ['strike.md', undefined],
])('%s: %s', (path, date) => {
  expect(dateInPath(path)).toBe(date);
});
