import { expect, test } from 'vitest';
import { maxRecordLength } from '../../../src/import/source-text.ts';
import { createFolder } from '../../support/create-folder.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

const zotero = `TY  - NEWS
TI  - Fog closes the port
AU  - Ray, Ann
AU  - Reuters
T2  - The Port Post
AB  - No ship came in.
CY  - Rotterdam
DA  - 2024/05/04/
PY  - 2024
SP  - A1
EP  - A3
SE  - News
ET  - Late
SN  - 0317-8471
LA  - en-GB
UR  - https://a.example/fog
Y2  - 2024/05/06/10:11:12
KW  - bad weather, wind
KW  - port
L1  - /home/ann/Zotero/fog.pdf
C1  - box 3
ER  - 

TY  - NEWS
T1  - Strike
Y1  - 2024///Spring
JO  - Port Post
JF  - The Port Post
ER  - 
`;

const item = `---
title: Fog closes the port
date: 2024-05-04
topics: ["bad weather, wind", port]
summary: No ship came in.
language: en-GB
source:
  name: The Port Post
  author: [Ann Ray, Reuters]
  page: "A1–A3"
  section: News
  edition: Late
  place: Rotterdam
  issn: "0317-8471"
  url: "https://a.example/fog"
  retrieved: 2024-05-06
`;

test('RIS: the date of a visit is not that of publication, and no path of a disk is kept', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'a.ris': zotero });
  const { rows, sources } = await runImport(folder, ['a.ris']);
  expect(rows).toMatchObject({ read: 2, written: 2 });
  expect(sources).toMatchObject([{ format: 'RIS', names: 'references' }]);
  const items = itemsIn(folder);
  expect(items['2024/fog-closes-the-port.md']).toBe(`${item}reference_type: NEWS
C1: box 3
---
`);
  expect(items['2024/strike.md']).toContain('date: 2024-21\n');
  expect(items['2024/strike.md']).toContain('  name: The Port Post\n');
});

/** As databases of newspapers export: header lines, lines that go on, the whole text as the abstract. */
const database = `Provider: A Database
Content: text/plain; charset="UTF-8"

TY  - NEWS
TI  - Fog
AN  - 12345
DA  - 2024 May 04
N2  - ${'No ship came in today. '.repeat(100)}

The harbour master said:
- wait.
PB  - Port Post Ltd.
ER  -
`;

test('RIS of a database: a whole text is the text, and its paragraphs stay', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'export.txt': database });
  await runImport(folder, ['export.txt']);
  const [text = ''] = Object.values(itemsIn(folder));
  expect(text).toContain('date: 2024-05-04\n');
  expect(text).toContain('  name: Port Post Ltd.\n  id: "12345"\n');
  expect(text).not.toContain('summary');
  expect(text).toMatch(/---\n\nNo ship came in today\. .*\n\nThe harbour master said:\n\\- wait\.\n$/s);
});

/** What the databases of Nexis and Factiva put where others have notes, places and keywords. */
const newspapers = `TY  - NEWS
TI  - Fog closes the port
T2  - The Port Post
AU  - By Ann Ray
DA  - 20190704
SE  - NEWS; Pg. 4
LA  - ENGLISH
N1  - Copyright 2019 Port Post Ltd. All Rights Reserved
UR  - https://advance.lexis.com/api/document?collection=news&id=urn:contentItem:5WG4-1KC1-F021-62BC-00000-00&context=1516831
ER  - 

TY  - NEWS
T1  - Rain
Y1  - July 4, 2019 Thursday
JF  - Evening News
AN  - Document PORTP00020180504ee540001r
CY  - (c) 2019 Evening News
N1  - A note.
KW  - gwea : Weather | gpol : Domestic Politics
KW  - port
ER  - 
`;

test('RIS of Nexis and Factiva: a copyright notice is neither a text nor a place', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'a.ris': newspapers });
  await runImport(folder, ['a.ris']);
  const items = itemsIn(folder);
  expect(items['2019/fog-closes-the-port.md']).toBe(`---
title: Fog closes the port
date: 2019-07-04
language: en
source:
  name: The Port Post
  author: Ann Ray
  page: "4"
  section: NEWS
  url: "https://advance.lexis.com/api/document?collection=news&id=urn:contentItem:5WG4-1KC1-F021-62BC-00000-00&context=1516831"
  rights: Copyright 2019 Port Post Ltd. All Rights Reserved
  id: "5WG4-1KC1-F021-62BC-00000-00"
reference_type: NEWS
---
`);
  expect(items['2019/rain.md']).toBe(`---
title: Rain
date: 2019-07-04
topics: [Weather, Domestic Politics, port]
source:
  name: Evening News
  rights: "(c) 2019 Evening News"
  id: PORTP00020180504ee540001r
reference_type: NEWS
---

A note.
`);
  expect((await runImport(folder, ['a.ris'])).rows).toMatchObject({ written: 0, unchanged: 2 });
});

