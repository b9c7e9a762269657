import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { articlePage, type WarcParts, warcGz, warcRecord } from '../../support/warc.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

const html = 'Content-Type: text/html; charset=utf-8';
const ok = 'HTTP/1.1 200 OK';
const fog: WarcParts = { content: articlePage('Fog closes the port') };
const info: WarcParts = { type: 'warcinfo', url: '', http: undefined, content: 'software: crawler\r\n' };

function get(url: string, ...headers: readonly string[]): WarcParts {
  return { type: 'request', url, http: ['GET /x HTTP/1.1', 'Host: a.example', ...headers] };
}

function file(url: string, mime: string, content: string | Uint8Array = 'x'): WarcParts {
  return { url, http: [ok, `Content-Type: ${mime}`], content };
}

/** What a crawler writes of one page. */
const crawl: readonly WarcParts[] = [
  info,
  {
    type: 'response',
    url: 'dns:a.example',
    http: undefined,
    headers: { 'Content-Type': 'text/dns' },
    content: '1',
  },
  file('https://a.example/robots.txt', 'text/plain', 'User-agent: *'),
  get('https://a.example/fog'),
  fog,
  { type: 'metadata', http: undefined, content: 'via: https://a.example/\r\n' },
  file('https://a.example/fog.jpg', 'image/jpeg'),
  file('https://a.example/a.css', 'text/css'),
  { url: 'https://a.example/old', http: ['HTTP/1.1 301 Moved', 'Location: /fog'] },
  { url: 'https://a.example/lost', http: ['HTTP/1.1 404 Not Found', html], content: '<p>Not found' },
];

const leftOut = {
  'warcinfo record': 1,
  'DNS record': 1,
  'robots.txt': 1,
  'request record': 1,
  'metadata record': 1,
  picture: 1,
  'style sheet': 1,
  redirect: 1,
  'error page': 1,
};

test('the pages of a web archive become items, and what else is in it is counted', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'crawl.warc.gz': warcGz(...crawl) });
  const { rows, sources, markup } = await runImport(folder, ['crawl.warc.gz']);
  expect(rows).toMatchObject({ read: 1, written: 1 });
  expect(sources).toMatchObject([{ format: 'WARC', rows: 1 }]);
  expect(markup).toEqual(leftOut);
  const items = itemsIn(folder);
  const text = items['2024/fog-closes-the-port.md'] ?? '';
  expect(text.slice(0, text.indexOf('No ship'))).toBe(`---
title: Fog closes the port
date: 2024-05-04
language: en
source:
  url: "https://a.example/fog"
  retrieved: 2024-05-06
---

`);
  expect(text).toContain('[More](https://a.example/ships)');
  expect(text).not.toContain('Home');
  const second = await runImport(folder, ['crawl.warc.gz']);
  expect(second.rows).toMatchObject({ read: 1, unchanged: 1, written: 0 });
  expect(second.markup).toEqual(leftOut);
  expect(itemsIn(folder)).toEqual(items);
});

test.each([
  ['plain', Buffer.concat(crawl.map(warcRecord))],
  ['compressed as one', gzipSync(Buffer.concat(crawl.map(warcRecord)))],
])('a file that is %s', async (_, bytes) => {
  expect(await readRecords({ 'a.warc.gz': bytes })).toMatchObject([
    { title: 'Fog closes the port', url: 'https://a.example/fog' },
    { leftOut },
  ]);
});

test.each([
  ['crawl-00001.warc', Buffer.concat(crawl.map(warcRecord)), 'warc'],
  ['data', Buffer.concat(crawl.map(warcRecord)), 'warc'],
  ['crawl.warc.gz', warcGz(...crawl), 'warc'],
  ['crawl.gz', 'x', undefined],
])('%s is recognised', (name, bytes, format) => {
  expect(formatOfFile({ [name]: bytes })).toBe(format);
});

test('of several captures of one address the latest is taken, and the others are named', async () => {
  const old = { ...fog, date: '2024-05-01T00:00:00Z', content: articlePage('Fog') };
  const bytes = warcGz(
    old,
    { ...fog, date: '2024-05-07T00:00:00Z', url: 'http://www.a.example/fog/?utm_source=x#top' },
    { ...fog, date: '2024-05-02T00:00:00Z', content: articlePage('Mist') },
  );
  expect(await readRecords({ 'a.warc.gz': bytes })).toMatchObject([
    {
      title: 'Fog closes the port',
      url: 'http://www.a.example/fog/?utm_source=x',
      saved: '2024-05-07T00:00:00Z',
      'earlier captures': ['2024-05-02T00:00:00Z', '2024-05-01T00:00:00Z'],
    },
    { leftOut: { 'earlier capture of a page': 2 } },
  ]);
});

const sha = { 'WARC-Payload-Digest': 'sha1:ABC' };
const head = [ok, html];

