import { expect, test } from 'vitest';
import { listProblems, reportProblems as report } from '../../src/pipeline/problem-report.ts';
import { rowsOf } from '../../src/pipeline/screen.ts';
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

function reportProblems(problems: readonly Problem[]): {
  readonly text: string;
  readonly isComplete: boolean;
} {
  const { format, isComplete } = report(problems);
  return { text: format(), isComplete };
}

function unknownTopics(count: number, more: Partial<Problem> = {}): Problem[] {
  return Array.from({ length: count }, (_, row) => unknownTopic(row + 1, more));
}

/** A kind of which nothing special is said. */
const other = (kind: string) => ({ kind, message: kind });

test('ten problems of one kind are shown one by one', () => {
  const problems = unknownTopics(10);
  expect(reportProblems(problems)).toEqual({ text: listProblems(problems), isComplete: true });
  expect(listProblems(problems.slice(0, 2))).toBe(
    `content/items/1.md:4  unknown topic "t1"\n    ${isListed}\n` +
      `content/items/2.md:4  unknown topic "t2"\n    ${isListed}\n`,
  );
});

test('of more, one sentence tells their number and another what to do about all; three are examples', () => {
  expect(reportProblems(unknownTopics(6000))).toEqual({
    text: `6,000 items name 6,000 topics that topics.yml does not list
    "clipfile tags --write" adds them. With vocabulary: {topics: open} in site.yml, topics need not be listed.
  content/items/1.md:4  unknown topic "t1"
  content/items/2.md:4  unknown topic "t2"
  content/items/3.md:4  unknown topic "t3"
`,
    isComplete: false,
  });
});

test('different values are counted, and examples differ where the problems do', () => {
  const problems = [
    ...unknownTopics(20, { message: 'unknown topic "same"' }),
    unknownTopic(21),
    unknownTopic(22),
  ];
  const { text } = reportProblems(problems);
  expect(text).toMatch(/^22 items name 3 topics that topics\.yml does not list\n/);
  expect(text.match(/^ {2}content.*/gm)).toEqual([
    '  content/items/1.md:4  unknown topic "same"',
    '  content/items/21.md:4  unknown topic "t21"',
    '  content/items/22.md:4  unknown topic "t22"',
  ]);
});

test('an example keeps the part of its hint that only it has', () => {
  const problems = unknownTopics(11).with(1, unknownTopic(2, { hint: `Did you mean "two"? ${isListed}` }));
  expect(reportProblems(problems).text).toContain(`
  content/items/1.md:4  unknown topic "t1"
  content/items/2.md:4  unknown topic "t2"
      Did you mean "two"?
  content/items/3.md:4  unknown topic "t3"
`);
});

test('of a kind without words of its own, what all hints say is what to do', () => {
  const problems = unknownTopics(11, other('broken')).map((problem, row) => ({
    ...problem,
    hint: `It is number ${row}. Mend it.`,
  }));
  expect(reportProblems(problems).text).toBe(`11 problems in 11 items: broken
    Mend it.
  content/items/1.md:4  broken
      It is number 0.
  content/items/2.md:4  broken
      It is number 1.
  content/items/3.md:4  broken
      It is number 2.
`);
});

test('lines of an example to copy stay together', () => {
  const hint = 'Start the file like this:\n---\ntitle: Some words\n---';
  expect(reportProblems(unknownTopics(12, { ...other('broken'), hint })).text).toMatch(
    /^12 problems in 12 items: broken\n {4}Start the file like this:\n {4}---\n {4}title: Some words\n {4}---\n {2}content/,
  );
});

test('errors come before warnings, the most frequent kind first, and what is rare last', () => {
  const problems = [
    ...unknownTopics(30, { ...other('frequent warning'), severity: 'warning' }),
    ...unknownTopics(11, other('rarer error')),
    unknownTopic(99, other('single error')),
    ...unknownTopics(12, other('frequent error')),
  ];
  const { text } = reportProblems(problems);
  expect(text.match(/^\S.*/gm)).toEqual([
    '12 problems in 12 items: frequent error',
    '11 problems in 11 items: rarer error',
    'content/items/99.md:4  single error',
    'warning: 30 problems in 30 items: frequent warning',
  ]);
});

test('errors are not counted with warnings of the same kind', () => {
  const { text } = reportProblems([...unknownTopics(12, { severity: 'warning' }), ...unknownTopics(11)]);
  expect(text.match(/^\S.*/gm)).toEqual([
    '11 items name 11 topics that topics.yml does not list',
    'warning: 12 items name 12 topics that topics.yml does not list',
  ]);
});

