import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLinks } from '../../src/links/check-links.ts';
import type { LinkCheck } from '../../src/links/link-answer.ts';
import { sourceLinks } from '../../src/links/source-links.ts';
import { uncachedReader } from '../../src/read/file-reader.ts';
import { ContentFolder } from '../../src/read/folder.ts';
import { SourceFiles } from '../../src/read/source-files.ts';
import { type Answer, leadsTo, sends, servePictures } from '../fetch/picture-server.ts';
import { createFolder } from '../support/create-folder.ts';

/** An archive with an item for each address. */
function archive(...urls: readonly string[]): string {
  const items = urls.map((url, index) => [
    `items/item-${String(index).padStart(2, '0')}.md`,
    `---\ntitle: Item ${index}\ndate: 2019-05-04\nsource:\n  url: "${url}"\n---\n`,
  ]);
  return createFolder({ 'site.yml': 'title: Small\n', ...Object.fromEntries(items) });
}

async function linksIn(content: string) {
  return sourceLinks((await new SourceFiles(new ContentFolder(content), uncachedReader).readItems()).items);
}

async function check(content: string, options: object = {}) {
  return checkLinks({
    content,
    links: await linksIn(content),
    allowsLocal: true,
    userAgent: 'Clipfile/1.2 (test)',
    silence: 300,
    time: 2000,
    today: '2026-11-27',
    since: '2026-11-01',
    pause: 0,
    ...options,
  });
}

