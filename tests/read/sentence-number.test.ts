import { expect, test } from 'vitest';
import { renderBody } from './render-body.ts';

test.each([
  ['1931. The harbour froze.', '<p>1931. The harbour froze.</p>\n'],
  [
    '7. März 1931 schloss das Werk.\nEs *blieb* zu.',
    '<p>7. März 1931 schloss das Werk.\nEs <em>blieb</em> zu.</p>\n',
  ],
  ['1931. A flood.\n\n1940. A fire.', '<p>1931. A flood.</p>\n<p>1940. A fire.</p>\n'],
  ['1931. A flood.\n\nMore.\n\n1932. A fire.', '<p>1931. A flood.</p>\n<p>More.</p>\n<p>1932. A fire.</p>\n'],
  ['> 12) So it said.', '<blockquote>\n<p>12) So it said.</p>\n</blockquote>\n'],
])('%j is text', (markdown, html) => {
  const { body, problems, firstParagraph } = renderBody(markdown);
  expect(body.html).toBe(html);
  expect(firstParagraph).not.toMatch(/^[^\d]/);
  expect(problems).toEqual([]);
});

test.each([
  ['1. Only one', '<ol>\n<li>Only one</li>\n</ol>\n'],
  ['3. More pay\n4. Less work', '<ol start="3">\n<li>More pay</li>\n<li>Less work</li>\n</ol>\n'],
  ['0. Zero', '<ol start="0">\n<li>Zero</li>\n</ol>\n'],
  ['5. One\n\n   Two', '<ol start="5">\n<li><p>One</p>\n<p>Two</p>\n</li>\n</ol>\n'],
])('%j is a list', (markdown, html) => {
  expect(renderBody(markdown).body.html).toBe(html);
});
