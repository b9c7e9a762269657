import { expect, test } from 'vitest';
import { Keyed, Lazy } from '../../src/pages/lazy.ts';
import { english } from '../support/english.ts';

test('a lazy value is computed from its inputs, when it is asked for', () => {
  const computed: string[] = [];
  const greeting = Lazy.of({ name: 'Ann' }, ({ name }) => {
    computed.push(name);
    return `Hello, ${name}`;
  });
  expect(computed).toEqual([]);
  expect(greeting.evaluate(english)).toBe('Hello, Ann');
  expect(computed).toEqual(['Ann']);
});

test('the inputs of a lazy value can be compared without computing it', () => {
  const inputs = { name: 'Ann' };
  const failing = Lazy.of(inputs, () => {
    throw new Error('computed');
  });
  expect(failing.inputs).toBe(inputs);
});

test('lazy and keyed values can be inputs of a lazy value', () => {
  const sum = Lazy.of(
    { a: Lazy.of({ a: 1 }, ({ a }) => a + 1), b: new Keyed([3, 4], 'three and four') },
    ({ a, b }) => [a.evaluate(english), ...b.value],
  );
  expect(sum.evaluate(english)).toEqual([2, 3, 4]);
});

test('a keyed value has a value and a key', () => {
  const { value, key } = new Keyed(['a'], 'first');
  expect([value, key]).toEqual([['a'], 'first']);
});
