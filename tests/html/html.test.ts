import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, html, raw } from '../../src/html/html.ts';

test.each([
  ['escapes text', html`<p>${'<b> & "c" \'d\''}</p>`, '<p>&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>'],
  ['does not escape nested templates', html`<p>${html`<b>${'&'}</b>`}</p>`, '<p><b>&amp;</b></p>'],
  [
    'joins arrays',
    html`<ul>${['a', '<'].map((each) => html`<li>${each}</li>`)}</ul>`,
    '<ul><li>a</li><li>&lt;</li></ul>',
  ],
  ['renders false, undefined and an empty array as nothing', html`a${false}b${undefined}c${[]}d`, 'abcd'],
  ['renders zero as a number', html`${0}`, '0'],
  ['inserts raw HTML unchanged', html`${raw('<em>x</em>')}`, '<em>x</em>'],
])('html %s', (_, actual, expected) => {
  expect(actual.text).toBe(expected);
});

test('html rejects objects and promises at compile time and at run time', () => {
  // @ts-expect-error an object is not an HtmlValue
  expect(() => html`${{ title: 'x' }}`).toThrow(TypeError);
  // @ts-expect-error a promise is not an HtmlValue
  expect(() => html`${Promise.resolve('x')}`).toThrow(TypeError);
});

test('escaped text can neither close an attribute nor open a tag', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ';') }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
    }),
  );
});
