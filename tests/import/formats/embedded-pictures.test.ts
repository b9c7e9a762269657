import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/read/content.ts';
import { createFolder, type Files } from '../../support/create-folder.ts';
import { onePixel, solidPng } from '../../support/pictures.ts';
import { itemsIn, runImport } from '../run-import.ts';

const png = solidPng(20, 10);
const other = solidPng(30, 30);
const data = (bytes: Uint8Array, type = 'image/png') =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

const sentence = 'No ship came in today, said the harbour master, and none went out. ';

function page(article: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Fog closes the port</title>${head}</head><body>
<nav><img src="${data(solidPng(64, 64))}" alt="Logo"><a href="/">Home</a></nav>
<main><article><h1>Fog closes the port</h1><p>${sentence.repeat(6)}</p>${article}<p>${sentence.repeat(6)}</p></article></main></body></html>`;
}

function archive(files: Files): string {
  return createFolder({ 'content/site.yml': 'title: Small\nimages: link\n', ...files });
}

const picturesIn = (text = '') => text.match(/!\[[^\]]*\]\([^)]*\)/g) ?? [];

test('pictures in a page that SingleFile saved are files beside the item', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>';
  const blank = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
  const html = page(
    `<figure><img src="${data(png)}" alt="The pier in fog"><figcaption>The pier</figcaption></figure>
<p><img src="${data(png, 'image/jpeg')}" alt="Again"> <img alt="Chart" src="data:image/svg+xml,${encodeURIComponent(svg)}"></p>
<p><img alt="Twice" style="background-image:var(--sf-img-7)" src="data:image/svg+xml,${encodeURIComponent(blank)}"></p>
<p><img alt="Point" src="${data(onePixel)}"><img alt="Later" src="${data(onePixel)}" data-sf-original-src="https://a.example/later.jpg"></p>
<p><img alt="Broken" src="data:image/png;base64,AAAA"><img alt="Run" src="data:text/html,<script>alert(1)</script>"></p>`,
    `<link rel="canonical" href="https://a.example/fog"><style>:root{--sf-img-7:url("${data(other)}")}</style>`,
  );
  const folder = archive({ 'fog.html': html });
  const { files, unusedFiles, rows } = await runImport(folder, ['fog.html']);
  expect(rows).toMatchObject({ written: 1 });
  expect(files).toEqual({ copied: 3, unchanged: 0 });
  const items = itemsIn(folder);
  expect(Object.keys(items)).toEqual([
    'fog-closes-the-port.md',
    'fog-closes-the-port/chart.svg',
    'fog-closes-the-port/the-pier-in-fog.png',
    'fog-closes-the-port/twice.png',
  ]);
  expect(picturesIn(items['fog-closes-the-port.md'])).toEqual([
    '![The pier in fog](fog-closes-the-port/the-pier-in-fog.png "The pier")',
    '![Again](fog-closes-the-port/the-pier-in-fog.png)',
    '![Chart](fog-closes-the-port/chart.svg)',
    '![Twice](fog-closes-the-port/twice.png)',
    '![Later](https://a.example/later.jpg)',
  ]);
  expect(unusedFiles.map(({ reason, rows: count }) => [reason, count])).toEqual([['it is no picture', 2]]);
  expect(await runImport(folder, ['fog.html'])).toMatchObject({
    rows: { unchanged: 1 },
    files: { copied: 0 },
  });
  // What the SVG picture would run is left out of the site.
  const { problems } = await readContent(join(folder, 'content'));
  expect(problems.map(({ message }) => message)).toEqual([
    'picture is published without its active parts: script',
  ]);
});

test('pages with pictures without end take no long time', async () => {
  const started = performance.now();
  const image = '<img style="background-image:var(--sf-img-1)" src="data:,x">';
  const open = '--sf-img-2:url("data:image/png;base64,';
  const folder = archive({
    'a.html': page(image.repeat(10_000), `<style>${open.repeat(50_000).replaceAll('"', '')}</style>`),
  });
  expect((await runImport(folder, ['a.html'])).rows.read).toBe(1);
  expect(performance.now() - started).toBeLessThan(30_000);
});

test('pictures in the folder that a browser saved beside a page are copied, and none from elsewhere', async () => {
  const beside = './Fog%20in%20town_files';
  const folder = archive({
    'secret.png': png,
    'saved/Fog in town.html': page(
      `<p><img src="${beside}/pier.png" alt="Pier"><img src="${beside}/gone.png" alt="Gone"><img src="${beside}/words.png" alt="Words"></p>
<p><img src="../secret.png" alt="Secret"><img src="${beside}/../../secret.png" alt="Too"><img src="${beside}/linked.png" alt="Linked"></p>
<p><img src="file:///etc/passwd" alt="File"><img src="/img/own.png" alt="Own"></p>`,
      '<link rel="canonical" href="https://a.example/news/fog">',
    ),
    'saved/Fog in town_files/pier.png': png,
    'saved/Fog in town_files/words.png': 'words',
  });
  symlinkSync(join(folder, 'secret.png'), join(folder, 'saved/Fog in town_files/linked.png'));
  const { files, unusedFiles } = await runImport(folder, ['saved']);
  expect(files.copied).toBe(1);
  const items = itemsIn(folder);
  expect(Object.keys(items)).toEqual(['fog-closes-the-port.md', 'fog-closes-the-port/pier.png']);
  expect(picturesIn(items['fog-closes-the-port.md'])).toEqual([
    '![Pier](fog-closes-the-port/pier.png)',
    // They are addresses of the original.
    '![Secret](https://a.example/secret.png)',
    '![Own](https://a.example/img/own.png)',
  ]);
  expect(unusedFiles.map(({ reason, rows }) => [reason, rows])).toEqual([
    ['there is no such file', 3],
    ['it is no picture', 1],
  ]);
  expect((await readContent(join(folder, 'content'))).problems).toEqual([]);
});

test('a page in which a picture has changed is brought up to date', async () => {
  const folder = archive({
    'a.html': page('<p><img src="a_files/1.png" alt="Pier"></p>'),
    'a_files/1.png': png,
  });
  await runImport(folder, ['a.html']);
  writeFileSync(join(folder, 'a_files/1.png'), other);
  expect(await runImport(folder, ['a.html'])).toMatchObject({ rows: { updated: 1 }, files: { copied: 1 } });
  expect(Object.keys(itemsIn(folder))).toEqual(['fog-closes-the-port.md', 'fog-closes-the-port/1.png']);
});

function mail(parts: string, html: string): string {
  return `From: Port Post <news@a.example>
Subject: Fog
Date: Sat, 4 May 2024 23:30:00 +0000
Message-ID: <1@a.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: text/html; charset=utf-8

${html}
${parts}--m--
`;
}

function part(type: string, headers: string, bytes: Uint8Array): string {
  return `--m\nContent-Type: ${type}\n${headers}\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString('base64')}\n`;
}

test('files of an e-mail are copied: pictures where its text has them, others below it', async () => {
  const attached = (name: string) => `Content-Disposition: attachment; filename="${name}"`;
  const folder = archive({
    'fog.eml': mail(
      part('image/png', 'Content-ID: <pier@a>\nContent-Disposition: inline; filename="IMG 1.png"', png) +
        part('application/pdf', attached('../../The report.pdf'), Buffer.from('%PDF-1.4')) +
        part('image/png', attached('map.png'), other) +
        part('application/octet-stream', attached('invoice.pdf.exe'), Buffer.from('MZ')) +
        part('text/html', attached('page.html'), Buffer.from('<script>alert(1)</script>')) +
        part('application/pkcs7-signature', attached('smime.p7s'), Buffer.from('x')) +
        part('message/rfc822', attached('other.eml'), Buffer.from('To: reader@b.example\n\nx')),
      `<p>Fog.</p><img src="cid:pier@a" alt="The pier"><p>Rain.</p><img src="cid:none" alt="None"><img src="${data(onePixel)}" alt="">`,
    ),
  });
  const { files, unusedFiles, markup } = await runImport(folder, ['fog.eml']);
  expect(files.copied).toBe(4);
  expect(markup['signature or other part for mail programs']).toBe(2);
  expect(unusedFiles.map(({ reason }) => reason)).toEqual(['it is a program, or has one in it']);
  const items = itemsIn(folder);
  expect(Object.keys(items)).toEqual([
    '2024/fog.md',
    '2024/fog/img-1.png',
    '2024/fog/map.png',
    '2024/fog/page.html',
    '2024/fog/the-report.pdf',
  ]);
  expect(items['2024/fog.md']?.slice(items['2024/fog.md'].indexOf('Fog.'))).toBe(`Fog.

![The pier](fog/img-1.png)

Rain.

None

- [The report.pdf](fog/the-report.pdf)

![map](fog/map.png)

- [page.html](fog/page.html)
`);
  const { problems, content } = await readContent(join(folder, 'content'));
  expect(problems).toEqual([]);
  expect(content?.items[0]?.attachments).toHaveLength(4);
  expect(await runImport(folder, ['fog.eml'])).toMatchObject({
    rows: { unchanged: 1 },
    files: { copied: 0 },
  });
});
