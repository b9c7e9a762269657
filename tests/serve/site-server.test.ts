import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CannotListenError, SiteServer } from '../../src/serve/site-server.ts';
import { get, page, sendBytes, serveTemporarySite, type TemporarySite } from './temporary-site.ts';

let site: TemporarySite;

beforeAll(async () => {
  site = await serveTemporarySite({
    'site/index.html': page,
    'site/404.html': page.replace('Text', 'Not here'),
    'site/about.html': page,
    'site/items/index.html': page,
    'site/items/scan 1 %.txt': 'scanned',
    'site/search/manifest.js': 'manifest()',
    'site/data.json': '</body>',
    'site/.clipfile': 'index.html\n',
    'site/.git/config': 'private',
    'site/.well-known/security.txt': 'public',
    'site/.well-known/.private': 'private',
    'site-private/note.txt': 'private',
    'private.txt': 'private',
  });
  symlinkSync(join(site.work, 'private.txt'), join(site.work, 'site', 'link.txt'));
  symlinkSync(join(site.work, 'site-private'), join(site.work, 'site', 'link'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(site.work, 'site', 'pipe')]);
});
beforeEach(() => {
  site.server.failure = '';
});
afterAll(() => site.close());

test.each([
  ['/', 200],
  ['/index.html', 200],
  ['/?q=strike', 200],
  ['/about', 200],
  ['/items/', 200],
  ['/items/scan%201%20%25.txt', 200],
  ['/search/manifest.js', 200],
  ['/.well-known/security.txt', 200],
  ['/.well-known/.private', 404],
  ['/items', 301],
  ['/nowhere', 404],
  ['/items/nowhere/deeper.html', 404],
  ['/index.html/', 404],
  [`/${'long'.repeat(2000)}`, 404],
])('answers %s with %i', async (path, status) => {
  expect((await get(site.port, path)).status).toBe(status);
});

test('a folder without a slash at its end leads to the one with it', async () => {
  expect((await get(site.port, '/items')).headers['location']).toBe('/items/');
});

test('a missing page is answered with that of the site', async () => {
  expect((await get(site.port, '/nowhere')).text).toContain('<p>Not here</p>');
});

test.each([
  '/%',
  '/%zz',
  '/%E0%A4%A',
  '/%c0%ae%c0%ae/private.txt',
  '//',
  '//example.org/',
  '/items//index.html',
  '/..%2fsite-private/note.txt',
  '/..%5csite-private/note.txt',
  '/../private.txt',
  '/%2e%2e/private.txt',
  '/items/%2e%2e/%2e%2e/private.txt',
  '/./index.html',
  '/index.html%00',
  '*',
  'http://localhost/',
])('a malformed address is refused: %s', async (path) => {
  const { status, text } = await get(site.port, path);
  expect([status, text]).toEqual([400, 'Malformed address.\n']);
  expect((await get(site.port, '/')).status).toBe(200);
});

