import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCanonicalizer } from '../../src/cache/fingerprint.ts';
import { Keyed, Lazy } from '../../src/pages/lazy.ts';

/** Plain data as pages are made from, with keys and texts that could run into each other. */
const data = fc.object({
  key: fc.oneof(fc.constantFrom('a', 'b', '', '1:a=', '=', '{', 'undefined'), fc.string({ maxLength: 3 })),
  values: [
    fc.string({ maxLength: 4 }),
    fc.constantFrom('', '1', '1;', 'null', 'null;', 'true', '[', ']', '{}', '1:a=1:b', '#x', '@1:x', '-0'),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
  ],
  maxDepth: 3,
});

test('equal data have equal texts, whatever the order of their properties', () => {
  fc.assert(
    fc.property(data, (value) => {
      const text = createCanonicalizer()(value);
      expect(createCanonicalizer()(structuredClone(value))).toBe(text);
      expect(createCanonicalizer()(reversed(value))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('different data have different texts', () => {
  const similar = fc.tuple(data, data).chain(([a, b]) => fc.constantFrom([a, b], [a, { a }], [[a], [a, b]]));
  fc.assert(
    fc.property(similar, ([a = {}, b = {}]) => {
      const canonicalize = createCanonicalizer();
      expect(canonicalize(a) === canonicalize(b)).toBe(isEqual(a, b));
    }),
    { numRuns: 2000 },
  );
});

test.each<[unknown, unknown]>([
  [1, '1'],
  [0, -0],
  [null, 'null'],
  [true, 'true'],
  [[], {}],
  [
    ['a', 'b'],
    ['ab', ''],
  ],
  [[['a'], 'b'], [['a', 'b']]],
  [{ a: 'b=c' }, { 'a=b': 'c' }],
  [[undefined], []],
  [{ a: null }, {}],
  [new Keyed('value', 'a'), 'a'],
  [new Keyed('value', 'a'), new Keyed('value', 'b')],
  [Lazy.of({ a: 1 }, () => 1), { a: 1 }],
  [Lazy.of({ a: 1 }, () => 1), Lazy.of({ a: 2 }, () => 1)],
])('%j and %j have different texts', (a, b) => {
  const canonicalize = createCanonicalizer();
  expect(canonicalize({ value: a })).not.toBe(canonicalize({ value: b }));
});

test('a long text keeps its difference', () => {
  const canonicalize = createCanonicalizer();
  const long = 'x'.repeat(1000);
  expect(canonicalize({ value: `${long}a` })).not.toBe(canonicalize({ value: `${long}b` }));
  expect(canonicalize({ value: long }).length).toBeLessThan(100);
});

test('a keyed value counts by its key, a lazy one by its inputs', () => {
  const canonicalize = createCanonicalizer();
  expect(canonicalize({ value: new Keyed({ a: 1 }, 'key') })).toBe(
    canonicalize({ value: new Keyed({ a: 2 }, 'key') }),
  );
  expect(canonicalize({ value: Lazy.of({ a: 1 }, () => 'one') })).toBe(
    canonicalize({ value: Lazy.of({ a: 1 }, () => 'two') }),
  );
});

test('an object in several places has the same text in each', () => {
  const shared = { name: 'Trade', path: 'topics/trade.html' };
  const canonicalize = createCanonicalizer();
  expect(canonicalize({ a: shared, b: [shared] })).toBe(
    canonicalize({ a: { ...shared }, b: [{ ...shared }] }),
  );
});

class Point {
  readonly x = 1;
}
const cyclic: Record<string, unknown> = { name: 'a' };
cyclic['self'] = { of: [cyclic] };
const sparse = [1, 2, 3];
delete sparse[1];

test.each<[name: string, value: unknown, message: string]>([
  ['a map', new Map([['a', 1]]), 'An instance of Map has no canonical text'],
  ['a set', new Set([1]), 'An instance of Set has no canonical text'],
  ['a date', new Date(0), 'An instance of Date has no canonical text'],
  ['an instance of a class', new Point(), 'An instance of Point has no canonical text'],
  ['an array of bytes', new Uint8Array(1), 'An instance of Uint8Array has no canonical text'],
  ['a function', () => 1, 'A function has no canonical text'],
  ['a symbol', Symbol('a'), 'A symbol has no canonical text'],
  ['a big integer', 1n, 'A bigint has no canonical text'],
  ['not a number', Number.NaN, 'NaN has no canonical text'],
  ['infinity', Number.POSITIVE_INFINITY, 'Infinity has no canonical text'],
  [
    'a getter on a prototype',
    Object.create({
      get name() {
        return 'a';
      },
    }),
    'An instance of Object has no canonical text',
  ],
  [
    'a property named by a symbol',
    { [Symbol('a')]: 1 },
    'A property named by a symbol has no canonical text',
  ],
  ['a sparse array', sparse, 'A sparse array has no canonical text'],
  ['data that contain themselves', cyclic, 'Data that contain themselves have no canonical text'],
])('%s is refused, at any depth', (_, value, message) => {
  const canonicalize = createCanonicalizer();
  for (const holder of [{ value }, { list: [{ value }] }, { later: Lazy.of({ value }, () => 1) }]) {
    expect(() => canonicalize(holder)).toThrow(new TypeError(message));
  }
});

test('an object that was refused is refused again', () => {
  const canonicalize = createCanonicalizer();
  for (let i = 0; i < 2; i++) expect(() => canonicalize(cyclic)).toThrow(TypeError);
});

function reversed(value: unknown): object {
  const visit = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(visit);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(
      Object.entries(each)
        .reverse()
        .map(([name, property]) => [name, visit(property)]),
    );
  };
  return Object(visit(value));
}

/** The naive answer: as `Object.is` for primitives; a property that is undefined counts as missing. */
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((each, i) => isEqual(each, b[i]));
  }
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isEqual(Reflect.get(a, name), Reflect.get(b, name)));
}
