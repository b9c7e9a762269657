import { expect, test } from 'vitest';
import { sanitizeSvg } from '../../src/attachments/sanitize-svg.ts';

const namespace = 'http://www.w3.org/2000/svg';
const opening = `<svg xmlns="${namespace}" xmlns:xlink="http://www.w3.org/1999/xlink">`;

function sanitize(text: string | Uint8Array) {
  return sanitizeSvg(typeof text === 'string' ? Buffer.from(text) : text);
}

/** What is left of some elements in a picture. */
function leftOf(elements: string): string {
  const result = sanitize(`${opening}${elements}</svg>`);
  if (!('svg' in result)) throw new Error(result.mistake);
  expect(result.svg.startsWith(opening) && result.svg.endsWith('</svg>\n')).toBe(true);
  return result.svg.slice(opening.length, -'</svg>\n'.length);
}

test.each([
  '<g transform="rotate(5)" style="fill:red" class="a"><path d="M0 0h9" stroke-width="2"></path></g>',
  '<defs><path id="p" d="M0 0"></path></defs><use xlink:href="#p" x="3"></use><use href="#p"></use>',
  '<style type="text/css">.a &gt; .b { fill: red }</style>',
  '<text x="1" xml:space="preserve"> Tea &amp; <tspan dy="2">cake</tspan></text>',
  '<linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient><rect fill="url(#g)"></rect>',
  '<filter id="f"><feGaussianBlur stdDeviation="2"></feGaussianBlur></filter>',
  '<image href="data:image/png;base64,AAAA" width="4"></image><image xlink:href="scan.png"></image>',
  '<a href="https://example.org/?a&amp;b"><title>A link</title></a><a xlink:href="other.html"></a>',
  '<animate attributeName="opacity" values="0;1" dur="2s"></animate>',
  '<rect role="img" aria-label="A map" transform-origin="center"></rect>',
  '<path d="M0 0&#10;L5 5"></path>',
])('%s is kept', (elements) => {
  expect(leftOf(elements)).toBe(elements);
});

test('labels in HTML are kept, without what can run or load', () => {
  const label =
    '<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml" style="color:red">A<br></br><b>B</b></div></foreignObject>';
  expect(leftOf(label)).toBe(label);
  expect(
    leftOf(
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="x"/></body></foreignObject>' +
        '<foreignObject><b xmlns="http://www.w3.org/1999/xhtml" onclick="x()"><img src="x" onerror="y()"/></b></foreignObject>',
    ),
  ).toBe(
    '<foreignObject></foreignObject><foreignObject><b xmlns="http://www.w3.org/1999/xhtml"></b></foreignObject>',
  );
});

test.each([
  ['<script>a()</script>', '', 'script'],
  ['<script href="a.js"/><script/>', '', 'script (2)'],
  [
    '<g><script>a()</script><path onclick="a()" ONLOAD="b()" d="M0"/></g>',
    '<g><path d="M0"></path></g>',
    'script, onclick, ONLOAD',
  ],
  ['<s:script xmlns:s="http://www.w3.org/2000/svg">a()</s:script>', '', 'script'],
  ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">a()</h:script>', '', 'script'],
  ['<iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/>', '', 'iframe'],
  ['<handler type="text/javascript">a()</handler>', '', 'handler'],
  ['<a href="javascript:a()">b</a>', '<a>b</a>', 'address of a'],
  ['<a href=" java&#10;script:a()">b</a>', '<a>b</a>', 'address of a'],
  ['<a href="&#9;JavaScript&#58;a()">b</a>', '<a>b</a>', 'address of a'],
  ['<a href="data:text/html,x">b</a>', '<a>b</a>', 'address of a'],
  ['<a xmlns:l="http://www.w3.org/1999/xlink" l:href="vbscript:a">b</a>', '<a>b</a>', 'address of a'],
  ['<use href="other.svg#x"/>', '<use></use>', 'address of use'],
  ['<use href="data:image/svg+xml,x#x"/>', '<use></use>', 'address of use'],
  ['<image href="https://example.org/a.png"/>', '<image></image>', 'address of image'],
  ['<image href="//example.org/a.png"/>', '<image></image>', 'address of image'],
  ['<image href="data:text/html,x"/>', '<image></image>', 'address of image'],
  ['<a><set attributeName="href" to="javascript:a()"/></a>', '<a></a>', 'set'],
  ['<a><animate attributeName=" xlink:href " values="javascript:a()"/></a>', '<a></a>', 'animate'],
  ['<set attributeName="onclick" to="a()"/>', '', 'set'],
  ['<g xml:base="javascript:"/>', '<g></g>', 'xml:base'],
])('of %s is left %j', (elements, left, removed) => {
  expect(leftOf(elements)).toBe(left);
  expect(sanitize(`${opening}${elements}</svg>`)).toMatchObject({ removed: removed.split(', ') });
});

