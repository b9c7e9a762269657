import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ContentCheck } from '../../src/check/check-content.ts';
import { fullCheck } from './desk-check.ts';
import { get, page, serveTemporarySite, type TemporarySite } from './temporary-site.ts';

let site: TemporarySite;
let check: ContentCheck | undefined;

beforeAll(async () => {
  site = await serveTemporarySite(
    { 'site/index.html': page, 'site/assets/style.css': '' },
    { checkContent: async () => check },
  );
});
beforeEach(() => {
  check = fullCheck;
});
afterAll(() => site.close());

test('the desk is served with the style sheets that the site has, and its own', async () => {
  expect(site.server.deskUrl).toBe(`http://localhost:${site.port}/_desk`);
  const { status, text } = await get(site.port, '/_desk');
  expect(status).toBe(200);
  const styles = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, path]) => path);
  expect(styles).toEqual(['/assets/style.css', '/.clipfile/desk.css']);
  expect((await get(site.port, '/.clipfile/desk.css')).headers['content-type']).toBe(
    'text/css; charset=utf-8',
  );
});

test('a check that is not possible is told, and the page waits for the next build', async () => {
  check = undefined;
  const { status, text } = await get(site.port, '/_desk');
  expect(status).toBe(503);
  expect(text).toContain('The content could not be checked.');
  expect(text).toContain('/.clipfile/reload.js?build=desk-');
});

test('it reloads apart from the pages of the site', async () => {
  const build = async (path: string) =>
    /reload\.js\?build=([^"]+)"/.exec((await get(site.port, path)).text)?.[1];
  const [onSite, onDesk] = [await build('/'), await build('/_desk')];
  const told: string[] = [];
  const listen = (name: string, id: string | undefined) =>
    get(site.port, `/.clipfile/events?build=${id}`).then(() => void told.push(name));
  const ends = [listen('site', onSite), listen('desk', onDesk)];
  await get(site.port, '/');
  site.server.reloadDesk();
  await ends[1];
  expect(told).toEqual(['desk']);
  site.server.reload();
  await ends[0];
  expect(told).toEqual(['desk', 'site']);
});

test('a build during the check makes the page reload at once', async () => {
  const overtaken = await serveTemporarySite(
    { 'site/index.html': page },
    {
      checkContent: async () => {
        overtaken.server.reloadDesk();
        return fullCheck;
      },
    },
  );
  const { text } = await get(overtaken.port, '/_desk');
  const build = /reload\.js\?build=([^"]+)"/.exec(text)?.[1];
  expect((await get(overtaken.port, `/.clipfile/events?build=${build}`)).text).toContain('event: reload');
  await overtaken.close();
});

test('where nothing checks the content, there is no desk', async () => {
  const other = await serveTemporarySite({ 'site/index.html': page });
  expect((await get(other.port, '/_desk')).status).toBe(404);
  await other.close();
});
