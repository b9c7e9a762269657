import { expect, test } from 'vitest';
import { divideByEmbargo } from '../../src/read/embargo.ts';
import { uncachedReader } from '../../src/read/file-reader.ts';
import { ContentFolder } from '../../src/read/folder.ts';
import { type ArchiveFiles, type LinkedItems, linkArchive } from '../../src/read/link-archive.ts';
import { SourceFiles } from '../../src/read/source-files.ts';
import { createFolder, type Files, formatProblems, validArchive } from './content-folder.ts';

/** An item with these lines in its front matter, and a body. */
function item(front = '', body = 'News.'): string {
  return `---\ntitle: News\ndate: 1931\n${front}---\n${body}\n`;
}

async function read(files: Files) {
  const disk = new ContentFolder(createFolder({ ...validArchive, ...files }));
  const source = new SourceFiles(disk, uncachedReader);
  const settings = source.readSettings();
  const archive: ArchiveFiles = {
    topics: source.readTopics(),
    actors: source.readActors(),
    about: source.readAbout(),
    ownPages: source.readOwnPages(),
    ...divideByEmbargo(await source.readItems(), undefined),
    front: settings?.front ?? { topics: [] },
    vocabulary: settings?.vocabulary ?? {},
    navigation: settings ?? {},
    fields: { declared: settings?.fields ?? [], unknownKeys: settings?.unknownKeys ?? 'error' },
  };
  return { source, disk, archive };
}

type Read = Awaited<ReturnType<typeof read>>;

function link({ source, disk, archive }: Read, linked?: LinkedItems, language = 'en') {
  const displayPath = (path: string) => `content/${path}`;
  return linkArchive(archive, { disk, displayPath, language, linked, collectorFor: source.collectorFor });
}

test('tags become ids, and items without a language get that of the site', async () => {
  const archive = await read({
    'items/strike.md': item('topics: [Negotiations, trade]\nactors: Зеленський\n'),
    'items/greve.md': item('language: fr\n'),
  });
  expect(link(archive, undefined, 'de').items).toMatchObject([
    { id: 'greve', topics: [], actors: [], language: 'fr' },
    { id: 'strike', topics: ['peace-talks', 'trade'], actors: ['volodymyr-zelenskyy'], language: 'de' },
  ]);
  expect(formatProblems(archive.source)).toBe('');
});

test('items are sorted by id, in whatever folders they are', async () => {
  const archive = await read({ 'items/a/z.md': item(), 'items/b.md': item(), 'items/z/a.md': item() });
  expect(link(archive).items.map(({ id }) => id)).toEqual(['a', 'b', 'z']);
});

test('topics and actors keep the order of their files', async () => {
  const { topics, actors } = link(await read({}));
  expect(topics.map(({ id }) => id)).toEqual(['trade', 'peace-talks']);
  expect(actors.map(({ id }) => id)).toEqual(['dockers-union', 'volodymyr-zelenskyy']);
});

test('an unknown tag is reported and left out', async () => {
  const archive = await read({ 'items/strike.md': item('topics: [trade, whether]\n') });
  expect(link(archive).items[0]?.topics).toEqual(['trade']);
  expect(archive.source.problems).toMatchObject([
    { file: 'items/strike.md', line: 4, message: 'unknown topic "whether"' },
  ]);
});

test('no tag is reported because the file that lists them is broken', async () => {
  const archive = await read({ 'topics.yml': '- [\n', 'items/strike.md': item('topics: whether\n') });
  const [topicsFile] = archive.source.problems;
  expect(link(archive).topics).toEqual([]);
  expect(archive.source.problems).toEqual([topicsFile]);
});

test('two items with the same file name are reported', async () => {
  const archive = await read({ 'items/1931/strike.md': item(), 'items/1933/strike.md': item() });
  link(archive);
  expect(formatProblems(archive.source)).toBe(
    `items/1933/strike.md:1  duplicate id "strike"
    content/items/1931/strike.md already has this id. Rename one of the two files: an item's id is its file name without .md.`,
  );
});

test('links from items and from about.md are checked', async () => {
  const body = '[a](missing.md)\n\n[b](draft.md)\n\n[c](broken.md)\n\n[d](scan.png)\n';
  const archive = await read({
    'items/strike.md': item('', body),
    'items/draft.md': item('status: draft\n'),
    'items/broken.md': 'No front matter.',
    'about.md': '[e](items/strike.md)\n\n[f](items/nowhere.md)\n',
  });
  archive.source.problems.length = 0;
  link(archive);
  expect(archive.source.problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
    'items/strike.md:5 link to an item that does not exist: "missing.md"',
    'items/strike.md:7 link to a draft: "draft.md"',
    'items/strike.md:11 link to a file that does not exist: "scan.png"',
    'about.md:3 link to an item that does not exist: "items/nowhere.md"',
  ]);
});

