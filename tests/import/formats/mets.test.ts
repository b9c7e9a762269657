import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { altoFile, area, div, type MetsParts, metsFile } from '../../support/newspaper.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile } from './read-records.ts';

const page1 = altoFile([
  { id: 'T', lines: ['The Port Post'] },
  { id: 'A1', lines: ['Fog closes', 'the port.'], attributes: ' LANG="en"' },
  { id: 'A2', lines: ['By Ann Ray'] },
  { id: 'A3', lines: ['No ship came in, said the har{harbour/1}¬'] },
  { id: 'AD', lines: ['Buy our ropes'] },
]);
const page2 = altoFile([
  { id: 'A4', lines: ['bour{harbour/2} master on Saturday.'] },
  { id: 'A5', lines: ['The pier'] },
  { id: 'A6', lines: ['It was wet.'] },
  { id: 'B1', lines: ['Rain fell in the town.', 'It was cold.'] },
]);

const mods = {
  ISSUE: `<mods:titleInfo><mods:nonSort>The</mods:nonSort><mods:title>Port Post</mods:title></mods:titleInfo>
<mods:originInfo><mods:publisher>A. Printer</mods:publisher><mods:place><mods:placeTerm type="code">ne</mods:placeTerm><mods:placeTerm type="text">Rotterdam</mods:placeTerm></mods:place>
<mods:dateIssued encoding="w3cdtf" keyDate="yes">1905-05-06</mods:dateIssued></mods:originInfo>
<mods:part><mods:detail type="volume"><mods:number>12</mods:number></mods:detail><mods:detail type="issue"><mods:number>126</mods:number></mods:detail></mods:part>
<mods:language><mods:languageTerm type="code">en</mods:languageTerm></mods:language><mods:accessCondition>Public domain</mods:accessCondition>
<mods:recordInfo><mods:recordIdentifier>post/1905-05-06</mods:recordIdentifier></mods:recordInfo>`,
  FOG: `<mods:titleInfo><mods:title>Fog closes the port</mods:title><mods:subTitle>A day without ships</mods:subTitle></mods:titleInfo>
<mods:name><mods:namePart type="family">Ray</mods:namePart><mods:namePart type="given">Ann</mods:namePart><mods:role><mods:roleTerm>aut</mods:roleTerm></mods:role></mods:name>
<mods:name><mods:namePart>Ed Itor</mods:namePart><mods:role><mods:roleTerm>edt</mods:roleTerm></mods:role></mods:name>
<mods:subject><mods:topic>weather</mods:topic></mods:subject>`,
};

const files = { ALTO1: 'file://./alto/0001.xml', ALTO2: 'alto/0002.xml', IMG1: 'img/0001.jp2' };
const physical = div(
  'Newspaper',
  '',
  div('PAGE', 'ID="P1" ORDER="1" ORDERLABEL="1"', area('IMG1'), area('ALTO1')),
  div('PAGE', 'ID="P2" ORDER="2" ORDERLABEL="1a"', area('ALTO2')),
);
const fog = div(
  'ARTICLE',
  'ID="ART1" DMDID="FOG"',
  div('HEADING', '', div('TITLE', '', area('ALTO1#A1')), div('AUTHOR', '', area('ALTO1#A2'))),
  div(
    'BODY',
    '',
    div('PARAGRAPH', '', div('TEXT', '', area('ALTO1#A3'))),
    div('PARAGRAPH', '', div('TEXT', '', area('ALTO2#A4'))),
    div('SUBHEADLINE', '', area('ALTO2#A5')),
    div('TEXT', '', area('ALTO2#A6')),
    div('ILLUSTRATION', '', area('ALTO2#A6')),
  ),
);
const rain = div('Article', 'ID="ART2" LABEL="Rain"', div('TEXT', '', area('ALTO2#B1')));
const logical = div(
  'Newspaper',
  '',
  div(
    'ISSUE',
    'DMDID="ISSUE"',
    div('TITLE_SECTION', '', div('HEADLINE', '', area('ALTO1#T'))),
    div(
      'CONTENT',
      '',
      fog,
      div('SECTION', 'LABEL="Weather"', div('HEADING', '', area('ALTO1#T')), rain),
      div('ADVERTISEMENT', '', area('ALTO1#AD')),
      div('ARTICLE', 'ID="ART3"'),
    ),
  ),
);

const alto = { 'issue/alto/0001.xml': page1, 'issue/alto/0002.xml': page2 };

function archive(parts: MetsParts, more: Readonly<Record<string, string>> = alto): string {
  return createFolder({
    'content/site.yml': 'title: Small\nunknownKeys: keep\n',
    'issue/post-mets.xml': metsFile({ mods, files, physical, logical, ...parts }),
    ...more,
  });
}

