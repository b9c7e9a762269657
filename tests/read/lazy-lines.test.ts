import { expect, test } from 'vitest';
import { copiedAtLazyLines } from '../../src/read/lazy-lines.ts';
import { renderBody } from './render-body.ts';

test.each([
  ['- a\n- b\n', 0],
  ['- a\n  b\n  c\n', 0],
  ['- a\nb\nc\n', 4 + 6],
  ['-   a\n  b\n', 6],
  ['- a\nb\n- c\nd\n', 4 + 4],
  ['12) a\nb\n', 6],
  ['- a\n\nb\nc\n', 0],
  ['- a\n# b\nc\n', 0],
  ['- a\n+ b\nc\n', 0],
  ['- a\n  - b\n  c\n', 0],
])('%j: %i', (list, copied) => {
  expect(copiedAtLazyLines(list)).toBe(copied);
});

test('a list entry with a hundred thousand such characters and no empty line is refused', () => {
  const { problems } = renderBody(`a\n\n- ${'One more line of text\n'.repeat(10_000)}`);
  expect(problems).toMatchObject([
    {
      severity: 'error',
      message: 'too many lines in one list, quotation or table',
      hint: 'Divide it by empty lines.',
    },
  ]);
  expect(renderBody(`- ${'One more line of text\n'.repeat(2_000)}`).problems).toEqual([]);
});