function linesOf(content: string): readonly LinkCheck[] {
  return readFileSync(join(content, 'links.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const gives: Answer = (_, response) => response.writeHead(200).end('<p>News');
const answers =
  (status: number): Answer =>
  (_, response) =>
    response.writeHead(status).end();

test('each address is asked for once, and its answer is kept', async () => {
  const { origin, agents } = await servePictures({
    '/': gives,
    '/there': gives,
    '/old': leadsTo('/new?id=1'),
    '/new?id=1': gives,
    '/slash': leadsTo('/slash/'),
    '/slash/': gives,
    '/story': leadsTo('/'),
    '/removed': answers(410),
    '/refuses': answers(403),
    '/broken': answers(500),
    '/law': answers(451),
    '/circle': leadsTo('/circle'),
  });
  const urls = [
    'there',
    'old',
    'slash',
    'story',
    'none',
    'removed',
    'refuses',
    'broken',
    'law',
    'circle',
    '',
  ];
  const content = archive(...urls.map((path) => `${origin}/${path}`));
  const { asked, links } = await check(content);
  expect(asked).toBe(urls.length);
  const dates = { since: '2026-11-27', checked: '2026-11-27' };
  const gone = (status: number) => ({ state: 'gone', status, reason: `it is no longer there (${status})` });
  const refused = (status: number) => ({
    state: 'unclear',
    status,
    reason: `the host does not give it (${status})`,
  });
  expect(linesOf(content)).toEqual(
    [
      { url: 'there', state: 'there', status: 200 },
      { url: 'old', state: 'moved', status: 200, to: `${origin}/new?id=1` },
      { url: 'slash', state: 'there', status: 200 },
      { url: 'story', state: 'front page', status: 200, to: `${origin}/` },
      { url: 'none', ...gone(404) },
      { url: 'removed', ...gone(410) },
      { url: 'refuses', ...refused(403) },
      { url: 'broken', ...refused(500) },
      { url: 'law', ...refused(451) },
      { url: 'circle', state: 'unclear', reason: 'it leads on more than 5 times' },
      { url: '', state: 'there', status: 200 },
    ].map(({ url, ...answer }) => ({ url: `${origin}/${url}`, ...answer, ...dates })),
  );
  expect(links.map(({ check }) => check)).toEqual(linesOf(content));
  expect(new Set(agents)).toEqual(new Set(['Clipfile/1.2 (test)']));
});

test('a host that answers wrongly when it is asked for headers only is asked for the page', async () => {
  const { origin } = await servePictures({
    '/a': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end('news'),
    '/b': (request, response) => response.writeHead(request.method === 'HEAD' ? 404 : 200).end('news'),
  });
  const content = archive(`${origin}/a`, `${origin}/b`);
  await check(content);
  expect(linesOf(content).map(({ state }) => state)).toEqual(['there', 'there']);
});

test('the same original of several items is asked for once, without what is behind #', async () => {
  const { origin, requests } = await servePictures({ '/a': gives });
  const content = archive(`${origin}/a`, `${origin}/a#letters`);
  const { links } = await check(content);
  expect(requests).toEqual(['/a']);
  expect(links.map(({ places }) => places.map(({ file, written }) => [file, written]))).toEqual([
    [
      ['items/item-00.md', `${origin}/a`],
      ['items/item-01.md', `${origin}/a#letters`],
    ],
  ]);
});

test('every source of an item is asked for, and none of a withdrawn one', async () => {
  const { origin, requests } = await servePictures({ '/a': gives, '/b': gives, '/c': gives });
  const content = createFolder({
    'site.yml': 'title: Small\n',
    'items/two.md': `---\ntitle: Two\ndate: 2019\nsource:\n  - {name: A, url: "${origin}/a"}\n  - {name: B, url: "${origin}/b"}\n---\n`,
    'items/gone.md': `---\ntitle: Gone\ndate: 2019\nstatus: withdrawn\nsource: {url: "${origin}/c"}\n---\n`,
  });
  await check(content);
  expect(requests).toEqual(['/a', '/b']);
});

test('what was asked for lately is not asked for again, and an answer keeps its first day', async () => {
  let status = 404;
  const { origin, requests } = await servePictures({
    '/a': (_, response) => response.writeHead(status).end(),
    '/b': gives,
  });
  const content = archive(`${origin}/a`, `${origin}/b`);
  await check(content, { today: '2026-11-01' });
  requests.length = 0;
  expect((await check(content, { today: '2026-11-20' })).asked).toBe(0);
  expect(requests).toEqual([]);
  await check(content, { today: '2026-12-24', since: '2026-12-01' });
  const [first, second] = linesOf(content);
  expect(first).toMatchObject({ state: 'gone', since: '2026-11-01', checked: '2026-12-24' });
  expect(second).toMatchObject({ state: 'there', since: '2026-11-01', checked: '2026-12-24' });
  status = 200;
  await check(content, { today: '2027-02-01', since: '2027-01-15' });
  expect(linesOf(content)[0]).toEqual({
    url: `${origin}/a`,
    state: 'there',
    status: 200,
    since: '2027-02-01',
    checked: '2027-02-01',
  });
  expect(linesOf(content)).toHaveLength(2);
});

test('a run that was stopped goes on where it was', async () => {
  const { origin, requests } = await servePictures({ '/a': gives, '/b': gives, '/c': gives });
  const content = archive(`${origin}/a`, `${origin}/b`, `${origin}/c`);
  const stop = new Error('stopped');
  const stopAfterTwo = (done: number) => {
    if (done === 2) throw stop;
  };
  await expect(check(content, { onProgress: stopAfterTwo })).rejects.toBe(stop);
  expect(linesOf(content).map(({ url }) => url)).toEqual([`${origin}/a`]);
  // As when the program is killed while it writes.
  appendFileSync(join(content, 'links.jsonl'), '{"url":"http');
  await check(content);
  expect(requests).toEqual(['/a', '/b', '/b', '/c']);
  const lines = readFileSync(join(content, 'links.jsonl'), 'utf8').split('\n');
  expect(lines.filter((line) => line.includes('checked'))).toHaveLength(3);
});

test('a host is asked with a pause between', async () => {
  const times: number[] = [];
  const noted: Answer = (request, response) => {
    times.push(performance.now());
    gives(request, response);
  };
  const { origin } = await servePictures({ '/a': noted, '/b': noted });
  await check(archive(`${origin}/a`, `${origin}/b`), { pause: 250 });
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(240);
});

test('a host that asks to come back later is asked no more, and what was not asked for is left for the next time', async () => {
  const { origin, requests } = await servePictures({ '/a': gives, '/b': answers(429), '/c': gives });
  const content = archive(`${origin}/a`, `${origin}/b`, `${origin}/c`);
  const { asked, links } = await check(content);
  expect(asked).toBe(1);
  expect(links.map(({ check }) => check?.state)).toEqual(['there', undefined, undefined]);
  expect(requests).toEqual(['/a', '/b']);
  expect(linesOf(content)).toHaveLength(1);
});

test('a host that does not answer is unclear, and one that does not exist is gone', async () => {
  const { origin } = await servePictures({ '/a': gives, '/silent': () => {} });
  const content = archive('http://none.invalid/a', `${origin}/silent`, `${origin}/a`);
  await check(content);
  expect(linesOf(content).map(({ url, state, reason }) => [url, state, reason])).toEqual([
    ['http://none.invalid/a', 'gone', 'there is no host of this name'],
    [`${origin}/silent`, 'unclear', 'the host does not answer'],
    [`${origin}/a`, 'there', undefined],
  ]);
});

test('if no host answers at all, this computer is offline, and nothing is noted', async () => {
  const content = archive('http://none.invalid/a', 'http://nowhere.invalid/b');
  const { isOffline, links } = await check(content);
  expect(isOffline).toBe(true);
  expect(links.map(({ check }) => check)).toEqual([undefined, undefined]);
});

test('without permission, nothing is asked of this computer', async () => {
  const { origin, requests } = await servePictures({ '/a': sends('news') });
  await check(archive(`${origin}/a`), { allowsLocal: false });
  expect(requests).toEqual([]);
});
