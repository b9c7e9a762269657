import { expect, test } from 'vitest';
import { compareProblems, formatProblem, type Problem } from '../../src/records/problem.ts';
import { allOf, anyOf, quote } from '../../src/records/quote.ts';

const problem: Problem = {
  file: 'content/items/2024/port-strike.md',
  line: 4,
  message: 'unknown actor "dockers-unoin"',
  hint: 'Did you mean "dockers-union"? Actors are listed in content/actors.yml.',
  severity: 'error',
};

test('a problem is printed with its place, what is wrong, and what to do', () => {
  expect(formatProblem(problem)).toBe(
    `content/items/2024/port-strike.md:4  unknown actor "dockers-unoin"
    Did you mean "dockers-union"? Actors are listed in content/actors.yml.`,
  );
});

test('a warning says that it is one; an example stands on lines of its own', () => {
  const hint = 'Write, to start with:\ntitle: Some words';
  expect(formatProblem({ ...problem, hint, message: 'not so good', severity: 'warning' })).toBe(
    `content/items/2024/port-strike.md:4  warning: not so good
    Write, to start with:
    title: Some words`,
  );
});

test('what stands in a file or its name cannot move the cursor of a terminal', () => {
  const printed = formatProblem({
    ...problem,
    file: 'a\u001b[2J\n.md',
    message: `unknown ${quote('x\u001b[31m\u202e')}`,
  });
  expect(printed.split('\n', 1)[0]).toBe('a\\u{1b}[2J .md:4  unknown "x\\u{1b}[31m\\u{202e}"');
});

test('problems are told by file, then by line', () => {
  const at = (file: string, line: number) => ({ ...problem, file, line });
  const sorted = [at('a.md', 2), at('a.md', 10), at('b.md', 1)];
  expect(sorted.toReversed().sort(compareProblems)).toEqual(sorted);
});

test('long texts are cut in messages', () => {
  expect(quote('a b')).toBe('"a b"');
  expect(quote('word '.repeat(40))).toBe(`"${'word '.repeat(16).trim()}…"`);
  expect(quote('x'.repeat(80))).toHaveLength(82);
});

test('lists read as a sentence', () => {
  expect([anyOf(['a']), anyOf(['a', 'b']), allOf(['a', 'b', 'c'])]).toEqual(['a', 'a or b', 'a, b and c']);
});