test('the articles of an issue become items, with their text from the pages', async () => {
  const folder = archive({}, { ...alto, 'issue/img/0001.jp2': 'x', 'issue/manifest-sha256.txt': 'x' });
  const { rows, sources, markup, skipped } = await runImport(folder, ['issue']);
  expect(sources).toMatchObject([{ format: 'METS', names: 'METS', rows: 2 }]);
  expect(rows).toMatchObject({ read: 2, written: 2 });
  expect(skipped).toEqual([]);
  expect(markup).toEqual({
    'picture or other file of a page': 1,
    'title of an issue': 1,
    picture: 1,
    advertisement: 1,
    'article without text': 1,
  });
  const items = itemsIn(folder);
  expect(items).toEqual({
    '1905/fog-closes-the-port.md': `---
title: Fog closes the port
date: 1905-05-06
topics: [weather]
summary: A day without ships
language: en
source:
  name: The Port Post
  author: Ann Ray
  page: "1, 1a"
  place: Rotterdam
  rights: Public domain
  id: "post/1905-05-06/ART1"
volume: "12"
number: "126"
ocr_confidence: "0.90"
publisher: A. Printer
---

By Ann Ray

No ship came in, said the harbour master on Saturday.

## The pier

It was wet.
`,
    '1905/rain.md': expect.stringMatching(
      /\n {2}section: Weather\n(?:.*\n)*---\n\nRain fell in the town\. It was cold\.\n$/,
    ),
  });
  expect((await runImport(folder, ['issue'])).rows).toMatchObject({ written: 0, unchanged: 2 });
  expect(itemsIn(folder)).toEqual(items);
});

test('areas may be words, lines and whole files, and links may give them to articles', async () => {
  const words = altoFile([{ id: 'B', lines: ['One two three', 'four five'] }]).replaceAll(
    /ID="S\d+" CONTENT="(\w+)"/g,
    'ID="$1" CONTENT="$1"',
  );
  const folder = archive(
    {
      physical: div(
        'PAGE',
        'ID="P1" ORDER="1"',
        area('ALTO1'),
        div('pagearea', 'ID="PA1"', area('ALTO1#two-four')),
        div('pagearea', 'ID="PA2"', area('ALTO1#five')),
      ),
      logical: div('ISSUE', 'DMDID="ISSUE"', div('ARTICLE', 'ID="X1"'), div('ARTICLE', 'ID="X2"')),
      links: `<mets:structLink><mets:smLinkGrp><mets:smLocatorLink xlink:href="#X1"/><mets:smLocatorLink xlink:href="#PA1"/></mets:smLinkGrp>
<mets:smLink xlink:from="X2" xlink:to="PA2"/></mets:structLink>`,
    },
    { 'issue/alto/0001.xml': words },
  );
  await runImport(folder, ['issue']);
  const bodies = Object.values(itemsIn(folder)).map((text) => text.slice(text.indexOf('---\n\n') + 5));
  expect(bodies.sort()).toEqual(['five\n', 'two three four\n']);
});

test.each([
  ['which it has none of', ''],
  ['whose text is nowhere', div('ISSUE', 'DMDID="ISSUE"', div('ARTICLE', 'ID="X"', area('ALTO1#NONE')))],
])('its pages are items in place of articles %s', async (_, map) => {
  const folder = archive({ logical: map, attributes: ' LABEL="The Port Post, 6 May"' });
  const { rows } = await runImport(folder, ['issue']);
  expect(rows).toMatchObject({ read: 2, written: 2 });
  const items = itemsIn(folder);
  expect(Object.keys(items)).toEqual([
    '1905/the-port-post-1905-05-06-page-1.md',
    '1905/the-port-post-1905-05-06-page-1a.md',
  ]);
  expect(Object.values(items)[1]).toMatch(/\n---\n\nbour master on Saturday\.\n\nThe pier\n\n/);
});

test('an issue as the Library of Congress describes it', async () => {
  const part = (type: string, number: string) =>
    `<mods:detail type="${type}"><mods:number>${number}</mods:number></mods:detail>`;
  const pageOf = (number: string) =>
    `<mods:part><mods:extent unit="pages"><mods:start>${number}</mods:start></mods:extent></mods:part>`;
  const folder = archive({
    attributes: ' LABEL="The Port Post (Rotterdam), 1905-05-06"',
    mods: {
      issueModsBib: `<mods:relatedItem type="host"><mods:identifier type="lccn">sn12345678</mods:identifier><mods:identifier type="issn">0317-8471</mods:identifier><mods:part>${part('volume', '12')}${part('issue', '126')}<mods:detail type="edition"><mods:number>2</mods:number><mods:caption>Late</mods:caption></mods:detail></mods:part></mods:relatedItem>
<mods:originInfo><mods:dateIssued encoding="iso8601">1905-05-06</mods:dateIssued></mods:originInfo>`,
      pageModsBib1: pageOf('1'),
      pageModsBib2: `<mods:part>${part('page number', '1A')}</mods:part>${pageOf('2')}`,
    },
    physical: div(
      'np:issue',
      'DMDID="issueModsBib"',
      div('np:page', 'DMDID="pageModsBib1"', area('IMG1'), area('ALTO1')),
      div('np:page', 'DMDID="pageModsBib2"', area('ALTO2')),
    ),
    logical: '',
  });
  await runImport(folder, ['issue']);
  expect(Object.values(itemsIn(folder))[1]).toContain(`---
title: "The Port Post (Rotterdam), 1905-05-06, page 1A"
date: 1905-05-06
source:
  name: "The Port Post (Rotterdam)"
  page: "1A"
  edition: Late
  issn: "0317-8471"
  id: "The Port Post (Rotterdam) 1905-05-06 post-mets/alto/0002.xml"
volume: "12"
number: "126"
LCCN: sn12345678
`);
});

