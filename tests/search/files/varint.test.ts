import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VarintReader, VarintWriter } from '../../../src/search/files/varint.ts';

const integer = fc.oneof(fc.nat(100), fc.nat(20_000), fc.nat(2 ** 31), fc.constant(2 ** 31));

function encoded(values: readonly number[]): string {
  const writer = new VarintWriter();
  for (const value of values) writer.write(value);
  return writer.take();
}

function decoded(text: string): readonly number[] {
  const reader = new VarintReader(text);
  const values: number[] = [];
  while (!reader.isAtEnd) values.push(reader.next());
  return values;
}

test('integers round-trip', () => {
  fc.assert(
    fc.property(fc.array(integer), (values) => {
      expect(decoded(encoded(values))).toEqual(values);
      expect(new VarintReader(encoded(values)).nextList(values.length)).toEqual(values);
    }),
  );
});

test.each([
  [0, 1],
  [59, 1],
  [60, 2],
  [60 + 60 * 32 - 1, 2],
  [60 + 60 * 32, 3],
  [2 ** 31, 7],
])('%i takes %i characters', (value, characters) => {
  expect(encoded([value])).toHaveLength(characters);
  expect(decoded(encoded([value]))).toEqual([value]);
});

test('digits need no escaping in JSON, and none is the space that separates lists', () => {
  const text = encoded(Array.from({ length: 5_000 }, (_, i) => i));
  expect(JSON.stringify(text)).toBe(`"${text}"`);
  expect(text).toMatch(/^[!-~]+$/);
  expect(new Set(text).size).toBe(92);
});

test('a writer starts afresh after its text is taken', () => {
  const writer = new VarintWriter();
  for (let i = 0; i < 3_000; i++) writer.write(i);
  expect(decoded(writer.take())).toHaveLength(3_000);
  writer.write(7);
  expect(decoded(writer.take())).toEqual([7]);
  expect(writer.take()).toBe('');
});
