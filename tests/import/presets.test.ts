import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../support/create-folder.ts';
import { itemsIn, runImport } from './run-import.ts';

/** A row as each program exports it, and what it becomes. */
const exports = [
  [
    'Raindrop.io',
    `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
123,Fog,My own words.,No ship came in.,https://a.example/fog,News,"port, bad weather",2024-05-04T10:11:12.000Z,https://a.example/c.jpg,,false
`,
    `title: Fog
date: unknown
topics: [port, bad weather]
summary: No ship came in.
source:
  url: "https://a.example/fog"
  retrieved: 2024-05-04
  id: "123"
folder: News
cover: "https://a.example/c.jpg"
favorite: "false"
---

My own words.`,
  ],
  [
    'Readwise Reader',
    `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Fog,https://a.example/fog,01hx,"['port', 'rain, wind']",2024-05-04 10:11:12+00:00,0.5,archive,True
`,
    `title: Fog
date: unknown
topics: [port, "rain, wind"]
source:
  url: "https://a.example/fog"
  retrieved: 2024-05-04
  id: 01hx
---`.replace('01hx', '"01hx"'),
  ],
  [
    'Instapaper',
    `URL,Title,Selection,Folder,Timestamp,Tags
https://a.example/fog,Fog,No ship came in.,Unread,1714817472,"[""port"",""sea""]"
`,
    `title: Fog
date: unknown
topics: [port, sea]
source:
  url: "https://a.example/fog"
  retrieved: 2024-05-04
Folder: Unread
---

No ship came in.`,
  ],
  [
    'wallabag',
    `Title;URL;Content;Tags;"MIME Type";Language;"Creation date"
Fog;https://a.example/fog;"No ship came in.";"port, sea";text/html;en_GB;"24/05/2024 10:11:12"
`,
    `title: Fog
date: unknown
topics: [port, sea]
language: en-GB
source:
  url: "https://a.example/fog"
  retrieved: 2024-05-24
---

No ship came in.`,
  ],
  [
    'Media Cloud',
    `id,indexed_date,language,media_name,media_url,publish_date,title,url
9f,2024-05-06 01:02:03,en,a.example,a.example,2024-05-04,Fog,https://a.example/fog
`,
    `title: Fog
date: 2024-05-04
language: en
source:
  name: a.example
  url: "https://a.example/fog"
  id: "9f"
media_url: a.example
---`,
  ],
  [
    'Bellingcat auto-archiver',
    `Link,Archive status,Archive location,Archive date,Upload timestamp,Upload title,Text content,Hash
https://a.example/fog,success,https://s3.example/fog.html,2024-05-06T01:02:03,2024-05-04T10:11:12+00:00,Fog,No ship came in.,SHA-256:12
`,
    `title: Fog
date: 2024-05-04
source:
  url: "https://a.example/fog"
  retrieved: 2024-05-06
  archived: "https://s3.example/fog.html"
Hash: "SHA-256:12"
---

No ship came in.`,
  ],
  [
    'Atlos',
    `slug,attr_description,attr_date,attr_status,attr_type,attr_tags,attr_more_info,latitude,longitude,inserted_at
ATL-1,Shelling of a port,2024-05-04,Completed,"Munition, Civilian",priority,Two warehouses burnt.,51.9,4.5,2024-05-06T01:02:03
`,
    `title: Shelling of a port
date: 2024-05-04
topics: [Munition, Civilian, priority]
source:
  retrieved: 2024-05-06
  id: ATL-1
attr_status: Completed
latitude: "51.9"
longitude: "4.5"
---

Two warehouses burnt.`,
  ],
  [
    'Atlos',
    `slug,inserted_at,updated_at,latitude,longitude,status,assignments,description,date,time,general_location,tags,type,impact,equipment,more_info,restrictions,sensitive,source_1,source_2
ATL-2,2024-05-06T01:02:03,2024-05-07T01:02:03,51.9,4.5,Completed,"ann, bo",Shelling of a port,2024-05-04,,Rotterdam,priority,"Munition, Civilian",,,Two warehouses burnt.,,Not Sensitive,https://a.example/1,https://a.example/2
`,
    `title: Shelling of a port
date: 2024-05-04
topics: [priority, Munition, Civilian]
actors: ["place: Rotterdam"]
source:
  url: "https://a.example/1"
  retrieved: 2024-05-06
  id: ATL-2
latitude: "51.9"
longitude: "4.5"
original_status: Completed
sensitive: Not Sensitive
source_2: "https://a.example/2"
---

Two warehouses burnt.`,
  ],
  [
    'CollectionBuilder',
    `objectid,filename,title,creator,date,description,subject,location,source,rights,rightsstatement
port_001,fog.jpg,Fog,"Ray, Ann",1931-05,No ship came in.,port; bad weather,"Rotterdam, Netherlands",The Port Post,,http://rightsstatements.org/vocab/NoC-US/1.0/
`,
    `title: Fog
date: 1931-05
topics: [port, bad weather]
actors: ["place: Rotterdam, Netherlands"]
summary: No ship came in.
source:
  name: The Port Post
  author: "Ray, Ann"
  rights: "http://rightsstatements.org/vocab/NoC-US/1.0/"
  id: "port_001"
filename: fog.jpg
---`,
  ],
  [
    'Omeka S',
    `o:id,dcterms:title,dcterms:date,dcterms:subject,dcterms:creator,dcterms:description
12,Fog,1931-05,port | bad weather,Ann Ray,No ship came in.
`,
    `title: Fog
date: 1931-05
topics: [port, bad weather]
summary: No ship came in.
source:
  author: Ann Ray
  id: "12"
---`,
  ],
  [
    '',
    `Headline,Date of Incident,City,Link 1
Fog,"May 4, 2024",Rotterdam,https://a.example/fog
`,
    `title: Fog
date: 2024-05-04
actors: ["place: Rotterdam"]
source:
  url: "https://a.example/fog"
---`,
  ],
] as const;