test('metadata in Dublin Core, and dates as programs write them', async () => {
  const core = `<dc:title>The Port Post</dc:title><dc:date>1905/05/06</dc:date><dc:language>eng</dc:language><dc:identifier>https://a.example/post/6</dc:identifier>`;
  const dc = metsFile({ files, physical, logical }).replace(
    '<mets:fileSec>',
    `<mets:dmdSec ID="ISSUE"><mets:mdWrap MDTYPE="DC"><mets:xmlData><x:dc>${core}</x:dc></mets:xmlData></mets:mdWrap></mets:dmdSec><mets:fileSec>`,
  );
  const folder = archive({}, { ...alto, 'issue/post-mets.xml': dc });
  await runImport(folder, ['issue']);
  const [text] = Object.values(itemsIn(folder));
  expect(text).toMatch(/\ndate: 1905-05-06\nlanguage: en\nsource:\n {2}name: The Port Post\n/);
  expect(text).toContain('issue_address: "https://a.example/post/6"');
});

test.each([
  ['<mods:dateIssued>19050506</mods:dateIssued>', '1905-05-06'],
  ['<mods:dateIssued qualifier="approximate">26.05.1905</mods:dateIssued>', '1905-05-26'],
  ['<mods:dateIssued qualifier="approximate">1905-05</mods:dateIssued>', '1905-05~'],
  [
    '<mods:dateIssued point="start">1905-05-06</mods:dateIssued><mods:dateIssued point="end">1905-05-07</mods:dateIssued>',
    '1905-05-06/1905-05-07',
  ],
])('the date of %s', async (issued, date) => {
  const folder = archive({ mods: { ISSUE: `<mods:originInfo>${issued}</mods:originInfo>` } });
  await runImport(folder, ['issue']);
  expect(Object.values(itemsIn(folder))[0]).toContain(`\ndate: ${date}\n`);
});

test('without a date, that in the name of the file is a comment', async () => {
  const folder = archive({ mods: {} });
  renameSync(join(folder, 'issue/post-mets.xml'), join(folder, 'issue/19050506-mets.xml'));
  await runImport(folder, ['issue']);
  expect(Object.values(itemsIn(folder))[0]).toMatch(
    /\ndate: unknown\n(?:.*\n)*# date\? 1905-05-06, from the name of the file\n---/,
  );
});

test('a text that is missing is told, in the account or in the item', async () => {
  const { 'issue/alto/0001.xml': first } = alto;
  const folder = archive({}, { 'issue/alto/0001.xml': first });
  const { rows, refusals, markup } = await runImport(folder, ['issue']);
  expect(rows).toMatchObject({ read: 2, written: 1, refused: 1 });
  const reason = 'a file of its text is not there, or not in the folder that is imported';
  expect(refusals).toMatchObject([{ reason }]);
  expect(markup['part of an article whose text is missing']).toBe(1);
  expect(Object.values(itemsIn(folder))[0]).toContain(
    `# a part of the text is missing: alto/0002.xml (${reason})\n`,
  );
});

test('nothing outside of the folder is read, on whatever way it is named', async () => {
  const secret = altoFile([{ lines: ['A secret of the machine.'] }]);
  const folder = archive({}, { 'secret.xml': secret, 'secret/0001.xml': secret });
  const absolute = join(folder, 'secret.xml');
  mkdirSync(join(folder, 'issue/alto'));
  symlinkSync(absolute, join(folder, 'issue/alto/linked.xml'));
  symlinkSync(join(folder, 'secret'), join(folder, 'issue/linked'));
  for (const href of [
    '../secret.xml',
    'alto/../../secret.xml',
    '..%2Fsecret.xml',
    '..\\secret.xml',
    absolute,
    `file://${absolute}`,
    'file://./../secret.xml',
    'alto/linked.xml',
    'linked/0001.xml',
    'https://a.example/0001.xml',
    'alto',
    'a\0.xml'.replace('\0', '%00'),
  ]) {
    writeFileSync(
      join(folder, 'issue/post-mets.xml'),
      metsFile({ mods, files: { ALTO1: href, ALTO2: href }, physical, logical }),
    );
    const { rows } = await runImport(folder, ['issue/post-mets.xml']);
    expect([href, rows.written]).toEqual([href, 0]);
  }
  expect(itemsIn(folder)).toEqual({});
});

