import { expect, test } from 'vitest';
import { citationDate } from '../../src/citations/citation-date.ts';
import { edtfOf } from '../../src/citations/edtf-of.ts';

test.each([
  ['1987-03-12', { 'date-parts': [[1987, 3, 12]] }],
  ['1987-03', { 'date-parts': [[1987, 3]] }],
  ['1987', { 'date-parts': [[1987]] }],
  ['0987', { 'date-parts': [[987]] }],
  ['1987-03-12~', { 'date-parts': [[1987, 3, 12]], circa: true }],
  ['1987?', { 'date-parts': [[1987]], circa: true }],
  ['1987-03-10/1987-03-14', { 'date-parts': [[1987, 3, 10], [1987, 3, 14]] }], // biome-ignore format: a row
  ['1987-03/1988', { 'date-parts': [[1987, 3], [1988]] }], // biome-ignore format: a row
  ['1987~/1988', { 'date-parts': [[1987], [1988]], circa: true }], // biome-ignore format: a row
  ['198X', { 'date-parts': [[1980], [1989]], circa: true }], // biome-ignore format: a row
  ['19XX', { 'date-parts': [[1900], [1999]], circa: true }], // biome-ignore format: a row
  ['196X/198X', { 'date-parts': [[1960], [1989]], circa: true }], // biome-ignore format: a row
  ['1987-21', { 'date-parts': [[1987]], season: 1 }],
  ['1987-24~', { 'date-parts': [[1987]], season: 4, circa: true }],
  ['1987-29', { 'date-parts': [[1987]], season: 1 }],
  ['1987-34', { 'date-parts': [[1987, 4], [1987, 6]], circa: true }], // biome-ignore format: a row
  ['1987-22/1987-24', { 'date-parts': [[1987, 6], [1987]] }], // biome-ignore format: a row
  ['1987/..', { literal: '1987/..' }],
  ['../1987-03-12', { literal: '../1987-03-12' }],
  ['unknown', undefined],
])('%s in CSL', (edtf, expected) => {
  expect(citationDate(edtf)).toEqual(expected);
});

test.each(['1987-03-12', '1987-03', '1987', '0987', '1987~', '1987-03-10/1987-03-14', '1987-21', '1987/..'])(
  '%s is the same in EDTF again',
  (edtf) => {
    const date = citationDate(edtf);
    expect(date && edtfOf(date)).toBe(edtf);
  },
);
