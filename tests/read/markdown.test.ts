import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderBody } from './render-body.ts';

describe('HTML and plain text', () => {
  test.each([
    ['paragraphs', 'One\ntwo.\n\nThree.', '<p>One\ntwo.</p>\n<p>Three.</p>\n', 'One two.\nThree.'],
    [
      'emphasis',
      'a *b* **c** ~~d~~ `e`',
      '<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>\n',
      'a b c d e',
    ],
    ['a line break', 'a  \nb', '<p>a<br>b</p>\n', 'a b'],
    ['a quotation', '> a\n>\n> b', '<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n', 'a\nb'],
    ['a rule', 'a\n\n---\n\nb', '<p>a</p>\n<hr>\n<p>b</p>\n', 'a\nb'],
    [
      'lists',
      '- a\n- b\n  1. c',
      '<ul>\n<li>a</li>\n<li>b<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n',
      'a\nb\n1. c',
    ],
    [
      'a list that starts later',
      '3. a\n4. b',
      '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n',
      '3. a\n4. b',
    ],
    [
      'a list with gaps',
      '1. a\n7. b\n8. c',
      '<ol>\n<li>a</li>\n<li value="7">b</li>\n<li>c</li>\n</ol>\n',
      '1. a\n7. b\n8. c',
    ],
    ['tasks', '- [x] a\n- [ ] b', '<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>\n', 'a\nb'],
    [
      'code',
      '```js\nif (a < b) {}\n```',
      '<pre tabindex="0"><code>if (a &lt; b) {}\n</code></pre>\n',
      'if (a < b) {}',
    ],
    [
      'a table',
      '| a | b | |\n|---|--:|:-:|\n| 1 | *2* | |',
      '<div class="table" tabindex="0">\n<table>\n<thead>\n<tr>\n<th scope="col">a</th>\n' +
        '<th scope="col" class="right">b</th>\n<td class="center"></td>\n</tr>\n</thead>\n' +
        '<tbody><tr>\n<td>1</td>\n<td class="right"><em>2</em></td>\n<td class="center"></td>\n</tr>\n</tbody>' +
        '</table>\n</div>\n',
      'a b\n1 2',
    ],
    [
      'characters of HTML',
      'AT&T 1 < 2 "q" \'a\'',
      '<p>AT&amp;T 1 &lt; 2 &quot;q&quot; &#39;a&#39;</p>\n',
      'AT&T 1 < 2 "q" \'a\'',
    ],
    [
      'character references',
      '&eacute;&mdash;&#233;&#xE9;&amp;&lt;&nbsp;x',
      '<p>é—éé&amp;&lt;\u00a0x</p>\n',
      'é—éé&< x',
    ],
    [
      'unknown and escaped references',
      '&foo; &constructor; &amp;lt; `&lt;`',
      '<p>&amp;foo; &amp;constructor; &amp;lt; <code>&amp;lt;</code></p>\n',
      '&foo; &constructor; &lt; &lt;',
    ],
    ['references to control characters', '&#0;&#27;a&#xD800;', '<p>\ufffd a\ufffd</p>\n', '\ufffd a\ufffd'],
    ['escapes', '\\*a\\* \\<b\\> \\&amp;', '<p>*a* &lt;b&gt; &amp;amp;</p>\n', '*a* <b> &amp;'],
    ['HTML', 'a <b>c</b>\n\n<div>\nd\n</div>', '<p>a <strong>c</strong></p>\n<p>d</p>\n', 'a c\nd'],
    ['HTML that is not closed', 'x <code>*y* &lt;', '<p>x <code><em>y</em> &lt;</code></p>\n', 'x y <'],
    ['a comment, which is not shown', 'a <!-- note --> b\n\n<!--\nnote\n-->', '<p>a  b</p>\n', 'a b'],
    ['text between two comment marks', '<!-- a --> b -->', '<p>b --&gt;</p>\n', 'b -->'],
    ['nothing', '', '', ''],
  ])('%s', (_, markdown, html, text) => {
    const { body, problems } = renderBody(markdown);
    expect(body.html).toBe(html);
    expect(body.text).toBe(text);
    expect(problems.filter(({ message }) => !message.includes('shown as text'))).toEqual([]);
  });
});

test('a body that is nested too deeply is reported', () => {
  expect(renderBody('> '.repeat(20_000)).problems).toEqual([
    {
      file: 'items/2024/strike.md',
      line: 1,
      message: 'body is nested too deeply',
      hint: 'Remove some levels of lists, quotations or emphasis.',
      severity: 'error',
      kind: 'body is nested too deeply',
    },
  ]);
  expect(renderBody('[!'.repeat(10_000)).problems).toMatchObject([{ severity: 'warning' }]);
});

test('plain text and HTML contain the same words', () => {
  const piece = fc.constantFrom(
    ...[
      'word ',
      'two\n',
      '\n\n',
      '*',
      '_',
      '**',
      '`',
      '# ',
      '- ',
      '> ',
      '1. ',
      '3. ',
      '4) ',
      '   ',
      '| ',
      '|-|\n',
      '&amp;',
      '&',
      '<b>',
      '<',
      '\\',
      '~',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { body } = renderBody(pieces.join(''));
      const words = (text: string) => text.replace(/[☐☑]/g, '').split(/\s+/).join('');
      expect(words(body.text)).toBe(words(withoutTags(withListNumbers(body.html))));
    }),
    { numRuns: 500 },
  );
});

/** With the numbers that a browser shows. */
function withListNumbers(html: string): string {
  const lists: { next: number | undefined }[] = [];
  return html.replace(/<(\/?)(ul|ol|li)(?: (?:start|value)="(\d+)")?>/g, (tag, end, name, number) => {
    if (name !== 'li') {
      if (end === '') lists.push({ next: name === 'ol' ? Number(number ?? 1) : undefined });
      else lists.pop();
      return tag;
    }
    const list = lists.at(-1);
    if (end !== '' || list?.next === undefined) return tag;
    list.next = Number(number ?? list.next);
    return `${tag}${list.next++}. `;
  });
}

function withoutTags(html: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name) => characters[name] ?? whole);
}
