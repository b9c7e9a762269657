import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchPictures } from '../../src/fetch/fetch-pictures.ts';
import { remotePictures } from '../../src/fetch/remote-pictures.ts';
import { readContent } from '../../src/read/content.ts';
import { uncachedReader } from '../../src/read/file-reader.ts';
import { ContentFolder } from '../../src/read/folder.ts';
import { SourceFiles } from '../../src/read/source-files.ts';
import { FolderMistake } from '../../src/safe-folder.ts';
import { createFolder } from '../support/create-folder.ts';
import { onePixel, solidPng } from '../support/pictures.ts';
import { leadsTo, sends, servePictures } from './picture-server.ts';

const png = solidPng(20, 10);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>';

function archive(body: string): string {
  return createFolder({
    'site.yml': 'title: Small\nimages: fetch\n',
    'items/fog.md': `---\ntitle: Fog\ndate: 1931\n---\n${body}\n`,
  });
}

async function picturesIn(content: string) {
  return remotePictures(new SourceFiles(new ContentFolder(content), uncachedReader));
}

async function fetchAll(content: string, limits: object = {}) {
  return fetchPictures({
    content,
    pictures: await picturesIn(content),
    allowsLocal: true,
    userAgent: 'Clipfile/1.2 (test)',
    silence: 300,
    time: 2000,
    maxSize: 5000,
    today: '2024-05-04',
    ...limits,
  });
}

