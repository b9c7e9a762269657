import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textToMarkdown } from '../../src/import/text-markdown.ts';
import { renderMarkdown } from '../../src/read/markdown.ts';
import { ProblemCollector } from '../../src/records/problem.ts';

function shown(markdown: string) {
  const collector = new ProblemCollector('a.md');
  const { body } = renderMarkdown(markdown, 1, { file: 'items/a.md', page: 'items/a.html' }, collector);
  return { text: body.text, html: body.html };
}

test.each([
  ['Prices rose 5 * 3.', 'Prices rose 5 * 3.'],
  ['a *b* c', 'a \\*b\\* c'],
  ['1. Strike', '1\\. Strike'],
  ['# 5', '\\# 5'],
  ['snake_case and other_case', 'snake_case and other_case'],
  ['see https://a.example/a_b_c', 'see https://a.example/a_b_c'],
  ['[sic] and [a](b)', '[sic] and [a\\](b)'],
  ['<b>bold</b>', '\\<b>bold\\</b>'],
  ['one\ntwo\n\n  \nthree', 'one\ntwo\n\nthree'],
  ['in braces: {#a}', 'in braces: \\{#a}'],
  ['a term\n: and no definition of it', 'a term\n\\: and no definition of it'],
])('%s is written as %s', (text, markdown) => {
  expect(textToMarkdown(text)).toBe(markdown);
});

test('any text is shown as it is', () => {
  const character = fc.constantFrom(...'ab1 \n*_`~#>-+=.)|:[]()<>&;!\\^"{}/');
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 30 }), (text) => {
      const words = (each: string) => each.replace(/\s+/g, ' ').trim();
      const { text: seen, html } = shown(textToMarkdown(text));
      expect(words(seen)).toBe(words(text));
      expect(html).not.toMatch(/<(?!\/?p>|br>)/);
    }),
    { numRuns: 3000 },
  );
});
