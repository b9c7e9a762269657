import { expect, test } from 'vitest';
import { compareProblems, formatProblem, type Problem } from '../../src/records/problem.ts';
import { quote } from '../../src/records/quote.ts';

const problem: Problem = {
  file: 'content/items/2024/port-strike.md',
  line: 4,
  message: 'unknown actor "dockers-unoin"',
  hint: 'Did you mean "dockers-union"? Actors are listed in content/actors.yml.',
  severity: 'error',
  kind: 'unknown actor',
};

test('a problem is printed with file, line, message and hint', () => {
  expect(formatProblem(problem)).toBe(
    `content/items/2024/port-strike.md:4  unknown actor "dockers-unoin"
    Did you mean "dockers-union"? Actors are listed in content/actors.yml.`,
  );
});

test('a warning is marked, and the lines of an example are indented', () => {
  const hint = 'Start with:\ntitle: Some words';
  expect(formatProblem({ ...problem, hint, message: 'not so good', severity: 'warning' })).toBe(
    `content/items/2024/port-strike.md:4  warning: not so good
    Start with:
    title: Some words`,
  );
});

test('file names and quoted text cannot send control codes to a terminal', () => {
  const printed = formatProblem({
    ...problem,
    file: 'a\u001b[2J\n.md',
    message: `unknown ${quote('x\u001b[31m\u202e')}`,
  });
  expect(printed.split('\n', 1)[0]).toBe('a\\u{1b}[2J .md:4  unknown "x\\u{1b}[31m\\u{202e}"');
});

test('problems are sorted by file, then by line', () => {
  const at = (file: string, line: number) => ({ ...problem, file, line });
  const sorted = [at('a.md', 2), at('a.md', 10), at('b.md', 1)];
  expect(sorted.toReversed().sort(compareProblems)).toEqual(sorted);
});