test('comments, editors’ data, the document type and instructions are left out', () => {
  const result = sanitize(
    '<?xml version="1.0"?><?xml-stylesheet href="a.xsl" type="text/xsl"?><!DOCTYPE svg PUBLIC "a" "b.dtd">' +
      `<!-- c --><svg xmlns="${namespace}" xmlns:i="urn:editor" i:x="1" unheard-of="2"><i:view><g/></i:view><?p q?></svg>`,
  );
  expect(result).toEqual({ svg: `${opening}</svg>\n`, removed: ['xml-stylesheet'] });
});

test('entities of the document type are written out, and never become markup', () => {
  expect(
    sanitize(
      `<!DOCTYPE svg [<!ENTITY ns "${namespace}"> <!ENTITY s '"/>'>]><svg xmlns="&ns;"><text>&s;</text></svg>`,
    ),
  ).toEqual({ svg: `${opening}<text>&quot;/&gt;</text></svg>\n`, removed: [] });
});

test('a file that would grow without bound is refused', () => {
  const value = 'x'.repeat(100_000);
  const text = `<!DOCTYPE svg [<!ENTITY a "${value}">]><svg>${'&a;'.repeat(10_000)}</svg>`;
  expect(sanitize(text)).toMatchObject({ mistake: 'its entities are too long' });
});

test.each([
  ['a section of characters', '<style><![CDATA[</style><script>a()</script>]]></style>'],
  ['text that is escaped', '<style>&lt;/style>&lt;script>a()&lt;/script></style>'],
  ['a prefix of the namespace', `<a:g xmlns:a="${namespace}"><a:script>a()</a:script></a:g>`],
  ['a foreign name in the namespace', '<g xmlns="http://www.w3.org/1999/xhtml"><script>a()</script></g>'],
  ['a sanitized picture within text', '<text>]]&gt;<![CDATA[<script>]]></text>'],
])('what is sanitized stays the same when it is sanitized again: %s', (_, elements) => {
  const once = sanitize(`${opening}${elements}</svg>`);
  if (!('svg' in once)) throw new Error(once.mistake);
  expect(once.svg).not.toContain('<script');
  expect(sanitize(once.svg)).toEqual({ svg: once.svg, removed: [] });
});

test('a picture in another encoding, or without a namespace, becomes one that browsers show', () => {
  const text = `<?xml version="1.0" encoding="UTF-16"?><svg xmlns="${namespace}"><text>Grüße</text></svg>`;
  expect(sanitize(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual({
    svg: `${opening}<text>Grüße</text></svg>\n`,
    removed: [],
  });
  expect(sanitize('<svg><g/></svg>')).toMatchObject({ svg: `${opening}<g></g></svg>\n` });
});

test.each([
  ['<svg>\n<g>\n</svg>', 3],
  ['<svg>\n&nbsp;</svg>', 2],
  ['<html><body></html>', 1],
  ['<html/>', 1],
  ['<script xmlns="http://www.w3.org/2000/svg"/>', 1],
  ['not a picture', 1],
  ['', 1],
  [`<svg a="1" a="2"/>`, 1],
])('%j is not a picture', (text, line) => {
  expect(sanitize(text)).toMatchObject({ line, mistake: expect.stringMatching(/./) });
});

test('elements are nested at most a thousand levels deep', () => {
  const nested = (depth: number) => `<svg>${'<g>'.repeat(depth - 1)}${'</g>'.repeat(depth - 1)}</svg>`;
  expect(sanitize(nested(1000))).toMatchObject({ removed: [] });
  expect(sanitize(nested(200_000))).toMatchObject({ mistake: 'its elements are nested too deeply' });
});