const references = JSON.stringify([
  {
    id: 'http://zotero.org/users/1/items/ABCD1234',
    type: 'article-newspaper',
    'container-title': 'The Port Post',
    title: 'Fog closes the port',
    abstract: 'No ship came in.',
    URL: 'https://a.example/fog',
    language: 'en-GB',
    author: [{ family: 'Ray', given: 'Ann' }, { literal: 'Reuters' }],
    issued: { 'date-parts': [['2024', 5, 4]] },
    accessed: { 'date-parts': [['2024', 5, 6]] },
    keyword: 'port; bad weather',
    section: 'News',
    page: 'A1–A3',
    edition: 'Late',
    'publisher-place': 'Rotterdam',
    ISSN: '0317-8471',
  },
  {
    id: 'strike',
    type: 'article-newspaper',
    title: 'Strike',
    issued: {
      'date-parts': [
        [2024, 5, 4],
        [2024, 5, 6],
      ],
    },
  },
]);

test('CSL-JSON', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'a.json': references });
  await runImport(folder, ['a.json']);
  const items = itemsIn(folder);
  expect(items['2024/fog-closes-the-port.md']).toBe(
    `${item.replace('"bad weather, wind", port', 'port, bad weather')}reference_type: article-newspaper
---
`,
  );
  expect(items['2024/strike.md']).toContain('date: 2024-05-04/2024-05-06\n');
});

test('the CSV of Zotero', async () => {
  const folder = createFolder({
    'content/site.yml': 'title: Small\n',
    'zotero.csv': `"Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Abstract Note","Date","Date Added","Date Modified","Access Date","Language","Rights","Notes","File Attachments","Manual Tags","Automatic Tags","ISSN","Pages","Place","Section","Edition"
"ABCD1234","newspaperArticle","2024","Ray, Ann; Li, Bo","Fog closes the port","The Port Post","https://a.example/fog","No ship came in.","2024-05-04","2024-05-07 10:11:12","2024-05-08 10:11:12","2024-05-06 10:11:12","en","","<p>See <b>box 3</b>.</p>","/home/ann/fog.pdf","port; bad weather","weather","0317-8472","A1","Rotterdam","News","Late"
`,
  });
  const { sources } = await runImport(folder, ['zotero.csv']);
  expect(sources.map(({ names }) => names)).toEqual(['Zotero']);
  expect(Object.values(itemsIn(folder))).toEqual([
    `---
title: Fog closes the port
date: 2024-05-04
topics: [port, bad weather, weather]
summary: No ship came in.
language: en
source:
  name: The Port Post
  author: ["Ray, Ann", "Li, Bo"]
  page: A1
  section: News
  edition: Late
  place: Rotterdam
  url: "https://a.example/fog"
  retrieved: 2024-05-06
  id: ABCD1234
Item_Type: newspaperArticle
Date_Added: "2024-05-07 10:11:12"
# source.issn? 0317-8472
---

See **box 3**.
`,
  ]);
});

test.each([
  ['May 4, 2024 Saturday', 'May 4, 2024'],
  ['2024/05/', '2024-05'],
  ['2024/5/4', '2024-05-04'],
  ['2024', '2024'],
])('the date %s', async (text, date) => {
  expect(await readRecords({ 'a.ris': `TY  - NEWS\nDA  - ${text}\nER  - \n` })).toMatchObject([{ date }]);
});

test.each([
  ['SP  - 12\nEP  - 14', { page: '12–14' }],
  ['SP  - 12-14', { page: '12-14' }],
  ['SP  - 12\nEP  - 12', { page: '12' }],
  ['EP  - 14', { page: '14' }],
  ['SN  - 03178471', { issn: '03178471' }],
  ['SN  - 0317-8471 (print)', { issn: '0317-8471' }],
  ['SN  - 978-3-16-148410-0', { isbn: '978-3-16-148410-0' }],
  ['SE  - Sports; Pg. B3', { section: 'Sports', page: 'B3' }],
  ['CR  - In copyright', { rights: 'In copyright' }],
])('the lines %j', async (lines, fields) => {
  const [record] = await readRecords({ 'a.ris': `TY  - NEWS\n${lines}\nER  - \n` });
  for (const [name, text] of Object.entries(fields)) expect(record).toHaveProperty(name, text);
});

test.each([
  ['a.ris', 'anything', 'ris'],
  ['a.txt', database, 'ris'],
  ['a.json', references, 'csl'],
  ['a.json', '[{"type":"article","title":"Fog"}]', 'json'],
])('%s is recognised', (name, text, format) => {
  expect(formatOfFile({ [name]: text })).toBe(format);
});

test('a reference without an end, text around references and a line without an end are told or do no harm', async () => {
  const records = await readRecords({
    'a.ris': `no tag\nTI  - lost\nTY  - NEWS\nTI  - Fog\nTY  - NEWS\nAB  - ${'a'.repeat(maxRecordLength + 10)}\nER  - \nTY  - NEWS\nTI  - Rain`,
  });
  expect(records).toEqual([
    { line: 3, title: 'Fog', 'reference type': 'NEWS' },
    { line: 5, reason: 'the reference is too long' },
    { line: 8, title: 'Rain', 'reference type': 'NEWS' },
  ]);
});
