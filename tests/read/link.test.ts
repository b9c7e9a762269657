import { describe, expect, test } from 'vitest';
import { readLink } from '../../src/read/link.ts';

const item = { file: 'items/2024/strike.md', page: 'items/strike.html' };
const page = { file: 'pages/history.md', page: 'pages/history.html' };
const about = { file: 'about.md', page: 'about.html' };

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['HTTP://example.org/', 'HTTP://example.org/'],
  [' https://example.org/ ', 'https://example.org/'],
  ['https://example.org/a b"<c>', 'https://example.org/a%20b%22%3Cc%3E'],
  ['mailto:desk@example.org?subject=a', 'mailto:desk@example.org?subject=a'],
])('%j leads to the web', (destination, href) => {
  expect(readLink(destination, item)).toEqual({ kind: 'web', href });
});

test.each([
  // destination, path on the site, address in the page of the item, and in the about page
  ['other.md', 'items/other.html', 'other.html', 'items/other.html'],
  ['../2023/other.md', 'items/other.html', 'other.html', 'items/other.html'],
  ['a%20b.md', 'items/a b.html', 'a%20b.html', 'items/a%20b.html'],
  ['other.md?q=a b', 'items/other.html', 'other.html?q=a%20b', 'items/other.html?q=a%20b'],
  ['other.md#end', 'items/other.html', 'other.html', 'items/other.html'],
])('%j is an item, from any folder', (destination, path, fromItem, fromAbout) => {
  expect(readLink(destination, item)).toEqual({ kind: 'page', path, href: fromItem });
  expect(readLink(destination, about)).toEqual({ kind: 'page', path, href: fromAbout });
});

test.each([
  ['../../pages/history.md', item, 'pages/history.html', '../pages/history.html'],
  ['pages/history.md', about, 'pages/history.html', 'pages/history.html'],
  ['other.md', page, 'pages/other.html', 'other.html'],
  ['../items/2023/other.md', page, 'items/other.html', '../items/other.html'],
])('%j is a page of the owner’s own, in their folder only', (destination, base, path, href) => {
  expect(readLink(destination, base)).toEqual({ kind: 'page', path, href });
});

test.each([
  ['../topics/trade.html', item, 'topics/trade.html', '../topics/trade.html'],
  ['./../timeline/2024.html', item, 'timeline/2024.html', '../timeline/2024.html'],
  ['other.html', item, 'items/other.html', 'other.html'],
  ['../TOPICS/Trade.HTML', item, 'TOPICS/Trade.HTML', '../TOPICS/Trade.HTML'],
  ['topics/trade.html', about, 'topics/trade.html', 'topics/trade.html'],
  ['index.html', about, 'index.html', 'index.html'],
])('%j is a page of the site, relative to the page', (destination, base, path, href) => {
  expect(readLink(destination, base)).toEqual({ kind: 'page', path, href });
});

test.each([
  ['scan@2x.png', item, 'items/2024/scan@2x.png', '2024/scan%402x.png'],
  ['scan.png', item, 'items/2024/scan.png', '2024/scan.png'],
  ['../scan.pdf#page=2', item, 'items/scan.pdf', 'scan.pdf#page=2'],
  ['a%3Fb%25 é.pdf', item, 'items/2024/a?b% é.pdf', '2024/a%3Fb%25%20%C3%A9.pdf'],
  ['saved/page.html', item, 'items/2024/saved/page.html', '2024/saved/page.html'],
  ['images/map.png', about, 'images/map.png', 'images/map.png'],
])('%j is a file, relative to the Markdown file', (destination, base, path, href) => {
  expect(readLink(destination, base)).toEqual({ kind: 'file', path, href });
});

