import { expect, test } from 'vitest';
import { hasShapeOf } from '../../src/cache/shape.ts';

const sample = {
  name: '',
  size: 0,
  tags: [''],
  days: new Int32Array(0),
  rows: new Map(),
  nested: { ok: true },
};

test('data of the same shape may have other values, more entries and more properties', () => {
  const value = {
    name: 'fog',
    size: 12,
    tags: ['a', 'b'],
    days: new Int32Array(3),
    rows: new Map([[1, 2]]),
    nested: { ok: false, extra: 1 },
  };
  expect(hasShapeOf(value, sample)).toBe(true);
  expect(hasShapeOf({ ...value, tags: [] }, sample)).toBe(true);
  expect(hasShapeOf({ ...value, tags: [1, {}] }, { ...sample, tags: [] })).toBe(true);
});

test.each<[string, unknown]>([
  ['undefined', undefined],
  ['null', null],
  ['a list', [sample]],
  ['a missing property', { ...sample, name: undefined }],
  ['null in place of an object', { ...sample, nested: null }],
  ['another type', { ...sample, size: '12' }],
  ['a list with one entry of another type', { ...sample, tags: ['a', 1] }],
  ['an object in place of a list', { ...sample, tags: { 0: 'a', length: 1 } }],
  ['a list in place of numbers', { ...sample, days: [1, 2] }],
  ['numbers of another type', { ...sample, days: new Float64Array(1) }],
  ['a set in place of a map', { ...sample, rows: new Set() }],
  ['another type further down', { ...sample, nested: { ok: 1 } }],
])('%s has another shape', (_, value) => {
  expect(hasShapeOf(value, sample)).toBe(false);
});