test('a page that was found unchanged has the text of the capture that has it', async () => {
  const again: WarcParts = { type: 'revisit', date: '2025-01-01T00:00:00Z', http: head };
  const bytes = warcGz(
    { ...fog, headers: sha },
    // At the same address; at another, by the digest or by name; and one whose text is in another file.
    again,
    { ...again, url: 'https://b.example/fog', headers: sha },
    {
      ...again,
      url: 'https://c.example/fog',
      headers: {
        'WARC-Refers-To-Target-URI': 'https://a.example/fog',
        'WARC-Refers-To-Date': '2024-05-06T10:11:12Z',
      },
    },
    { ...again, url: 'https://d.example/fog', headers: { 'WARC-Payload-Digest': 'sha1:X' } },
  );
  const records = await readRecords({ 'a.warc.gz': bytes });
  expect(records).toMatchObject([
    { reason: 'the page was found unchanged, and the capture that has its text is not in the archive' },
    {
      url: 'https://a.example/fog',
      saved: '2025-01-01T00:00:00Z',
      'earlier captures': '2024-05-06T10:11:12Z',
    },
    { url: 'https://b.example/fog', saved: '2025-01-01T00:00:00Z' },
    { url: 'https://c.example/fog', saved: '2025-01-01T00:00:00Z' },
    { leftOut: { 'earlier capture of a page': 1 } },
  ]);
  for (const record of records.slice(1, 4)) expect(JSON.stringify(record)).toContain('No ship came in');
});

test('HTML that is a part of a page is no page', async () => {
  const part = (name: string): WarcParts => ({ ...fog, url: `https://a.example/${name}` });
  const with_ = (name: string) => ({
    'WARC-Concurrent-To': `<urn:uuid:response-https://a.example/${name}-2024-05-06T10:11:12Z>`,
  });
  const bytes = warcGz(
    fog,
    { ...part('frame'), headers: { 'WARC-Resource-Type': 'xhr' } },
    { ...get('https://a.example/ad', 'Sec-Fetch-Dest: iframe'), headers: with_('ad') },
    part('ad'),
    part('posted'),
    {
      type: 'request',
      url: 'https://a.example/posted',
      http: ['POST /posted HTTP/1.1'],
      headers: with_('posted'),
    },
    part('embedded'),
    { type: 'metadata', http: undefined, content: 'hopsFromSeed: LLE\r\n', headers: with_('embedded') },
    { ...get('https://a.example/page', 'Sec-Fetch-Dest: document'), headers: with_('page') },
    part('page'),
  );
  const records = await readRecords({ 'a.warc.gz': bytes });
  expect(records).toMatchObject([
    { url: 'https://a.example/fog' },
    { url: 'https://a.example/page' },
    { leftOut: { 'frame or other part of a page': 4 } },
  ]);
});

test('a page that a browser wrote as a resource', async () => {
  const headers = { 'Content-Type': 'text/html' };
  const bytes = warcRecord({ ...fog, type: 'resource', http: undefined, headers });
  expect(await readRecords({ 'a.warc': bytes })).toMatchObject([{ title: 'Fog closes the port' }]);
});

function chunked(text: Uint8Array): Buffer {
  const [first, rest] = [text.subarray(0, 100), text.subarray(100)];
  const size = (part: Uint8Array) => Buffer.from(`${part.length.toString(16)};x=1\r\n`);
  const end = Buffer.from('\r\n');
  return Buffer.concat([size(first), first, end, size(rest), rest, end, Buffer.from('0\r\n\r\n')]);
}

const page = Buffer.from(articlePage('Fog closes the port'));

test.each([
  ['chunks', ['Transfer-Encoding: chunked'], chunked(page)],
  ['gzip', ['Content-Encoding: gzip'], gzipSync(page)],
  ['deflate', ['Content-Encoding: deflate'], deflateSync(page)],
  ['raw deflate', ['Content-Encoding: deflate'], deflateRawSync(page)],
  ['brotli', ['Content-Encoding: br'], brotliCompressSync(page)],
  ['gzip in chunks', ['Transfer-Encoding: chunked', 'content-encoding: gzip'], chunked(gzipSync(page))],
  ['gzip that was unpacked', ['Content-Encoding: gzip', 'Transfer-Encoding: chunked'], page],
  ['brotli that was unpacked', ['Content-Encoding: br'], page],
  ['zstd that was unpacked', ['Content-Encoding: zstd'], page],
  ['gzip that is cut', ['Content-Encoding: gzip'], gzipSync(page, { level: 0 }).subarray(0, -20)],
])('a page in %s', async (_, headers, content) => {
  const bytes = warcGz({ http: [ok, html, ...headers], content });
  const [record] = await readRecords({ 'a.warc.gz': bytes });
  expect(record).toMatchObject({
    title: 'Fog closes the port',
    body: expect.stringMatching(/No ship came in/),
  });
});

