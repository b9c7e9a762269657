import { describe, expect, test } from 'vitest';
import { parseYaml, readYaml } from '../../src/read/yaml.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import type { YamlNode } from '../../src/records/yaml-node.ts';

test.each([
  ['a: 2024', { a: '2024' }],
  ['a: true\nb: null\nc: ~\nd: 0x10\ne: 1e3', { a: 'true', b: 'null', c: '~', d: '0x10', e: '1e3' }],
  ['a:\nb: ""', { a: '', b: '' }],
  ['a: one\n  two', { a: 'one two' }],
  ['a: |\n  one\n  two', { a: 'one\ntwo\n' }],
  ['a: "one\\ttwo \\u00e9"', { a: 'one\ttwo é' }],
  ["a: 'it''s'", { a: "it's" }],
  ['a: [b, [c], {d: e}]', { a: ['b', ['c'], { d: 'e' }] }],
  ['- a\n- b: c\n  d: e', ['a', { b: 'c', d: 'e' }]],
  ['2024: a\ntrue: b', { '2024': 'a', true: 'b' }],
  [
    '__proto__: a\nconstructor: b',
    Object.fromEntries([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]),
  ],
  ['', ''],
  ['# nothing', ''],
])('%j', (source, expected) => {
  for (const parse of [readYaml, parseYaml]) {
    const collector = new ProblemCollector('test.yml');
    const node = parse(source, collector);
    expect(collector.problems).toEqual([]);
    expect(node && plainValue(node)).toEqual(expected);
  }
});

test('every node has the line on which it starts', () => {
  const node = readYaml('# note\na:\n  - b\n  - c: d\n    e:\n      f\n', new ProblemCollector('test.yml'));
  expect(node && linesIn(node)).toEqual({
    map: 2,
    a: { key: 2, list: 3, entries: [3, { map: 4, c: { key: 4, text: 4 }, e: { key: 5, text: 6 } }] },
  });
});

describe('mistakes', () => {
  test.each([
    ['a: b\nc: d\na: e', 3, 'duplicate key "a"'],
    ['a: {b: 1, "b": 2}', 1, 'duplicate key "b"'],
    ['a: !x b', 1, 'invalid YAML: text that starts with !'],
    ['a: !!str b', 1, 'YAML tags are not supported: "tag:yaml.org,2002:str"'],
    ['a: &x b', 1, 'YAML anchors are not supported: "&x"'],
    ['a: b\nc: *a', 2, 'YAML aliases are not supported: "*a"'],
    [`a: ${'['.repeat(9)}${']'.repeat(9)}`, 1, 'nested too deeply'],
    [`a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 1, 'invalid YAML: nested too deeply'],
    ['a: b\n\nc: "d\ne: f', 3, 'invalid YAML: unclosed quotation mark'],
    ['a: b\nc: [d,\ne: f', 2, 'invalid YAML: unclosed bracket'],
  ])('%j', (source, line, message) => {
    const collector = new ProblemCollector('test.yml');
    expect(readYaml(source, collector)).toBeUndefined();
    expect(collector.problems).toMatchObject([{ line, message, severity: 'error' }]);
  });

  test('eight levels are not too deep', () => {
    const collector = new ProblemCollector('test.yml');
    expect(readYaml(`a: ${'['.repeat(7)}b${']'.repeat(7)}`, collector)).toBeDefined();
    expect(collector.problems).toEqual([]);
  });
});

test.each([
  ['a: Strike #2', ['1: treated as a comment: "#2"']],
  ['a:\n  - b #c', ['2: treated as a comment: "#c"']],
  ['a: b # c', []],
  ['a: b#c', []],
  ['a: "b #c"', []],
  ['#a\nb: c', []],
])('%j: a comment right after a # causes a warning', (source, warnings) => {
  const collector = new ProblemCollector('test.yml');
  expect(readYaml(source, collector)).toBeDefined();
  expect(collector.problems.map(({ line, message }) => `${line}: ${message}`)).toEqual(warnings);
  expect(collector.problems.every(({ severity }) => severity === 'warning')).toBe(true);
});

function plainValue(node: YamlNode): unknown {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.entries.map(plainValue);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key, plainValue(value)]));
}

function linesIn(node: YamlNode): unknown {
  if (node.kind === 'text') return node.line;
  if (node.kind === 'list') return { list: node.line, entries: node.entries.map(linesIn) };
  const pairs = node.pairs.map(({ key, value, line }) => {
    const lines = linesIn(value);
    return [key, { key: line, ...(typeof lines === 'number' ? { text: lines } : Object(lines)) }];
  });
  return { map: node.line, ...Object.fromEntries(pairs) };
}
