import { describe, expect, test } from 'vitest';
import { expectLinearGrowth } from '../support/growth.ts';
import { renderBody } from './render-body.ts';

describe('a note where it belongs is a footnote', () => {
  test.each([
    [
      'Ten died.^[The *ministry* says [so](a.md) [sic].] More.',
      'Ten died. More.\nThe ministry says so [sic].',
    ],
    ['# Ten^[One note]', 'Ten\nOne note'],
    ['| ten^[One note] |\n|---|', 'ten\nOne note'],
    ['**Ten^[One note]** and^[Another\nnote][^1]\n\n[^1]: Third', 'Ten and\nOne note\nAnother note\nThird'],
    ['a[^1]\n\n[^1]: Ten^[One note]', 'a\nTen\nOne note'],
    ['![Ten^[One note]](a.png)', 'Ten\nOne note'],
    [`${'word '.repeat(1_000)}end^[One note]`, `${'word '.repeat(1_000)}end\nOne note`],
  ])('%j', (markdown, text) => {
    const { body, problems } = renderBody(markdown);
    expect(body.text).toBe(text);
    expect(body.html).not.toContain('^[');
    expect(body.html).toContain('<li id="footnote-1">');
    expect(problems).toEqual([]);
  });

  test('a mistake in it is reported on its line', () => {
    expect(renderBody('a\n\nb^[see [x](tel:1)]').problems).toMatchObject([{ line: 3 }]);
  });
});

test.each([
  'E = mc^[2]',
  '`a^[note here]`',
  'a\\^[note here]',
  'a ^[never closed',
  '```\na^[note here]\n```',
])('%j is none', (markdown) => {
  const { body, problems } = renderBody(markdown);
  expect(body.html).not.toContain('footnote');
  expect(body.text).toContain('^[');
  expect(problems).toEqual([]);
});

test.each([['^[ab] '], ['a^[b '], ['^['], ['a@b.c '], ['*a ']])('%j is read in linear time', (unit) => {
  expectLinearGrowth((length) => renderBody(`${unit.repeat(length / unit.length)} ^[One note]`));
});