test('eight problems of each of nine kinds are counted by kind, with fewer examples', () => {
  const problems = Array.from({ length: 9 }, (_, kind) => unknownTopics(8, other(`kind ${kind}`))).flat();
  const { text, isComplete } = reportProblems(problems);
  expect(isComplete).toBe(false);
  expect(text.match(/^8 problems in 8 items: kind \d$/gm)).toHaveLength(9);
  expect(text.match(/^ {2}content/gm)).toHaveLength(18);
  expect(rowsOf(text)).toBeLessThanOrEqual(36);
});

test('kinds for which there is no space are named and counted', () => {
  const problems = [
    ...Array.from({ length: 40 }, (_, kind) => unknownTopics(50 - kind, other(`kind ${kind}`))).flat(),
    ...unknownTopics(30, { ...other('doubtful'), severity: 'warning' }),
    ...unknownTopics(3, { ...other('odd'), severity: 'warning' }),
  ];
  const { text } = reportProblems(problems);
  expect(rowsOf(text)).toBeLessThanOrEqual(36);
  expect(text).toMatch(/^50 problems in 50 items: kind 0\n {4}Topics are listed in content\/topics.yml.\n/);
  const lines = text.trimEnd().split('\n');
  expect(lines.at(-2)).toMatch(
    /^… and [\d,]+ more errors of \d\d kinds: kind 1\d \(\d\d\), kind 1\d \(\d\d\), .*, …$/,
  );
  expect(lines.at(-1)).toBe('… and 33 warnings of 2 kinds: doubtful (30), odd (3)');
  const shown = [...text.matchAll(/^(\d+) problems in/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
  const left = Number(/and ([\d,]+) more errors/.exec(text)?.[1]?.replace(',', ''));
  expect(shown + left).toBe(problems.length - 33);
});

test('a long hint is shortened where there is much to show, and a long list of lines left out', () => {
  const long = `${'First sentence. '.repeat(3)}${'Much more of it. '.repeat(20).trim()}`;
  const copy = 'Start like this:\n---\ntitle: A\n---';
  const problems = [
    ...Array.from({ length: 9 }, (_, kind) => unknownTopics(8, other(`kind ${kind}`))).flat(),
    unknownTopic(500, { ...other('wordy'), hint: long }),
    unknownTopic(501, { ...other('empty file'), hint: copy }),
  ];
  const { text } = reportProblems(problems);
  expect(text).toContain(
    'content/items/500.md:4  wordy\n    First sentence. First sentence. First sentence. Much more of it. Much more of it.\n',
  );
  expect(text).toMatch(
    /content\/items\/501\.md:4 {2}empty file\n {4}Remove them, or begin each with the lines ---/,
  );
});

const doubtful = { severity: 'warning' } as const;
const byStrict = { severity: 'error', strict: true } as const;

test.each([
  [
    'warnings alone do not stop a build',
    unknownTopics(11, doubtful),
    'Warnings do not stop a build. With strict: true in site.yml, they do.\n',
  ],
  [
    'errors that are only strict',
    unknownTopics(1100, byStrict),
    'All 1,100 errors are warnings that strict: true in site.yml makes errors. Without that line, the site is built.\n',
  ],
  [
    'some errors are only strict',
    [...unknownTopics(2), ...unknownTopics(1100, byStrict)],
    '1,100 of the 1,102 errors are warnings that strict: true in site.yml makes errors.\n',
  ],
])('%s', (_, problems, note) => {
  expect(reportProblems(problems).text.endsWith(`\n${note}`)).toBe(true);
});

test.each([
  ['few warnings', unknownTopics(10, doubtful)],
  ['warnings beside errors', [...unknownTopics(11, doubtful), unknownTopic(1)]],
  ['few strict errors', [...unknownTopics(10, byStrict), ...unknownTopics(20)]],
])('nothing is said of %s', (_, problems) => {
  expect(reportProblems(problems).text).not.toMatch(/strict|stop/);
});

test('other errors come before those that are only strict', () => {
  const { text } = reportProblems([...unknownTopics(90, byStrict), ...unknownTopics(11, other('broken'))]);
  expect(text).toMatch(/^11 problems in 11 items: broken\n(.*\n)*90 items name 90 topics/);
});

test('a report that is not of a build says nothing about builds', () => {
  expect(report(unknownTopics(11, doubtful), { isOfBuild: false }).format()).not.toContain('build');
});

test('a report takes no more lines than it may', () => {
  const problems = Array.from({ length: 40 }, (_, kind) => unknownTopics(50, other(`kind ${kind}`))).flat();
  expect(rowsOf(report(problems, { maxRows: 14 }).format())).toBeLessThanOrEqual(14);
});
