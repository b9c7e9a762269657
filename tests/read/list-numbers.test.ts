import { Lexer, type Tokens } from 'marked';
import { expect, test } from 'vitest';
import { listNumbers } from '../../src/read/list-numbers.ts';

test.each([
  ['- a\n- b', undefined],
  ['1. a\n2. b', [1, 2]],
  ['1. a\n1. b\n1. c', [1, 2, 3]],
  ['0) a\n1) b', [0, 1]],
  ['3. a\n1. b', [3, 4]],
  ['1. a\n2. b\n2. c\n3. d', [1, 2, 3, 4]],
  ['1. May\n7. May\n12. June', [1, 7, 12]],
  ['001. a\n003. b', [1, 3]],
  ['1. a\n\n   2. b\n\n4. c', [1, 4]],
])('the entries of %j have the numbers %j', (markdown, numbers) => {
  const [list] = new Lexer().lex(markdown);
  expect(list?.type).toBe('list');
  expect(listNumbers(list as Tokens.List)).toEqual(numbers);
});
