import { describe, expect, test } from 'vitest';
import { renderBody } from './render-body.ts';

describe('what is not Markdown is reported once for each kind', () => {
  test.each([
    ['a\n\nb <b>c</b> and <i>d</i>', [[3, '2 HTML tags are shown as text, such as "<b>"']]],
    ['<div>\n<p>a</p>\n</div>', [[1, '2 HTML tags are shown as text, such as "<div>"']]],
    ['a\n\n<iframe src="b"></iframe>', [[3, 'HTML tag is shown as text: "<iframe src="b">"']]],
    ['- a<br>b', [[1, 'HTML tag is shown as text: "<br>"']]],
    ['> a\n> <br>b', [[2, 'HTML tag is shown as text: "<br>"']]],
    ['| a<br>b |\n|---|', [[1, 'HTML tag is shown as text: "<br>"']]],
    ['**a<br>b**', [[1, 'HTML tag is shown as text: "<br>"']]],
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
    ['Text {: .class}', [[1, 'list of attributes is shown as text: "{: .class}"']]],
    ['# a {#b .c}', [[1, 'list of attributes is shown as text: "{#b .c}"']]],
    [
      '{% a %} <b> {{% c %}}',
      [
        [1, 'HTML tag is shown as text: "<b>"'],
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
  ])('%j is not', (markdown) => {
    expect(renderBody(markdown).problems).toEqual([]);
  });
});

test('its character references are decoded on the page, for the search and in the summary', () => {
  const { body, firstParagraph } = renderBody(
    '<p>Lu&iacute;s &amp; Jo&atilde;o. <a href="b?c&amp;d">So.</a></p>',
  );
  expect(body.text).toBe('<p>Luís & João. <a href="b?c&d">So.</a></p>');
  expect(body.html).toBe(
    '<p>&lt;p&gt;Luís &amp; João. &lt;a href=&quot;b?c&amp;d&quot;&gt;So.&lt;/a&gt;&lt;/p&gt;</p>\n',
  );
  expect(firstParagraph).toBe('Luís & João. So.');
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
