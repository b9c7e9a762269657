import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson, readToml } from '../../src/read/data-front-matter.ts';
import { hasFrontMatter, splitFrontMatter } from '../../src/read/front-matter.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import type { YamlNode } from '../../src/records/yaml-node.ts';

const toml = `+++
# From Hugo
title = "Strike: the \\"first\\" day"
date = 2024-12-18T10:30:00+01:00
draft = false
weight = 1984
tags = ["Trade",
  'Night work']
empty = ""
[source]
  url = "https://example.org/" # where
source.name = "News"
[[images]]
src = "a.png"
+++
Body.
`;

const json = `{
  "title": "Strike: the \\"first\\" day",
  "tags": ["Trade", "Night work"],
  "source": {
    "url": "https://example.org/"
  },
  "draft": false, "weight": 1984, "none": null
}

Body.
`;

describe('TOML and JSON are read as YAML is', () => {
  test('TOML between +++', () => {
    const { front, body, bodyLine, problems } = split(toml.replace('source.name = "News"\n', ''));
    expect(problems).toEqual([]);
    expect({ body, bodyLine }).toEqual({ body: 'Body.\n', bodyLine: 15 });
    expect(front).toEqual([
      ['title', 3, 'Strike: the "first" day'],
      ['date', 4, '2024-12-18T10:30:00.000+01:00'],
      ['draft', 5, 'false'],
      ['weight', 6, '1984'],
      ['tags', 7, ['Trade', 'Night work']],
      ['empty', 9, ''],
      ['source', 10, [['url', 11, 'https://example.org/']]],
      ['images', 12, [[['src', 13, 'a.png']]]],
    ]);
  });

  test('JSON in braces', () => {
    const { front, body, bodyLine, problems } = split(json);
    expect(problems).toEqual([]);
    expect({ body, bodyLine }).toEqual({ body: '\nBody.\n', bodyLine: 9 });
    expect(front).toEqual([
      ['title', 2, 'Strike: the "first" day'],
      ['tags', 3, ['Trade', 'Night work']],
      ['source', 4, [['url', 5, 'https://example.org/']]],
      ['draft', 7, 'false'],
      ['weight', 7, '1984'],
      ['none', 7, ''],
    ]);
  });

  test.each([
    [
      '---toml\ntitle = "A"\ndate = 2024-01-02\n---\nBody.',
      [
        ['title', 2, 'A'],
        ['date', 3, '2024-01-02'],
      ],
    ],
    ['---json\n{"title": "A"}\n---\nBody.', [['title', 2, 'A']]],
    ['{"title": "A"}\nBody.', [['title', 1, 'A']]],
    ['+++\n+++\nBody.', []],
  ])('%j', (text, front) => {
    expect(split(text)).toMatchObject({ front, body: 'Body.', problems: [] });
  });

  test.each(['{% include x %}', '{{< figure >}}', '{: .note}', '++++', '{ title: "A" }'])(
    '%s is no front matter',
    (text) => {
      expect(hasFrontMatter(`${text}\n`)).toBe(false);
    },
  );
});

describe('mistakes have a line and say what to do', () => {
  test.each([
    ['+++\ntitle = "A"\ndate = \n+++\n', 3, 'invalid TOML'],
    ['+++\ntitle = A\n+++\n', 2, 'invalid TOML'],
    ['+++\ntitle = "A"\ntitle = "B"\n+++\n', 3, 'invalid TOML'],
    ['+++\ntitle = "A"\n', 1, 'front matter is not closed'],
    ['{\n"title": "A",\n}\n', 3, 'invalid JSON'],
    ['{"title": "A"\n', 1, 'front matter is not closed'],
    ['---json\n["a"]\n---\n', 2, 'front matter is not a set of keys'],
    [`{"a": ${'['.repeat(9)}${']'.repeat(9)}}\n`, 1, 'nested too deeply'],
    [`+++\na = "${'x'.repeat(17_000)}"\n+++\n`, 1, 'front matter is too long'],
  ])('%j', (text, line, kind) => {
    const { front, problems } = split(text);
    expect(front).toBeUndefined();
    expect(problems).toMatchObject([{ line, kind, hint: expect.stringMatching(/./) }]);
  });

  test.each(['---js\nmodule.exports = {}\n---\n', '---javascript\n({})\n---\n', '---coffee\na: 1\n---\n'])(
    '%j is never run',
    (text) => {
      expect(split(text).problems).toMatchObject([{ kind: 'front matter does not start with ---' }]);
    },
  );
});

test('whatever the text, it is read or reported', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'a',
      '=',
      '"',
      '"a"',
      '[',
      ']',
      '{',
      '}',
      '\n',
      ':',
      ',',
      '.',
      ' ',
      '1',
      '1979-05-27',
      '__proto__',
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        pieces.map((each) => each.join('')),
        fc.string(),
      ),
      fc.boolean(),
      (source, isToml) => {
        const collector = new ProblemCollector('a.md');
        const front = (isToml ? readToml : readJson)(source, 2, collector);
        expect(front === undefined).toBe(collector.problems.length === 1);
        for (const { line } of collector.problems) {
          expect(line).toBeGreaterThanOrEqual(2);
          expect(line).toBeLessThanOrEqual(2 + source.split('\n').length);
        }
      },
    ),
  );
});

function split(text: string) {
  const collector = new ProblemCollector('a.md');
  const file = splitFrontMatter(text, collector);
  const front = file?.front?.pairs.map(({ key, value, line }) => [key, line, plain(value)]);
  return { ...file, front, problems: collector.problems };
}

function plain(node: YamlNode): unknown {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.entries.map(plain);
  return node.pairs.map(({ key, value, line }) => [key, line, plain(value)]);
}
