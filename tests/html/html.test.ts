import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, html, raw } from '../../src/html/html.ts';

test.each([
  ['text is escaped', html`<p>${'<b> & "c" \'d\''}</p>`, '<p>&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>'],
  ['markup of ours is not', html`<p>${html`<b>${'&'}</b>`}</p>`, '<p><b>&amp;</b></p>'],
  [
    'lists are joined',
    html`<ul>${['a', '<'].map((each) => html`<li>${each}</li>`)}</ul>`,
    '<ul><li>a</li><li>&lt;</li></ul>',
  ],
  ['nothing leaves nothing', html`a${false}b${undefined}c${[]}d`, 'abcd'],
  ['zero is a number', html`${0}`, '0'],
  ['rendered Markdown goes in as it is', html`${raw('<em>x</em>')}`, '<em>x</em>'],
])('%s', (_, made, expected) => {
  expect(made.text).toBe(expected);
});

test('a record or a promise does not compile, and would not pass', () => {
  // @ts-expect-error an object has no text of its own
  expect(() => html`${{ title: 'x' }}`).toThrow(TypeError);
  // @ts-expect-error a promise has none yet
  expect(() => html`${Promise.resolve('x')}`).toThrow(TypeError);
});

test('no text can leave an attribute or open a tag', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ';') }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
    }),
  );
});
