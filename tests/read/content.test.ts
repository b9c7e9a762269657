import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { settings } from '../archive/records.ts';
import { onePixel } from '../support/pictures.ts';
import { formatProblems, readFolder, validArchive } from './content-folder.ts';

test('every field of every file becomes a record', async () => {
  const reading = await readFolder({
    'site.yml':
      'title: Harbour archive\ndescription: Clippings.\nlanguage: en-GB\nurl: https://example.org/archive\n' +
      'author: The harbour museum\nrights: http://rightsstatements.org/vocab/InC/1.0/\npageSize: 20\nvocabulary: {topics: closed}\n',
    'topics.yml':
      '- id: trade\n  name: Trade\n  description: Goods and money.\n  broader: Economy\n  aliases: [Commerce]\n  formerly: [commerce-and-trade]\n' +
      '  sameAs: http://cv.iptc.org/newscodes/mediatopic/20000523\n- {id: economy, name: Economy}\n',
    'actors.yml':
      '- id: kyiv\n  type: place\n  name: Kyiv\n  aliases: [Kiev, Київ]\n  description: A city.\n' +
      '  sameAs: [https://www.wikidata.org/entity/Q1899]\n',
    'about.md': '---\ntitle: About the harbour\n---\nIt is [deep](items/strike.md).\n',
    'items/2024/strike.md': `---
title: "Strike: the first day"
date: 2024-12-18~   # inferred from the second paragraph
topics:
  - commerce
  - Economy
  - trade
actors: КИЇВ
summary: Dockers left
  the port.
language: fr
dateline: Brussels
source:
  name: Example News
  author: A. Writer
  url: https://example.org/story
  retrieved: 2025-01-03
  archived: http://web.archive.org/web/2025/https://example.org/story
  rights: In copyright
  id: clipping-01
status: withdrawn
formerly: [the-strike]
---
First *words*. ![Front page](scan.png)

See [the end](../later/settlement.md).
`,
    'items/2024/scan.png': onePixel,
    'items/later/settlement.md':
      '---\ntitle: 1984\ndate: 1984\n---\n# News\n\nThe strike is over. All are back.\n',
  });
  expect(formatProblems(reading)).toBe('');
  expect(reading.content).toEqual({
    settings: {
      title: 'Harbour archive',
      description: 'Clippings.',
      language: 'en-GB',
      url: 'https://example.org/archive/',
      author: 'The harbour museum',
      rights: 'http://rightsstatements.org/vocab/InC/1.0/',
      pageSize: 20,
      theme: { fonts: 'built-in' },
      feeds: { content: 'summary', items: 30 },
      front: { topics: [] },
      vocabulary: { topics: 'closed' },
      words: {},
    },
    front: { topics: [] },
    topics: [
      {
        id: 'trade',
        name: 'Trade',
        description: 'Goods and money.',
        broader: 'economy',
        aliases: ['Commerce'],
        formerly: ['commerce-and-trade'],
        sameAs: ['http://cv.iptc.org/newscodes/mediatopic/20000523'],
      },
      { id: 'economy', name: 'Economy', aliases: [], sameAs: [] },
    ],
    actors: [
      {
        id: 'kyiv',
        type: 'place',
        name: 'Kyiv',
        description: 'A city.',
        aliases: ['Kiev', 'Київ'],
        sameAs: ['https://www.wikidata.org/entity/Q1899'],
      },
    ],
    about: {
      title: 'About the harbour',
      body: {
        html: '<p>It is <a href="items/strike.html">deep</a>.</p>\n',
        text: 'It is deep.',
      },
      attachments: [],
    },
    ownPages: [],
    navigation: {},
    look: { fonts: [] },
    items: [
      {
        id: 'settlement',
        file: 'items/later/settlement.md',
        title: '1984',
        date: { edtf: '1984', earliest: '1984-01-01', latest: '1984-12-31' },
        topics: [],
        actors: [],
        summary: 'The strike is over.',
        lead: '',
        language: 'en-GB',
        source: {},
        status: 'published',
        attachments: [],
      },
      {
        id: 'strike',
        file: 'items/2024/strike.md',
        title: 'Strike: the first day',
        date: { edtf: '2024-12-18~', earliest: '2024-12-18', latest: '2024-12-18' },
        topics: ['trade', 'economy'],
        actors: ['kyiv'],
        summary: 'Dockers left the port.',
        lead: 'Dockers left the port.',
        language: 'fr',
        dateline: 'Brussels',
        source: {
          name: 'Example News',
          authors: ['A. Writer'],
          url: 'https://example.org/story',
          retrieved: '2025-01-03',
          archived: 'http://web.archive.org/web/2025/https://example.org/story',
          rights: 'In copyright',
          id: 'clipping-01',
        },
        status: 'withdrawn',
        formerly: ['the-strike'],
        links: ['settlement'],
        attachments: ['items/2024/scan.png'],
        picture: 'items/2024/scan.png',
      },
    ],
    pictures: new Map([['items/2024/scan.png', { width: 1, height: 1 }]]),
    files: new Map(),
    style: '',
    staticFiles: [],
    ownRedirects: '',
  });
  expect(reading.bodies).toEqual({
    settlement: {
      html: '<h2>News</h2>\n<p>The strike is over. All are back.</p>\n',
      text: 'News\nThe strike is over. All are back.',
    },
    strike: {
      html:
        '<p>First <em>words</em>. <img src="2024/scan.png" alt="Front page"></p>\n' +
        '<p>See <a href="settlement.html">the end</a>.</p>\n',
      text: 'First words. Front page\nSee the end.',
    },
  });
});

