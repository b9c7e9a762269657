import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainYaml } from '../../src/read/plain-yaml.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import { expectLinearGrowth } from '../support/growth.ts';

const typical = `
title: NATO weighs how to enter talks
# found on the back of a photograph
date: "2024-12-18"
topics: [peace-talks, 'military aid', "trade"]
actors:
  - mark-rutte
  - Volodymyr Zelenskyy
aliases:
- at the margin
source: {"name": "Example News", id: 01}
archived:
  url: https://example.org/story?a=b
  rights:
empty: []
`;

test('typical front matter needs no full parser', () => {
  expect(readPlainYaml(typical)).toEqual(parse(typical));
  expect(readPlainYaml(typical)).toMatchObject({ kind: 'map', line: 2 });
});

test.each([
  ['escapes', 'title: "A \\"strike\\""'],
  ['text on two lines', 'title: A\n  strike'],
  ['a comment after text', 'title: A # strike'],
  ['block text', 'title: |\n  A strike'],
  ['an alias', 'title: *strike'],
  ['a colon in text', 'title: Strike: again'],
  ['lists in lists', 'topics: [[a]]'],
  ['a duplicate key', 'a: 1\na: 2'],
  ['another document', 'a: 1\n---\nb: 2'],
])('%s: left to the full parser', (_, source) => {
  expect(readPlainYaml(source)).toBeUndefined();
});

test('every result equals that of the full parser', () => {
  let read = 0;
  const check = (source: string) => {
    const plain = readPlainYaml(source);
    if (plain === undefined) return;
    read++;
    expect(plain).toEqual(parse(source));
  };
  fc.assert(fc.property(yamlLike, check), { numRuns: 3000 });
  fc.assert(fc.property(nearlyTypical, check), { numRuns: 3000 });
  expect(read).toBeGreaterThan(500);
});

test('a line of any form is read in time that grows with its length', () => {
  expectLinearGrowth((length) => readPlainYaml(`title: a${' '.repeat(length)}b\t`));
});

function parse(source: string) {
  const collector = new ProblemCollector('test.yml');
  return parseYaml(source, collector) ?? collector.problems;
}

const scrap = fc.constantFrom(
  ...'a,b c,"d",\'e\',"",é,Ж,1,2024-12-18,a-b,x.y,it\'s,a "b" c,a: b,a:b,:,-, ,  ,\t,#,# c, # c,[a],[],[a, b],["a", \'b\'],[a,],[ a ],{a: b},{"a": "b", c: d},{},{a},[,],{,},&a,*a,!a,|,>,@,%,`,?,? a,\u0085,\u2028,\ufeff,😀,<<,---,...,"a\\n",\'\'\'\',~,null,/,a / b,_,a_'.split(
    ',',
  ),
);
const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '', '', ' ', '  ', '    '),
      fc.constantFrom('a', 'b', 'c', 'a b', '"a"', 'é', '- ', '- a', '-', 'a-b', 'a_1'),
      fc.constantFrom(': ', ': ', ':', ':  ', ' : ', ''),
      scrap,
      fc.constantFrom('', '', ' ', ' # c'),
    )
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('', ' ', '  '), fc.constant('- '), scrap).map((parts) => parts.join('')),
  scrap,
  fc.constantFrom('', '', '#', ' ', '  # c'),
);
const yamlLike = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));

/** The typical front matter with a few characters changed. */
const nearlyTypical = fc
  .array(fc.tuple(fc.nat(typical.length), fc.constantFrom(...' \n:-#"\'[]{},&*!|>@%?aé\t'), fc.nat(2)), {
    maxLength: 3,
  })
  .map((changes) => {
    let text = typical;
    for (const [offset, character, removed] of changes) {
      text = text.slice(0, offset) + character + text.slice(offset + removed);
    }
    return text;
  });
