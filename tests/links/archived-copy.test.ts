import { expect, test } from 'vitest';
import { archivedCopyAddress } from '../../src/links/archived-copy.ts';

test.each([
  ['2023-09-14', 'https://web.archive.org/web/20230914/https://example.org/a?b=1'],
  ['2023', 'https://web.archive.org/web/2023/https://example.org/a?b=1'],
  // The Wayback Machine has nothing so old.
  ['1931-01-12', 'https://web.archive.org/web/*/https://example.org/a?b=1'],
  [undefined, 'https://web.archive.org/web/*/https://example.org/a?b=1'],
])('a copy near %s', (near, address) => {
  expect(archivedCopyAddress('https://example.org/a?b=1', near)).toBe(address);
});
