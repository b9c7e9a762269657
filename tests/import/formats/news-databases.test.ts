import { expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

const site = { 'content/site.yml': 'title: Small\n' };

/** As Nexis writes it: a mark and parts for each document, and page breaks that are never closed. */
function nexisPage(...documents: readonly string[]): string {
  const parts = documents.map(
    (parts, index) => `<A NAME="DOC_ID_0_${index}"></A><!-- Hide XML section from browser
<DOC NUMBER=${index + 1}>
<DOCFULL> -->
<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">${index + 1} of ${documents.length} DOCUMENTS</SPAN></P>
</DIV>
${parts}
<!-- Hide XML section from browser
</DOCFULL>
</DOC> -->`,
  );
  return `<HTML><HEAD><STYLE TYPE="text/css"><!-- .c0 { text-align: center; } --></STYLE>
<!-- LXNComment 2827:501651797 -->
<TITLE>&nbsp;</TITLE><META TOPIC="null" DOCUMENTS="${documents.length}"/></HEAD><BODY>
${parts.join('\n<DIV CLASS="c10"/>\n')}
</BODY></HTML>`;
}

const part = (html: string) =>
  `<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">${html}</SPAN></P>\n</DIV>`;
const label = (name: string, value: string) =>
  `<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">${name}: </SPAN><SPAN CLASS="c2">${value}</SPAN></P>\n</DIV>`;

const english = [
  part('The Port Post'),
  part('<SPAN CLASS="c4">May</SPAN> 4, 1991, Saturday, Late Edition - Final<BR>Correction Appended'),
  part('Fog closes the port;<BR>No ship came in'),
  label('BYLINE', 'By ANN RAY'),
  label('SECTION', 'Section 5; Part 2; Page 16; National Desk'),
  label('LENGTH', '584 words'),
  label('DATELINE', 'ROTTERDAM'),
  `<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">No </SPAN><SPAN CLASS="c4">ship</SPAN><SPAN CLASS="c2"> came in.</SPAN></P>
<P CLASS="c9"><SPAN CLASS="c2">&quot;Wait,&quot; he said.</SPAN><SPAN CLASS="c2">&nbsp;</SPAN></P>
</DIV>`,
  '<TABLE CLASS="c11"><TR><TD><P>Ships</P></TD><TD><P>0</P></TD></TR></TABLE>',
  label('LOAD-DATE', 'May 5, 1991'),
  label('LANGUAGE', 'ENGLISH'),
  label('SUBJECT', 'WEATHER (93%); <SPAN CLASS="c4">PORTS</SPAN> (85%)'),
  label('GEOGRAPHIC', 'ROTTERDAM (79%)'),
  label('PUBLICATION-TYPE', 'Newspaper'),
  part('Copyright 1991 Port Post Ltd.<BR>All Rights Reserved'),
].join('\n');

const german = [
  part('Hafenblatt'),
  part('27.<SPAN CLASS="c2"> Februar 2012 Montag 9:50 PM GMT+1</SPAN>'),
  part('Nebel &uuml;ber dem Hafen'),
  label('AUTOR', 'Bo Li'),
  label('RUBRIK', 'HAFEN; S. 4'),
  label('L&Auml;NGE', '12 W&ouml;rter'),
  `<BR><DIV CLASS="c5"><BR><P CLASS="c6"><SPAN CLASS="c8">HIGHLIGHT:</SPAN><SPAN CLASS="c2">&nbsp;Kein Schiff kam.</SPAN></P></DIV>`,
  part('Kein Schiff kam herein.'),
  label('SPRACHE', 'GERMAN; DEUTSCH'),
  part('Copyright 2012 Hafenblatt GmbH<BR>Alle Rechte vorbehalten'),
].join('\n');

test('Nexis as HTML: each document is an item, in any language', async () => {
  const folder = createFolder({ ...site, 'nexis.HTML': nexisPage(english, german) });
  const { rows, sources } = await runImport(folder, ['nexis.HTML']);
  expect(rows).toMatchObject({ read: 2, written: 2 });
  expect(sources).toMatchObject([{ format: 'Nexis', names: 'Nexis' }]);
  const items = itemsIn(folder);
  expect(items['1991/fog-closes-the-port-no-ship-came-in.md']).toBe(`---
title: "Fog closes the port; No ship came in"
date: 1991-05-04
topics: [WEATHER, PORTS]
actors: ["place: ROTTERDAM"]
language: en
dateline: ROTTERDAM
source:
  name: The Port Post
  author: ANN RAY
  page: "16"
  section: "Section 5; Part 2; National Desk"
  edition: Late Edition - Final
  rights: Copyright 1991 Port Post Ltd. All Rights Reserved
publication_type: Newspaper
note: Correction Appended
---

No ship came in.

"Wait," he said.

|  |  |
| --- | --- |
| Ships | 0 |
`);
  expect(items['2012/nebel-uber-dem-hafen.md']).toBe(`---
title: Nebel über dem Hafen
date: 2012-02-27
summary: Kein Schiff kam.
language: de
source:
  name: Hafenblatt
  author: Bo Li
  page: "4"
  section: HAFEN
  rights: Copyright 2012 Hafenblatt GmbH Alle Rechte vorbehalten
---

Kein Schiff kam herein.
`);
  expect((await runImport(folder, ['nexis.HTML'])).rows).toMatchObject({ written: 0, unchanged: 2 });
});

test.each([
  ['March 2012', 'March 2012', undefined],
  ['12 octobre 2013 samedi', '12 octobre 2013', undefined],
  ['Sunday, May 4, 1991', 'May 4, 1991', undefined],
  ['2012年3月4日', '2012年3月4日', undefined],
  ['May 4, 2012 Friday 6:02 PM GMT', 'May 4, 2012', undefined],
  ['June 17, 1995, CITY EDITION', 'June 17, 1995', 'CITY EDITION'],
])('the line %s has the date of an article of Nexis', async (line, date, edition) => {
  const page = nexisPage([part('Post'), part(line), part('Fog'), label('LENGTH', '1 word')].join('\n'));
  const [record] = await readRecords({ 'a.html': page });
  expect(record).toMatchObject({ title: 'Fog', publication: 'Post', date });
  expect((record as { edition?: string }).edition).toBe(edition);
});

const factivaTable = `<!DOCTYPE html><html><head><title>Factiva</title><style>b {}</style></head><body><h1>Factiva</h1>
<form><div id="contentLeft"><span></span><div class="article enArticle"><table><tr><td class="index"><b>SE</b>&nbsp;</td><td>News</td></tr>
<tr><td class="index"><b>HD</b>&nbsp;</td><td><b class='enHeadline'>Fog closes the <b>port</b></b>
</td></tr><tr><td><b>BY</b>&nbsp;</td><td>By Ann Ray </td></tr><tr><td><b>WC</b>&nbsp;</td><td>295 words</td></tr><tr><td><b>PD</b>&nbsp;</td><td>4 May 2018</td></tr><tr><td><b>ET</b>&nbsp;</td><td>15:32</td></tr><tr><td><b>SN</b>&nbsp;</td><td>The Port Post</td></tr><tr><td><b>SC</b>&nbsp;</td><td>PORTP</td></tr><tr><td><b>PG</b>&nbsp;</td><td>26</td></tr><tr><td><b>LA</b>&nbsp;</td><td>English</td></tr><tr><td><b>CY</b>&nbsp;</td><td>(c) 2018 Port Post Ltd.   </td></tr>
<tr><td><p><b>LP</b>&nbsp;</p></td><td><p class="articleParagraph enarticleParagraph">No <b>ship</b> came in[https://a.example/fog_1?a=1&amp;b=_2].</p>
</td></tr><tr><td><p><b>TD</b>&nbsp;</p></td><td><p class="articleParagraph enarticleParagraph">Nobody knew <script>alert(1)</script>why.</p>
</td></tr><tr><td><br/><b>CO</b>&nbsp;</td><td><br/>prtath : Port Authority</td></tr><tr><td><b>IN</b>&nbsp;</td><td>i763 : Port Operation</td></tr><tr><td><br/><b>NS</b>&nbsp;</td><td><br/>gwea : Weather | gcat : Political/General News</td></tr><tr><td><br/><b>RE</b>&nbsp;</td><td><br/>neth : Netherlands</td></tr><tr><td><b>IPC</b>&nbsp;</td><td>GEN | POL</td></tr><tr><td><br/><b>PUB</b>&nbsp;</td><td><br/>Port Post Limited</td></tr><tr><td><br/><b>AN</b>&nbsp;</td><td><br/>Document PORTP00020180504ee540001r</td></tr></table><br/></div></div></form></body></html>`;

test('Factiva as HTML with the codes of its fields', async () => {
  const folder = createFolder({ ...site, 'Factiva.html': factivaTable });
  const { rows, sources } = await runImport(folder, ['Factiva.html']);
  expect(rows).toMatchObject({ read: 1, written: 1 });
  expect(sources).toMatchObject([{ format: 'Factiva', names: 'Factiva' }]);
  expect(Object.values(itemsIn(folder))).toEqual([
    `---
title: Fog closes the port
date: 2018-05-04
topics: [Port Operation, Weather, "Political/General News"]
actors: ["organisation: Port Authority", "place: Netherlands"]
language: en
source:
  name: The Port Post
  author: Ann Ray
  page: "26"
  section: News
  rights: "(c) 2018 Port Post Ltd."
  id: PORTP00020180504ee540001r
time: "15:32"
publisher: Port Post Limited
---

No ship came in ([https://a.example/fog\\_1?a=1\\&b=\\_2](https://a.example/fog_1?a=1&b=_2)).

Nobody knew why.
`,
  ]);
  expect((await runImport(folder, ['Factiva.html'])).rows).toMatchObject({ written: 0, unchanged: 1 });
});

test('Factiva as HTML with a list of terms', async () => {
  const fields = { HD: 'Fog', PD: '4 May 2018', SN: 'The Port Post', LP: '<p>No ship.</p>', AN: 'PORTP1' };
  const list = Object.entries(fields).map(([code, value]) => `<dt>${code}</dt><dd>${value}</dd>`);
  expect(await readRecords({ 'a.html': `<title>Factiva</title><dl>${list.join('')}</dl>` })).toEqual([
    {
      line: 1,
      'factiva id': 'PORTP1',
      title: 'Fog',
      date: '4 May 2018',
      publication: 'The Port Post',
      body: '<p>No ship.</p>',
    },
  ]);
});

const displayed = (lines: string, end = 'Document') => `<html><head><title>Factiva</title></head><body>
<div id="article-X" class="article"><div class="article deArticle"><p>
</p><div>News; 4</div>
<div id="hd"><span class="deHeadline counted">12) Nebel &uuml;ber dem Hafen</span>
</div><div class="author">Bo Li </div><div>1.285 W&ouml;rter</div><div>1 April 2017</div>${lines}<div>Deutsch</div><div>Copyright 2017. Hafenblatt GmbH. </div>
<p></p>
<p class="articleParagraph dearticleParagraph">Kein <b>Schiff</b>.</p>
<p>Der Pier. Foto: Bo Li</p><p>Hafenblatt Verlag</p><p>${end} HAFEN00020170401ed4100001</p></div></div></body></html>`;

test.each([
  ['<div>Hafenblatt Online</div><div>HAFEN</div>', 'Document', {}],
  [
    '<div>09:15</div><div>Hafenblatt Online</div><div>HAFEN</div><div>Abendausgabe</div><div>A1</div>',
    'Dokument',
    { time: '09:15', edition: 'Abendausgabe', page: 'A1' },
  ],
])('Factiva as it shows articles, without codes: %s', async (lines, end, others) => {
  expect(await readRecords({ 'a.htm': displayed(lines, end) })).toEqual([
    {
      line: 1,
      'factiva id': 'HAFEN00020170401ed4100001',
      title: 'Nebel über dem Hafen',
      section: 'News; 4',
      author: 'Bo Li',
      'word count': '1.285 Wörter',
      date: '1 April 2017',
      publication: 'Hafenblatt Online',
      'source code': 'HAFEN',
      language: 'Deutsch',
      rights: 'Copyright 2017. Hafenblatt GmbH.',
      publisher: 'Hafenblatt Verlag',
      body: '<p>Kein Schiff.</p>\n<p>Der Pier. Foto: Bo Li</p>',
      ...others,
    },
  ]);
});

test('the language of a page of Factiva is read in its own words', async () => {
  const folder = createFolder({ ...site, 'a.html': displayed('<div>Hafenblatt</div><div>HAFEN</div>') });
  await runImport(folder, ['a.html']);
  expect(Object.values(itemsIn(folder)).join('')).toContain('date: 2017-04-01\nlanguage: de\n');
});

test.each([
  [nexisPage(english), 'nexis'],
  [factivaTable, 'factiva'],
  ['<html><head><title>About Factiva</title></head><body><p>Fog</p></body></html>', 'html'],
])('pages of databases are not taken for an article, nor articles for these', (page, format) => {
  expect(formatOfFile({ 'a.html': page })).toBe(format);
});

test('pages without an article, and those that are nested too deeply, are told', async () => {
  const deep = `<!-- LXNComment 1 --><title>Factiva</title>${'<div>'.repeat(5000)}`;
  for (const format of ['nexis', 'factiva'] as const) {
    expect(await readRecords({ 'a.html': deep }, format)).toEqual([
      { line: 1, reason: 'its elements are nested too deeply' },
    ]);
    expect(await readRecords({ 'a.html': '<p>Fog</p>' }, format)).toEqual([
      { line: 1, reason: expect.stringMatching(/^no (?:article|document) of \w+ was found in it$/) },
    ]);
  }
});
