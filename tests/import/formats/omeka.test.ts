import { expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

const site = { 'content/site.yml': 'title: Small\n' };

const element = (name: string, ...texts: readonly string[]) =>
  `<element elementId="1"><name>${name}</name><description>What it means.</description><elementTextContainer>${texts
    .map((text) => `<elementText elementTextId="1"><text>${text}</text></elementText>`)
    .join('')}</elementTextContainer></element>`;
const set = (...elements: readonly string[]) =>
  `<elementSetContainer><elementSet elementSetId="1"><name>Dublin Core</name><description>.</description><elementContainer>${elements.join('')}</elementContainer></elementSet></elementSetContainer>`;

function omekaXml(version: number, collection: string, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${doctype}
<itemContainer xmlns="http://omeka.org/schemas/omeka-xml/v${version}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<miscellaneousContainer><pagination><pageNumber>1</pageNumber></pagination></miscellaneousContainer>
<item itemId="7" public="1" featured="0"><fileContainer><file fileId="3" order="1"><src>https://a.example/files/original/fog.jpg</src><authentication>abc</authentication>${set(element('Title', 'A picture'))}</file></fileContainer>
<collection collectionId="2">${collection}</collection>
<itemType itemTypeId="1"><name>Text</name><description>.</description><elementContainer>${element('Text', '&lt;p&gt;No &lt;b&gt;ship&lt;/b&gt; came in.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;')}</elementContainer></itemType>
${set(element('Title', 'Fog closes the port'), element('Subject', 'Port', 'Weather'), element('Date', '1931-05-04'), element('Creator', 'Ann Ray'), element('Publisher', 'The Port Post'), element('Rights', 'In copyright'), element('Coverage', 'Rotterdam'))}
<tagContainer><tag tagId="1"><name>fog, thick</name></tag></tagContainer></item>
<item itemId="8" public="0" featured="0">${set(element('Title', 'Strike &x;'))}</item></itemContainer>`;
}

const item = `---
title: Fog closes the port
date: 1931-05-04
topics: [Port, Weather, "fog, thick"]
source:
  name: The Port Post
  author: Ann Ray
  rights: In copyright
  id: "7"
`;

test.each([
  [5, set(element('Title', 'Clippings'))],
  [4, '<name>Clippings</name><description>.</description>'],
])('the XML of Omeka Classic, version %i', async (version, collection) => {
  const folder = createFolder({ ...site, 'omeka.xml': omekaXml(version, collection) });
  const { rows, sources, markup } = await runImport(folder, ['omeka.xml']);
  expect(rows).toMatchObject({ read: 2, written: 2 });
  expect(sources).toMatchObject([{ format: 'Omeka', names: 'Omeka Classic' }]);
  expect(markup).toEqual({ script: 1 });
  const items = itemsIn(folder);
  expect(items['1931/fog-closes-the-port.md']).toBe(`${item}Dublin_Core_Coverage: Rotterdam
itemType: Text
collection: Clippings
---

![Fog closes the port](https://a.example/files/original/fog.jpg)

No **ship** came in.
`);
  // What only its editors could see is not published.
  expect(items['strike-and-x.md']).toContain('status: draft\n');
  expect((await runImport(folder, ['omeka.xml'])).rows).toMatchObject({ written: 0, unchanged: 2 });
});

test('the table of Omeka Classic', async () => {
  const folder = createFolder({
    ...site,
    'omeka.csv':
      '"Dublin Core:Title","Dublin Core:Subject","Dublin Core:Date","Dublin Core:Creator","Dublin Core:Publisher","Dublin Core:Rights","Item Type Metadata:Text",tags,file,itemType,collection,public,featured\n"Fog closes the port","Port;Weather",1931-05-04,"Ann Ray","The Port Post","In copyright","No ship came in.",fog,https://a.example/fog.jpg,Text,Clippings,1,0\nPlan,,,,,,Soon.,,,,,0,0\n',
  });
  const { sources } = await runImport(folder, ['omeka.csv']);
  expect(sources).toMatchObject([{ names: 'Omeka Classic' }]);
  const items = itemsIn(folder);
  expect(items['1931/fog-closes-the-port.md']).toBe(
    `${item.replace('"fog, thick"', 'fog').replace('  id: "7"\n', '')}itemType: Text
collection: Clippings
---

![Fog closes the port](https://a.example/fog.jpg)

No ship came in.
`,
  );
  expect(items['plan.md']).toContain('status: draft\n');
});

const property = (...values: readonly object[]) =>
  values.map((value) => ({
    type: 'literal',
    property_id: 1,
    property_label: 'X',
    is_public: true,
    ...value,
  }));
const omekaS = JSON.stringify([
  {
    '@context': 'https://a.example/api-context',
    '@id': 'https://a.example/api/items/7',
    '@type': ['o:Item', 'bibo:Newspaper'],
    'o:id': 7,
    'o:is_public': true,
    'o:owner': { '@id': 'https://a.example/api/users/1', 'o:id': 1 },
    'o:title': 'Fog closes the port',
    'o:created': {
      '@value': '2024-05-06T10:11:12+00:00',
      '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
    },
    'o:media': [{ '@id': 'https://a.example/api/media/8', 'o:id': 8 }],
    'dcterms:title': property({ '@value': 'Fog closes the port' }),
    'dcterms:subject': property(
      { '@value': 'Port' },
      { type: 'uri', '@id': 'http://id.example/weather', 'o:label': 'Weather' },
      {
        type: 'resource',
        '@id': 'https://a.example/api/items/9',
        value_resource_id: 9,
        display_title: 'fog, thick',
      },
    ),
    'dcterms:date': property({ '@value': '1931-05-04' }),
    'dcterms:creator': property({ '@value': 'Ann Ray' }),
    'dcterms:publisher': property({ '@value': 'The Port Post' }),
    'dcterms:rights': property({ '@value': 'In copyright' }),
    'bibo:content': property({ '@value': '<p>No ship came in.</p>' }),
  },
  { 'o:id': 8, 'o:is_public': false, 'o:title': 'Plan' },
]);

test('the JSON-LD of Omeka S', async () => {
  const folder = createFolder({ ...site, 'items.json': omekaS });
  const { sources } = await runImport(folder, ['items.json']);
  expect(sources).toMatchObject([{ format: 'Omeka', names: 'Omeka S' }]);
  const items = itemsIn(folder);
  expect(items['1931/fog-closes-the-port.md']).toBe(
    `${item}o_created: "2024-05-06T10:11:12+00:00"\n---\n\nNo ship came in.\n`,
  );
  expect(items['plan.md']).toContain('status: draft\n');
  expect((await runImport(folder, ['items.json'])).rows).toMatchObject({ written: 0, unchanged: 2 });
});

test('exports of Omeka are recognised by what is in them', () => {
  expect(formatOfFile({ 'a.xml': omekaXml(5, '') })).toBe('omeka');
  expect(formatOfFile({ 'a.json': omekaS })).toBe('omeka');
  expect(formatOfFile({ 'a.json': '[{"title": "Fog"}]' })).toBe('json');
});

test('entities of a document are not expanded, and what is no item is told', async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY x "${'&a;'.repeat(100)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
  expect(await readRecords({ 'a.xml': omekaXml(4, '<name>&f;</name>', bomb) })).toMatchObject([
    { collection: '&f;' },
    { 'Dublin Core:Title': 'Strike &x;' },
  ]);
  expect(await readRecords({ 'a.json': '[1, {"o:id": 1, "o:is_public": true, "o:title": "Fog"}]' })).toEqual([
    { line: 1, reason: 'not an object' },
    { line: 2, 'o:id': '1', 'o:is_public': 'true', 'dcterms:title': 'Fog' },
  ]);
});
