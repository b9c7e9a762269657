import fc from 'fast-check';
import { expect, test } from 'vitest';
import { truncate } from '../../src/records/truncate.ts';

test.each([
  ['harbour', 7, 'harbour'],
  ['harbour', 4, 'harb'],
  ['a𠮷b', 2, 'a'],
  ['a𠮷b', 3, 'a𠮷'],
  ['cafe\u0301s', 4, 'caf'],
  ['cafe\u0301s', 5, 'cafe\u0301'],
  ['👩‍👩‍👧‍👦!', 6, ''],
  ['🇫🇷🇩🇪', 6, '🇫🇷'],
  ['नमस्ते', 4, 'नम'],
  ['', 0, ''],
])('%j in at most %i code units is %j', (text, length, expected) => {
  expect(truncate(text, length)).toBe(expected);
});

test('a letter with hundreds of marks is cut between them', () => {
  expect(truncate(`a${'\u0301'.repeat(300)}`, 280)).toHaveLength(280);
});

test('the result is the longest run of whole characters that fits', () => {
  const characters = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }));
  fc.assert(
    fc.property(characters, fc.nat({ max: 20 }), (parts, length) => {
      // Two characters side by side may make one: two halves of a flag for example.
      const text = parts.join(' ');
      let naive = '';
      for (const part of parts.flatMap((each, i) => (i === 0 ? [each] : [' ', each]))) {
        if (naive.length + part.length > length) break;
        naive += part;
      }
      expect(truncate(text, length)).toBe(naive);
    }),
  );
});
