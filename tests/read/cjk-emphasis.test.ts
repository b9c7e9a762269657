import fc from 'fast-check';
import { Lexer, Parser } from 'marked';
import { describe, expect, test } from 'vitest';
import { renderBody } from './render-body.ts';

describe('emphasis beside full-width punctuation', () => {
  test.each([
    ['**注意：**本文', '<strong>注意：</strong>本文'],
    ['昨日**「停戦」**と', '昨日<strong>「停戦」</strong>と'],
    ['这是**“谈判”**吗', '这是<strong>“谈判”</strong>吗'],
    ['*「停戦」*と', '<em>「停戦」</em>と'],
    ['***「停戦」***と', '<em><strong>「停戦」</strong></em>と'],
    ['昨日~~「停戦」~~と', '昨日<del>「停戦」</del>と'],
    ['他说**“停。**走。”**了', '他说<strong>“停。</strong>走。”**了'],
    ['서울은 **"회담"**입니다', '서울은 <strong>&quot;회담&quot;</strong>입니다'],
    ['**会談（上）**と**会談(下)**の', '<strong>会談（上）</strong>と<strong>会談(下)</strong>の'],
    ['这是**[谈判](a.md)**吗', '这是<strong><a href="a.html">谈判</a></strong>吗'],
    ['这是**`a`**吗', '这是<strong><code>a</code></strong>吗'],
    ['𠮷**(𠮷)**𠮷', '𠮷<strong>(𠮷)</strong>𠮷'],
    ['葛\u{e0100}**(a)**葛', '葛\u{e0100}<strong>(a)</strong>葛'],
    ['**注意：*本文*。**本文', '<strong>注意：<em>本文</em>。</strong>本文'],
    // Where no character beside the marks is of these scripts, nothing changes.
    ['会談 a**(b)**c', '会談 a**(b)**c'],
    ['会談 **a:**b', '会談 **a:**b'],
    ['会談 ** 会談**', '会談 ** 会談**'],
    ['会談\u3000**\u3000会談**', '会談\u3000**\u3000会談**'],
    ['报告_（终稿）_修订', '报告_（终稿）_修订'],
    ['__会談：__ __会談__。', '<strong>会談：</strong> <strong>会談</strong>。'],
  ])('%s', (markdown, html) => {
    const { body, problems } = renderBody(markdown);
    expect(body.html).toBe(`<p>${html}</p>\n`);
    expect(problems).toEqual([]);
  });
});

// Not both in one text: a mark is itself punctuation for the other.
test.each([
  ['*', '**', '***'],
  ['~', '~~'],
])('punctuation of these scripts counts as a letter beside %s', (...marks) => {
  const piece = fc.constantFrom('議', '。', '「', '：', 'あ', '한', '𠮷', 'a', ' ', ...marks);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const letters = pieces.map((each) => (/[a *~]/.test(each) ? each : 'b'));
      const { html } = renderBody(`x ${pieces.join('')} 議`).body;
      expect(withOneLetter(html)).toBe(withOneLetter(htmlOfMarked(`x ${letters.join('')} b`)));
    }),
    { numRuns: 3000 },
  );
});

function htmlOfMarked(markdown: string): string {
  return Parser.parse(Lexer.lex(markdown, { gfm: true }));
}

function withOneLetter(html: string): string {
  return html.replace(/[議。「：あ한𠮷]/gu, 'b');
}
