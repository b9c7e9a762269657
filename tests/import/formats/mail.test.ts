import { expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

const newsletter = `Return-Path: <bounce@a.example>
Delivered-To: reader@b.example
From: =?UTF-8?Q?The_Port_Post_=E2=80=93_daily?= <news@a.example>
To: Reader <reader@b.example>
Subject: =?UTF-8?B?Rm9nIGNsb3NlcyB0aGUgcG9ydCDigJMgdG9kYXk=?=
Date: Sat, 04 May 2024 23:30:00 -0500
Message-ID: <1234@a.example>
Content-Language: en-GB
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: multipart/alternative; boundary="a"

--a
Content-Type: text/plain; charset=utf-8

View this e-mail in your browser.
--a
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<html><head><style>p{color:red}</style></head><body><div style=3D"display:none">Preview &zwnj;&nbsp;</div>
<table width=3D"600"><tr><td><h2>Fog</h2><p>No <b>ship</b> came in, =C3=A9lites.</p></td><td><a href=3D"https://a.example/fog">Read on</a></td></tr></table>
<img src=3D"https://a.example/open?reader=3D7" width=3D"1" height=3D"1"><img src=3D"cid:logo" alt=3D"Logo"><script>x()</script></body></html>
--a--
--m
Content-Type: application/pdf; name="report.pdf"
Content-Disposition: attachment; filename="../../report.pdf"
Content-Transfer-Encoding: base64

AAAA
--m--
`;

test('a newsletter: the day of the sender, its text without its layout, and no address of a reader', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'a.eml': newsletter });
  const { rows, sources, markup, fields, unusedFiles } = await runImport(folder, ['a.eml']);
  expect(rows).toMatchObject({ read: 1, written: 1 });
  expect(sources).toMatchObject([{ format: 'e-mail', names: '' }]);
  expect(markup).toEqual({
    'hidden text': 1,
    'picture that tells who reads': 1,
    picture: 1,
    script: 1,
    style: 1,
  });
  expect(unusedFiles).toEqual([
    {
      reason: 'it is no PDF file, whatever its name says',
      rows: 1,
      examples: [expect.stringMatching(/a\.eml:1 report\.pdf$/)],
    },
  ]);
  expect(fields.find(({ field }) => field === 'to')).toMatchObject({ becomes: [], isOwn: false });
  expect(itemsIn(folder)).toEqual({
    '2024/fog-closes-the-port-today.md': `---
title: "Fog closes the port – today"
date: 2024-05-04
language: en-GB
source:
  name: "The Port Post – daily"
---

## Fog

No **ship** came in, élites.

[Read on](https://a.example/fog)

Logo
`,
  });
  expect((await runImport(folder, ['a.eml'])).rows).toMatchObject({ written: 0, unchanged: 1 });
});

/** In Windows-1252 and UTF-8, with a quoted line and one that only begins alike. */
const mailbox = Buffer.concat([
  Buffer.from(`From news@a.example Sat May  4 23:30:00 2024
From: Port Post <news@a.example>
Subject: Fog
Date: Sat, 4 May 2024 23:30:00 +0000
Message-ID: <1@a.example>
Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: 8bit

No ship, `),
  Buffer.from([0xe9]),
  Buffer.from(`lites.

>From the pier nothing was seen.
From here, too.

From news@a.example Sun May  5 23:30:00 2024
From: news@a.example
Subject: Rain
Date: Sun, 5 May 2024 23:30:00 +0000
Message-ID: <2@a.example>
Content-Type: text/plain; charset=utf-8

Ünder way.
`),
]);

test('a mailbox', async () => {
  expect(await readRecords({ 'a.mbox': mailbox })).toMatchObject([
    {
      line: 1,
      subject: 'Fog',
      from: 'Port Post',
      body: expect.stringMatching(
        /^No ship, élites\.\n\nFrom the pier nothing was seen\.\nFrom here, too\.\n/,
      ),
    },
    { line: 14, subject: 'Rain', from: 'news@a.example', body: expect.stringContaining('Ünder way.') },
  ]);
});

test.each([
  ['a.eml', 'x', 'mail'],
  ['INBOX', mailbox.toString('latin1'), 'mail'],
])('%s is recognised', (name, text, format) => {
  expect(formatOfFile({ [name]: text })).toBe(format);
});

test('messages that are nested without end, too large or broken are refused, or read as far as they can be', async () => {
  let nested = 'Content-Type: text/plain\n\nx';
  for (let depth = 0; depth < 100; depth++) {
    nested = `Content-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\n${nested}\n--b${depth}--\n`;
  }
  expect(await readRecords({ 'a.eml': nested })).toEqual([
    { line: 1, reason: expect.stringContaining('not a message that can be read') },
  ]);
  const deep = `Content-Type: text/html\n\n${'<div>'.repeat(100_000)}`;
  expect(await readRecords({ 'a.eml': deep })).toEqual([
    { line: 1, reason: expect.stringContaining('nested too deeply') },
  ]);
  const large = `From a Sat May  4 23:30:00 2024\nSubject: Fog\n\n${'a'.repeat(51_000_000)}\n\nFrom a Sat May  4 23:30:00 2024\nSubject: Rain\n\nx\n`;
  expect(await readRecords({ 'a.mbox': large })).toMatchObject([
    { line: 1, reason: 'the message is too large: it has more than 50 MB, a million lines or 10,000 parts' },
    { subject: 'Rain' },
  ]);
  expect(await readRecords({ 'a.eml': '\0\xff: \n' })).toHaveLength(1);
});
