import { expect, test } from 'vitest';
import { type ContentCheck, checkContent } from '../../src/check/check-content.ts';
import { createFolder, type Files } from '../support/create-folder.ts';

interface ItemFields {
  readonly title?: string;
  readonly date?: string;
  /** More lines of front matter. */
  readonly more?: string;
  readonly body?: string;
}

function item({ title = 'Fog', date = '1931-03-20', more = '', body = '' }: ItemFields): string {
  return `---\ntitle: ${title}\ndate: ${date}\n${more && `${more}\n`}---\n\n${body}\n`;
}

/** The findings as lines, with the titles of their kinds. */
async function findingsIn(files: Files): Promise<readonly string[]> {
  return lines(await checked(files));
}

async function checked(files: Files): Promise<ContentCheck> {
  const folder = createFolder({ 'site.yml': 'title: Harbour archive\n', ...files });
  const check = await checkContent(folder);
  return JSON.parse(JSON.stringify(check).replaceAll(folder, 'content'));
}

function lines({ findings }: ContentCheck): readonly string[] {
  return findings.flatMap(({ title, count, examples }) => [
    `${title}: ${count}`,
    ...examples.flatMap(({ file, line, title: subject, message, others = [] }) => [
      `${file}:${line}  ${[subject, message].filter(Boolean).join(': ')}`,
      ...others.map((other) => `+ ${other.file}:${other.line}`),
    ]),
  ]);
}

const long = Array.from({ length: 80 }, (_, i) => `word${i * 37}`).join(' ');

test('drafts, by either way to say so', async () => {
  const check = await checked({
    'items/a.md': item({ title: 'Fog', more: 'status: draft' }),
    'items/2024/b.md': item({ title: 'Ice', more: 'draft: true' }),
    'items/c.md': item({ title: 'Rain' }),
  });
  expect(lines(check)).toEqual(['Drafts: 2', 'content/items/2024/b.md:4  Ice', 'content/items/a.md:4  Fog']);
  expect(check.findings[0]?.examples.map(({ page }) => page)).toEqual(['items/b.html', 'items/a.html']);
});

test('items without topics or actors, where others have some', async () => {
  expect(
    await findingsIn({
      'items/a.md': item({ title: 'One', more: 'topics: [fog]\nactors: [port]' }),
      'items/b.md': item({ title: 'Two', more: 'topics: []\nactors: [port]' }),
      'items/c.md': item({ title: 'Three' }),
    }),
  ).toEqual([
    'Items without topics or actors: 2',
    'content/items/b.md:4  Two: no topics',
    'content/items/c.md:2  Three: no topics and no actors',
  ]);
  expect(await findingsIn({ 'items/a.md': item({ more: 'topics: [fog]' }) })).toEqual([]);
});

test('topics and actors that no item names, but for topics with narrower ones in use', async () => {
  expect(
    await findingsIn({
      'topics.yml':
        '- id: weather\n  name: Weather\n- id: fog\n  name: Fog\n  broader: weather\n\n- id: ice\n  name: Ice and snow\n',
      'actors.yml': '- id: port\n  type: place\n  name: port\n- id: dock\n  type: place\n  name: Dock\n',
      'items/a.md': item({ more: 'topics: [fog]\nactors: [Dock]' }),
    }),
  ).toEqual([
    'Topics and actors that no item names: 2',
    'content/topics.yml:7  Ice and snow: id "ice"',
    'content/actors.yml:1  port',
  ]);
});

test('duplicates by title, by address and by text, as one group where they are connected', async () => {
  expect(
    await findingsIn({
      'items/a.md': item({ title: 'Strike in the port!', date: '1931-03-20', body: long }),
      'items/b.md': item({ title: 'STRIKE in the port', date: '1931-03-22' }),
      'items/c.md': item({ title: 'Dockers', date: '1940', body: `${long}, and more.` }),
      'items/d.md': item({ title: 'One', more: 'source:\n  url: https://example.org/story/' }),
      'items/e.md': item({ title: 'Two', more: 'source:\n  url: http://www.example.org/story?utm_source=x' }),
      'items/f.md': item({ title: 'Strike in the port', date: '1931-04-20' }),
    }),
  ).toEqual([
    'Likely duplicates: 2',
    'content/items/a.md:2  Strike in the port!: the same title and nearly the same text',
    '+ content/items/b.md:2',
    '+ content/items/c.md:2',
    'content/items/d.md:2  One: the same source address',
    '+ content/items/e.md:2',
  ]);
});

