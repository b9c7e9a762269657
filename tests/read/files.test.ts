import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { unreadable } from '../../src/read/folder.ts';
import { type Files, formatProblems, readFolder, validArchive } from './content-folder.ts';

const strike = '---\ntitle: Strike\ndate: 2024-12-18\n---\nDockers left the port.\n';

describe('files that are not what they should be', () => {
  const utf16 = Buffer.from(`\ufeff${strike}`, 'utf16le');
  const spoilt: readonly (readonly [string, Files, string])[] = [
    [
      'not UTF-8',
      { 'items/strike.md': Buffer.from(strike.replace('Dockers', 'D\u00f6ckers'), 'latin1') },
      'content/items/strike.md:5  file is not encoded in UTF-8\n    Save the file as UTF-8.',
    ],
    [
      'UTF-16 with its mark',
      { 'items/strike.md': utf16 },
      'content/items/strike.md:1  file is not encoded in UTF-8\n    It looks like UTF-16, which Windows programs call Unicode. Save the file as UTF-8.',
    ],
    [
      'UTF-16 without its mark, the other way round',
      { 'items/strike.md': Buffer.from(utf16.subarray(2)).swap16() },
      'content/items/strike.md:1  file is not encoded in UTF-8\n    It looks like UTF-16, which Windows programs call Unicode. Save the file as UTF-8.',
    ],
    [
      'a zero byte',
      { 'items/strike.md': `${strike}More\0.` },
      'content/items/strike.md:6  not a text file: it contains a zero byte\n    Only text files can be read here. Is it a picture or a PDF?',
    ],
    [
      'too large by a byte',
      { 'items/strike.md': strike + 'x'.repeat(1_000_001 - strike.length) },
      'content/items/strike.md:1  file is too large: 1.1 MB (limit 1 MB)\n    Split it into several texts. If it is a picture or a PDF, link to it from an item instead.',
    ],
    [
      '50 MB',
      { 'items/strike.md': new Uint8Array(50_000_000) },
      'content/items/strike.md:1  file is too large: 50 MB (limit 1 MB)\n    Split it into several texts. If it is a picture or a PDF, link to it from an item instead.',
    ],
    [
      'front matter that is an essay',
      { 'items/strike.md': strike.replace('date', `# ${'x'.repeat(17_000)}\ndate`) },
      'content/items/strike.md:1  front matter is too long: 17037 characters (limit 16384)\n    Front matter should be a few lines. Move long text below the closing --- line.',
    ],
    [
      'a topics file that is not UTF-8',
      { 'topics.yml': new Uint8Array([45, 32, 0xff]) },
      'content/topics.yml:1  file is not encoded in UTF-8\n    Save the file as UTF-8.',
    ],
  ];

  test.each(spoilt)('%s', async (_, files, expected) => {
    expect(formatProblems(await readFolder({ ...validArchive, ...files }))).toBe(expected);
  });

  test('a file of a megabyte is read', async () => {
    const largest = { 'items/strike.md': strike + 'word '.repeat((1_000_000 - strike.length) / 5) };
    expect((await readFolder({ ...validArchive, ...largest })).content?.items).toHaveLength(1);
  });

  test.each([
    ['a byte order mark', `\ufeff${strike}`],
    ['line ends of Windows', strike.replaceAll('\n', '\r\n')],
    ['line ends of an old Mac', strike.replaceAll('\n', '\r')],
    ['space after the lines ---', strike.replaceAll('---', '---  ')],
  ])('%s makes no difference', async (_, text) => {
    const plain = await readFolder({ ...validArchive, 'items/strike.md': strike });
    const other = await readFolder({ ...validArchive, 'items/strike.md': text });
    expect(plain.content).toBeDefined();
    expect(other).toEqual(plain);
  });

  test('folders where files belong', async () => {
    const reading = await readFolder({ 'topics.yml/a': '', 'items/strike.md/a': '', 'site.yml': 'title: A' });
    expect(formatProblems(reading)).toBe(
      `content/items/strike.md:1  expected a file, found a folder
    Only items have names that end in .md. Rename the folder.
content/topics.yml:1  expected a file, found a folder
    Rename the folder.`,
    );
  });

  test('a file where the folder of items belongs', async () => {
    expect(formatProblems(await readFolder({ ...validArchive, items: '' }))).toBe(
      'content/items:1  expected a folder, found a file\n    An archive is a folder that contains site.yml and items/.',
    );
  });

  test('what the system refuses, in words', () => {
    const refused = (code: string) => unreadable(Object.assign(new Error(code), { code }));
    expect(refused('EACCES')).toEqual({
      message: 'cannot be read: permission denied',
      hint: 'Give yourself permission to read it, for instance with chmod u+r.',
    });
    expect(refused('EIO')).toEqual({
      message: 'cannot be read: EIO',
      hint: 'Check the file, its folder and the disk, then try again.',
    });
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read, unless by root', async () => {
    const reading = await readFolder({ ...validArchive, 'items/strike.md': strike }, (folder) => {
      chmodSync(join(folder, 'items/strike.md'), 0);
    });
    expect(formatProblems(reading)).toBe(
      'content/items/strike.md:1  cannot be read: permission denied\n    Give yourself permission to read it, for instance with chmod u+r.',
    );
  });

  test.runIf(process.platform === 'linux')('a file name in another encoding', async () => {
    const reading = await readFolder({ ...validArchive, 'items/a.md': strike }, (folder) => {
      writeFileSync(
        Buffer.concat([Buffer.from(join(folder, 'items/b')), Buffer.from([0xe9]), Buffer.from('.md')]),
        strike,
      );
    });
    expect(formatProblems(reading)).toBe(
      'content/items/b\ufffd.md:1  file name is not encoded in UTF-8\n    Rename it. The name probably comes from an older system.',
    );
  });

  test('hidden files are left alone', async () => {
    const hidden = {
      'items/.DS_Store': '\0',
      'items/._strike.md': '\0',
      'items/.git/a.md': '',
      '.topics.yml': '',
    };
    const reading = await readFolder({ ...validArchive, 'items/strike.md': strike, ...hidden });
    expect(formatProblems(reading)).toBe('');
    expect(reading.content?.items.map(({ id }) => id)).toEqual(['strike']);
  });
});

