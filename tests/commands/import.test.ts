import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../support/create-folder.ts';
import { runCommand } from './run-command.ts';

const rows =
  'id,headline,when,saved,mood\n1,Fog,1931-05,2024-05-04,grey\n2,Rain,1931-06,2024-05-05,wet\n3,,,,\n';

test('an import begins an archive, and accounts for every row and field', () => {
  const folder = createFolder({ 'old news/clips.csv': rows });
  const { status, stdout, stderr } = runCommand(join(folder, 'old news'), ['import', 'clips.csv']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(
    stdout,
  ).toBe(`content/site.yml: written, since there was no archive yet. Give it its title and language.

clips.csv: CSV, 3 rows

Rows:
  3  read
  2  written as new items
  1  refused

Fields:
  id        becomes id in 3 rows
  headline  becomes title in 2 rows
  saved     becomes source.retrieved in 2 rows
  Kept as fields of the archive's own: when (2), mood (2)

Refused: 1 row (clips.csv:4): it has no title, no text and no address
2 items without a date. "saved" says when they were saved, not published.
Rows that became no item of their own are in .cache/import-rows.jsonl.
`);
  expect(readFileSync(join(folder, 'old news/content/site.yml'), 'utf8')).toBe(
    'title: "Old news"\nlanguage: en\nunknownKeys: keep\n',
  );
  expect(runCommand(join(folder, 'old news'), ['build']).status).toBe(0);
});

test('of fields that become one, those are told that are taken only in place of others', () => {
  const folder = createFolder({
    'a.csv': 'title,headline,tags,topic\nFog,Fog in town,a,b\n',
    'site.yml': 'title: A\n',
  });
  const { stdout } = runCommand(folder, ['import', 'a.csv']);
  expect(stdout).toContain('  headline  becomes title in 1 row, unless "title" does\n');
  expect(stdout).toContain('  topic     becomes topics in 1 row\n');
  expect(readFileSync(join(folder, 'items/fog.md'), 'utf8')).toContain('headline: Fog in town\n');
});

test('a dry run writes a mapping to edit, with which the import is made', () => {
  const folder = createFolder({ 'clips.csv': rows, 'site.yml': 'title: Old news\n' });
  const dry = runCommand(folder, ['import', 'clips.csv', '--dry-run', '--map', 'map.yml']);
  expect(dry.stdout).toContain(
    '\nNothing was written but map.yml: edit it, and run the command without --dry-run.\n',
  );
  expect(existsSync(join(folder, 'items'))).toBe(false);
  const map = readFileSync(join(folder, 'map.yml'), 'utf8');
  expect(map).toBe(
    `# Which fields of clips.csv become which of items. 3 rows were read.
# Of a field with one value, such as title, the first that is not empty is taken; of the others, all.

# headline, in 2: "Fog", "Rain"
title: [headline]
# date: []
# summary: []
# language: []
# source.name: []
# source.url: []
# saved, in 2: "2024-05-04", "2024-05-05"
source.retrieved: [saved]
# body: []
# id, in 3: "1", "2", "3"
id: [id]
# topics: []
# actors: {person: [], organisation: [], place: []}

# Fields of the archive's own, by the keys that they get.
# fields: {key: field}

# Fields that are left out.
ignore: []

# What becomes of fields that no line names: keep, ignore or refuse.
other: keep

# Such fields:
# when, in 2: "1931-05", "1932-06"
# mood, in 2: "grey", "wet"
`.replace('1932', '1931'),
  );
  writeFileSync(
    join(folder, 'map.yml'),
    map.replace('# date: []', 'date: when').replace('ignore: []', 'ignore: [mood]'),
  );
  const { stdout } = runCommand(folder, ['import', 'clips.csv', '--map', 'map.yml', '--json']);
  expect(JSON.parse(stdout).rows).toMatchObject({ read: 3, written: 2, refused: 1 });
  expect(readFileSync(join(folder, 'items/1931/fog.md'), 'utf8')).toBe(
    '---\ntitle: Fog\ndate: 1931-05\nsource:\n  retrieved: 2024-05-04\n  id: "1"\n---\n',
  );
  const built = runCommand(folder, ['build']);
  expect([built.status, built.stderr]).toEqual([0, '']);
});

test.each([
  [['import', 'none.csv'], 'There is no file or folder "none.csv".\n'],
  [
    ['import', 'a.png'],
    'The format of "a.png" is not known. Say it with --as: csv, tsv, xlsx, ods, json, jsonl, clipfile, feed, opml, ris, bibtex, csl, nexis, factiva, docx, wordpress, omeka, movabletype, html, warc, wacz, mail, nitf, newsml, mets, alto, markdown or text.\n',
  ],
  [
    ['import', 'a.rtf'],
    'The format of "a.rtf" is not known. Open it in a word processor and save it as DOCX. Nexis exports DOCX, and Factiva HTML.\n',
  ],
  [['import', 'a.csv', '--sheet', 'News'], '--sheet is for workbooks (XLSX, ODS), and no source is one.\n'],
  [
    ['import', 'a.csv', '--map', 'map.yml'],
    'There is no file "map.yml". With --dry-run, it is written for you to edit.\n',
  ],
  [
    ['import', 'a.csv', '--map', 'bad.yml'],
    'bad.yml:1  other is "drop"\n    Write keep, ignore or refuse. The default is keep.\n',
  ],
])('%j is refused with a reason', (args, message) => {
  const folder = createFolder({
    'a.csv': 'title\nFog\n',
    'a.png': '\0',
    'a.rtf': '{\\rtf1 Fog}',
    'bad.yml': 'other: drop\n',
    'site.yml': 'title: A\n',
  });
  expect(runCommand(folder, args)).toEqual({ status: 2, stdout: '', stderr: message });
});