test.each(exports)('%s', async (label, table, item) => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'export.csv': table });
  const { sources, rows } = await runImport(folder, ['export.csv']);
  expect(rows).toMatchObject({ read: 1, written: 1 });
  expect(sources.map(({ names }) => names)).toEqual([label]);
  expect(Object.values(itemsIn(folder))).toEqual([`---\n${item}\n`]);
});

test('ninjs', async () => {
  const news = {
    uri: 'urn:newsml:a.example:20240504:1',
    versionCreated: '2024-05-04T10:11:12+02:00',
    pubStatus: 'usable',
    language: 'en',
    headlines: [{ role: 'main', value: 'Fog' }],
    by: 'Ann Ray',
    located: 'Rotterdam',
    people: [{ name: 'Ann Ray' }],
    places: [{ name: 'Rotterdam' }],
    subjects: [{ name: 'weather', uri: 'http://cv.iptc.org/newscodes/mediatopic/17000000' }],
    bodies: [{ role: 'main', contentType: 'text/plain', value: 'No ship came in.' }],
    copyrightNotice: '© The Port Post',
  };
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'news/1.json': JSON.stringify(news) });
  const { sources } = await runImport(folder, ['news']);
  expect(sources.map(({ names }) => names)).toEqual(['ninjs']);
  const [text = ''] = Object.values(itemsIn(folder));
  expect(text).toContain(
    `title: Fog
date: 2024-05-04
topics: [weather]
actors: ["person: Ann Ray", "place: Rotterdam"]
language: en
dateline: Rotterdam
source:
  author: Ann Ray
  rights: © The Port Post
  id: "urn:newsml:a.example:20240504:1"
`.replace('© The Port Post', '"© The Port Post"'),
  );
  expect(text).toContain('\nNo ship came in.\n');
});

test('Airtable: names of files are kept without addresses that expire, and each export has others', async () => {
  const table = (key: string) =>
    `Name,Date,Tags,Photos,Created\nFog,5/24/2024,"port,""rain, wind"",sea","fog, 1 (a).jpg (https://v5.airtableusercontent.com/v3/u/1/1/17/${key}/x),report.pdf (https://dl.airtable.com/.attachments/${key}/report.pdf)",5/25/2024 10:11am\n`;
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'Grid view.csv': table('a') });
  const { markup } = await runImport(folder, ['Grid view.csv']);
  expect(markup).toEqual({ 'address of a file that expires': 2 });
  expect(Object.values(itemsIn(folder))).toEqual([
    `---
title: Fog
date: 2024-05-24
topics: [port, "rain, wind", sea]
source:
  retrieved: 2024-05-25
Photos: ["fog, 1 (a).jpg", report.pdf]
---
`,
  ]);
  writeFileSync(join(folder, 'Grid view.csv'), table('b'));
  expect((await runImport(folder, ['Grid view.csv'])).rows).toMatchObject({ unchanged: 1, written: 0 });
});

test('a cell with an address and more is kept as it is', async () => {
  const text = 'see fog.jpg (https://v5.airtableusercontent.com/v3/x) and more';
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'a.csv': `Name,Note\nFog,${text}\n` });
  await runImport(folder, ['a.csv']);
  expect(Object.values(itemsIn(folder)).join('')).toContain(`Note: "${text}"\n`);
});
