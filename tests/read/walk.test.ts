import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentFolder } from '../../src/read/folder.ts';
import { walkItems } from '../../src/read/walk.ts';
import { type Problem, ProblemCollector } from '../../src/records/problem.ts';
import { onePixel } from '../support/pictures.ts';
import { createFolder, formatProblems, readFolder, validArchive } from './content-folder.ts';

const strike = '---\ntitle: Strike\ndate: 2024-12-18\n---\nDockers left the port.\n';

test('items are found in all folders, in order; other text files are lookalikes', () => {
  const root = createFolder({
    'items/b.md': '',
    'items/a.md': '',
    'items/2024/12/c.md': '',
    'items/2024/scan.png': '',
    'items/notes.txt': '',
    'items/D.MD': '',
    'items/e.docx': '',
    'items/.hidden.md': '',
    'other/f.md': '',
  });
  const problems: Problem[] = [];
  const walk = walkItems(new ContentFolder(root), (path) => new ProblemCollector(path, problems));
  expect(walk).toEqual({
    items: ['items/2024/12/c.md', 'items/a.md', 'items/b.md'],
    lookalikes: ['items/D.MD', 'items/e.docx', 'items/notes.txt'],
  });
  expect(problems).toEqual([]);
});

test('hidden files are ignored', async () => {
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

test('folders instead of files', async () => {
  const reading = await readFolder({ 'topics.yml/a': '', 'items/strike.md/a': '', 'site.yml': 'title: A' });
  expect(formatProblems(reading)).toBe(
    `content/items/strike.md:1  expected a file, found a folder
    Only items have names that end in .md. Rename the folder.
content/topics.yml:1  expected a file, found a folder
    Rename the folder.`,
  );
});

test('a file instead of the items folder', async () => {
  expect(formatProblems(await readFolder({ ...validArchive, items: '' }))).toBe(
    `content/items:1  expected a folder, found a file
    An archive is a folder that contains site.yml and items/.`,
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
    `content/items/b\ufffd.md:1  file name is not encoded in UTF-8
    Rename it. The name probably comes from an older system.`,
  );
});

test.runIf(process.platform === 'linux')('pipes are reported and never opened', async () => {
  const files = { ...validArchive, 'items/strike.md': `${strike}[Pipe](pipe.pdf)` };
  const reading = await readFolder(files, (folder) => {
    execFileSync('mkfifo', [join(folder, 'items/pipe.md'), join(folder, 'items/pipe.pdf')]);
  });
  expect(formatProblems(reading)).toBe(
    `content/items/pipe.md:1  neither a file nor a folder
    It is a device, a pipe or a socket. Replace it with a text file, or remove it.
content/items/strike.md:6  link to something that is not a file: "pipe.pdf"
    Only ordinary files can be published.`,
  );
});

test('symbolic links that cannot be followed', async () => {
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
  const loop =
    'symbolic link leads to a folder that contains it\n    Remove the link: following it would never end.';
  const broken = 'symbolic link leads to nothing\n    Remove the link, or replace it with the file.';
  expect(formatProblems(reading)).toBe(
    [
      `content/items/a/up:1  ${loop}`,
      `content/items/b/c/b:1  ${loop}`,
      `content/items/broken.md:1  ${broken}`,
      `content/items/c/b/c:1  ${loop}`,
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

test('site.yml and items may not be links to another place', async () => {
  const reading = await readFolder({}, (folder) => {
    symlinkSync(process.execPath, join(folder, 'site.yml'));
    symlinkSync(tmpdir(), join(folder, 'items'));
  });
  expect(reading.problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'content/items: symbolic link leads out of the content folder',
    'content/site.yml: symbolic link leads out of the content folder',
  ]);
});

test('symbolic links within the folder are followed', async () => {
  const reading = await readFolder(
    { ...validArchive, 'shared/strike.md': `${strike}![Scan](scan.png)`, 'shared/a.png': onePixel },
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
