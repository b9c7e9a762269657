import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { articlePage, type WarcParts, warcGz } from '../../support/warc.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

function article(name: string, title: string): WarcParts {
  return {
    url: `https://a.example/${name}`,
    content: articlePage(title, `${title}, said the harbour master. `),
  };
}

const header = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages', hasText: true };

function pages(...lines: readonly unknown[]): Uint8Array {
  return strToU8([header, ...lines].map((line) => JSON.stringify(line)).join('\n'));
}

/** What Browsertrix and ArchiveWeb.page write: files that are compressed are stored as they are. */
function archive(files: Zippable): Uint8Array {
  return zipSync({ 'datapackage.json': strToU8('{"profile": "data-package"}'), ...files }, { level: 0 });
}

const first = warcGz(
  article('', 'The Port Post'),
  article('fog', 'Fog closes the port'),
  article('ad', 'Buy ships'),
);
const second = warcGz(article('rain', 'Rain in town'), {
  url: 'https://a.example/short',
  http: ['HTTP/1.1 302 Found', 'Location: /rain#top'],
});

test('the list of pages says which of its HTML become items', async () => {
  const wacz = archive({
    'archive/rec-1.warc.gz': first,
    'archive/rec-2.warc.gz': second,
    'indexes/index.cdx.gz': strToU8('x'),
    'pages/pages.jsonl': pages(
      { id: '1', url: 'https://a.example/fog#top', ts: '2024-05-06T10:11:12Z', title: 'Fog', text: 'Fog …' },
      { id: '2', url: 'https://a.example/plan.pdf', ts: '2024-05-06T10:11:12Z' },
    ),
    'pages/extraPages.jsonl': pages({ url: 'https://a.example/short', title: 'Rain' }, 5, {
      url: 'file:///x',
    }),
  });
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'crawl.wacz': wacz });
  const { rows, sources, markup, refusals } = await runImport(folder, ['crawl.wacz']);
  expect(sources).toMatchObject([{ format: 'WACZ', rows: 3 }]);
  expect(rows).toMatchObject({ read: 3, written: 2, refused: 1 });
  expect(refusals).toMatchObject([
    { reason: 'the list of pages names it, and the archive has no HTML of it' },
  ]);
  expect(markup).toEqual({ redirect: 1, 'HTML that the list of pages does not name': 2 });
  const items = itemsIn(folder);
  expect(Object.keys(items)).toEqual(['2024/fog-closes-the-port.md', '2024/rain-in-town.md']);
  expect(Object.values(items)[1]).toContain('url: "https://a.example/rain"\n  retrieved: 2024-05-06');
  expect((await runImport(folder, ['crawl.wacz'])).rows).toMatchObject({ written: 0, unchanged: 2 });
  expect(itemsIn(folder)).toEqual(items);
});

test('without such a list all are pages, and messages name the file and the place in it', async () => {
  const damaged = Buffer.concat([second, Buffer.from('stray')]);
  const files = { 'a.wacz': archive({ 'archive/1.warc.gz': first, 'archive/2.warc.gz': damaged }) };
  expect(formatOfFile(files)).toBe('wacz');
  const records = await readRecords(files);
  expect(records).toMatchObject([
    { line: second.length, reason: 'what is here is no record' },
    { url: 'https://a.example/' },
    { url: 'https://a.example/fog' },
    { url: 'https://a.example/ad' },
    { url: 'https://a.example/rain' },
    { leftOut: { redirect: 1 } },
  ]);
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', ...files });
  const { refusals } = await runImport(folder, ['a.wacz']);
  expect(refusals[0]?.examples).toEqual([expect.stringMatching(/a\.wacz\/archive\/2\.warc\.gz:\d+$/)]);
});

test('a revisit finds its text in another file of the archive, also where that is compressed in the ZIP', async () => {
  const again: WarcParts = {
    type: 'revisit',
    url: 'https://a.example/rain',
    date: '2025-01-01T00:00:00Z',
    http: undefined,
  };
  const wacz = zipSync({ 'archive/1.warc.gz': warcGz(again), 'archive/2.warc.gz': second }, { level: 9 });
  expect(await readRecords({ 'a.wacz': wacz })).toMatchObject([
    { title: 'Rain in town', saved: '2025-01-01T00:00:00Z', 'earlier captures': '2024-05-06T10:11:12Z' },
    { leftOut: { redirect: 1, 'earlier capture of a page': 1 } },
  ]);
});

test('names that lead out of the ZIP are refused, and nothing is ever unpacked', async () => {
  for (const name of ['archive/../../evil.warc.gz', '/evil.warc.gz', 'C:/evil.warc.gz']) {
    expect(await readRecords({ 'a.wacz': archive({ [name]: first }) })).toEqual([
      {
        line: 1,
        reason: expect.stringMatching(/^not a ZIP that can be read: (?:invalid relative|absolute) path/),
      },
    ]);
  }
});

test('what is no WACZ, or is damaged, is told', async () => {
  expect(await readRecords({ 'a.wacz': archive({ 'a.txt': strToU8('x') }) })).toEqual([
    { line: 1, reason: 'there are no WARC files in it' },
  ]);
  const whole = archive({ 'archive/1.warc.gz': first });
  expect(await readRecords({ 'a.wacz': whole.subarray(0, -40) })).toEqual([
    { line: 1, reason: expect.stringMatching(/^not a ZIP that can be read: /) },
  ]);
  const compressed = zipSync({ 'archive/1.warc': new Uint8Array(100_000) }, { level: 9 });
  compressed.fill(0xff, 50, 100);
  expect(await readRecords({ 'a.wacz': compressed })).toEqual([
    { line: 1, reason: expect.stringMatching(/^it cannot be read to its end: /) },
  ]);
});

test('a bomb in it takes little memory, and ends where the ZIP says', async () => {
  const bomb = zipSync({ 'archive/1.warc': new Uint8Array(50_000_000) }, { level: 1 });
  const before = process.memoryUsage().rss;
  expect(await readRecords({ 'a.wacz': bomb })).toEqual([{ line: 0, reason: 'what is here is no record' }]);
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});
