import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { docxFile, paragraph, run } from '../../support/docx-file.ts';
import { solidPng } from '../../support/pictures.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

const picture =
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="The pier"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

const clipping = docxFile({
  core: '<dc:title>Clippings 2</dc:title><dc:creator>Bo Li</dc:creator><cp:keywords>port, weather</cp:keywords><dcterms:created>2024-06-01T10:11:12Z</dcterms:created>',
  body: [
    paragraph('Fog closes the port', 'Heading1'),
    paragraph('The Port Post, by Ann Ray'),
    paragraph('4 May 1931'),
    paragraph(`${run('No ', '')}${run('ship', '<w:b/>')}${run(' came in. *Nobody* knew why.')}`),
    picture,
    paragraph('Later', 'Heading2'),
    paragraph(
      `<w:hyperlink r:id="rId1">${run('More')}</w:hyperlink><w:commentReference w:id="0"/><w:del w:id="1"><w:r><w:delText>not this</w:delText></w:r></w:del>`,
    ),
    `<w:tbl><w:tr><w:tc>${paragraph('Ships')}</w:tc><w:tc>${paragraph('0')}</w:tc></w:tr></w:tbl>`,
  ].join(''),
  links: ['https://a.example/fog'],
  files: {
    'word/comments.xml':
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p/></w:comment></w:comments>',
  },
});

test('a document is an item: its first heading, the line that is a date, and its text', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'clipping.docx': clipping });
  const { rows, sources, markup, unusedFiles } = await runImport(folder, ['clipping.docx']);
  expect(rows).toMatchObject({ read: 1, written: 1 });
  expect(sources).toMatchObject([{ format: 'DOCX', names: '' }]);
  expect(markup).toEqual({ comment: 1 });
  expect(unusedFiles).toMatchObject([{ reason: 'it is no picture', rows: 1 }]);
  expect(itemsIn(folder)).toEqual({
    '1931/fog-closes-the-port.md': `---
title: Fog closes the port
date: 1931-05-04
topics: [port, weather]
document_author: Bo Li
document_created: "2024-06-01T10:11:12Z"
---

The Port Post, by Ann Ray

4 May 1931

No **ship** came in. \\*Nobody\\* knew why.

The pier

## Later

[More](https://a.example/fog)

|  |  |
| --- | --- |
| Ships | 0 |
`,
  });
  expect((await runImport(folder, ['clipping.docx'])).rows).toMatchObject({ written: 0, unchanged: 1 });
});

