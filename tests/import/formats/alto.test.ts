import { expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { type AltoParts, altoFile, type Block, textBlock } from '../../support/newspaper.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

async function bodyOf(blocks: readonly (Block | string)[], parts?: AltoParts): Promise<unknown> {
  const [record] = await readRecords({ 'a.xml': altoFile(blocks, parts) });
  return Object.fromEntries(Object.entries(record ?? {}))['body'];
}

test('a page is an item, with its blocks as paragraphs and divided words put together', async () => {
  const page = altoFile(
    [
      { lines: ['FOG CLOSES THE PORT'], attributes: ' LANG="en"' },
      { lines: ['No ship came in, said the har{harbour/1}¬', 'bour{harbour/2} master on Satur¬', 'day.'] },
      '<Illustration ID="I1"/>',
      { lines: ['Rain &amp; wind on the Anglo¬', 'American line.'] },
    ],
    { page: ' PRINTED_IMG_NR="7"', around: `<TopMargin>${textBlock({ lines: ['Page 7'] })}</TopMargin>` },
  );
  const files = { 'content/site.yml': 'title: Small\n', 'post/1905-05-04_0007.xml': page };
  const folder = createFolder({ ...files, 'post/1905-05-04_0007.txt': 'FOG CLOSES THE PORT' });
  const { rows, sources, markup, skipped } = await runImport(folder, ['post']);
  expect(rows).toMatchObject({ read: 1, written: 1 });
  expect(sources).toMatchObject([{ format: 'ALTO' }]);
  expect(markup).toEqual({ picture: 1, 'text in the margin': 1 });
  expect(skipped).toEqual([]);
  const items = itemsIn(folder);
  expect(items).toEqual({
    'fog-closes-the-port.md': expect.stringContaining(`
language: en
source:
  page: "7"
picture_file: "0001.tif"
ocr_confidence: "0.90"
# date? 1905-05-04, from the name of the file
---

FOG CLOSES THE PORT

No ship came in, said the harbour master on Saturday.

Rain & wind on the Anglo-American line.
`),
  });
  expect((await runImport(folder, ['post'])).rows).toMatchObject({ written: 0, unchanged: 1 });
  expect(itemsIn(folder)).toEqual(items);
});

test.each([
  ['a word over three lines', ['exa{example/1}¬', 'mp{example/2}¬', 'le{example/2} here'], 'example here'],
  ['a hyphen in the text', ['the har-', 'bour of Jean-', 'Pierre'], 'the harbour of Jean-Pierre'],
  ['a sign of other programs', ['the har⸗', 'bour'], 'the harbour'],
  ['a dash', ['the port –', 'and a - ', 'b'], 'the port – and a - b'],
  ['a number', ['the years 1904-', '1905'], 'the years 1904- 1905'],
  ['a second part alone', ['bour{harbour/2} here'], 'bour here'],
  ['a first part alone', ['here har{harbour/1}¬'], 'here harbour'],
])('%s', async (_, lines, text) => {
  expect(await bodyOf([{ lines }])).toBe(`<p>${text}</p>`);
});

test('a word that one column begins and the next ends', async () => {
  expect(await bodyOf([{ lines: ['said the har{harbour/1}¬'] }, { lines: ['bour{harbour/2} master'] }])).toBe(
    '<p>said the harbour master</p>',
  );
});

const long = Array(20).fill('words of the usual size here');

test('blocks in larger letters, or with such a tag, are headings where the page has enough text', async () => {
  const styles = `<Styles><TextStyle ID="L" FONTSIZE="18"/><TextStyle ID="M" FONTSIZE="9"/></Styles>
<Tags><StructureTag ID="T1" LABEL="heading"/><OtherTag ID="T2" LABEL="advertisement"/></Tags>`;
  const blocks: readonly Block[] = [
    { lines: ['Fog'], attributes: ' STYLEREFS="L"' },
    { lines: long, attributes: ' STYLEREFS="M"' },
    { lines: ['Rain'], attributes: ' STYLEREFS="M" TAGREFS="T1"' },
    { lines: ['Ships'], attributes: ' STYLEREFS="M" TAGREFS="T2"' },
  ];
  expect(await bodyOf(blocks, { styles, version: 4 })).toBe(
    `<h2>Fog</h2>\n<p>${long.join(' ')}</p>\n<h2>Rain</h2>\n<p>Ships</p>`,
  );
  expect(await bodyOf(blocks.slice(0, 1), { styles })).toBe('<p>Fog</p>');
  const [record] = await readRecords({ 'a.xml': altoFile(blocks, { styles }) });
  expect(record).toHaveProperty('title', 'Fog');
});

test.each([
  ['as the file has it', '', '', 'A B C'],
  ['as each block names the next', ' IDNEXT="C"', '', 'A C B'],
  ['in a circle', ' IDNEXT="A"', '', 'B C A'],
  [
    'as a list says it',
    '',
    '<ReadingOrder><OrderedGroup><ElementRef REF="C"/><ElementRef REF="B"/><ElementRef REF="X"/></OrderedGroup></ReadingOrder>',
    'C B A',
  ],
])('the order of blocks: %s', async (_, next, list, order) => {
  const [a, b, c] = ['A', 'B', 'C'].map((id) => ({ id, lines: [id], attributes: id === 'A' ? next : '' }));
  if (a === undefined || b === undefined || c === undefined) throw new Error('Unreachable.');
  const body = await bodyOf([a, b, c], { styles: list });
  expect(
    String(body)
      .replace(/<\/?p>|\n/g, ' ')
      .trim()
      .split(/\s+/)
      .join(' '),
  ).toBe(order);
});

test('a file of version 2 with a prefix, without places, with more than one page, and sure to a hundred', async () => {
  const page = (number: number, text: string) =>
    `<a:Page ID="P${number}" PHYSICAL_IMG_NR="${number}" PC="87.4"><a:PrintSpace><a:ComposedBlock TYPE="Advertisement"><a:TextBlock language="de"><a:TextLine>${text}</a:TextLine></a:TextBlock></a:ComposedBlock></a:PrintSpace></a:Page>`;
  const text = `<a:alto xmlns:a="http://www.loc.gov/standards/alto/ns-v2#"><a:Layout>${page(1, '<a:String CONTENT="Nebel"/>')}${page(2, '<a:String CONTENT="Regen"/><a:String CONTENT=""/>')}${page(3, '')}</a:Layout></a:alto>`;
  expect(await readRecords({ 'a.xml': text })).toEqual([
    { line: 1, title: 'Nebel', page: '1', language: 'de', 'ocr confidence': '0.87', body: '<p>Nebel</p>' },
    { line: 2, title: 'Regen', page: '2', language: 'de', 'ocr confidence': '0.87', body: '<p>Regen</p>' },
    { line: 3, reason: 'there is no text on the page' },
  ]);
});

test('the encoding is the one that it declares', async () => {
  const text = altoFile([{ lines: ['Port \x1b'.trim()] }])
    .replace('UTF-8', 'ISO-8859-2')
    .replace('Port', '\xa3\xf3d\xbc');
  const [record] = await readRecords({ 'a.xml': Buffer.from(text, 'latin1') });
  expect(record).toMatchObject({ title: 'Łódź' });
  const unknown = Buffer.from(text.replace('ISO-8859-2', 'nonsense'), 'latin1');
  expect(await readRecords({ 'a.xml': unknown })).toHaveLength(1);
});

test.each([
  ['a.xml', altoFile([]), 'alto'],
  ['a.xml', '<?xml version="1.0"?>\n<!-- made by -->\n<ns0:alto xmlns:ns0="x"/>', 'alto'],
  ['a.xml', '<altogether/>', undefined],
])('%s is recognised', (name, text, format) => {
  expect(formatOfFile({ [name]: text })).toBe(format);
});

test('entities are not expanded, markup in the text is text, and broken, deep or endless files are told', async () => {
  const bomb = altoFile([{ lines: ['&b;&f; &lt;script&gt;x()&lt;/script&gt;'] }]).replace(
    '<alto',
    '<!DOCTYPE alto [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><alto',
  );
  expect(await bodyOfText(bomb)).toBe('<p>&amp;b;&amp;f; &lt;script&gt;x()&lt;/script&gt;</p>');
  expect(await readRecords({ 'a.xml': altoFile([]).slice(0, -20) })).toMatchObject([
    { reason: expect.stringMatching(/^not XML/) },
  ]);
  const deep = altoFile([`${'<ComposedBlock>'.repeat(10_000)}`]);
  expect(await readRecords({ 'a.xml': deep })).toMatchObject([
    { reason: expect.stringMatching(/nested too deeply/) },
  ]);
  const many = `<alto>${`<String CONTENT="${'word '.repeat(200)}"/>`.repeat(35_000)}`;
  expect(await readRecords({ 'a.xml': many })).toMatchObject([{ reason: expect.stringMatching(/too long/) }]);
});

test('thousands of pages, blocks and lists of blocks take no longer than their text', async () => {
  const started = performance.now();
  const page = (n: number) =>
    `<Page ID="P${n}"><TextBlock ID="B${n}"><TextLine><String CONTENT="Fog"/></TextLine></TextBlock></Page>`;
  const all = Array.from({ length: 30_000 }, (_, n) => n);
  const order = all.map((n) => `<ElementRef REF="B${n}"/>`).join('');
  const text = `<alto><ReadingOrder>${order}</ReadingOrder><Layout>${all.map(page).join('')}</Layout></alto>`;
  expect(await readRecords({ 'a.xml': text })).toHaveLength(30_000);
  const blocks = `${'<TextBlock>'.repeat(150)}<TextLine><String CONTENT="Fog"/></TextLine>${'</TextBlock>'.repeat(150)}`;
  expect(await bodyOf([blocks])).toBe('<p>Fog</p>');
  expect(performance.now() - started).toBeLessThan(30_000);
});

async function bodyOfText(text: string): Promise<unknown> {
  const [record] = await readRecords({ 'a.xml': text });
  return Object.fromEntries(Object.entries(record ?? {}))['body'];
}
