import { expect, test } from 'vitest';
import { pageRange } from '../../../src/pages/metadata/page-range.ts';

test.each([
  ['3', { first: '3' }],
  ['A4', { first: 'A4' }],
  ['4b', { first: '4b' }],
  ['12-14', { first: '12', last: '14' }],
  ['B12 – B14', { first: 'B12', last: 'B14' }],
  ['A-4', {}],
  ['3, 7', {}],
  ['front page', {}],
  [undefined, {}],
])('%s', (page, range) => {
  expect(pageRange(page)).toEqual(range);
});