test('pictures in a document are files beside its item', async () => {
  const docx = (relationship = '') =>
    docxFile({
      body: paragraph('Fog closes the port', 'Heading1') + paragraph('No ship came in.') + picture,
      files: {
        'word/media/image1.png': solidPng(20, 10),
        ...(relationship && {
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`,
        }),
      },
    });
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'a.docx': docx() });
  expect((await runImport(folder, ['a.docx'])).files.copied).toBe(1);
  expect(Object.keys(itemsIn(folder))).toEqual([
    'fog-closes-the-port.md',
    'fog-closes-the-port/picture-1.png',
  ]);
  expect(itemsIn(folder)['fog-closes-the-port.md']).toMatch(
    /\n!\[The pier\]\(fog-closes-the-port\/picture-1\.png\)\n$/,
  );
  // What a document names outside of itself is not read.
  const type = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"';
  for (const target of [
    'Target="file:///etc/passwd" TargetMode="External"',
    'Target="../../../../etc/passwd"',
  ]) {
    const other = createFolder({
      'content/site.yml': 'title: Small\n',
      'a.docx': docx(`<Relationship Id="picture" ${type} ${target}/>`),
    });
    expect(await runImport(other, ['a.docx'])).toMatchObject({ files: { copied: 0 }, rows: { written: 1 } });
  }
});

test('the day of a document is not that of the article, and two dates are none', async () => {
  const core = '<dc:title>Fog</dc:title><dcterms:created>2024-06-01T10:11:12Z</dcterms:created>';
  const body = ['Some words', '4 May 1931', '5 May 1931', '1984'].map((text) => paragraph(text)).join('');
  const [record] = await readRecords({ 'a.docx': docxFile({ core, body }) });
  expect(record).toMatchObject({ title: 'Fog', 'document created': '2024-06-01T10:11:12Z' });
  expect(record).not.toHaveProperty('date');
});

test.each([
  ['<dc:title>Document1</dc:title>', 'Strike in the port'],
  ['<dc:title>The strike of 1931</dc:title>', 'The strike of 1931'],
])('without a heading, the title is that of the document or its first line: %s', async (core, title) => {
  const body = paragraph('Strike in the port') + paragraph('Nobody works today.');
  expect(await readRecords({ 'a.docx': docxFile({ core, body }) })).toMatchObject([{ title }]);
});

/** As Nexis writes it: a list of the articles, then each between a mark and the same words. */
function nexisDocument(): Uint8Array {
  const mark = (name: string) => `<w:bookmarkStart w:id="0" w:name="${name}"/><w:bookmarkEnd w:id="0"/>`;
  const heading = (text: string) => paragraph(`${mark(text)}${run(text, '<w:b/>')}`);
  const label = (name: string, value: string) =>
    paragraph(`${run(`${name}:`, '<w:b/>')}${run(`\u00a0${value}`)}`);
  return docxFile({
    core: '<dc:title>Fog closes the port</dc:title>',
    links: [
      'https://advance.lexis.com/api/document?collection=news&amp;id=urn:contentItem:5RCP-FVR1-DXY4-X2BV-00000-00&amp;context=',
    ],
    body: [
      paragraph('Date and Time: Wednesday, December 19, 2018 7:11:00 PM CET'),
      paragraph('Documents (2)'),
      paragraph('1. Fog closes the port'),
      paragraph(mark('Bookmark_1')),
      paragraph(
        `<w:hyperlink r:id="rId1">${run('Fog closes the port;', '<w:b/>')}<w:r><w:br/></w:r>${run('No ship came in', '<w:b/>')}</w:hyperlink>`,
      ),
      paragraph('The Port Post'),
      paragraph('May 4, 2018 Friday 9:20 AM GMT Late Edition - Final'),
      paragraph('Copyright 2018 Port Post Ltd. All Rights Reserved'),
      label('Section', 'NEWS; Port; Pg. A10'),
      label('Length', '103 words'),
      label('Byline', 'By Ann Ray'),
      label('Dateline', 'ROTTERDAM'),
      heading('Body'),
      paragraph('ABSTRACT'),
      paragraph('The port stood still.'),
      paragraph('FULL TEXT'),
      paragraph(`${run('No ')}${run('ship', '<w:b/><w:i/>')}${run(' came in.')}`),
      paragraph('Note: nothing moved.'),
      paragraph('Graphic'),
      heading('Graphic'),
      paragraph('Photo, The pier.'),
      heading('Classification'),
      label('Language', 'ENGLISH; ENGLISHS'),
      label('Subject', 'WEATHER (93%); PORTS &amp; HARBOURS (85%)'),
      label('Industry', 'NAICS488310 PORT OPERATIONS (90%)'),
      label('Organization', 'PORT AUTHORITY (84%)'),
      label('Person', 'ANN RAY (50%)'),
      label('Geographic', 'ROTTERDAM, NETHERLANDS (79%)'),
      label('Load-Date', 'May 5, 2018'),
      paragraph('End of Document'),
      paragraph(mark('Bookmark_2')),
      paragraph(run('Strike', '<w:b/>')),
      paragraph('Evening News'),
      paragraph('Undated'),
      label('Length', '4 words'),
      heading('Body'),
      paragraph('Nobody works.'),
      paragraph('End of Document'),
    ].join(''),
  });
}

test('each article of an export of Nexis is an item', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'nexis.DOCX': nexisDocument() });
  const { rows, sources } = await runImport(folder, ['nexis.DOCX']);
  expect(rows).toMatchObject({ read: 2, written: 2 });
  expect(sources).toMatchObject([{ format: 'DOCX', names: 'Nexis' }]);
  const items = itemsIn(folder);
  expect(items['2018/fog-closes-the-port-no-ship-came-in.md']).toBe(`---
title: "Fog closes the port; No ship came in"
date: 2018-05-04
topics: [WEATHER, "PORTS & HARBOURS", PORT OPERATIONS]
actors: ["person: ANN RAY", "organisation: PORT AUTHORITY", "place: ROTTERDAM, NETHERLANDS"]
summary: The port stood still.
language: en
dateline: ROTTERDAM
source:
  name: The Port Post
  author: Ann Ray
  page: A10
  section: "NEWS; Port"
  edition: Late Edition - Final
  url: "https://advance.lexis.com/api/document?collection=news&id=urn:contentItem:5RCP-FVR1-DXY4-X2BV-00000-00&context="
  rights: Copyright 2018 Port Post Ltd. All Rights Reserved
  id: "5RCP-FVR1-DXY4-X2BV-00000-00"
graphic: "Photo, The pier."
---

No ship came in.

Note: nothing moved.

Graphic
`);
  expect(items['strike.md']).toContain('title: Strike\ndate: unknown\nsource:\n  name: Evening News\n');
  expect((await runImport(folder, ['nexis.DOCX'])).rows).toMatchObject({ written: 0, unchanged: 2 });
});

test('an article of Nexis is known again by its id, whatever the export is called', async () => {
  const folder = createFolder({
    'content/site.yml': 'title: Small\n',
    'a.docx': nexisDocument(),
    'b.docx': nexisDocument(),
  });
  await runImport(folder, ['a.docx']);
  expect((await runImport(folder, ['b.docx'])).rows).toMatchObject({ written: 0 });
});

test('the tables of Factiva in a document are its articles', async () => {
  const row = (code: string, ...texts: readonly string[]) =>
    `<w:tr><w:tc>${paragraph(code)}</w:tc><w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc></w:tr>`;
  const table = (title: string, id: string) =>
    `<w:tbl>${row('HD', title)}${row('PD', '4 May 2018')}${row('SN', 'The Port Post')}${row('LP', 'No ship', 'came in.')}${row('AN', `Document ${id}`)}</w:tbl>`;
  const body =
    table('Fog', 'PORTP00020180504ee540001') + paragraph('') + table('Rain', 'PORTP00020180504ee540002');
  expect(await readRecords({ 'a.docx': docxFile({ body }) })).toEqual([
    {
      line: 1,
      'factiva id': 'PORTP00020180504ee540001',
      title: 'Fog',
      date: '4 May 2018',
      publication: 'The Port Post',
      body: '<p>No ship</p><p>came in.</p>',
    },
    expect.objectContaining({ line: 2, title: 'Rain' }),
  ]);
});

test('a document is recognised by its name and its first bytes', () => {
  expect(formatOfFile({ 'A.DOCX': clipping })).toBe('docx');
  expect(formatOfFile({ 'a.docx': 'Dear reader' })).toBeUndefined();
});

describe('hostile documents:', () => {
  const damaged = 'it is no ZIP archive, or a damaged one';
  const refusal = (reason: string) => [{ line: 1, reason: `not a document of Word: ${reason}` }];

  test('a bomb is not unpacked, whatever it says of its size', async () => {
    const bomb = Buffer.from(docxFile({ body: '', files: { 'word/document.xml': ' '.repeat(41_000_000) } }));
    expect(await readRecords({ 'a.docx': bomb })).toEqual(refusal('it is too large when it is unpacked'));
    const name = 'word/document.xml';
    for (let at = bomb.indexOf(name); at >= 0; at = bomb.indexOf(name, at + 1)) {
      // The unpacked size, before the name in both headers.
      const isCentral = bomb.readUInt32LE(at - 46) === 0x02014b50;
      bomb.writeUInt32LE(100, isCentral ? at - 22 : at - 8);
    }
    expect(await readRecords({ 'a.docx': bomb })).toEqual(refusal(damaged));
  });

  test('a document of a million elements is not read', async () => {
    const elements = docxFile({ body: '<w:p/>'.repeat(1_000_000) });
    expect(await readRecords({ 'a.docx': elements })).toEqual(refusal('it is too large when it is unpacked'));
  });

  test('entities are not expanded, and no file is read', async () => {
    const doctype = `<!DOCTYPE w [<!ENTITY a "${'aaaaaaaaaa'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const records = await readRecords({
      'a.docx': docxFile({ doctype, body: paragraph('Fog &b; &f; end'), core: '<dc:title>x</dc:title>' }),
    });
    expect(JSON.stringify(records)).not.toMatch(/aaaa|root:/);
  });

  test('links that run something and pictures from elsewhere are left out', async () => {
    const folder = createFolder({
      'content/site.yml': 'title: Small\n',
      'a.docx': docxFile({
        links: ['javascript:alert(1)', '../../../etc/passwd'],
        body:
          paragraph(`<w:hyperlink r:id="rId1">${run('Fog &lt;script&gt;x()&lt;/script&gt;')}</w:hyperlink>`) +
          paragraph('in the port.'),
      }),
    });
    const { markup } = await runImport(folder, ['a.docx']);
    expect(markup).toEqual({ link: 1 });
    expect(Object.values(itemsIn(folder))).toEqual([
      expect.stringMatching(/---\n\nFog \\<script>x\(\)\\<\/script>\n\nin the port\.\n$/),
    ]);
  });

  test('what is no document, or a broken one, is told', async () => {
    const slip = zipSync({ '../../evil.xml': strToU8('<a/>') });
    expect(await readRecords({ 'a.docx': slip })).toEqual(refusal(damaged));
    expect(await readRecords({ 'a.docx': 'PK\x03\x04 broken' })).toEqual(refusal(damaged));
    const deep = docxFile({
      body: `${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}${'</w:tc></w:tr></w:tbl>'.repeat(5_000)}`,
    });
    expect(await readRecords({ 'a.docx': deep })).toEqual(refusal('it has no text that can be read'));
    const unclosed = docxFile({ body: '<w:p><w:r><w:t>Fog' });
    expect(await readRecords({ 'a.docx': unclosed })).toEqual(refusal('it has no text that can be read'));
  });
});