test('what its server says of the encoding counts, unless there is no such encoding', async () => {
  const cyrillic = Buffer.concat([Buffer.from('<p>'), Buffer.from([0xcf, 0xee, 0xf0, 0xf2])]);
  const read = (mime: string, content: Uint8Array) =>
    readRecords({ 'a.warc': warcRecord({ http: [ok, `Content-Type: ${mime}`], content }) });
  expect(await read('text/html; charset="windows-1251"', cyrillic)).toMatchObject([
    { body: expect.stringContaining('Порт') },
  ]);
  const declared = Buffer.concat([Buffer.from('<meta charset="windows-1251">'), cyrillic]);
  expect(await read('text/html; charset=nonsense', declared)).toMatchObject([
    { body: expect.stringContaining('Порт') },
  ]);
  expect(await read('text/html; charset=utf-8', declared)).toMatchObject([
    { body: expect.stringContaining('Ïîðò') },
  ]);
});

test('damage is told with its place, and reading goes on after it', async () => {
  const second = { ...fog, url: 'https://a.example/rain', content: articlePage('Rain in town') };
  const [first, middle, last] = [fog, { ...fog, url: 'https://a.example/x' }, second].map((each) =>
    gzipSync(warcRecord(each)),
  );
  if (first === undefined || middle === undefined || last === undefined) throw new Error('Unreachable.');
  const broken = Buffer.from(middle);
  broken.fill(0xff, 60, 120);
  const wrongSum = Buffer.from(middle);
  wrongSum.fill(0, wrongSum.length - 8);
  for (const damaged of [broken, wrongSum]) {
    expect(await readRecords({ 'a.warc.gz': Buffer.concat([first, damaged, last]) })).toMatchObject([
      { line: first.length, reason: 'a compressed record is damaged' },
      { line: 0, title: 'Fog closes the port' },
      { line: first.length + damaged.length, title: 'Rain in town' },
    ]);
  }
  const cut = Buffer.concat([first, last.subarray(0, -30)]);
  expect(await readRecords({ 'a.warc.gz': cut })).toMatchObject([
    { line: first.length, reason: 'the file ends within a compressed record' },
    { title: 'Fog closes the port' },
  ]);
});

test('damage in a file that is not compressed', async () => {
  const [first, second] = [warcRecord(fog), warcRecord({ ...fog, url: 'https://a.example/rain' })];
  const stray = Buffer.from('stray bytes\r\nWARC/x\r\n');
  expect(await readRecords({ 'a.warc': Buffer.concat([first, stray, second]) })).toMatchObject([
    { line: first.length, reason: 'what is here is no record' },
    { line: 0 },
    { line: first.length + stray.length },
  ]);
  expect(await readRecords({ 'a.warc': Buffer.concat([first, second.subarray(0, -200)]) })).toMatchObject([
    { line: first.length, reason: 'the file ends within a record' },
    { line: 0 },
  ]);
  const endless = Buffer.from(`WARC/1.0\r\nX: ${'x'.repeat(200_000)}`);
  expect(await readRecords({ 'a.warc': Buffer.concat([endless, Buffer.from('\r\n'), first]) })).toMatchObject(
    [{ line: 0, reason: 'the header of a record is too long' }, { title: 'Fog closes the port' }],
  );
  const noLength = Buffer.from('WARC/1.0\r\nContent-Length: -5\r\n\r\n');
  expect(await readRecords({ 'a.warc': noLength })).toEqual([
    { line: 0, reason: 'a record does not say how long it is' },
  ]);
});

test('a file that is damaged all over is given up', async () => {
  const piece = Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\n');
  const records = await readRecords({ 'a.warc': Buffer.concat(Array(1000).fill(piece)) });
  expect(records).toHaveLength(102);
  expect(records.at(-1)).toMatchObject({
    reason: 'too much of the file is damaged; nothing after it was read',
  });
});

test('what would fill the memory is refused', async () => {
  const zeros = Buffer.alloc(30_000_000, ' ');
  const read = (parts: WarcParts) => readRecords({ 'a.warc.gz': warcGz(parts) });
  const large = [{ reason: 'the page is larger than 20 MB' }];
  expect(await read({ content: zeros })).toMatchObject(large);
  for (const [coding, content] of [
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ['deflate', deflateSync(zeros)],
  ] as const) {
    expect(await read({ http: [ok, html, `Content-Encoding: ${coding}`], content })).toMatchObject(large);
  }
  const http = [ok, html, 'Content-Encoding: zstd'];
  expect(await read({ http, content: 'x' })).toMatchObject([
    { reason: 'its content is compressed by zstd, which cannot be read' },
  ]);
  expect(await read({ http: [ok, html, 'Content-Encoding: gzip'], content: 'Fog in town' })).toMatchObject([
    { reason: 'its content is not compressed by gzip, as it says' },
  ]);
  expect(await read({ content: '<script>steal()</script>' })).toMatchObject([
    { reason: 'the page has neither a title nor a text' },
  ]);
});