function lines(content: string) {
  return readFileSync(join(content, 'fetched.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

test('a picture is loaded once, and shown from the archive', async () => {
  const { origin, port, requests, agents } = await servePictures({
    '/2024/Front%20Page%20(2).JPG?w=300': sends(png, 'text/plain'),
    '/chart': sends(svg, 'text/html'),
  });
  const content = archive(
    `![The front page](<${origin}/2024/Front Page (2).JPG?w=300#x> "3 May")\n\n<p>See <img src="${origin}/chart" alt="Chart"></p>`,
  );
  const text = readFileSync(join(content, 'items/fog.md'), 'utf8');
  const { fetched, failed } = await fetchAll(content);
  expect(failed).toEqual([]);
  const folder = `fetched/127.0.0.1-${port}`;
  expect(fetched.map(({ file, places }) => [file, places])).toEqual([
    [`${folder}/front-page-2.png`, [{ file: 'items/fog.md', line: 5 }]],
    [`${folder}/chart.svg`, [{ file: 'items/fog.md', line: 7 }]],
  ]);
  expect(lines(content)[0]).toEqual({
    url: `${origin}/2024/Front%20Page%20(2).JPG?w=300`,
    file: `${folder}/front-page-2.png`,
    retrieved: '2024-05-04',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(readFileSync(join(content, 'items/fog.md'), 'utf8')).toBe(text);
  const { problems, content: read } = await readContent(content);
  // What the SVG picture would run is left out of the site, and told.
  expect(problems.map(({ message }) => message)).toEqual([
    'picture is published without its active parts: script',
  ]);
  expect(read?.items[0]).toMatchObject({
    attachments: [`${folder}/front-page-2.png`, `${folder}/chart.svg`],
    picture: `${folder}/front-page-2.png`,
  });
  expect(agents).toEqual(['Clipfile/1.2 (test)', 'Clipfile/1.2 (test)']);
  await fetchAll(content);
  expect(requests).toHaveLength(2);
});

test('a redirect is followed, and where it led is remembered', async () => {
  const { origin } = await servePictures({ '/a.png': leadsTo('/b.png'), '/b.png': sends(png) });
  const content = archive(`![A](${origin}/a.png)`);
  await fetchAll(content);
  expect(lines(content)).toMatchObject([{ url: `${origin}/a.png`, from: `${origin}/b.png` }]);
});

test('what cannot be loaded is told with its place and reason, and stays a link', async () => {
  const { origin } = await servePictures({
    '/page': sends('<!doctype html><title>No</title>'),
    '/words': sends('words'),
    '/empty': sends(''),
    '/point': sends(onePixel),
    '/broken': sends(png.subarray(0, 12)),
    '/broken.svg': sends('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'),
    '/scan.tif': sends(Buffer.from('II*\0\b\0\0\0')),
    '/large': (_, response) => response.writeHead(200, { 'content-length': 6000 }).end(Buffer.alloc(6000)),
    '/endless': (_, response) => {
      response.writeHead(200);
      const send = () => response.write(Buffer.alloc(4000), () => response.writable && setImmediate(send));
      send();
    },
    '/cut': (_, response) => {
      response.writeHead(200, { 'content-length': 500 });
      response.write(png.subarray(0, 40), () => response.destroy());
    },
    '/gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
    '/circle': leadsTo('/circle'),
    '/file': leadsTo('file:///etc/passwd'),
    '/data': leadsTo('data:image/png;base64,AAAA'),
    '/nowhere': leadsTo('http://'),
    '/denied': (_, response) => response.writeHead(403).end(),
  });
  const names =
    'page words empty point broken broken.svg scan.tif large endless cut gzip circle file data nowhere denied gone';
  const content = archive(
    names
      .split(' ')
      .map((name) => `![${name}](${origin}/${name})`)
      .join('\n'),
  );
  const { fetched, failed } = await fetchAll(content);
  expect(fetched).toEqual([]);
  const reasons = failed.map(({ address, reason }) => [address.slice(origin.length + 1), reason]);
  expect(Object.fromEntries(reasons)).toEqual({
    page: 'it is a web page and no picture',
    words: 'it is no picture',
    empty: 'it is empty',
    point: 'it is a point of 1 × 1 pixels, by which sites count readers',
    broken: 'it is a broken picture',
    'broken.svg': expect.stringMatching(/^it is a broken SVG picture: /),
    'scan.tif': 'browsers do not show TIF as a picture',
    large: 'it is larger than 0 MB',
    endless: 'it is larger than 0 MB',
    cut: 'the connection broke off (ECONNRESET)',
    gzip: 'the host sends it compressed only',
    circle: 'it leads on more than 5 times',
    file: 'it leads to a file: address',
    data: 'it leads to a data: address',
    nowhere: 'it leads to an address that is none',
    denied: 'the host does not give it (403)',
    gone: 'it is no longer there (404)',
  });
  expect(failed[0]?.places).toEqual([{ file: 'items/fog.md', line: 5 }]);
  expect(readdirSync(content).sort()).toEqual(['items', 'site.yml']);
  const { problems } = await readContent(content);
  expect(problems).toHaveLength(17);
});

test('a slow host is given up, and after three times asked no more', async () => {
  const { origin, requests } = await servePictures(
    Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`/${n}.png`, () => {}])),
  );
  const content = archive([1, 2, 3, 4, 5].map((n) => `![${n}](${origin}/${n}.png)`).join('\n'));
  const { failed } = await fetchAll(content);
  expect(failed.map(({ reason }) => reason)).toEqual(Array(5).fill('the host does not answer'));
  expect(requests).toHaveLength(3);
});

test('a picture that drips in is given up in the end', async () => {
  const { origin } = await servePictures({
    '/a.png': (_, response) => {
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    },
  });
  const { failed } = await fetchAll(archive(`![A](${origin}/a.png)`), { time: 600 });
  expect(failed.map(({ reason }) => reason)).toEqual(['it took longer than 1 s']);
});

test('a host that wants a pause gets it', async () => {
  const { origin, requests } = await servePictures({
    '/a.png': (_, response) => response.writeHead(429).end(),
    '/b.png': sends(png),
  });
  const { failed } = await fetchAll(archive(`![A](${origin}/a.png) ![B](${origin}/b.png)`));
  expect(failed).toHaveLength(2);
  expect(requests).toEqual(['/a.png']);
});

test('a host is asked for one picture at a time', async () => {
  let open = 0;
  let most = 0;
  const slow = (_: unknown, response: import('node:http').ServerResponse) => {
    most = Math.max(most, ++open);
    setTimeout(() => {
      open--;
      response.end(png);
    }, 20);
  };
  const { origin, port } = await servePictures({
    '/1.png': slow,
    '/2.png': slow,
    '/3.png': leadsTo('/1.png'),
  });
  const other = `http://localhost:${port}`;
  const content = archive(
    `![1](${origin}/1.png) ![2](${origin}/2.png) ![3](${origin}/3.png) ![4](${other}/2.png)`,
  );
  const { fetched } = await fetchAll(content);
  expect(fetched).toHaveLength(4);
  // By its name and by its address, it counts as two.
  expect(most).toBeLessThanOrEqual(2);
});

test('nothing is asked of this computer or the local network, unless allowed', async () => {
  const { port, requests } = await servePictures({ '/a.png': sends(png) });
  const hosts = ['127.0.0.1', 'localhost', '[::1]', '2130706433', '127.1', 'a.localhost', '0.0.0.0'];
  const content = archive(hosts.map((host) => `![A](http://${host}:${port}/a.png)`).join('\n'));
  const { failed } = await fetchAll(content, { allowsLocal: false });
  expect(new Set(failed.map(({ reason }) => reason))).toEqual(
    new Set(['it is on this computer or in the local network']),
  );
  expect(requests).toEqual([]);
});

test('addresses that are none of the web are no pictures to load', async () => {
  const content = archive(
    '![a](file:///etc/passwd) ![b](data:image/png;base64,AAAA) ![c](ftp://example.org/a.png) ![d](//) ![e](mailto:a@example.org)',
  );
  expect(await picturesIn(content)).toEqual([]);
});

test('an interrupted fetch goes on where it was', async () => {
  const { origin, port, requests } = await servePictures({ '/a.png': sends(png), '/b.png': sends(png) });
  const content = archive(`![A](${origin}/a.png) ![B](${origin}/b.png)`);
  await fetchAll(content);
  const whole = readFileSync(join(content, 'fetched.jsonl'), 'utf8');
  // It was stopped after the second file was written, and within its line.
  writeFileSync(join(content, 'fetched.jsonl'), whole.slice(0, -20));
  expect((await readContent(content)).problems.map(({ kind }) => kind)).toEqual(['image from another site']);
  await fetchAll(content);
  expect(readFileSync(join(content, 'fetched.jsonl'), 'utf8')).toBe(whole);
  expect(requests).toEqual(['/a.png', '/b.png', '/b.png']);
  expect(readdirSync(join(content, `fetched/127.0.0.1-${port}`))).toEqual(['a.png', 'b.png']);
});

test('a file that was removed is loaded again, and its line replaced', async () => {
  const { origin } = await servePictures({ '/a.png': sends(png) });
  const content = archive(`![A](${origin}/a.png)`);
  writeFileSync(
    join(content, 'fetched.jsonl'),
    `not a line\n{"url":"${origin}/a.png","file":"fetched/x/a.png"}\n`,
  );
  expect((await readContent(content)).problems.map(({ message }) => message)).toEqual([
    'not a record of a fetched picture',
    'fetched picture is not there: "fetched/x/a.png"',
    expect.stringContaining('image from another site'),
  ]);
  await fetchAll(content);
  const text = readFileSync(join(content, 'fetched.jsonl'), 'utf8');
  expect(text.split('\n')).toEqual(['not a line', expect.stringContaining('"sha256"'), '']);
  // Of two lines for one picture, as while a fetch runs, the later counts.
  const stale = `{"url":"${origin}/a.png","file":"fetched/x/a.png"}\n`;
  writeFileSync(join(content, 'fetched.jsonl'), stale + text);
  expect((await readContent(content)).problems.map(({ kind }) => kind)).toEqual([
    'not a record of a fetched picture',
  ]);
});

test.each([
  ['../secret.png'],
  ['/etc/passwd'],
  ['items/../../secret.png'],
  ['site.yml'],
  ['fetched/linked.png'],
  ['items'],
  [''],
])('a record that names %j shows nothing', async (file) => {
  const root = createFolder({ 'secret.png': png });
  const content = join(root, 'content');
  mkdirSync(join(content, 'items'), { recursive: true });
  mkdirSync(join(content, 'fetched'));
  symlinkSync(join(root, 'secret.png'), join(content, 'fetched/linked.png'));
  writeFileSync(join(content, 'site.yml'), 'title: Small\nimages: link\n');
  writeFileSync(
    join(content, 'items/fog.md'),
    '---\ntitle: Fog\ndate: 1931\n---\n![A](https://example.org/a.png)\n',
  );
  writeFileSync(
    join(content, 'fetched.jsonl'),
    `${JSON.stringify({ url: 'https://example.org/a.png', file })}\n`,
  );
  const { problems, content: read } = await readContent(content);
  expect(problems.map(({ kind }) => kind)).toContain('fetched picture is not there');
  expect(read?.items[0]?.attachments).toEqual([]);
});

test.each([
  ['/%2e%2e%2f%2e%2e%2fevil.png', 'evil.png'],
  ['/..%5c..%5cevil', 'evil.png'],
  ['/con.png', 'con-1.png'],
  ['/.htaccess', 'htaccess.png'],
  ['/%00', 'picture.png'],
  ['/%ff', 'ff.png'],
  ['/a.php', 'a.png'],
  ['/', 'picture.png'],
  ['/%F0%9F%98%80.png', 'picture.png'],
  ['/%D0%A4%D0%BE%D1%82%D0%BE.png', 'фото.png'],
])('a picture at %s gets a name that leads nowhere', async (path, name) => {
  const { origin, port } = await servePictures({ [path]: sends(png) });
  const content = archive(`![A](${origin}${path})`);
  const { fetched } = await fetchAll(content);
  expect(fetched.map(({ file }) => file)).toEqual([`fetched/127.0.0.1-${port}/${name}`]);
});

test('different pictures of one name have different files', async () => {
  const { origin, port } = await servePictures({
    '/1/a.png': sends(png),
    '/2/A.PNG': sends(solidPng(30, 30)),
    '/3/a.png': sends(png),
  });
  const content = archive(`![1](${origin}/1/a.png) ![2](${origin}/2/A.PNG) ![3](${origin}/3/a.png)`);
  const { fetched } = await fetchAll(content);
  const folder = `fetched/127.0.0.1-${port}`;
  expect(fetched.map(({ file }) => file)).toEqual([
    `${folder}/a.png`,
    `${folder}/a-2.png`,
    `${folder}/a.png`,
  ]);
});

test('nothing is written through a link that leads out of the archive', async () => {
  const { origin } = await servePictures({ '/a.png': sends(png) });
  const content = archive(`![A](${origin}/a.png)`);
  const elsewhere = createFolder();
  symlinkSync(elsewhere, join(content, 'fetched'));
  await expect(fetchAll(content)).rejects.toThrow(FolderMistake);
  expect(readdirSync(elsewhere)).toEqual([]);
  expect(existsSync(join(content, 'fetched.jsonl'))).toBe(false);
});

test('in a folder of another program, no file of it changes', async () => {
  const { origin, port } = await servePictures({ '/map.png': sends(png) });
  const content = createFolder({
    'site.yml': 'title: Notes\nread: {items: ["**/*.md"]}\n',
    'notes/Fog.md': `![A map](${origin}/map.png) and [the map](map.png)\n`,
  });
  const before = readFileSync(join(content, 'notes/Fog.md'), 'utf8');
  await fetchAll(content);
  expect(readFileSync(join(content, 'notes/Fog.md'), 'utf8')).toBe(before);
  const { content: read, problems } = await readContent(content);
  expect(read?.items[0]?.picture).toBe(`fetched/127.0.0.1-${port}/map.png`);
  // A link by name alone does not lead to what was fetched.
  expect(problems.map(({ kind }) => kind)).toEqual(['link to what the archive does not have']);
});