test('drafts are read, an empty body has no summary, and about.md needs no front matter', async () => {
  const { content, problems } = await readFolder({
    ...validArchive,
    'about.md': 'The harbour.',
    'items/flash.md': '---\ntitle: Flash\ndate: unknown\nstatus: draft\ntopics: []\n---\n',
  });
  expect(problems).toEqual([]);
  expect(content?.about).toMatchObject({ title: '', body: { text: 'The harbour.' } });
  expect(content?.items[0]).toMatchObject({
    status: 'draft',
    summary: '',
    date: { edtf: 'unknown' },
    topics: [],
  });
});

test('drafts may link to each other', async () => {
  const draft = (to: string) => `---\ntitle: Flash\ndate: 1931\ndraft: true\n---\nSee [it](${to}.md).\n`;
  const { problems } = await readFolder({
    ...validArchive,
    'items/flash.md': draft('thunder'),
    'items/thunder.md': draft('flash'),
  });
  expect(problems).toEqual([]);
});

test('an archive with warnings is read', async () => {
  const reading = await readFolder({ ...validArchive, 'topic.yml': '' });
  expect(reading.problems).toHaveLength(1);
  expect(reading.content).toBeDefined();
});

test('control characters become spaces, in fields and in the body', async () => {
  const { content, bodies } = await readFolder({
    ...validArchive,
    'items/strike.md':
      '---\ntitle: "A\\u0007\\tstrike\\ud800"\ndate: 2024\n---\nDockers\u0003left\u000cthe\u001bport.\n',
  });
  expect(content?.items[0]?.title).toBe('A strike\ufffd');
  expect(bodies['strike']).toEqual({
    html: '<p>Dockers left the port.</p>\n',
    text: 'Dockers left the port.',
  });
});

test('a folder that does not exist, or is a file', async () => {
  expect(formatProblems(await readContent('no/such/folder'))).toBe(
    `no/such/folder:1  does not exist
    Check its spelling, and the folder in which you ran the command.`,
  );
  expect(formatProblems(await readContent('package.json'))).toBe(
    `package.json:1  expected a folder, found a file
    An archive is a folder that contains site.yml and items/.`,
  );
});

test.each([
  ['tests/read', 'tests/read/site.yml'],
  ['./tests/read/', './tests/read/site.yml'],
  ['tests/../tests/read//', 'tests/../tests/read/site.yml'],
])('problems in %s name files as %s', async (given, file) => {
  expect((await readContent(given)).problems[0]?.file).toBe(file);
});

test('settings and nothing else are an archive without items', async () => {
  const reading = await readFolder({ 'site.yml': 'title: Harbour archive' });
  expect(reading).toEqual({
    content: {
      settings: settings({ title: 'Harbour archive', description: '' }),
      front: { topics: [] },
      topics: [],
      actors: [],
      items: [],
      ownPages: [],
      navigation: {},
      look: { fonts: [] },
      pictures: new Map(),
      files: new Map(),
      style: '',
      staticFiles: [],
      ownRedirects: '',
    },
    problems: [],
    bodies: {},
  });
});

test.runIf(process.platform === 'linux').each(['site.yml', 'topics.yml', 'actors.yml', 'about.md'])(
  'a pipe in place of %s is reported and never opened',
  async (name) => {
    const reading = await readFolder(
      { ...validArchive, 'items/strike.md': '---\ntitle: Strike\ndate: 1931\n---\n' },
      (folder) => {
        rmSync(join(folder, name), { force: true });
        execFileSync('mkfifo', [join(folder, name)]);
      },
    );
    expect(formatProblems(reading)).toBe(
      `content/${name}:1  neither a file nor a folder
    It is a device, a pipe or a socket. Replace it with a text file, or remove it.`,
    );
  },
);
