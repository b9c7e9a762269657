import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/read/front-matter.ts';
import { ProblemCollector } from '../../src/records/problem.ts';

test.each([
  ['---\ntitle: A\n---\nBody.', 'Body.', 4],
  ['---\ntitle: A\n---\n\n\nBody.', '\n\nBody.', 4],
  ['---\n# A note\n\ntitle: A\n---\nBody.\n\n---\n\nMore.', 'Body.\n\n---\n\nMore.', 6],
  // What follows the closing --- on its line belongs to the body.
  ['---  \ntitle: A\n---\t\nBody.', '\t\nBody.', 3],
  ['---\ntitle: A\n---', '', 3],
  ['---\n---\nBody.', 'Body.', 3],
])('%j', (text, body, bodyLine) => {
  const { split, problems } = splitText(text);
  expect(problems).toEqual([]);
  expect(split?.front?.pairs.map(({ key }) => key)).toEqual(text.includes('title') ? ['title'] : []);
  expect(split).toMatchObject({ body, bodyLine });
});

test('lines of keys are lines of the file', () => {
  const { split } = splitText('---\n\ntitle: A\ndate:\n  2024\n---\n');
  expect(split?.front?.pairs.map(({ key, line }) => [key, line])).toEqual([
    ['title', 3],
    ['date', 4],
  ]);
});

test.each([
  ['', 1, 'empty file'],
  ['Body.', 1, 'missing front matter'],
  ['----\ntitle: A\n----', 1, 'missing front matter'],
  ['---js\n---', 1, 'front matter starts with "---js" instead of "---"'],
  ['---\ntitle: A', 1, 'front matter is not closed'],
  ['---\ntitle: A\n---- \n---', 3, 'front matter ends with "---- " instead of "---"'],
  [`---\na: ${'x'.repeat(16_381)}\n---\n`, 1, 'front matter is too long: 16388 characters (limit 16384)'],
])('%j has no front matter that can be read', (text, line, message) => {
  const { split, problems } = splitText(text);
  expect(split).toBeUndefined();
  expect(problems).toMatchObject([{ line, message }]);
});

test('front matter of exactly the longest length is read', () => {
  expect(splitText(`---\na: ${'x'.repeat(16_377)}\n---\n`).problems).toEqual([]);
});

test.each([
  ['---\n- a\n---\nBody.', 'front matter is a list, not a set of keys'],
  ['---\na\n---\nBody.', 'front matter contains no keys'],
  ['---\na: b: c\n---\nBody.', 'invalid YAML: a second ": " on the line, or a line indented too far'],
])('%j: the body is read although the front matter is not', (text, message) => {
  const { split, problems } = splitText(text);
  expect(split).toMatchObject({ front: undefined, body: 'Body.', bodyLine: 4 });
  expect(problems).toMatchObject([{ line: 2, message }]);
});

function splitText(text: string) {
  const collector = new ProblemCollector('test.md');
  return { split: splitFrontMatter(text, collector), problems: collector.problems };
}
