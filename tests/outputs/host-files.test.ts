import { expect, test } from 'vitest';
import { hostFiles } from '../../src/outputs/host-files.ts';

test('robots.txt names the sitemap of a site with an address', () => {
  const [robots] = hostFiles({ url: 'https://example.org/a&b/' }, '');
  expect(robots).toEqual({
    path: 'robots.txt',
    text: 'User-agent: *\nAllow: /\n\nSitemap: https://example.org/a&b/sitemap.xml\n',
  });
});

test('without an address, robots.txt names no sitemap', () => {
  const files = hostFiles({ url: undefined }, '');
  expect(files.map(({ path }) => path)).toEqual(['robots.txt', '_headers']);
  expect(files[0]?.text).toBe('User-agent: *\nAllow: /\n');
});

test('_headers allows the style that the 404 page has inline, and no other', () => {
  const [, headers] = hostFiles({ url: undefined }, 'p{color:red}');
  // printf %s 'p{color:red}' | openssl dgst -sha256 -binary | base64
  expect(headers?.text).toContain("style-src 'self' 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=';");
});
