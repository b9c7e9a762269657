import { describe, expect, test } from 'vitest';
import { renderBody } from '../render-body.ts';

describe('what is not Markdown is reported once for each kind', () => {
  test.each([
    ['a\n\nb <who>c</who> and <d>', [[3, '2 HTML tags are shown as text, such as "<who>"']]],
    ['<div>\n<who>a</who>\n</div>', [[2, 'HTML tag is shown as text: "<who>"']]],
    ['- a<who>b', [[1, 'HTML tag is shown as text: "<who>"']]],
    ['> a\n> <who>b', [[2, 'HTML tag is shown as text: "<who>"']]],
    ['| a<who>b |\n|---|', [[1, 'HTML tag is shown as text: "<who>"']]],
    ['**a<who>b**', [[1, 'HTML tag is shown as text: "<who>"']]],
    [
      'a {% include b.html id="c" %}',
      [[1, 'tag of a template language is shown as text: "{% include b.html id="c" %}"']],
    ],
    [
      '{{ page.url }} {{ b }}',
      [[1, '2 tags of a template language are shown as text, such as "{{ page.url }}"']],
    ],
    ['{{< img src="a_b_c" >}}', [[1, 'shortcode is shown as text: "{{< img src="a_b_c" >}}"']]],
    ['{{<img src="a">}}', [[1, 'shortcode is shown as text: "{{<img src="a">}}"']]],
    [
      '[caption id="a_1" width="3"]b[/caption]',
      [[1, 'shortcode is shown as text: "[caption id="a_1" width="3"]"']],
    ],
    [
      '{% a %} <who> {{% c %}}',
      [
        [1, 'HTML tag is shown as text: "<who>"'],
        [1, 'shortcode is shown as text: "{{% c %}}"'],
        [1, 'tag of a template language is shown as text: "{% a %}"'],
      ],
    ],
  ])('%j', (markdown, expected) => {
    const { problems } = renderBody(markdown);
    const found = problems.map(({ line, message }) => [line, message]);
    expect(found.sort()).toEqual(expected);
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test.each([
    '`<b> {{ a }} {% b %}`',
    '```\n<b> {{ a }}\n```',
    '\\<b> and 1 < 2 > 1',
    '<!-- <b> -->',
    '<https://example.org/>',
    'a {b} [sic] [c = d] {1, 2}',
    'Text {: .class}',
    '# a {#b .c}',
    'a <b>c</b> <font>d</font> <my-tag>',
  ])('%j is not', (markdown) => {
    expect(renderBody(markdown).problems).toEqual([]);
  });
});

test('its character references are decoded on the page, for the search and in the summary', () => {
  const { body, firstParagraph } = renderBody('<who>Lu&iacute;s &amp; Jo&atilde;o.</who>');
  expect(body.text).toBe('<who>Luís & João.</who>');
  expect(body.html).toBe('<p>&lt;who&gt;Luís &amp; João.&lt;/who&gt;</p>\n');
  expect(firstParagraph).toBe('Luís & João.');
});

test.each([
  ['<p><img src="a.png"></p>\n\n<p>&nbsp;</p>\n\n<p>First &eacute;.</p>', 'First é.'],
  ['A <b>bold</b> word.', 'A bold word.'],
  ['<!-- note -->', ''],
  ['{% include a.html %}\n\n{{< b >}}\n\nFirst.', 'First.'],
  ['[caption id="a"]First {: .b}', 'First'],
])('the summary of %j has no tags', (markdown, paragraph) => {
  expect(renderBody(markdown).firstParagraph).toBe(paragraph);
});
