import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FailureNotice } from '../../src/commands/failure-notice.ts';

const page = '<html><body><p>Text</p></body></html>';
const notice = new FailureNotice();
const server = createServer((request, response) => {
  notice.middleware(request, response, () => {
    // As the development server does: pages as strings, other files as bytes.
    response.end(request.url === '/page.html' ? page : Buffer.from(page));
  });
});
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
});
beforeEach(() => {
  notice.text = '';
});
afterAll(() => void server.close());

async function textOf(path: string): Promise<string> {
  return (await fetch(address + path)).text();
}

test('leaves pages unchanged after a successful build', async () => {
  expect(await textOf('/page.html')).toBe(page);
});

test('adds the escaped reason to pages after a failed build', async () => {
  notice.text = 'a.md:1  unknown topic "<b>"';
  const text = await textOf('/page.html');
  expect(text).toContain('<h2>Build failed: showing the last good version</h2>');
  expect(text).toContain('a.md:1  unknown topic &quot;&lt;b&gt;&quot;');
  expect(text).toMatch(/^<html><body><p>Text<\/p>.*<\/aside>\n<\/body><\/html>$/s);
});

test('leaves other files unchanged after a failed build', async () => {
  notice.text = 'wrong';
  expect(await textOf('/data.bin')).toBe(page);
});

test('serves the style sheet that the notice links to', async () => {
  notice.text = 'wrong';
  const path = /<link rel="stylesheet" href="([^"]+)">/.exec(await textOf('/page.html'))?.[1] ?? '';
  const response = await fetch(address + path);
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(await response.text()).toContain('.clipfile-notice {');
});
