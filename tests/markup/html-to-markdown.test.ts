import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from '../../src/markup/html-to-markdown.ts';
import { renderBody } from '../read/render-body.ts';

const convert = async (html: string) => (await htmlToMarkdown(html)).markdown;

describe('what a text consists of', () => {
  test.each([
    ['One &amp; two &eacute;<p>Three<p>Four', 'One & two é\n\nThree\n\nFour'],
    ['<b>bold</b> <i>it</i> <strike>no</strike> <tt>x</tt> a<br>b', '**bold** *it* ~~no~~ `x` a\\\nb'],
    ['<h1>A</h1><h5>B</h5>', '## A\n\n### B'],
    ['<a href="/x?a=1&b=2" title="T">ok</a> <a name=top></a>', '[ok](/x?a=1&b=2 "T")'],
    ['<ul><li>a<ul><li>b</ul><li>c</ul>', '- a\n  - b\n- c'],
    ['<ol start=9><li>x<li><p>y</p><p>z</p></ol>', '9. x\n10. y\n\n    z'],
    ['<ol><li>x<li value=5>y<li>z</ol>', '1. x\n5. y\n6. z'],
    ['<ul>loose<li>a</ul>', '- loose\n- a'],
    ['<blockquote>a<p>b</blockquote>', '> a\n> \n> b'],
    ['<img src="a b.png" alt="A" title="T">', '![A](<a b.png> "T")'],
    ['<img src="data:image/png;base64,x" data-src="b.png" alt="">', '![](b.png)'],
    [
      '<figure><img src=c.png alt=A><figcaption> The "Fog", 2*3 </figcaption></figure>',
      '![A](c.png "The \\"Fog\\", 2\\*3")',
    ],
    [
      '<figure><img src=c.png><figcaption>By <a href="x">Ann</a></figcaption></figure>',
      '![](c.png)\n\nBy [Ann](x)',
    ],
    [
      '<figure><img src=c.png><img src=d.png><figcaption>Two</figcaption></figure>',
      '![](c.png)![](d.png)\n\nTwo',
    ],
    ['<pre>a\n  b</pre>', '```\na\n  b\n```'],
    ['<dl><dt>T<dd>D<dd>E</dl>', 'T\n: D\n: E'],
    ['<div><div>a</div>b</div><center>c</center>', 'a\n\nb\n\nc'],
    ['<details><summary>S</summary>t</details>', '**S**\n\nt'],
    ['<a href=x><div>a</div><p>b</a>', '[a](x)\n\n[b](x)'],
    ['<li>a<p>b<td>c', 'a\n\nbc'],
    ['', ''],
  ])('%s', async (html, markdown) => {
    expect(await convert(html)).toBe(markdown);
  });

  test.each([
    ['<table><tr><td>1|2<td style="text-align: right">b</table>', '|  |  |\n| --- | --: |\n| 1\\|2 | b |'],
    [
      '<table><caption>C</caption><thead><tr><th>H<th align=center>K</thead><tr><td>a<p>b<td>c</table>',
      'C\n\n| H | K |\n| --- | :-: |\n| a b | c |',
    ],
  ])('%s', async (html, markdown) => {
    expect(await convert(html)).toBe(markdown);
  });

  test.each([
    '1. not a list',
    '# no heading',
    'a_b_c *x* [y](z) `q` <b>',
    '- x',
    '> x',
    '+ x',
    '~~x~~',
    '![',
    '&eacute; <!-- a --> & < b',
  ])('text stays text: %s', async (text) => {
    const markdown = await convert(`<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
    expect(renderBody(markdown).body.text).toBe(text);
  });
});

describe('what is run, loaded or operated', () => {
  test('is left out and counted by kind', async () => {
    const { markdown, leftOut } = await htmlToMarkdown(
      '<head><title>T</title><style>p{}</style></head><body onload="x()">a<script>alert("</p>")</script><script src=x></script>' +
        '<form>b<input><select><option>1</select><textarea><p>t</textarea></form><svg><script>1</script><circle/></svg>' +
        '<object data=x>o</object><embed src=x><iframe src="javascript:x"></iframe><math><mi>m</math>c',
    );
    expect(markdown).toBe('a\n\nb\n\nc');
    expect(Object.fromEntries(leftOut)).toEqual({
      ...{ title: 1, style: 1, script: 2, 'form field': 3, svg: 1, object: 1, embed: 1, iframe: 1, math: 1 },
    });
  });

  test.each(['javascript:x', ' JaVa\nScript:x', 'data:text/html,x', 'vbscript:x', 'file:///x'])(
    'a link to %j is its words',
    async (href) => {
      const { markdown, leftOut } = await htmlToMarkdown(
        `<a href="${href}">w</a><img src="${href}" alt="d">`,
      );
      expect(markdown).toBe('wd');
      expect(leftOut.get('link')).toBe(1);
    },
  );

  test.each([
    [
      '<iframe src="https://www.youtube.com/embed/abcdefghijk?rel=0" title="A film">',
      '[A film](https://www.youtube.com/watch?v=abcdefghijk)',
    ],
    ['<iframe src="//player.vimeo.com/video/123">x</iframe>', '[vimeo.com/123](https://vimeo.com/123)'],
    ['<video><source src="https://a.example/v.mp4">no</video>', '[a.example/v.mp4](https://a.example/v.mp4)'],
    [
      '<p>a <audio src="https://a.example/v.mp3"></audio> b',
      'a [a.example/v.mp3](https://a.example/v.mp3) b',
    ],
  ])('what a frame shows is a link: %s', async (html, markdown) => {
    expect(await htmlToMarkdown(html)).toEqual({ markdown, leftOut: new Map() });
  });
});

describe('hostile HTML', () => {
  const repeated: Readonly<Record<string, (times: number) => string>> = {
    'deep quotations': (times) => '<blockquote>x'.repeat(times),
    'deep divisions': (times) => '<div>'.repeat(times),
    'open emphasis': (times) => '<p><b><i>x'.repeat(times),
    'crossed emphasis': (times) => '<b><p></b><i></p>x'.repeat(times),
    'nested tables': (times) => '<table><tr><td>x'.repeat(times),
    'misplaced text': (times) => '<table>x'.repeat(times),
    'nested lists': (times) => '<ul><li>x'.repeat(times),
    'open links': (times) => '<a href=x><b>x'.repeat(times),
    scripts: (times) => '<script>'.repeat(times),
    references: (times) => '&amp'.repeat(times),
    'long lists': (times) => `<ol>${'<li>x'.repeat(times)}`,
  };

  test.each(Object.keys(repeated))('%s take a time that grows with their length', async (name) => {
    const html = repeated[name] ?? (() => '');
    const time = async (times: number) => {
      const start = performance.now();
      await htmlToMarkdown(html(times));
      return performance.now() - start;
    };
    await time(500);
    const short = await time(1000);
    // Eight times as long: linear, with room for a busy machine.
    expect(await time(8000)).toBeLessThan(Math.max(24 * short, 2000));
  });

  test('more than five million characters are refused', async () => {
    await expect(htmlToMarkdown('x'.repeat(5_000_001))).rejects.toThrow(RangeError);
  });

  test('whatever is given, the Markdown is text and runs nothing', async () => {
    const pieces = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<a href="javascript:x">',
        '<a href=x>',
        '</a>',
        '<script>',
        '</script>',
      ],
      ...[
        '<style>',
        '</style>',
        '<img src=x onerror=y>',
        '<table>',
        '<tr>',
        '<td>',
        '</table>',
        '<ul>',
        '<li>',
      ],
      ...['word', ' ', '"', '<', '>', '&lt;', '<textarea>', '<title>', '<template>', '<iframe srcdoc="<p>">'],
      ...['<svg>', '<!--', '-->', '<math>', '<mtext>'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
        const { html } = renderBody((await htmlToMarkdown(parts.join(''))).markdown).body;
        expect(html).not.toMatch(
          /<(?!\/?(?:p|strong|a|table|thead|tbody|tr|t[hd]|ul|li|em|br|div|img|figure)\b)/,
        );
        expect(html).not.toMatch(/<[^>]*(?:javascript|onerror|srcdoc)/);
      }),
    );
  });
});
