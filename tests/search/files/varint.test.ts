import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VarintReader, VarintWriter } from '../../../src/search/files/varint.ts';

const number = fc.oneof(fc.nat(100), fc.nat(20_000), fc.nat(2 ** 31), fc.constant(2 ** 31));

function written(values: readonly number[]): string {
  const writer = new VarintWriter();
  for (const value of values) writer.write(value);
  return writer.take();
}

function read(text: string): readonly number[] {
  const reader = new VarintReader(text);
  const values: number[] = [];
  while (!reader.isAtEnd) values.push(reader.next());
  return values;
}

test('numbers read back as they were written, and nothing but them', () => {
  fc.assert(
    fc.property(fc.array(number), (values) => {
      expect(read(written(values))).toEqual(values);
      expect(new VarintReader(written(values)).nextList(values.length)).toEqual(values);
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
  expect(written([value])).toHaveLength(characters);
  expect(read(written([value]))).toEqual([value]);
});

test('JSON escapes none of the digits, and none is the space that parts lists', () => {
  const text = written(Array.from({ length: 5_000 }, (_, i) => i));
  expect(JSON.stringify(text)).toBe(`"${text}"`);
  expect(text).toMatch(/^[!-~]+$/);
  expect(new Set(text).size).toBe(92);
});

test('a writer that has handed over its text starts afresh', () => {
  const writer = new VarintWriter();
  for (let i = 0; i < 3_000; i++) writer.write(i);
  expect(read(writer.take())).toHaveLength(3_000);
  writer.write(7);
  expect(read(writer.take())).toEqual([7]);
  expect(writer.take()).toBe('');
});
