import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SiteServer, serveSite } from './site-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'clipfile-server-'));
let server: SiteServer;

beforeAll(async () => {
  for (const name of ['items', 'assets']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'assets', 'style.css'), 'p {}');
  writeFileSync(join(folder, 'index.html'), 'front page');
  writeFileSync(join(folder, '404.html'), 'no such page here');
  writeFileSync(join(folder, 'items', 'front page.svg'), '<svg/>');
  writeFileSync(join(folder, '_headers'), '/*\n  X-One: 1\n  X-Two: a: b\n\n/search/*\n  X-Three: 3\n');
  server = await serveSite(folder, '/archive/');
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test.each<[url: string, status: number, type: string, text: string]>([
  ['', 200, 'text/html; charset=utf-8', 'front page'],
  ['index.html?q=1', 200, 'text/html; charset=utf-8', 'front page'],
  ['items/front%20page.svg', 200, 'image/svg+xml; charset=utf-8', '<svg/>'],
  ['items/none.html', 404, 'text/html; charset=utf-8', 'no such page here'],
  ['items', 404, 'text/html; charset=utf-8', 'no such page here'],
  ['../index.html', 404, 'text/plain; charset=utf-8', 'outside of the site'],
])('responds to %s', async (url, status, type, text) => {
  const response = await fetch(new URL(url, server.url));
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe(type);
  expect(await response.text()).toBe(text);
});

test('assets may be kept, and nothing else', async () => {
  const kept = async (path: string) => (await fetch(server.url + path)).headers.get('cache-control');
  expect([await kept('assets/style.css'), await kept('index.html')]).toEqual(['max-age=600', null]);
});

test('sends the headers for all files and no others', async () => {
  const { headers } = await fetch(server.url);
  expect([headers.get('x-one'), headers.get('x-two'), headers.get('x-three')]).toEqual(['1', 'a: b', null]);
});
