import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { createFolder } from '../support/create-folder.ts';
import { templateRenderer as renderer } from '../support/template-renderer.ts';

/** A picture of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

/** An archive with everything that the data have a place for, and what is hard to write into a table. */
export const mixedArchive: Readonly<Record<string, string | Uint8Array>> = {
  'site.yml': `title: Harbour news
description: News of a port, 1890 to 1931.
url: https://example.org/harbour/
author: Port Society
contact: archive@example.org
rights: https://creativecommons.org/licenses/by/4.0/
unknownKeys: keep
fields:
  casualties: {label: Casualties, type: number}
  kind: {label: Kind, type: choice, choices: {report: Report, letter: Letter to the editor}}
  seen: {label: Seen, type: date}
  scene: {label: Scene, type: place}
  words: {label: Words, type: list}
  title2: {label: Second title, type: text}
  page: {label: Page in the binder, type: number}
  more: {label: More, type: url}
  private: {label: For us alone, type: text, item: false, search: false}
`,
  'topics.yml': `- id: work
  name: Work
- id: strikes
  name: "Strikes | lock-outs"
  broader: work
  aliases: [Walk-outs]
  sameAs: https://www.wikidata.org/wiki/Q49776
`,
  'actors.yml': `- id: ada-byron
  type: person
  name: Ada "The Docker" Byron
- id: leith
  type: place
  name: Leith
  coordinates: [55.98, -3.17]
`,
  'items/1931/walk-out.md': `---
title: "=HYPERLINK(\\"http://example.org\\", \\"Walk-out\\")"
date: 1931-05-04
topics: [strikes]
actors: [ada-byron, leith]
language: en
dateline: Leith
source:
  - name: Evening Dispatch
    author: [A. Reporter, "B, Reporter"]
    url: https://example.org/dispatch
    page: A4
    published: 1931-05-05
    rights: https://rightsstatements.org/vocab/InC/1.0/
  - name: The Scotsman
    retrieved: 2020-01-02
casualties: 2
kind: report
seen: 1931-05~
scene: [leith, Granton]
words: [one, "two, three"]
title2: "+1"
page: 12
more: https://example.org/more
private: nobody may see this
binder: blue
added: 2025-01-02
translationOf: open
corrections:
  - date: 2025-03-02
    text: The strike began on a Monday.
---

The men said "no", and walked out.

A second paragraph, with **strong** words and a ![scan](scan.png), see [open](../open.md) and [more](../held.md).
`,
  'items/1931/scan.png': png,
  'items/1931/scan.txt': 'Words of the scan.\n',
  'items/held.md': '---\ntitle: Nobody may see this yet\ndate: 1931\nembargo: 2099-01-01\n---\n\nNot yet.\n',
  'items/uncertain.md':
    '---\ntitle: Uncertain\ndate: 192X\nsource: {name: Evening Dispatch}\nseen: unknown\n---\n\nOne line.\n\nAnother.\n',
  'items/open.md':
    '---\ntitle: "Open, \\"to\\" the end"\ndate: 1890/..\nlanguage: de\ntopics: work\n---\n\nÄpfel & Birnen <3\n',
  'items/undated.md':
    '---\ntitle: Undated\ndate: unknown\ndateText: "date, not visible"\nformerly: [undatiert]\n---\n',
  'items/withdrawn.md':
    '---\ntitle: Secret\ndate: 1931\nwithdrawn: {reason: A wish, date: 2025-03}\n---\n\nNobody may read this.\n',
  'items/draft.md': '---\ntitle: Unfinished\ndate: 1931\nstatus: draft\n---\n\nNot yet.\n',
};

/** Builds an archive and returns the folder of its site. */
export async function buildArchive(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = createFolder(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
  );
  const assets = join(root, 'assets');
  mkdirSync(assets);
  writeFileSync(join(assets, 'style.css'), '');
  const output = join(root, 'site');
  const result = await buildSite({
    content: join(root, 'content'),
    output,
    assets,
    program: 'program',
    renderer,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return output;
}

/** The files of an archive that are read by a build. */
export function readArchive(folder: string): Readonly<Record<string, Uint8Array>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(md|yml)$/.test(path),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
}