test.each([
  '/link.txt',
  '/link/note.txt',
  '/.clipfile',
  '/.git/config',
  '/%2egit/config',
  '/pipe',
  '/items/../.git/config',
])('nothing outside the site, and nothing hidden, is served: %s', async (path) => {
  const { status, text } = await get(site.port, path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(text).not.toMatch(/private|index\.html/);
});

const handshake =
  'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n';

test.each<[string, ...(string | Uint8Array)[]]>([
  ['a WebSocket frame', handshake, new Uint8Array([0xff, 0xff, 0xff, 0xff, 0xff])],
  ['a WebSocket handshake that is cut off', handshake.slice(0, 60)],
  ['an encrypted request', new Uint8Array([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3])],
  ['no HTTP at all', '\0\0\0\r\n\r\n'],
  ['very long headers', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
  ['a request for a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n'],
  ['a body in bad chunks', 'POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ['an expectation', 'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: 999\r\n\r\n'],
  ['many requests at once', 'GET /data.json HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(200)],
])('keeps serving after %s', async (_name, ...bytes) => {
  await sendBytes(site.port, ...bytes);
  expect((await get(site.port, '/')).status).toBe(200);
});

test('keeps serving when a file ends early, or is read beyond its end', async () => {
  const path = '/search/manifest.js';
  const part = await get(site.port, path, { range: 'bytes=0-7' });
  expect([part.status, part.text]).toEqual([206, 'manifest']);
  expect((await get(site.port, path, { range: 'bytes=500-' })).status).toBe(416);
  expect((await get(site.port, path, { 'if-match': '"other"' })).status).toBe(412);
  expect((await get(site.port, '/')).status).toBe(200);
});

test('every answer says that other origins cannot load it', async () => {
  for (const path of ['/', '/nowhere', '/items', '/%', '/search/manifest.js', '/.clipfile/reload.js']) {
    const { headers } = await get(site.port, path);
    expect([path, headers['cross-origin-resource-policy']]).toEqual([path, 'same-origin']);
    expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
    expect([path, headers['cache-control']]).toEqual([path, 'no-cache']);
  }
});

test('HEAD has the length of the page and no body', async () => {
  const [head, full] = await Promise.all([get(site.port, '/', {}, 'HEAD'), get(site.port, '/')]);
  expect(head.text).toBe('');
  expect(head.headers['content-length']).toBe(`${full.text.length}`);
});

test('shows why the last build failed on every page, escaped', async () => {
  site.server.failure = 'a.md:1  unknown topic "<b>"';
  for (const path of ['/', '/nowhere']) {
    const { text } = await get(site.port, path);
    expect(text).toContain('<h2>Build failed: showing the last good version</h2>');
    expect(text).toContain('a.md:1  unknown topic &quot;&lt;b&gt;&quot;');
    expect(text).toMatch(/^<html><body><p>.*<\/aside>\n<script .*<\/script>\n<\/body><\/html>$/s);
  }
});

test('serves the style sheet that the notice links to', async () => {
  site.server.failure = 'wrong';
  const path = /<link rel="stylesheet" href="([^"]+)">/.exec((await get(site.port, '/')).text)?.[1] ?? '';
  const { headers, text } = await get(site.port, path);
  expect(headers['content-type']).toBe('text/css; charset=utf-8');
  expect(text).toContain('.clipfile-notice {');
});

test('other files, and pages that a script loads, are served as they are', async () => {
  site.server.failure = 'wrong';
  expect((await get(site.port, '/data.json')).text).toBe('</body>');
  const fetched = { 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' };
  expect((await get(site.port, '/', fetched)).text).toBe(page);
});

test('where there is no site, the reason is shown', async () => {
  const empty = await serveTemporarySite({});
  empty.server.failure = 'unknown topic';
  const { status, text } = await get(empty.port, '/');
  await empty.close();
  expect(status).toBe(404);
  expect(text).toContain('<pre tabindex="0">unknown topic</pre>');
});

test('takes the next port where one is in use', async () => {
  const second = await SiteServer.listen({
    folder: join(site.work, 'site'),
    host: '127.0.0.1',
    port: site.port,
  });
  expect(second.url).not.toBe(site.server.url);
  expect((await get(Number(new URL(second.url).port), '/')).status).toBe(200);
  await second.close();
});

test('says why it cannot listen', async () => {
  const folder = join(site.work, 'site');
  const blocked = await new Promise<ReturnType<typeof createServer>>((resolve) => {
    const server = createServer();
    server.listen({ host: '127.0.0.1', port: 65_535 }, () => resolve(server));
  });
  await expect(SiteServer.listen({ folder, host: '127.0.0.1', port: 65_535 })).rejects.toThrow(
    new CannotListenError(
      'The ports from 65535 to 65535 are in use. Choose another with --port, for example: clipfile start --port 9000',
    ),
  );
  blocked.close();
  await expect(SiteServer.listen({ folder, host: '192.0.2.1', port: site.port })).rejects.toThrow(
    new CannotListenError('"192.0.2.1" is not an address of this computer. Choose another with --host.'),
  );
});
