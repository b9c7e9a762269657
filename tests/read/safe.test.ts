import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeWebAddress } from '../../src/records/address.ts';
import { isMistake } from '../../src/records/problem.ts';
import { rendered } from './rendered.ts';

/** Addresses that run a script, fetch what they should not, or pass for another kind. */
const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3a;alert(1)',
  'javascript&#0000058alert(1)',
  '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)',
  '&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'java&#9;script:alert(1)',
  'java&#10;script:alert(1)',
  'java&#13;script:alert(1)',
  'java\tscript:alert(1)',
  'java\u0000script:alert(1)',
  '\u0001javascript:alert(1)',
  '&#1;javascript:alert(1)',
  '&#14;  javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\u2028javascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'javascript\u200b:alert(1)',
  'javascript:%61lert(1)',
  'javascript%3Aalert(1)',
  'javascript://example.org/%0Aalert(1)',
  'javascript:/*--></title></style></script><svg/onload=alert(1)>*/',
  'vbscript:msgbox(1)',
  'livescript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'DATA:,x',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'feed:javascript:alert(1)',
  'view-source:javascript:alert(1)',
  'jar:https://example.org!/x',
  'about:blank',
  'ms-word:ofe|u|https://example.org/',
  'intent://example.org#Intent;end',
  'ftp://example.org/',
  '//example.org/x.js',
  '/\\example.org',
  '\\\\example.org\\x',
  '\\/\\/example.org',
  '&sol;&sol;example.org',
  '&#47;&#47;example.org',
  '/x.html',
  'http:javascript:alert(1)',
  'https:/example.org',
  'https:\\\\example.org',
  'https://',
  'https://exa mple.org\u0000',
  'mailto:',
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '..%5c..%5csite.yml',
  '%00scan.pdf',
  'scan.pdf%0d%0aX: y',
  '%E0%A4%A',
  'x:y',
  'C:\\scan.pdf',
];

/** HTML and Markdown that try to become elements or attributes. */
const markup = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//example.org/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,x"></object>',
  '<a href="javascript:alert(1)">x</a>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<base href="//example.org/">',
  '<meta http-equiv="refresh" content="0;url=//example.org">',
  '<style>@import "//example.org/x.css"</style>',
  '<div style="background:url(//example.org)">x</div>',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<script>alert(1)//<</script>',
  '<script\n>alert(1)</script\n>',
  '<!--><script>alert(1)</script>-->',
  '<!-- --!><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<!DOCTYPE html><script>alert(1)</script>',
  '<pre><script>alert(1)</script>',
  'text <code><script>alert(1)</script>',
  '`<script>alert(1)</script>`',
  '    <script>alert(1)</script>',
  '```"><script>alert(1)</script>\nx\n```',
  '```html" onclick="alert(1)\nx\n```',
  '[x](https://example.org/"onclick="alert(1))',
  '[x](<https://example.org/"><script>alert(1)</script>>)',
  '[x](other.md "\\"><script>alert(1)</script>")',
  "[x](other.md '\\' onclick=alert(1) x=\\'')",
  '[x"><script>alert(1)</script>](other.md)',
  '![x"onerror="alert(1)](scan.png)',
  '![x](scan.png "\\" onerror=\\"alert(1)")',
  '![](scan.png" onerror="alert(1))',
  '[x]: javascript:alert(1)\n\n[x]',
  '[a]\n\n[a]: https://example.org/" onclick="alert(1)',
  '<javascript:alert(1)>',
  '<https://example.org/"onclick="alert(1)>',
  'https://example.org/"onclick="alert(1)',
  'www.example.org/<script>alert(1)</script>',
  'a@example.org"onclick="alert(1)',
  '| <script>alert(1)</script> |\n|:-"onclick=x:|\n| x |',
  '# <img src=x onerror=alert(1)>',
  '- [x] <img src=x onerror=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script\\>alert(1)\\</script\\>',
  '[![x](data:text/html,x)](javascript:alert(1))',
  '![x](javascript:alert(1))',
  '![x](https://example.org/spy.gif)',
  '*<i onclick=alert(1)>*',
  '</p></div></main><script>alert(1)</script>',
];

describe('Markdown cannot inject', () => {
  test.each(addresses)('a link to %j', (address) => {
    for (const markdown of [
      `[x](${address})`,
      `[x](<${address}>)`,
      `[x]\n\n[x]: ${address}`,
      `<${address}>`,
      `![x](${address})`,
    ]) {
      expectSafe(rendered(markdown).body.html);
    }
    // If it is a link, it is a path from the item's own folder, where no such file will be found.
    expect(rendered(`[x](<${address.replace(/[<>]/g, '')}>)`).body.html).not.toMatch(/href="(?!2024\/)/);
  });

  test.each(markup)('%j', (markdown) => {
    expectSafe(rendered(markdown).body.html);
  });

  test('whatever is put together from such pieces', () => {
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
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expectSafe(rendered(pieces.join('')).body.html);
      }),
      { numRuns: 500 },
    );
  });
});

test.each(addresses)('no address of a source or a topic is %j', (address) => {
  expect(isMistake(normalizeWebAddress(address))).toBe(true);
});

/** Nothing but elements that Markdown has, with the attributes that they need, leading where links may lead. */
function expectSafe(html: string): void {
  const rest = html.replace(element, '');
  expect(rest).not.toMatch(/[<>"']/);
  for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(allowedLink);
  for (const [, address = ''] of html.matchAll(/src="([^"]*)"/g)) expect(address).toMatch(relative);
}

/** No `:` before the first `/`, `?` or `#`, where it would end a scheme. */
const relative = /^(?!\/)[^:/?#\\\p{Cc}]*([/?#][^\\\p{Cc}]*)?$/u;
const allowedLink = new RegExp(`^https?:\\/\\/[^/]|^mailto:[^@]+@|${relative.source}`, 'iu');

const value = '"[^"<>]*"';
const element = new RegExp(
  [
    '</?(p|h[2-6]|em|strong|del|code|ul|ol|li|blockquote|table|thead|tbody|tr)>',
    '</?(br|hr|pre|a|td|th|div)>',
    '<pre tabindex="0">',
    '<div class="table" tabindex="0">',
    '<(th scope="col"|td)( class="(left|right|center)")?>',
    '<ol start="\\d+">',
    `<a href=${value}( title=${value})?( aria-label=${value})?>`,
    `<img src=${value} alt=${value}( title=${value})?>`,
  ].join('|'),
  'g',
);
