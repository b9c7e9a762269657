import { expect, test } from 'vitest';
import { withAbsoluteLinks } from '../../src/html/absolute-links.ts';

const page = 'https://example.org/a/items/strike.html';

test.each([
  ['<a href="fog.html">', '<a href="https://example.org/a/items/fog.html">'],
  ['<a href="../topics/b.html#x">', '<a href="https://example.org/a/topics/b.html#x">'],
  ['<a href="#footnote-1">', `<a href="${page}#footnote-1">`],
  ['<a href="?a=1&amp;b=2">', `<a href="${page}?a=1&amp;b=2">`],
  ['<a href="it&#39;s.pdf">', '<a href="https://example.org/a/items/it&#39;s.pdf">'],
  [
    '<a title="href=&quot;b&quot;" href="b">',
    '<a title="href=&quot;b&quot;" href="https://example.org/a/items/b">',
  ],
  ['<img src="scan.png" alt="A">', '<img src="https://example.org/a/items/scan.png" alt="A">'],
  [
    '<img srcset="a.webp 480w, b.webp 960w">',
    '<img srcset="https://example.org/a/items/a.webp 480w, https://example.org/a/items/b.webp 960w">',
  ],
  ['<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'],
  ['<a href="https://example.com/x?y=%20#z">', '<a href="https://example.com/x?y=%20#z">'],
  ['<code> href="b"</code>', '<code> href="b"</code>'],
  ['<a href="https://[">', '<a href="https://[">'],
])('%s', (html, expected) => {
  expect(withAbsoluteLinks(html, page)).toBe(expected);
});
