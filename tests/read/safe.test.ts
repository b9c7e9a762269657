import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeWebAddress } from '../../src/records/address.ts';
import { isMistake } from '../../src/records/problem.ts';
import { addresses, markup } from '../support/vectors.ts';
import { renderBody } from './render-body.ts';

describe('Markdown cannot inject', () => {
  test.each(addresses)('a link to %j', (address) => {
    for (const markdown of [
      `[x](${address})`,
      `[x](<${address}>)`,
      `[x]\n\n[x]: ${address}`,
      `<${address}>`,
      `![x](${address})`,
    ]) {
      expectSafe(renderBody(markdown).body.html);
    }
    // Any remaining link is a relative path to a file that does not exist, or was mended.
    expect(renderBody(`[x](<${address.replace(/[<>]/g, '')}>)`).body.html).not.toMatch(
      /href="(?!2024\/|https:\/\/example\.org)/,
    );
  });

  test.each(markup)('%j', (markdown) => {
    expectSafe(renderBody(markdown).body.html);
  });

  test('combinations of such pieces', () => {
    const piece = fc.constantFrom(
      ...markup,
      ...addresses,
      '[',
      '](',
      ')',
      '![',
      '<',
      '>',
      '"',
      "'",
      '`',
      '\n',
      '\n\n',
      '*',
      '\\',
      '&',
      '[^a]',
      '\n\n[^a]: ',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expectSafe(renderBody(pieces.join('')).body.html);
      }),
      { numRuns: 500 },
    );
  });
});

test.each(addresses)('%j is not a web address of a source or a topic', (address) => {
  expect(isMistake(normalizeWebAddress(address))).toBe(true);
});

/** Allows only the elements that Markdown needs, with their attributes, and allowed link targets. */
function expectSafe(html: string): void {
  const rest = html.replace(element, '');
  expect(rest).not.toMatch(/[<>"']/);
  for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(allowedLink);
  for (const [, address = ''] of html.matchAll(/src="([^"]*)"/g)) expect(address).toMatch(relative);
}

/** A relative address: no `:` before the first `/`, `?` or `#`, where it would end a scheme. */
const relative = /^(?!\/)[^:/?#\\\p{Cc}]*([/?#][^\\\p{Cc}]*)?$/u;
const allowedLink = new RegExp(`^https?:\\/\\/[^/]|^mailto:[^@]+@|^#footnote-|${relative.source}`, 'iu');

const value = '"[^"<>]*"';
const element = new RegExp(
  [
    '</?(p|figure|figcaption|h[2-6]|em|strong|del|code|ul|ol|li|blockquote|table|thead|tbody|tr)>',
    '</?(br|hr|pre|a|td|th|div|sup|sub|s|u|q|mark|small|cite|ins|kbd|samp|var|abbr|dl|dt|dd|caption)>',
    '<section class="footnotes" role="doc-endnotes" aria-label="Footnotes">|</section>',
    '<li id="footnote-\\d+">',
    '<a id="footnote-\\d+-reference(-\\d+)?" href="#footnote-\\d+" role="doc-noteref">',
    '<a href="#footnote-\\d+-reference(-\\d+)?" role="doc-backlink" lang="en" aria-label="[\\w ,]+">',
    '<pre tabindex="0">',
    '<div class="table" tabindex="0">',
    '<(th scope="(col|row)"|td)( class="(left|right|center)")?( (col|row)span="\\d+")*>',
    '<li value="\\d+">',
    '<ol start="\\d+">',
    `<a href=${value}( title=${value})?( aria-label=${value})?>`,
    `<img src=${value} alt=${value}( title=${value})?>`,
  ].join('|'),
  'g',
);
