import { expect, test } from 'vitest';
import { formerPath } from '../../src/records/former-address.ts';

test.each([
  ['/2014/05/strike/', '2014/05/strike/index.html'],
  ['/2014/05/strike', '2014/05/strike/index.html'],
  ['/strike.html', 'strike.html'],
  ['/a/strike.htm#top', 'a/strike.htm'],
  ['/caf%C3%A9/', 'café/index.html'],
  ['/v1.0/', 'v1.0/index.html'],
])('%s', (address, path) => {
  expect(formerPath(address)).toBe(path);
});

test.each([
  ...['strike', '/', '//example.org/a', 'https://example.org/a', ''],
  ...['/?p=12', '/index.php', '/a/feed.xml', '/scan.png'],
  ...['/items/strike.html', '/Topics/a/', '/index.html', '/about.html', '/search/', '/assets/a/'],
  ...['/data/a/', '/_redirects/', '/_headers/a/'],
  ...[
    '/../a/',
    '/a/../../b/',
    '/%2e%2e/b',
    '/.git/a',
    '/a//b',
    '/a\\b/',
    '/a%00b/',
    '/a:b/',
    '/%zz/',
    '/a./b/',
  ],
  ...['/a.html/b/', `/${'a'.repeat(101)}/`],
])('no page can be at %s', (address) => {
  expect(formerPath(address)).toBeUndefined();
});
