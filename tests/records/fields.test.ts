import { expect, test } from 'vitest';
import { parseYaml } from '../../src/read/yaml.ts';
import { Fields } from '../../src/records/fields.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import type { YamlPair } from '../../src/records/yaml-node.ts';

const keys = ['title', 'tags', 'source'];

test.each([
  ['title: Strike', { text: 'Strike', line: 1 }],
  ['\ntitle:\n  Strike', { text: 'Strike', line: 2 }],
  ['title: "  A\\n \\tstrike\\u00a0\\u0007 "', { text: 'A strike', line: 1 }],
  ['title: "A\\ud800"', { text: 'A\ufffd', line: 1 }],
  ['title: 1984', { text: '1984', line: 1 }],
  ['title:', undefined],
  ['title: "  "', undefined],
  ['title: "\\u200b\\u00ad \\u2060"', undefined],
  ['title: "\\u3164\\u2800"', undefined],
  ['title: "Bundes\\u00adtag"', { text: 'Bundes\u00adtag', line: 1 }],
  ['tags: [a]', undefined],
])('the text in %j', (yaml, expected) => {
  const { fields, collector } = fieldsOf(yaml);
  expect(fields.text('title')).toEqual(expected);
  expect(collector.problems).toEqual([]);
});

test.each([
  ['tags: [trade, " ", "peace\\ntalks"]', ['trade', 'peace talks']],
  ['tags: trade', ['trade']],
  ['tags: []', []],
  ['tags:', []],
  ['title: Strike', []],
])('the list in %j', (yaml, expected) => {
  const { fields, collector } = fieldsOf(yaml);
  expect(fields.list('tags').map(({ text }) => text)).toEqual(expected);
  expect(collector.problems).toEqual([]);
});

test('each entry of a list has its own line; a single text has that of its key', () => {
  expect(
    fieldsOf('tags:\n  - a\n  - b')
      .fields.list('tags')
      .map(({ line }) => line),
  ).toEqual([2, 3]);
  expect(
    fieldsOf('tags:\n  a')
      .fields.list('tags')
      .map(({ line }) => line),
  ).toEqual([1]);
});

test('a required field that is missing is reported once, at the key or at the map', () => {
  for (const [yaml, line] of [
    ['\ntags: a', 2],
    ['tags: a\ntitle:', 2],
  ] as const) {
    const { fields, collector } = fieldsOf(yaml);
    expect(fields.required('title', 'Add one.')).toBeUndefined();
    expect(collector.problems).toMatchObject([{ line, message: 'missing title', hint: 'Add one.' }]);
  }
});

test('a required field of the wrong kind is reported as that, not as missing', () => {
  const { fields, collector } = fieldsOf('title: [a]');
  fields.required('title', 'Add one.');
  expect(collector.problems.map(({ message }) => message)).toEqual(['"title" is a list, not text']);
});

test('a mistake found by the parser of a field is reported at its line', () => {
  const { fields, collector } = fieldsOf('tags: a\ntitle: x');
  expect(fields.parsed('title', () => ({ message: 'bad', hint: 'Mend it.' }))).toBeUndefined();
  expect(collector.problems).toMatchObject([{ line: 2, message: 'bad', hint: 'Mend it.' }]);
  expect(fields.parsed('title', (text) => text.length)).toBe(1);
});

test('a map within the map', () => {
  expect(fieldsOf('source: {name: A}').fields.map('source', () => '')?.pairs).toHaveLength(1);
  expect(fieldsOf('source:').fields.map('source', () => '')).toBeUndefined();
  const { fields, collector } = fieldsOf('source: A');
  expect(fields.map('source', () => 'Write a map.')).toBeUndefined();
  expect(collector.problems).toMatchObject([
    { message: '"source" is text, not a set of keys', hint: 'Write a map.' },
  ]);
});

test('unknown keys are reported, with a hint of the caller for keys that belong elsewhere', () => {
  const misplaced = ({ key }: YamlPair) => (key === 'name' ? 'It belongs below source.' : undefined);
  const { collector } = fieldsOf('titel: a\nname: b', misplaced);
  expect(collector.problems.map(({ line, message, hint }) => [line, message, hint])).toEqual([
    [
      1,
      'unknown key "titel"',
      'Did you mean "title"? The keys allowed in an item are title, tags and source.',
    ],
    [2, 'unknown key "name"', 'It belongs below source.'],
  ]);
});

function fieldsOf(yaml: string, misplaced?: (pair: YamlPair) => string | undefined) {
  const collector = new ProblemCollector('test.yml');
  const node = parseYaml(yaml, collector);
  if (node?.kind !== 'map') throw new Error('not a map');
  return { fields: new Fields(node, 'an item', keys, collector, misplaced), collector };
}
