import { describe, expect, test } from 'vitest';
import { renderBody } from './render-body.ts';

describe('headings', () => {
  test.each([
    ['# a\n## b', 'h2 h3'],
    ['### a\n#### b\n### c', 'h2 h3 h2'],
    ['## a\n# b', 'h2 h2'],
    ['# a\n### b\n### c\n# d\n###### e\n## f', 'h2 h3 h3 h2 h3 h3'],
    ['# a\n## b\n### c\n#### d\n##### e\n###### f', 'h2 h3 h4 h5 h6 h6'],
    ['a\n===\n\n> # b\n\n- ## c', 'h2 h2 h3'],
    ['#\n\n# a', 'h2'],
  ])('%j', (markdown, levels) => {
    const { html } = renderBody(markdown).body;
    expect(Array.from(html.matchAll(/<(h\d)>/g), (match) => match[1]).join(' ')).toBe(levels);
  });
});

describe('links and images', () => {
  test.each([
    [
      'the web',
      '[a](https://example.org/?b=1&c=d "T")',
      '<a href="https://example.org/?b=1&amp;c=d" title="T">a</a>',
    ],
    [
      'a bare address',
      'www.example.org/a&b',
      '<a href="http://www.example.org/a&amp;b">www.example.org/a&amp;b</a>',
    ],
    ['an email address', '<desk@example.org>', '<a href="mailto:desk@example.org">desk@example.org</a>'],
    ['another item', '[a](other.md)', '<a href="other.html">a</a>'],
    ['another item in a folder', '[a](../2023/other.md)', '<a href="other.html">a</a>'],
    ['a page by its address', '[a](../topics/trade.html)', '<a href="../topics/trade.html">a</a>'],
    ['the home page', '[a](../index.html)', '<a href="../index.html">a</a>'],
    ['a file', '[a](scan.pdf#page=2)', '<a href="2024/scan.pdf#page=2">a</a>'],
    ['a file in a folder above', '[a](../scan.pdf)', '<a href="scan.pdf">a</a>'],
    ['a name with a space and an accent', '[a](<a é.pdf>)', '<a href="2024/a%20%C3%A9.pdf">a</a>'],
    ['a name that is encoded', '[a](a%20b%3Fc%25.pdf)', '<a href="2024/a%20b%3Fc%25.pdf">a</a>'],
    ['a definition', '[a][b]\n\n[b]: other.md', '<a href="other.html">a</a>'],
    [
      'character references in an address',
      '[a](https://example.org/?b&amp;c)',
      '<a href="https://example.org/?b&amp;c">a</a>',
    ],
    [
      'a picture in a sentence',
      'See ![a *b* "c"](p.png "T")',
      'See <img src="2024/p.png" alt="a b &quot;c&quot;" title="T">',
    ],
    [
      'a picture as a link',
      'See [![a](p.png)](other.md)',
      'See <a href="other.html"><img src="2024/p.png" alt="a"></a>',
    ],
    ['a link without words', '[ ](other.md)', '<a href="other.html" aria-label="other.md">other.md</a>'],
  ])('to %s', (_, markdown, html) => {
    const { body, problems } = renderBody(markdown);
    expect(body.html).toBe(`<p>${html}</p>\n`);
    expect(problems).toEqual([]);
  });

  test.each([
    ['![a](p.png)', '<img src="2024/p.png" alt="a">'],
    ['![a](p.png "A *b* & c")', '<img src="2024/p.png" alt="a"><figcaption>A *b* &amp; c</figcaption>'],
    [
      '[![a](p.png "T")](other.md)',
      '<a href="other.html"><img src="2024/p.png" alt="a"></a><figcaption>T</figcaption>',
    ],
  ])('a picture alone in its paragraph is a figure: %s', (markdown, html) => {
    expect(renderBody(markdown).body.html).toBe(`<figure>${html}</figure>\n`);
  });

  test('the caption of a figure is part of its text', () => {
    expect(renderBody('![A ship](p.png "The *Ocean* at sea")').body.text).toBe('A ship\nThe *Ocean* at sea');
  });

  test('a picture from another site is no figure', () => {
    const { body } = renderBody('![A ship](https://example.org/p.png "At sea")');
    expect(body.html).toBe('<p><a href="https://example.org/p.png">A ship</a></p>\n');
  });

  test('are collected with their lines, and each file once', () => {
    const { references, attachments } = renderBody(
      '[a](a.md)\n[b](b.pdf)\n\n> c\n> ![d](d.png)\n\n[b](b.pdf)',
    );
    expect(references).toEqual([
      { kind: 'page', path: 'items/a.html', destination: 'a.md', line: 1 },
      { kind: 'file', path: 'items/2024/b.pdf', destination: 'b.pdf', line: 2 },
      { kind: 'file', path: 'items/2024/d.png', destination: 'd.png', line: 5, isShown: true },
      { kind: 'file', path: 'items/2024/b.pdf', destination: 'b.pdf', line: 7 },
    ]);
    expect(attachments).toEqual(['items/2024/b.pdf', 'items/2024/d.png']);
  });
});

describe('links and images that are not allowed', () => {
  test.each([
    ['[a *b*](javascript:alert(1))', '<p>a <em>b</em></p>\n', 'warning'],
    ['[ ](tel:112)', '<p>tel:112</p>\n', 'warning'],
    ['![a &lt;b](other.md)', '<p>a &lt;b</p>\n', 'error'],
    ['<ftp://example.org/>', '<p>ftp://example.org/</p>\n', 'warning'],
  ])('%s is reported and replaced by its text', (markdown, html, severity) => {
    const { body, problems, references } = renderBody(markdown);
    expect(body.html).toBe(html);
    expect(problems).toMatchObject([{ line: 1, severity }]);
    expect(references).toEqual([]);
  });

  test.each([
    ['![a *b*](https://example.org/a.png)', '<a href="https://example.org/a.png">a b</a>'],
    ['![](https://example.org/a.png)', '<a href="https://example.org/a.png">https://example.org/a.png</a>'],
    ['[![a](https://example.org/a.png)](b.pdf)', '<a href="2024/b.pdf">a</a>'],
  ])('%s is reported, and shown as a link', (markdown, html) => {
    const { body, problems } = renderBody(markdown);
    expect(body.html).toBe(`<p>${html}</p>\n`);
    expect(problems).toMatchObject([
      { line: 1, severity: 'warning', message: expect.stringMatching(/^image from/) },
    ]);
  });

  test.each(['It was on ftp://example.org/x in 1995.', 'See ftp.example.org, news:alt.x and gopher://x.'])(
    '%s is text',
    (markdown) => {
      const { body, problems } = renderBody(markdown);
      expect(body.html).toBe(`<p>${markdown}</p>\n`);
      expect(problems).toEqual([]);
    },
  );

  test('a link to a section leads to the page', () => {
    const { body, problems } = renderBody('[a](other.md#end)');
    expect(body.html).toBe('<p><a href="other.html">a</a></p>\n');
    expect(problems).toMatchObject([
      { severity: 'warning', message: 'link to a section of a page: "other.md#end"' },
    ]);
  });

  test('the same link on several lines is reported on each', () => {
    const { problems } = renderBody('[a](/b)\n[a](/b)\n\ntext\n[a](/b)');
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test('an image without a description causes a warning', () => {
    const { body, problems } = renderBody('![](a.png)');
    expect(body.html).toBe('<figure><img src="2024/a.png" alt=""></figure>\n');
    expect(problems).toMatchObject([
      { severity: 'warning', message: 'image without a description: "a.png"' },
    ]);
  });
});