describe('symbolic links', () => {
  test('out of the folder, to nothing, and round in a circle', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'clipfile-outside-'));
    writeFileSync(join(outside, 'secret.md'), strike);
    const files = { ...validArchive, 'items/strike.md': `${strike}![Scan](scan.png) [Other](other/x.pdf)` };
    const reading = await readFolder(files, (folder) => {
      symlinkSync(join(outside, 'secret.md'), join(folder, 'items/secret.md'));
      symlinkSync(join(outside, 'secret.md'), join(folder, 'items/scan.png'));
      symlinkSync(outside, join(folder, 'items/other'));
      symlinkSync('nothing', join(folder, 'items/broken.md'));
      symlinkSync('self.md', join(folder, 'items/self.md'));
      mkdirSync(join(folder, 'items/a'));
      symlinkSync('..', join(folder, 'items/a/up'));
      mkdirSync(join(folder, 'items/b'));
      symlinkSync('../c', join(folder, 'items/b/c'));
      mkdirSync(join(folder, 'items/c'));
      symlinkSync('../b', join(folder, 'items/c/b'));
    });
    rmSync(outside, { recursive: true });
    const away = 'symbolic link leads out of the content folder';
    const copy =
      '    All files of an archive must be inside its folder. Replace the link with a copy of its target.';
    const circle =
      'symbolic link leads to a folder that contains it\n    Remove the link: following it would never end.';
    const broken = 'symbolic link leads to nothing\n    Remove the link, or replace it with the file.';
    expect(formatProblems(reading)).toBe(
      [
        `content/items/a/up:1  ${circle}`,
        `content/items/b/c/b:1  ${circle}`,
        `content/items/broken.md:1  ${broken}`,
        `content/items/c/b/c:1  ${circle}`,
        `content/items/other:1  ${away}\n${copy}`,
        `content/items/scan.png:1  ${away}\n${copy}`,
        `content/items/secret.md:1  ${away}\n${copy}`,
        `content/items/self.md:1  ${broken}`,
        `content/items/strike.md:6  ${away}: "scan.png"\n${copy}`,
        'content/items/strike.md:6  link to a file that does not exist: "other/x.pdf"',
        '    There is no file content/items/other/x.pdf. Upper and lower case matter.',
      ].join('\n'),
    );
  });

  test('of site.yml or of all items out of the folder', async () => {
    const reading = await readFolder({}, (folder) => {
      symlinkSync(process.execPath, join(folder, 'site.yml'));
      symlinkSync(tmpdir(), join(folder, 'items'));
    });
    const headlines = formatProblems(reading)
      .split('\n')
      .filter((line) => !line.startsWith(' '));
    expect(headlines).toEqual([
      'content/items:1  symbolic link leads out of the content folder',
      'content/site.yml:1  symbolic link leads out of the content folder',
    ]);
  });

  test('within the folder are followed', async () => {
    const reading = await readFolder(
      { ...validArchive, 'shared/strike.md': `${strike}![Scan](scan.png)`, 'shared/a.png': '' },
      (folder) => {
        symlinkSync('shared', join(folder, 'items'));
        symlinkSync('a.png', join(folder, 'shared/scan.png'));
      },
    );
    expect(formatProblems(reading)).toBe('');
    expect(reading.content?.items[0]).toMatchObject({
      file: 'items/strike.md',
      attachments: ['items/scan.png'],
    });
  });
});

describe('the folder itself', () => {
  test('without site.yml', async () => {
    expect(formatProblems(await readFolder({ 'items/strike.md': strike }))).toBe(
      `content/site.yml:1  missing file
    Every archive needs this file. Start with:
    title: The name of the archive
    description: What it contains, in one sentence.`,
    );
  });

  test('that does not exist, or is a file', async () => {
    expect(formatProblems(await readContent('no/such/folder'))).toBe(
      `no/such/folder:1  does not exist
    Check its spelling, and the folder in which you ran the command.`,
    );
    expect(formatProblems(await readContent('package.json'))).toBe(
      `package.json:1  expected a folder, found a file
    An archive is a folder that contains site.yml and items/.`,
    );
  });

  test('is named as the person names it', async () => {
    for (const [given, shown] of [
      ['tests/read', 'tests/read/site.yml'],
      ['./tests/read/', './tests/read/site.yml'],
      ['tests/../tests/read//', 'tests/../tests/read/site.yml'],
    ] as const) {
      expect((await readContent(given)).problems[0]?.file).toBe(shown);
    }
  });

  test('with settings and nothing else is an archive of no items', async () => {
    const reading = await readFolder({ 'site.yml': 'title: Harbour archive' });
    expect(reading).toEqual({
      content: {
        settings: { title: 'Harbour archive', description: '', language: 'en', pageSize: 50 },
        topics: [],
        actors: [],
        items: [],
      },
      problems: [],
      bodies: {},
    });
  });
});
