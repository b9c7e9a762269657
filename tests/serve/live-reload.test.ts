import { afterAll, beforeAll, expect, test } from 'vitest';
import { get, page, serveTemporarySite, type TemporarySite } from './temporary-site.ts';

const event = 'event: reload\ndata: new build\n\n';
let site: TemporarySite;

beforeAll(async () => {
  site = await serveTemporarySite({ 'site/index.html': page });
});
afterAll(() => site.close());

/** Where a page that is served now listens for events. */
async function eventsPath(): Promise<string> {
  const build = /<script src="\/\.clipfile\/reload\.js\?build=([^"]+)">/.exec(
    (await get(site.port, '/')).text,
  )?.[1];
  return `/.clipfile/events?build=${build}`;
}

test('pages load the script that listens for events', async () => {
  const path = /<script src="([^"]+)">/.exec((await get(site.port, '/')).text)?.[1] ?? '';
  const { headers, text } = await get(site.port, path);
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(text).toContain("new EventSource('/.clipfile/events?build=' + build)");
});

test('an open page is told about the next build, and not before', async () => {
  let answer: string | undefined;
  const listening = get(site.port, await eventsPath(), { accept: 'text/event-stream' }).then(({ text }) => {
    answer = text;
  });
  // By the time a second request is answered, the first has been.
  await get(site.port, '/');
  expect(answer).toBeUndefined();
  site.server.reload();
  await listening;
  expect(answer).toBe(event);
});

test('a page that missed a build is told at once', async () => {
  const path = await eventsPath();
  site.server.reload();
  const { headers, text } = await get(site.port, path);
  expect(headers['content-type']).toBe('text/event-stream');
  expect(text).toBe(event);
});

test('a page of a server that was started again is told at once', async () => {
  const other = await serveTemporarySite({ 'site/index.html': page });
  expect((await get(other.port, await eventsPath())).text).toBe(event);
  await other.close();
});

test('pages that were closed are forgotten', async () => {
  const path = await eventsPath();
  const closed = new AbortController();
  const response = await fetch(`http://127.0.0.1:${site.port}${path}`, { signal: closed.signal });
  expect(response.status).toBe(200);
  closed.abort();
  site.server.reload();
  expect((await get(site.port, '/')).status).toBe(200);
});
