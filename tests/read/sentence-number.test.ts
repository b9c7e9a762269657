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
  ['The toll was put at\n1. Nobody else died.', '<p>The toll was put at\n1. Nobody else died.</p>\n'],
  [
    'Am Sonntag,\n1. Mai 1932, schloss *es*.\nMehr.\n\nEs blieb zu.',
    '<p>Am Sonntag,\n1. Mai 1932, schloss <em>es</em>.\nMehr.</p>\n<p>Es blieb zu.</p>\n',
  ],
  ['> It was at\n> 1. So it said.', '<blockquote>\n<p>It was at\n1. So it said.</p>\n</blockquote>\n'],
  ['It closed in\n1931. It froze.', '<p>It closed in\n1931. It froze.</p>\n'],
  ['3. Mai: a\n7. Mai: b', '<p>3. Mai: a\n7. Mai: b</p>\n'],
  ['> 12) So it said.', '<blockquote>\n<p>12) So it said.</p>\n</blockquote>\n'],
])('%j is text', (markdown, html) => {
  const { body, problems, firstParagraph } = renderBody(markdown);
  expect(body.html).toBe(html);
  expect(firstParagraph).toMatch(/\d/);
  expect(problems).toEqual([]);
});

test.each([
  ['1. Only one', '<ol>\n<li>Only one</li>\n</ol>\n'],
  ['3. More pay\n4. Less work', '<ol start="3">\n<li>More pay</li>\n<li>Less work</li>\n</ol>\n'],
  ['They want:\n1. More pay', '<p>They want:</p>\n<ol>\n<li>More pay</li>\n</ol>\n'],
  ['They want\n1. a\n2. b', '<p>They want</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n'],
  ['They want\n1. a\n\n2. b', '<p>They want</p>\n<ol>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n'],
  ['They want\n1. a\n   - b', '<p>They want</p>\n<ol>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>\n'],
  ['They want\n1. a\n\n\n   b', '<p>They want</p>\n<ol>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ol>\n'],
  ['0. Zero', '<ol start="0">\n<li>Zero</li>\n</ol>\n'],
  ['5. One\n\n   Two', '<ol start="5">\n<li><p>One</p>\n<p>Two</p>\n</li>\n</ol>\n'],
])('%j is a list', (markdown, html) => {
  expect(renderBody(markdown).body.html).toBe(html);
});