describe('links that are not allowed', () => {
  test.each([
    ['', 'link without a destination'],
    ['  ', 'link without a destination'],
    ['javascript:alert(1)', 'unsupported kind of link: "javascript:alert(1)"'],
    ['C:/scan.pdf', 'unsupported kind of link: "C:/scan.pdf"'],
    ['file:///C:/a.docx', 'unsupported kind of link: "file:///C:/a.docx"'],
    ['mailto:nobody', 'link to an incomplete address: "mailto:nobody"'],
    ['example.org/a', 'link without https: "example.org/a"'],
    ['/about.html', 'link that starts with /: "/about.html"'],
    ['tel:1-844-872-4681', 'unsupported kind of link: "tel:1-844-872-4681"'],
    ['about:blank', 'unsupported kind of link: "about:blank"'],
    ['C:\\scan.pdf', 'unsupported kind of link: "C:\\scan.pdf"'],
    ['\\\\server\\scan.pdf', 'unsupported kind of link: "\\\\server\\scan.pdf"'],
    ['#top', 'link within the same page: "#top"'],
    ['?q=a', 'link within the same page: "?q=a"'],
  ])('%j may have worked elsewhere, so it is a warning', (destination, message) => {
    expect(readLink(destination, item)).toMatchObject({ message, severity: 'warning' });
  });

  test.each([
    ['a\\b.pdf', 'link with backslashes: "a\\b.pdf"'],
    ['..\\C:\\b.pdf', 'link with backslashes: "..\\C:\\b.pdf"'],
    ['a\u0007.pdf', 'link contains a character that is not allowed: "a\\u{7}.pdf"'],
    ['100%.pdf', 'link with an invalid % code: "100%.pdf"'],
    ['a%00.pdf', 'link with an invalid % code: "a%00.pdf"'],
    ['a%5Cb.pdf', 'link with an invalid % code: "a%5Cb.pdf"'],
    ['../../site.yml', 'link leads out of the archive: "../../site.yml"'],
    ['%2e%2e/%2e%2e/%2e%2e/passwd', 'link leads out of the archive: "%2e%2e/%2e%2e/%2e%2e/passwd"'],
  ])('%j names a file of the archive, so it is an error', (destination, message) => {
    expect(readLink(destination, item)).toMatchObject({ message, severity: 'error' });
  });

  test.each([
    ['desk@example.org', 'mailto:desk@example.org', 'e-mail address without mailto: "desk@example.org"'],
    ['//example.org/a?b', 'https://example.org/a?b', 'link without https: "//example.org/a?b"'],
    ['ttp://example.org', 'http://example.org', 'link to an incomplete address: "ttp://example.org"'],
    ['https:example.org', 'https://example.org', 'link to an incomplete address: "https:example.org"'],
    ['https://youtu.be/a\\_b', 'https://youtu.be/a_b', 'link with backslashes: "https://youtu.be/a\\_b"'],
  ])(
    'where %j was meant to lead is certain, so it is mended with a warning',
    (destination, href, message) => {
      const hint = `It leads to ${href}. Write that.`;
      expect(readLink(destination, item)).toMatchObject({
        kind: 'web',
        href,
        mended: { severity: 'warning', message, hint },
      });
    },
  );

  test.each([
    ['C:\\scan.pdf', 'copy it next to this one'],
    ['\\\\server\\scan.pdf', 'copy it next to this one'],
    ['a\\b c.pdf', 'Separate folders with /: "a/b c.pdf".'],
    ['C:/scan.pdf', 'copy it next to this one'],
    ['file:///home/a.docx', 'copy it next to this one'],
    ['ftp://example.org/a', 'write it in the text, without brackets'],
    ['tel:112', 'write it in the text'],
    ['#_ftn1', 'For a footnote, write [^1]'],
    ['#ftnt_ref2', 'For a footnote, write [^1]'],
    ['#part-1', 'Correct or remove the link.'],
  ])('the hint for %j says what to write', (destination, hint) => {
    expect(readLink(destination, item)).toHaveProperty('hint', expect.stringContaining(hint));
  });

  test('the hint for a link out of the archive depends on the file', () => {
    expect(readLink('../a', about)).toHaveProperty('hint', expect.stringMatching(/^This file may link to/));
    expect(readLink('../../a', item)).toHaveProperty('hint', expect.stringMatching(/must be in items\//));
  });
});