test('a METS in a folder of its own names files beside it in the folder that is imported', async () => {
  const beside = { ALTO1: '../alto/0001.xml', ALTO2: '../alto/0002.xml' };
  const folder = archive(
    {},
    { ...alto, 'issue/toc/mets.xml': metsFile({ mods, files: beside, physical, logical }) },
  );
  writeFileSync(join(folder, 'issue/post-mets.xml'), '');
  expect((await runImport(folder, ['issue'])).rows).toMatchObject({ read: 2, written: 2 });
  expect((await runImport(folder, ['issue/toc/mets.xml'])).rows).toMatchObject({ refused: 2 });
});

test.each([
  ['a.xml', metsFile({}), 'mets'],
  ['a.xml', '<METS:mets xmlns:METS="http://www.loc.gov/METS/"/>', 'mets'],
])('%s is recognised', (name, text, format) => {
  expect(formatOfFile({ [name]: text })).toBe(format);
});

test('entities are not expanded, parts in a circle of links end, and broken or deep files are told', async () => {
  const doctype =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
  const whole = metsFile({ mods, files, physical, logical });
  const bomb = whole
    .replace('<mets:mets', `${doctype}<mets:mets`)
    .replace('>Fog closes', '>&b;&f; Fog closes');
  const folder = archive({}, { ...alto, 'issue/post-mets.xml': bomb });
  await runImport(folder, ['issue']);
  expect(Object.values(itemsIn(folder))[0]).toContain('title: "&b;&f; Fog closes the port"');
  const circle = '<mets:structLink><mets:smLink xlink:from="ART1" xlink:to="ART1"/></mets:structLink>';
  expect((await runImport(archive({ links: circle }), ['issue'])).rows).toMatchObject({ written: 2 });
  const deep = metsFile({ logical: '<mets:div TYPE="ISSUE">'.repeat(10_000) });
  for (const [text, reason] of [
    [deep, /nested too deeply/],
    [whole.slice(0, -30), /^not XML/],
  ] as const) {
    const { refusals } = await runImport(archive({}, { 'issue/post-mets.xml': text }), ['issue']);
    expect(refusals).toMatchObject([{ reason: expect.stringMatching(reason) }]);
  }
});

test('an article that names the same text without an end is refused', async () => {
  const long = altoFile([{ id: 'A1', lines: Array(500).fill('word '.repeat(20).trim()) }]);
  const endless = div('ARTICLE', 'ID="X"', ...Array(1000).fill(area('ALTO1')));
  const folder = archive(
    { logical: div('ISSUE', '', endless, rain) },
    { ...alto, 'issue/alto/0001.xml': long },
  );
  const { rows, refusals } = await runImport(folder, ['issue']);
  expect(rows).toMatchObject({ written: 1, refused: 1 });
  expect(refusals).toMatchObject([{ reason: 'its text is too long' }]);
});

test('thousands of links and of files without an end take no longer than their text', async () => {
  const started = performance.now();
  const link =
    '<mets:smLink xlink:from="ART1" xlink:to="NONE"/><mets:smLink xlink:from="ART1" xlink:to="P1"/>';
  const links = `<mets:structLink>${link.repeat(100_000)}</mets:structLink>`;
  const { rows } = await runImport(archive({ links }), ['issue']);
  expect(rows).toMatchObject({ read: 2, written: 1, refused: 1 });
  const open = metsFile({}) + '<mets:FLocat '.repeat(500_000);
  await runImport(archive({}, { 'issue/post-mets.xml': open }), ['issue']);
  expect(performance.now() - started).toBeLessThan(30_000);
});

test('the folder of a library with checksums has no clippings in it', async () => {
  const folder = archive(
    {},
    { 'bag/bagit.txt': 'BagIt-Version: 1.0', 'bag/manifest-md5.txt': 'x  data/a.xml' },
  );
  mkdirSync(join(folder, 'bag/data'));
  renameSync(join(folder, 'issue'), join(folder, 'bag/data/issue'));
  for (const [path, text] of Object.entries(alto)) {
    mkdirSync(join(folder, 'bag/data/issue/alto'), { recursive: true });
    writeFileSync(join(folder, 'bag/data', path), text);
  }
  expect((await runImport(folder, ['bag'])).rows).toMatchObject({ read: 2, written: 2 });
});
