import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderBody } from './render-body.ts';

describe('HTML in Markdown is read as HTML', () => {
  test.each([
    ['one word', 'a <b>c</b> <i>d</i>', '<p>a <strong>c</strong> <em>d</em></p>\n', 'a c d'],
    [
      'crossed tags',
      '<b>a <i>b</b> c</i> d',
      '<p><strong>a <em>b</em></strong><em> c</em> d</p>\n',
      'a b c d',
    ],
    [
      'blocks without a paragraph',
      '<iframe src="//a.example/"></iframe>\n\n<img src="p.png" alt="b">',
      '<p><a href="https://a.example/">a.example/</a></p>\n<p><img src="2024/p.png" alt="b"></p>\n',
      'a.example/\nb',
    ],
    ['a line break', 'a<br>b', '<p>a<br>b</p>\n', 'a b'],
    ['paragraphs', '<p>a</p>\n<p align="center">b</p>', '<p>a</p>\n<p>b</p>\n', 'a\nb'],
    ['Markdown between tags', '<div>\n\n*a*\n\n</div>\n\nb', '<p><em>a</em></p>\n<p>b</p>\n', 'a\nb'],
    ['emphasis around Markdown', '<b>a *b*</b>', '<p><strong>a <em>b</em></strong></p>\n', 'a b'],
    [
      'what only looks',
      '<font size="2" style="x" onclick="y">a</font> <span>b</span>',
      '<p>a b</p>\n',
      'a b',
    ],
    ['a heading', '# a\n\n<h5>b</h5>', '<h2>a</h2>\n<h3>b</h3>\n', 'a\nb'],
    ['a list', '<ul><li>a<li>b</ul>', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n', 'a\nb'],
    [
      'a table',
      '<table><tr><th>a<td align=right colspan=2>b</table>',
      '<div class="table" tabindex="0">\n<table>\n<tbody>\n<tr>\n<th scope="row">a</th>\n<td class="right" colspan="2">b</td>\n</tr>\n</tbody>\n</table>\n</div>\n',
      'a b',
    ],
    ['a quotation', '<blockquote>a</blockquote>', '<blockquote>\n<p>a</p>\n</blockquote>\n', 'a'],
    [
      'references',
      '<p>Lu&iacute;s &amp; Jo&atilde;o &lt;b&gt;</p>',
      '<p>Luís &amp; João &lt;b&gt;</p>\n',
      'Luís & João <b>',
    ],
    ['a link', 'a <a href="other.md" target="_blank">b</a>', '<p>a <a href="other.html">b</a></p>\n', 'a b'],
    ['a picture', '<img src="p.png" alt="A ship">', '<p><img src="2024/p.png" alt="A ship"></p>\n', 'A ship'],
    ['code', '<pre>a\n b</pre>', '<pre tabindex="0"><code>a\n b\n</code></pre>\n', 'a b'],
    ['a word in angle brackets', 'a <who> b', '<p>a &lt;who&gt; b</p>\n', 'a <who> b'],
    ['tags that nothing opened', 'a</b></p></div>', '<p>a</p>\n', 'a'],
  ])('%s', (_, markdown, html, text) => {
    const { body } = renderBody(markdown);
    expect(body).toEqual({ html, text });
  });

  test('what is in code is not', () => {
    expect(renderBody('`<b>a</b>`').body.html).toBe('<p><code>&lt;b&gt;a&lt;/b&gt;</code></p>\n');
  });

  test('footnotes beside it stay what they are', () => {
    const { html } = renderBody('a[^1] <b>c</b>\n\n[^1]: d').body;
    expect(html).toContain(
      '<sup><a id="footnote-1-reference" href="#footnote-1" role="doc-noteref">1</a></sup>',
    );
    expect(html).toContain('<section class="footnotes" role="doc-endnotes" aria-label="Footnotes">');
    expect(html).toContain('<li id="footnote-1">');
  });

  test('its links and pictures are those of the item, in the order of the text', () => {
    const { references, picture, problems } = renderBody(
      '<img src="a.png" alt="A">\n\n![B](b.png)\n\n<a href="other.md">c</a> <a href="ftp://x.example/">d</a>',
    );
    expect(references).toEqual([
      { kind: 'file', path: 'items/2024/a.png', destination: 'a.png', line: 1, isShown: true },
      { kind: 'file', path: 'items/2024/b.png', destination: 'b.png', line: 3, isShown: true },
      { kind: 'page', path: 'items/other.html', destination: 'other.md', line: 5 },
    ]);
    expect(picture).toBe('items/2024/a.png');
    expect(problems).toMatchObject([{ line: 5, kind: 'unsupported kind of link' }]);
  });

  test('a picture from another site is a link, and no link within a link', () => {
    const html = (markdown: string) => renderBody(markdown).body.html;
    const link = '<a href="https://x.example/p.png">A</a>';
    expect(html('<img src="https://x.example/p.png" alt="A">')).toBe(`<p>${link}</p>\n`);
    expect(html('[<img src="https://x.example/p.png" alt="A">](other.md)')).toBe(
      '<p><a href="other.html" aria-label="other.md">A</a></p>\n',
    );
    expect(html('<a href="other.md"><img src="https://x.example/p.png" alt="A"></a>')).toBe(
      '<p><a href="other.html">A</a></p>\n',
    );
  });

  test('a frame with a film is a link with its title', () => {
    const { body, problems } = renderBody(
      'a\n\n<iframe src="https://www.youtube.com/embed/abcdefghijk" title="T"></iframe>',
    );
    expect(body.html).toBe('<p>a</p>\n<p><a href="https://www.youtube.com/watch?v=abcdefghijk">T</a></p>\n');
    expect(problems).toEqual([]);
  });

  test('the summary is of its first paragraph', () => {
    expect(renderBody('<p><img src="a.png" alt="x"></p>\n<p>First &eacute;.</p>').firstParagraph).toBe(
      'First é.',
    );
  });
});

describe('what is run, loaded or operated', () => {
  test('is left out with one warning', () => {
    const { body, problems } = renderBody(
      'a\n\n<script>\nalert("b")\n</script>\n\nc <input> d <script>e</script> f',
    );
    expect(body.html).toBe('<p>a</p>\n<p>c  d  f</p>\n');
    expect(problems).toMatchObject([
      {
        line: 3,
        severity: 'warning',
        message: 'HTML that pages do not show is left out: 2 script, form field',
      },
    ]);
  });

  test('what is not closed does not hide the rest', () => {
    expect(renderBody('<svg>\n\na\n\nb <select> c\n\nd').body.html).toBe('<p>a</p>\n<p>b </p>\n<p>d</p>\n');
  });
});

describe('shortcodes and lists of attributes', () => {
  test.each([
    ['a {: .b}', '<p>a </p>\n', 'a'],
    ['# a {#b .c}', '<h2>a </h2>\n', 'a'],
    ['[a](other.md){:target="_blank"} b', '<p><a href="other.html">a</a> b</p>\n', 'a b'],
    ['a\n{: .b #c width="5"}', '<p>a\n</p>\n', 'a'],
    ['{:toc}', '', ''],
    ['a {b} {1, 2} {"c": 1}', '<p>a {b} {1, 2} {&quot;c&quot;: 1}</p>\n', 'a {b} {1, 2} {"c": 1}'],
    ['`{: .b}`', '<p><code>{: .b}</code></p>\n', '{: .b}'],
    ['{{<img src="a.png">}}', '<p>{{&lt;img src=&quot;a.png&quot;&gt;}}</p>\n', '{{<img src="a.png">}}'],
  ])('%j', (markdown, html, text) => {
    expect(renderBody(markdown).body).toEqual({ html, text });
  });

  test('after a table they are no row of it', () => {
    expect(renderBody('| a |\n|---|\n| b |\n{: .c}').body.html.match(/<tr>/g)).toHaveLength(2);
  });
});

test('of whatever pieces, all words are shown or belong to what is left out', () => {
  const tags = fc.constantFrom(
    ...[
      '<b>',
      '</b>',
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<ul>',
      '<li>',
      '</ul>',
    ],
    ...[
      '<a href="x.png">',
      '</a>',
      '<blockquote>',
      '</blockquote>',
      '<h3>',
      '</h3>',
      '<dl>',
      '<dt>',
      '<dd>',
      '</dl>',
      '<figure>',
    ],
    ...[
      '<figcaption>',
      '<pre>',
      '</pre>',
      '<center>',
      '<font>',
      '\n\n',
      '\n',
      ' ',
      '- ',
      '> ',
      '*',
      '**',
      '`',
      '<br>',
      '<hr>',
    ],
  );
  fc.assert(
    fc.property(fc.array(tags, { maxLength: 14 }), (pieces) => {
      const markdown = pieces.map((piece, i) => `${piece}w${i}`).join('');
      const { html } = renderBody(markdown).body;
      for (const i of pieces.keys()) expect(html, markdown).toMatch(new RegExp(`w${i}(?!\\d)`));
      expect(html).not.toMatch(/data-raw|x-left-out/);
    }),
    { numRuns: 1000 },
  );
});
