import { expect, test } from 'vitest';
import { listProblems, reportProblems } from '../../src/pipeline/problem-report.ts';
import type { Problem } from '../../src/records/problem.ts';

const isListed = 'Topics are listed in content/topics.yml.';

function unknownTopic(row: number, more: Partial<Problem> = {}): Problem {
  return {
    file: `content/items/${row}.md`,
    line: 4,
    message: `unknown topic "t${row}"`,
    hint: isListed,
    severity: 'error',
    kind: 'unknown topic',
    ...more,
  };
}

function unknownTopics(count: number, more: Partial<Problem> = {}): Problem[] {
  return Array.from({ length: count }, (_, row) => unknownTopic(row + 1, more));
}

test('ten problems of one kind are shown one by one', () => {
  const problems = unknownTopics(10);
  expect(reportProblems(problems)).toEqual({ text: listProblems(problems), omitted: 0 });
  expect(listProblems(problems.slice(0, 2))).toBe(
    `content/items/1.md:4  unknown topic "t1"\n    ${isListed}\n` +
      `content/items/2.md:4  unknown topic "t2"\n    ${isListed}\n`,
  );
});

test('of more, three are shown, with the number of the others and once what to do', () => {
  expect(reportProblems(unknownTopics(6000))).toEqual({
    text: `content/items/1.md:4  unknown topic "t1"
content/items/2.md:4  unknown topic "t2"
content/items/3.md:4  unknown topic "t3"
… and 5,997 more errors of this kind: unknown topic
    ${isListed}
`,
    omitted: 5997,
  });
});

test('an example keeps the part of its hint that only it has', () => {
  const problems = unknownTopics(11).with(1, unknownTopic(2, { hint: `Did you mean "two"? ${isListed}` }));
  expect(reportProblems(problems).text).toBe(`content/items/1.md:4  unknown topic "t1"
content/items/2.md:4  unknown topic "t2"
    Did you mean "two"?
content/items/3.md:4  unknown topic "t3"
… and 8 more errors of this kind: unknown topic
    ${isListed}
`);
});

test('hints that have no sentence in common stay with their examples', () => {
  const problems = unknownTopics(11).map((problem, row) => ({ ...problem, hint: `Write ${row}.` }));
  expect(reportProblems(problems).text).toBe(`content/items/1.md:4  unknown topic "t1"
    Write 0.
content/items/2.md:4  unknown topic "t2"
    Write 1.
content/items/3.md:4  unknown topic "t3"
    Write 2.
… and 8 more errors of this kind: unknown topic
`);
});

test('lines of an example to copy stay together', () => {
  const hint = 'Start the file like this:\n---\ntitle: Some words\n---';
  expect(reportProblems(unknownTopics(12, { hint })).text).toMatch(
    /kind: unknown topic\n {4}Start the file like this:\n {4}---\n {4}title: Some words\n {4}---\n$/,
  );
});

test('the examples differ where the problems do', () => {
  const problems = [
    ...unknownTopics(20, { message: 'unknown topic "same"' }),
    unknownTopic(21),
    unknownTopic(22),
  ];
  const shown = reportProblems(problems).text.match(/^content.*/gm);
  expect(shown).toEqual([
    'content/items/1.md:4  unknown topic "same"',
    'content/items/21.md:4  unknown topic "t21"',
    'content/items/22.md:4  unknown topic "t22"',
  ]);
});

test('errors are not counted with warnings, and rare problems come first', () => {
  const problems = [
    ...unknownTopics(12, { severity: 'warning' }),
    ...unknownTopics(11),
    unknownTopic(99, { message: 'empty file', kind: 'empty file' }),
  ];
  const { text, omitted } = reportProblems(problems);
  expect(text).toMatch(/^content\/items\/99\.md:4 {2}empty file\n/);
  expect(text).toContain('… and 9 more warnings of this kind: unknown topic\n');
  expect(text).toContain('… and 8 more errors of this kind: unknown topic\n');
  expect(omitted).toBe(17);
});
