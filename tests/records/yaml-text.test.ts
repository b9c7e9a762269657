import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../src/read/yaml.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import { yamlText } from '../../src/records/yaml-text.ts';

test.each([
  ['Grève au port', 'Grève au port'],
  ['Talks: day 1', '"Talks: day 1"'],
  ['a, b', '"a, b"'],
  ['No', '"No"'],
  ['1931', '"1931"'],
])('%s is written as %s', (text, written) => {
  expect(yamlText(text)).toBe(written);
});

test('any line reads as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const collector = new ProblemCollector('file.yml');
      const node = parseYaml(`key: ${yamlText(text)}\n`, collector);
      expect(collector.problems).toEqual([]);
      expect(node).toMatchObject({ pairs: [{ value: { kind: 'text', text } }] });
    }),
  );
});
