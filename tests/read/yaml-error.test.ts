import { expect, test } from 'vitest';
import { parseYaml } from '../../src/read/yaml.ts';
import { describeYamlError } from '../../src/read/yaml-error.ts';
import { ProblemCollector } from '../../src/records/problem.ts';

test.each([
  ['a: b: c', 'a second ": " on the line, or a line indented too far'],
  ["a: 'b", 'unclosed quotation mark'],
  ['a: b\nc', 'a line without a colon followed by a space'],
  ['a: b\n"c\nd": e', 'a line without a colon followed by a space'],
  ['%a', 'a line that starts with %'],
  ['a: "b" c', 'text after a closing quotation mark or bracket'],
  ['a: [b] c', 'text after a closing quotation mark or bracket'],
  ['a: [b,,c]', 'one comma too many'],
  ['a: - b', 'text that starts with a hyphen and a space'],
  ['a: | b', 'text that starts with > or |'],
  ['a: > b', 'text that starts with > or |'],
  ['a: & b', 'text that starts with & or *'],
  ['a: [b\nc: d', 'unclosed bracket'],
  ['a: b\n c: d', 'a second ": " on the line, or a line indented too far'],
  ['- a: b\n c: d', 'a line indented more or less than the lines it belongs with'],
  ['- a: b\nc: d', 'a line that does not belong to the lines above it'],
  ['a: "\\q"', 'a backslash in double quotes'],
  ['a: @b', 'text that starts with a character reserved by YAML'],
  ['a: `b', 'text that starts with a character reserved by YAML'],
  ['a: !b c', 'text that starts with !'],
  ['? [a]\n: b', 'a key that is not text'],
  ['a:\n\tb: c', 'a tab used for indentation'],
  ['a: b\n---\nc: d', 'a second document'],
])('%j', (source, message) => {
  const collector = new ProblemCollector('test.yml');
  parseYaml(source, collector);
  expect(collector.problems.map((problem) => problem.message)).toEqual([`invalid YAML: ${message}`]);
});

test('an error without an explanation is reported in the words of the parser, on one line', () => {
  expect(describeYamlError('BAD_DIRECTIVE', 'Unsupported YAML version\nsee above', true)).toEqual({
    kind: 'invalid YAML',
    message: 'invalid YAML: unsupported YAML version',
    hint: expect.stringContaining('needs quotes'),
  });
});
