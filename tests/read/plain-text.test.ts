import { Lexer } from 'marked';
import { describe, expect, test } from 'vitest';
import { inlineText, isComment, plainText } from '../../src/read/plain-text.ts';

describe('blocks are on lines of their own', () => {
  test.each([
    ['# Title\n\nOne\ntwo.', 'Title\nOne two.'],
    ['- a\n- b\n  - c\n- d', 'a\nb\nc\nd'],
    ['- a\n\n- b', 'a\nb'],
    ['> a\n>\n> > b', 'a\nb'],
    ['3. a\n4. b', '3. a\n4. b'],
    ['1) a\n2) b', '1. a\n2. b'],
    ['1. a\n\n   b\n\n2. c', '1. a\nb\n2. c'],
    ['1. a\n   1. b\n   2. c\n2. - d\n3.', '1. a\n1. b\n2. c\n2. d\n3.'],
    ['| a | *b* |\n|---|---|\n| c | [d](e.md) |', 'a b\nc d'],
    ['```\nif (a) {\n  b();\n}\n\n```', 'if (a) {\n  b();\n}'],
    ['a\n\n***\n\nb', 'a\nb'],
    ['<div>\na\n</div>', 'a'],
    ['<!-- a -->\n\nb', 'b'],
    ['[a]: b.md', ''],
  ])('%j', (markdown, text) => {
    expect(plainText(new Lexer().lex(markdown))).toBe(text);
  });
});

describe('inline marks are removed', () => {
  test.each([
    ['a *b **c*** ~~d~~', 'a b c d'],
    ['`a *b*` \\*c\\*', 'a *b* *c*'],
    ['[a *b*](c.md "d") <https://example.org/>', 'a b https://example.org/'],
    ['![a **b**](c.png)', 'a b'],
    ['a<!-- b -->c <b>d</b>', 'ac d'],
    ['a  \nb\\\nc', 'a b c'],
    ['&eacute; &amp;lt; `&amp;`', 'é &lt; &amp;'],
    ['a\tb \u00a0 c', 'a b c'],
    ['may\ufeffor inter&shy;national', 'may\ufeffor inter\u00adnational'],
    ['Dvo&rcaron;&aacute;k, Wa&lstrok;&eogon;sa', 'Dvořák, Wałęsa'],
  ])('%j', (markdown, text) => {
    expect(inlineText(Lexer.lexInline(markdown))).toBe(text);
  });
});

test.each([
  ['<!-- a -->', true],
  [' <!--\na\n-->\n', true],
  ['<!---->', true],
  ['<!-- a --> b <!-- c -->', false],
  ['<!-- a', false],
  ['<b>', false],
])('%j is a comment: %s', (html, expected) => {
  expect(isComment(html)).toBe(expected);
});
