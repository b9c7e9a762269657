import { expect, test } from 'vitest';
import { maxRecordLength } from '../../../src/import/source-text.ts';
import { createFolder } from '../../support/create-folder.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

const entries = `AUTHOR: Ann Ray
TITLE: Fog closes the port
BASENAME: fog-closes-the-port
STATUS: Publish
ALLOW COMMENTS: 1
CONVERT BREAKS: 1
ALLOW PINGS: 0
PRIMARY CATEGORY: Port
CATEGORY: Port
CATEGORY: Weather, bad
UNIQUE URL: https://a.example/2004/05/fog.html

DATE: 05/04/2004 11:12:13 PM
TAGS: "harbour master",fog
-----
BODY:
No <b>ship</b> came in.
Not one.

<script>x()</script><a href="javascript:x()">More</a> below.

-----
this is text
--------
and so is this
-----
EXTENDED BODY:
The rest.

-----
EXCERPT:
The port stood still.
-----
KEYWORDS:
ships, sea
-----
COMMENT:
AUTHOR: Bo
DATE: 05/05/2004 01:02:03 AM
Nice.
-----
COMMENT:
AUTHOR: Li
Too.
-----
PING:
TITLE: Elsewhere
-----
--------
TITLE: Plan
STATUS: Draft
CONVERT BREAKS: markdown_with_smartypants
DATE: 12/31/2004
-----
BODY:
Some *plan*.
-----
--------
`;

test('entries become items; comments and trackbacks are counted', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'export.txt': entries });
  const { rows, sources, markup } = await runImport(folder, ['export.txt']);
  expect(rows).toMatchObject({ read: 2, written: 2 });
  expect(sources).toMatchObject([{ format: 'Movable Type export', names: 'Movable Type' }]);
  expect(markup).toEqual({ script: 1, link: 1, comment: 2, trackback: 1 });
  const items = itemsIn(folder);
  expect(items['2004/fog-closes-the-port.md']).toBe(`---
title: Fog closes the port
date: 2004-05-04
topics: [Port, "Weather, bad", harbour master, fog, ships, sea]
summary: The port stood still.
source:
  author: Ann Ray
  url: "https://a.example/2004/05/fog.html"
  id: fog-closes-the-port
---

No **ship** came in.\\
Not one.

More below.

\\-----\\
this is text\\
\\--------\\
and so is this

The rest.
`);
  expect(items['2004/plan.md']).toBe(
    '---\ntitle: Plan\ndate: 2004-12-31\nstatus: draft\n---\n\nSome *plan*.\n',
  );
  expect((await runImport(folder, ['export.txt'])).rows).toMatchObject({ written: 0, unchanged: 2 });
});

test('line breaks of Windows, an entry without an end, and hyphens alone before the next are read', async () => {
  const text = 'TITLE: A\nDATE: 05/04/2004\n-----\nBODY:\na\n--------\nTITLE: B\n-----\nBODY:\nb';
  expect(await readRecords({ 'a.txt': text.replaceAll('\n', '\r\n') })).toEqual([
    { line: 1, 'entry date': '2004-05-04', title: 'A', body: '<p>a</p>' },
    { line: 7, 'entry date': '', title: 'B', body: '<p>b</p>' },
  ]);
});

test('an entry without an end is refused, and the next is read', async () => {
  const long = `TITLE: A\n-----\nBODY:\n${`${'a'.repeat(maxRecordLength / 8)}\n`.repeat(9)}-----\n--------\nTITLE: B\n-----\nBODY:\nb\n-----\n--------\n`;
  expect(await readRecords({ 'a.txt': long })).toMatchObject([
    { line: 1, reason: 'the entry is too long' },
    { title: 'B' },
  ]);
});

test.each([
  ['export.txt', entries, 'movabletype'],
  ['a.txt', 'TITLE: no export\n\nFog.\n', 'text'],
])('%s is recognised', (name, text, format) => {
  expect(formatOfFile({ [name]: text })).toBe(format);
});
