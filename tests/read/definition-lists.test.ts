import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderBody } from './render-body.ts';

test.each([
  ['A\n: b', '<dl>\n<dt>A</dt>\n<dd>b</dd>\n</dl>\n', 'A\nb'],
  ['A\n:   b *c*\nd\n: e', '<dl>\n<dt>A</dt>\n<dd>b <em>c</em>\nd</dd>\n<dd>e</dd>\n</dl>\n', 'A\nb c d\ne'],
  [
    'A\nB\n\n: c\n\nD\n: e\n\nf',
    '<dl>\n<dt>A</dt>\n<dt>B</dt>\n<dd>c</dd>\n<dt>D</dt>\n<dd>e</dd>\n</dl>\n<p>f</p>\n',
    'A\nB\nc\nD\ne\nf',
  ],
  [
    '# H\nA\n: [b](other.md)',
    '<h2>H</h2>\n<dl>\n<dt>A</dt>\n<dd><a href="other.html">b</a></dd>\n</dl>\n',
    'H\nA\nb',
  ],
  ['A\n:b', '<p>A\n:b</p>\n', 'A :b'],
  [': a', '<p>: a</p>\n', ': a'],
  ['a\n\nb', '<p>a</p>\n<p>b</p>\n', 'a\nb'],
  ['- a\n\n: b', '<ul>\n<li>a</li>\n</ul>\n<p>: b</p>\n', 'a\n: b'],
  ['```\nA\n: b\n```', '<pre tabindex="0"><code>A\n: b\n</code></pre>\n', 'A\n: b'],
])('%j', (markdown, html, text) => {
  expect(renderBody(markdown).body).toEqual({ html, text });
});

test('lines of links in it are lines of the file', () => {
  const { problems } = renderBody('# H\n\nA\n: b\n: [c](ftp://x.example/)\n\nd [e](ftp://x.example/)');
  expect(problems.map(({ line }) => line)).toEqual([5, 7]);
});

test('whatever the lines, all words are shown', () => {
  const piece = fc.constantFrom(
    'a',
    ': b',
    '',
    'c *d*',
    '- e',
    '> f',
    '# g',
    '   : h',
    ':i',
    '| j |',
    '|---|',
    '    k',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (lines) => {
      const numbered = lines.map((line, i) => (/\w/.test(line) ? `${line}w${i}` : line));
      const { html } = renderBody(numbered.join('\n')).body;
      for (const line of numbered) {
        const word = /w\d+/.exec(line)?.[0];
        if (word !== undefined && !line.startsWith('|')) expect(html).toMatch(new RegExp(`${word}(?!\\d)`));
      }
    }),
    { numRuns: 500 },
  );
});

test('many lines take a time that grows with their number', () => {
  const time = (lines: number) => {
    const start = performance.now();
    renderBody(`${'word\n'.repeat(lines)}: x`);
    return performance.now() - start;
  };
  time(500);
  expect(time(16_000)).toBeLessThan(3000);
});
