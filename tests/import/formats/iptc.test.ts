import { expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

const nitf = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">
<nitf><head><title>Fog</title><meta name="print_section" content="A"/><meta name="publication_year" content="2024"/>
<docdata><doc-id id-string="1234"/><doc.copyright holder="The Port Post" year="2024"/>
<key-list><keyword key="port"/></key-list>
<identified-content><classifier class="indexing_service" type="descriptor">Weather, bad</classifier><classifier type="types_of_material">Editorial</classifier>
<person class="indexing_service">Ray, Ann</person><org>Port Authority</org><location>Rotterdam</location></identified-content></docdata>
<pubdata date.publication="20240504T000000" name="The Port Post" issn="0317-8471" edition.name="Late" position.sequence="3" ex-ref="https://a.example/fog"/></head>
<body><body.head><hedline><hl1>Fog closes
 the port</hl1><hl2>No ship came in</hl2></hedline><byline class="print_byline">By <person>ANN RAY</person></byline>
<dateline><location>ROTTERDAM</location><story.date norm="20240503">May 3</story.date></dateline></body.head>
<body.content><block class="lead_paragraph"><p>No ship came in.</p></block>
<block class="full_text"><p>No ship came in, said <person>Ann Ray</person>&mdash;<em>none</em>.</p><hl2>The pier</hl2><p>See <a href="https://a.example/x">here</a>.</p>
<media media-type="image"><media-reference source="https://a.example/fog.jpg"/><media-caption>The pier</media-caption></media></block></body.content></body></nitf>`;

test('NITF', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'a.xml': nitf });
  const { sources, rows } = await runImport(folder, ['a.xml']);
  expect(rows).toMatchObject({ read: 1, written: 1 });
  expect(sources).toMatchObject([{ format: 'NITF', names: 'IPTC' }]);
  expect(itemsIn(folder)).toEqual({
    '2024/fog-closes-the-port.md': `---
title: Fog closes the port
date: 2024-05-04
topics: [port, "Weather, bad"]
actors: ["person: Ray, Ann", "organisation: Port Authority", "place: Rotterdam"]
summary: No ship came in
dateline: ROTTERDAM
source:
  name: The Port Post
  author: ANN RAY
  page: "3"
  section: A
  edition: Late
  issn: "0317-8471"
  url: "https://a.example/fog"
  rights: "© 2024 The Port Post"
  id: "1234"
types_of_material: Editorial
---

No ship came in, said Ann Ray—*none*.

## The pier

See [here](https://a.example/x).

![The pier](https://a.example/fog.jpg)
`,
  });
});

function newsItem(guid: string, content: string, meta = ''): string {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="1" standard="NewsML-G2" xml:lang="en-GB">
<rightsInfo><copyrightHolder literal="Agency"/><copyrightNotice>© Agency 2024</copyrightNotice></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:AGENCY"/><versionCreated>2024-05-05T10:00:00+02:00</versionCreated>${meta}</itemMeta>
<contentMeta><contentCreated>2024-05-04T23:30:00-05:00</contentCreated><located qcode="city:1"><name xml:lang="de">Rotterdam (NL)</name><name xml:lang="en-GB">Rotterdam</name></located>
<creator literal="x"><name>Ann Ray</name></creator><language tag="en-GB"/>
<subject type="cpnat:abstract" qcode="medtop:1"><name>weather, bad</name></subject><subject type="cpnat:person"><name>Bo Li</name></subject><subject qcode="medtop:2"/>
<headline>Fog closes the port</headline><description>No ship came in.</description></contentMeta>
<contentSet>${content}</contentSet></newsItem>`;
}

const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2024-05-06T00:00:00Z</sent></header><itemSet>
${newsItem('urn:newsml:a.example:1', '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>No <b>ship</b>.<br/>None.</p><script>x()</script></body></html></inlineXML>')}
${newsItem('urn:newsml:a.example:2', '<inlineXML><![CDATA[<p>Held <i>back</i>.</p>]]></inlineXML><remoteContent href="https://a.example/fog.jpg"/><remoteContent href="file:///etc/passwd"/>', '<pubStatus qcode="stat:withheld"/>')}
${newsItem('urn:newsml:a.example:3', '<inlineXML><nitf><body><body.content><p>From NITF, a third text.</p></body.content></body></nitf></inlineXML>')}
<packageItem guid="urn:p"/></itemSet></newsMessage>`;

test('NewsML-G2', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'a.xml': message });
  const { sources, rows, markup } = await runImport(folder, ['a.xml']);
  expect(rows).toMatchObject({ read: 4, written: 3, refused: 1 });
  expect(sources).toMatchObject([{ format: 'NewsML-G2', names: 'IPTC' }]);
  expect(markup).toEqual({ script: 1, 'file without an address': 1 });
  const all = Object.values(itemsIn(folder)).join('\n');
  expect(all).toContain(`---
title: Fog closes the port
date: 2024-05-04
topics: ["weather, bad"]
actors: ["person: Bo Li"]
summary: No ship came in.
language: en-GB
dateline: Rotterdam
source:
  name: AGENCY
  author: Ann Ray
  rights: "© Agency 2024"
  id: "urn:newsml:a.example:1"
subject_codes: "medtop:2"
versionCreated: "2024-05-05T10:00:00+02:00"
---

No **ship**.\\
None.
`);
  expect(all).toMatch(/status: draft\n(?:.*\n)*---\n\nHeld \*back\*\.\n\n- .*https:\/\/a\.example\/fog\.jpg/);
  expect(all).toContain('\nFrom NITF, a third text.\n');
  expect(all).not.toContain('passwd');
});

test.each([
  ['a.xml', nitf, 'nitf'],
  ['a.xml', message, 'newsml'],
])('%s is recognised', (name, text, format) => {
  expect(formatOfFile({ [name]: text })).toBe(format);
});

test('entities are not expanded, nothing is fetched, and broken or deep XML is told', async () => {
  const entities =
    '[<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
  const bomb = nitf.replace('.dtd">', `.dtd" ${entities}`).replace('<hl1>Fog', '<hl1>&b;&f;');
  expect(await readRecords({ 'a.xml': bomb })).toMatchObject([{ title: '&b;&f; closes the port' }]);
  expect(await readRecords({ 'a.xml': nitf.slice(0, -20) })).toMatchObject([
    { reason: expect.stringMatching(/^not XML/) },
  ]);
  const deep = nitf.replace('<p>No', `${'<block>'.repeat(100_000)}<p>No`);
  expect(await readRecords({ 'a.xml': deep })).toMatchObject([
    { reason: expect.stringMatching(/nested too deeply/) },
  ]);
});