test('a column of one name is not one item, nor is what was withdrawn', async () => {
  const days = Array.from({ length: 6 }, (_, i) => [
    `items/w${i}.md`,
    item({ title: 'Weather', date: `1931-03-1${i}` }),
  ]);
  expect(
    await findingsIn({
      ...Object.fromEntries(days),
      'items/a.md': item({ title: 'Fog', body: long }),
      'items/b.md': item({ title: 'Fog', body: long, more: 'status: withdrawn' }),
    }),
  ).toEqual([]);
});

test('dates in the future and far from all others', async () => {
  expect(
    await findingsIn({
      'items/a.md': item({ title: 'A', date: '2020' }),
      'items/b.md': item({ title: 'B', date: '2021' }),
      'items/c.md': item({ title: 'C', date: '2022' }),
      'items/d.md': item({ title: 'D', date: '1024' }),
      'items/e.md': item({ title: 'E', date: '9024' }),
    }),
  ).toEqual([
    'Unlikely dates: 2',
    'content/items/d.md:3  D: date far from all others "1024"',
    'content/items/e.md:3  E: date in the future "9024"',
  ]);
});

test.each([
  ['https://example.org/story', true],
  ['<https://example.org/story>', true],
  ['www.example.org/story', true],
  ['"[The whole story](https://example.org/story)"', true],
  ['The whole story is at https://example.org/story', false],
  ['"[The Times](https://example.org/story) reported it first."', false],
])('a summary that is one link: %s', async (summary, isFound) => {
  const found = await findingsIn({ 'items/a.md': item({ more: `summary: ${summary}`, body: 'Text.' }) });
  expect(found).toEqual(
    isFound
      ? ['Summaries that are one link: 1', `content/items/a.md:4  Fog: "${summary.replaceAll('"', '')}"`]
      : [],
  );
});

test('pictures without a description, which are no problems here', async () => {
  const check = await checked({
    'items/a.md': item({ body: 'Text ![](scan.svg) and ![A scan](scan.svg).' }),
    'items/scan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  });
  expect(lines(check)).toEqual([
    'Pictures without a description: 1',
    'content/items/a.md:6  Fog: image without a description: "scan.svg"',
  ]);
  expect(check.problems).toEqual([]);
});

test('pictures of topics and actors without a description', async () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const found = await findingsIn({
    'items/a.md': item({ more: 'topics: [port]\nactors: [bok, ray]' }),
    'topics.yml': '- { id: fog, name: Fog }\n- { id: port, name: The port, image: p.svg }\n',
    'actors.yml':
      '- { id: bok, type: person, name: Ann Bok, image: p.svg, imageAlt: Ann Bok }\n- { id: ray, type: person, name: Ray, image: p.svg }\n',
    'p.svg': picture,
  });
  expect(found.slice(found.indexOf('Pictures without a description: 2'))).toEqual([
    'Pictures without a description: 2',
    'content/topics.yml:2  The port: image without imageAlt',
    'content/actors.yml:2  Ray: image without imageAlt',
  ]);
});

test('files that nothing shows, in the folders of those that something shows', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  expect(
    await findingsIn({
      'about.md': '![A scan](scans/shown.svg)\n',
      'items/a.md': item({ body: 'Here is [a letter](letter.pdf).' }),
      'items/letter.pdf': 'x',
      'items/letter.txt': 'The words of the letter.',
      'items/letter.png': 'its picture',
      'items/1931/left.pdf': 'x',
      'items/.DS_Store': 'x',
      'scans/shown.svg': svg,
      'scans/left.svg': svg,
      'notes/left.txt': 'x',
      'static/logo.svg': svg,
    }),
  ).toEqual([
    'Files that nothing shows: 2',
    'content/items/1931/left.pdf:1  left.pdf',
    'content/scans/left.svg:1  left.svg',
  ]);
});

test('errors are problems; then nothing counts as unused', async () => {
  const check = await checked({
    'topics.yml': '- id: fog\n  name: Fog\n',
    'items/a.md': '---\ntitle: A\n',
    'items/b.md': item({ more: 'topics: [fgo]\nstatus: draft' }),
    'items/left.pdf': 'x',
  });
  expect(check.title).toBeUndefined();
  expect(check.problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'content/items/a.md:1',
    'content/items/b.md:4',
  ]);
  expect(lines(check)).toEqual(['Drafts: 1', 'content/items/b.md:5  Fog']);
});

test('of each kind only so many examples are looked up as are asked for', async () => {
  const folder = createFolder({
    'site.yml': 'title: A\n',
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [
        `items/i${i}.md`,
        item({ title: `T${i}`, more: 'status: draft' }),
      ]),
    ),
  });
  const { findings, items } = await checkContent(folder, { maxExamples: 2 });
  expect(items).toBe(9);
  expect(findings.map(({ count, examples }) => [count, examples.length])).toEqual([[9, 2]]);
});
