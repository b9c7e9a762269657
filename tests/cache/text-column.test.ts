import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinColumns, textAt, textColumn } from '../../src/cache/text-column.ts';

/** Any text, such as none, emoji and lone halves of surrogate pairs. */
const texts = fc.array(fc.oneof(fc.constantFrom('', '🌫', '\ud83c', '\n'), fc.string({ unit: 'binary' })));

test('a column is one text and where each row ends in it', () => {
  expect(textColumn(['fog', '', 'strike'])).toEqual({
    text: 'fogstrike',
    ends: new Int32Array([3, 3, 9]),
  });
});

test('a column returns every text that was put into it', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const column = textColumn(all);
      expect(all.map((_, row) => textAt(column, row))).toEqual(all);
    }),
  );
});

test('a row beyond the last is empty', () => {
  expect(textAt(textColumn(['fog', 'strike']), 2)).toBe('');
  expect(textAt(textColumn([]), 0)).toBe('');
});

test('rows of several columns are joined as if they had been put into one', () => {
  const part = texts.chain((all) =>
    fc.tuple(fc.constant(all), fc.nat(all.length), fc.nat(all.length)).map(([all, a, b]) => ({
      all,
      from: Math.min(a, b),
      to: Math.max(a, b),
    })),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(joinColumns(parts.map(({ all, from, to }) => [textColumn(all), from, to]))).toEqual(
        textColumn(parts.flatMap(({ all, from, to }) => all.slice(from, to))),
      );
    }),
  );
});