test('a file that looks like an item is reported unless an item or about.md links to it', async () => {
  const archive = await read({
    'items/strike.md': item('', '[the original](strike.docx)'),
    'items/strike.docx': '',
    'items/fog.MD': '',
    'items/plan.txt': '',
    'items/letter.odt': '',
    'about.md': '[our plan](items/plan.txt)',
  });
  link(archive);
  expect(formatProblems(archive.source)).toBe(
    `items/fog.MD:1  warning: file is not read as an item
    The name of an item file must end in .md, in lower case.
items/letter.odt:1  warning: file is not read as an item
    An item is a plain text file whose name ends in .md. Save the text as one, or link to this file from an item.`,
  );
});

test('an item that is linked again stays the same object as long as its tags and its language do', async () => {
  const archive = await read({
    'items/strike.md': item('topics: trade\n'),
    'items/greve.md': item('topics: trade\nlanguage: fr\n'),
  });
  const linked: LinkedItems = new WeakMap();
  const [greve, strike] = link(archive, linked).items;
  const again = link(archive, linked).items;
  expect(again[0]).toBe(greve);
  expect(again[1]).toBe(strike);
  const inGerman = link(archive, linked, 'de').items;
  expect(inGerman[0]).toBe(greve);
  expect(inGerman[1]).toMatchObject({ id: 'strike', language: 'de' });
  const renamed = await read({ 'topics.yml': '- {id: commerce, name: Trade}\n' });
  const topics = renamed.archive.topics;
  const retagged = link({ ...archive, archive: { ...archive.archive, topics } }, linked).items;
  expect(retagged.map((each) => each.topics)).toEqual([['commerce'], ['commerce']]);
});

test('the front page has the lead and the topics that site.yml names', async () => {
  const archive = await read({
    'site.yml': 'title: Harbour\nfront:\n  lead: strike\n  topics: [Trade, negotiations]\n',
    'items/strike.md': item(),
  });
  expect(link(archive).front).toEqual({ lead: 'strike', topics: ['trade', 'peace-talks'] });
  expect(formatProblems(archive.source)).toBe('');
});

test.each([
  [
    'lead: walkout',
    'no published item has the id "walkout"',
    'Write the name of an item file without its folder and without .md.',
  ],
  [
    'lead: gone',
    'no published item has the id "gone"',
    'This item is withdrawn, and only a published one can lead.',
  ],
  [
    'lead: idea',
    'no published item has the id "idea"',
    'This item is a draft, and only a published one can lead.',
  ],
  ['topics: [whether]', 'unknown topic "whether"', 'Topics are listed in content/topics.yml.'],
])('on the front page, %s is a mistake', async (line, message, hint) => {
  const archive = await read({
    'site.yml': `title: Harbour\nfront:\n  ${line}\n`,
    'items/gone.md': item('status: withdrawn\n'),
    'items/idea.md': item('status: draft\n'),
  });
  expect(link(archive).front).toEqual({ topics: [] });
  expect(archive.source.problems).toMatchObject([{ file: 'site.yml', line: 3, message, hint }]);
});

test('relations and links have the ids of today, each once', async () => {
  const archive = await read({
    'items/strike.md': item('formerly: [walk-out, /2014/strike/]\n'),
    'items/late/edition.md': item(
      'versionOf: [walk-out, strike]\npartOf: review\n',
      '[a](strike.md), [b](walk-out.md#top), [self](edition.md), [page](../topics/trade.html), [r](review.md)',
    ),
    'items/review.md': item(),
  });
  expect(link(archive).items.find(({ id }) => id === 'edition')).toMatchObject({
    relations: [
      { kind: 'versionOf', to: 'strike' },
      { kind: 'partOf', to: 'review' },
    ],
    links: ['strike', 'review'],
  });
});

test('an item is another one once an item that it names has another id', async () => {
  const linked: LinkedItems = new WeakMap();
  const before = await read({
    'items/strike.md': item(),
    'items/late.md': item('versionOf: strike\n', '[a](strike.md)'),
  });
  const lateIn = (archive: Read) => link(archive, linked).items.find(({ id }) => id === 'late');
  const late = lateIn(before);
  expect(lateIn(before)).toBe(late);
  const renamed = await read({ 'items/dockers-strike.md': item('formerly: strike\n') });
  const items = [
    ...renamed.archive.items.items,
    ...before.archive.items.items.filter(({ id }) => id === 'late'),
  ];
  const after = { ...before, archive: { ...before.archive, items: { ...before.archive.items, items } } };
  expect(lateIn(after)).toMatchObject({ links: ['dockers-strike'], relations: [{ to: 'dockers-strike' }] });
});
