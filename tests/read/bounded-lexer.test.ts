import fc from 'fast-check';
import { Lexer } from 'marked';
import { describe, expect, test } from 'vitest';
import { lexMarkdown } from '../../src/read/bounded-lexer.ts';
import { BoundedTokenizer } from '../../src/read/bounded-tokenizer.ts';
import { expectLinearGrowth } from '../support/growth.ts';
import { renderBody } from './render-body.ts';

test('the tokens are those of marked', () => {
  const piece = fc.constantFrom(
    ...['word ', 'two\n', '\n\n', '*', '_', '**', '`', '~~', '[a]', '](b.md)', '<b>', '\\', '&amp;', '@'],
    ...['# ', '- ', '> ', '1. ', '  ', '    ', '===\n', '---\n', '\n---\n', '| ', '|-|\n', 'http://a.b/'],
    ...['“', '”', 'é', '—', '😀', '~', '(', '.'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const markdown = pieces.join('');
      expect(lexMarkdown(markdown, new BoundedTokenizer())).toEqual({
        tokens: new Lexer({ gfm: true }).lex(markdown),
        unread: [],
      });
    }),
    { numRuns: 2000 },
  );
});

describe('time grows with the length of a text alone', () => {
  test.each([
    // name, what is repeated, what comes after it, what comes before it
    ['full stops', '.'],
    ['initials', 'A. '],
    ['abbreviations', 'U.S. '],
    ['exclamation marks', '!'],
    ['ellipses', '…!'],
    ['letters before an @', 'a', '@'],
    ['underscores between letters', '_a'],
    ['emphasis that nothing closes', '*a _b '],
    ['Chinese emphasis that nothing closes', '*会。（'],
    ['Chinese emphasis in emphasis', '**会*。'],
    ['asterisks', '*', 'a'],
    ['backticks of every kind', '` `` ``` '],
    ['brackets', '['],
    ['brackets of images', '![!['],
    ['brackets around letters', '[a'],
    ['links that nothing closes', '[a](b '],
    ['links with angle brackets that nothing closes', '[a](<b '],
    ['links with titles that nothing closes', '[a](b "c '],
    ['links to names', '[a][b]'],
    ['links in links', '[a', '](b)'],
    ['links', '[a](b.md) '],
    ['links of wikis', '[[a]] '],
    ['links of wikis that nothing closes', '![[a|'],
    ['a long path', 'a', '](b.md)', '[x](c'],
    ['comments that nothing closes', 'a <!-- '],
    ['tags that nothing closes', '<a b="c" '],
    ['strikethrough', '~a~~b '],
    ['addresses with references', 'http://a.b/&a;&a;'],
    ['addresses in emphasis', '*www.'],
    ['lines of one list entry', '  line\n', '', '- '],
    ['odd lines of one list entry', '  [line\n', '', '- '],
    ['lines that end at the margin', 'line\n', '', '- - '],
    ['entries with a line at the margin', '- a\nb\n'],
    ['lists of one entry', '- a\n+ b\n'],
    ['lists and headings', '- a\n# b\n'],
    ['lines that look like a table', '-|-|\na[b\n'],
    ['a chronicle', '1931. A flood.\n\n1940. A fire.\n\n'],
    ['lines that begin with a number', 'It was\n1. a\n'],
    ['list entries', '- a\n'],
    ['nested list entries', '- '],
    ['nested quotations', '> '],
    ['quotations with lines at the margin', '> a\nb\n'],
    ['quotations', '> a\n\n'],
    ['definitions', '[a]: b\n'],
    ['definitions without an address', '[a]: '],
    ['definitions with a title that nothing closes', '[a]: b "c\n'],
    ['footnotes', '[^a] '],
    ['table rows', 'a|b\n', '', 'a|b\n-|-\n'],
    ['cells with code that nothing closes', '`|', '', 'a|b\n-|-\n'],
    ['tags of templates that nothing closes', '{{ {% '],
    ['paragraphs', 'a\n\n'],
    ['spaces', ' ', 'a', 'b'],
  ])('%s', (_, unit, end = '', start = '') => {
    expectLinearGrowth((length) => renderBody(start + unit.repeat(length / unit.length) + end));
  });
});

describe('a paragraph that marked would take too long for is shown as it is written', () => {
  test('and reported', () => {
    const signs = '~_'.repeat(20_000);
    const { body, problems } = renderBody(`One *word*.\n\n- entry\n- ${signs}\n\n*Last.*`);
    expect(body.html).toBe(
      `<p>One <em>word</em>.</p>\n<ul>\n<li>entry</li>\n<li>${signs}</li>\n</ul>\n<p><em>Last.</em></p>\n`,
    );
    expect(body.text).toBe(`One word.\nentry\n${signs}\nLast.`);
    expect(problems).toEqual([
      {
        file: 'items/2024/strike.md',
        line: 4,
        message: 'too much markup in a paragraph of 40,000 characters',
        hint: 'It is shown as it is written, without links and emphasis. Divide it by empty lines. If the marks in it are part of the text, write a \\ before each.',
        severity: 'warning',
        kind: 'too much markup in a paragraph',
      },
    ]);
  });

  test('but not a long paragraph of prose', () => {
    const prose =
      'The *Herald* [of 1931] said “2*3 ~ 6_a” (see http://a.b/c_d?e=f) and <mail@example.org>.\n';
    const { body, problems } = renderBody(prose.repeat(5_000));
    expect(problems).toEqual([]);
    expect(body.html.split('<em>Herald</em>')).toHaveLength(5_001);
  });
});
