import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFolders, namesWithin } from '../../src/commands/check-folders.ts';
import { UsageError } from '../../src/commands/command-line.ts';

const work = mkdtempSync(join(tmpdir(), 'clipfile-check-folders-'));
afterAll(() => rmSync(work, { recursive: true }));

beforeAll(() => {
  mkdirSync(join(work, 'archive', 'items'), { recursive: true });
  mkdirSync(join(work, 'site'));
  writeFileSync(join(work, 'file'), '');
  symlinkSync(join('archive', 'items'), join(work, 'link'));
  symlinkSync('self', join(work, 'self'));
});

/** The message about two folders, with paths from the work folder; `undefined` if they can be used. */
function messageAbout(content: string, output: string): string | undefined {
  try {
    checkFolders(join(work, content), join(work, output));
    return undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message.replaceAll(join(work, '/'), '').replaceAll(work, '.');
  }
}

test.each([
  ['archive', 'site'],
  ['archive', 'new'],
  ['archive', 'new/site'],
  ['archive', 'archive-site'],
  ['archive', 'archive/_site'],
  ['archive', 'archive/..site'],
  ['archive', 'archive/out/site'],
])('the content folder %s can be built into %s', (content, output) => {
  expect(messageAbout(content, output)).toBeUndefined();
});

test.each(['nowhere', 'file', 'file/items', 'self', 'a'.repeat(300)])(
  'the content folder has to exist: %s',
  (content) => {
    expect(messageAbout(content, 'site')).toBe(
      `There is no folder "${content}". Use --content to name the folder of your archive.`,
    );
  },
);

test.each([
  ['output in items', 'archive', 'archive/items/site'],
  ['output in a folder of the archive, by a detour', 'archive', 'site/../archive/static'],
  ['output in content through a symbolic link', 'archive', 'link/site'],
  ['content in output', 'archive', ''],
  ['content in output through a symbolic link', 'link', 'archive'],
  ['the same folder', 'archive', 'archive'],
])('content and output must not share files: %s', (_, content, output) => {
  const shown = join(output) === '.' ? '.' : join(output);
  expect(messageAbout(content, output)).toBe(
    `The content folder "${content}" and the output folder "${shown}" must not share files. ` +
      'Choose another folder with --output.',
  );
});

test.each(['file', 'file/site'])('the output folder can be neither a file nor inside one: %s', (output) => {
  expect(messageAbout('archive', output)).toBe(
    '"file" is a file, not a folder. Choose another folder with --output.',
  );
});

test('folders are left unchanged', () => {
  checkFolders(join(work, 'archive'), join(work, 'new', 'site'));
  expect(messageAbout('new', 'site')).toMatch(/^There is no folder "new"/);
});

test('what is in the content folder and not part of the archive is known by its name there', () => {
  const names = (...paths: readonly string[]) =>
    namesWithin(
      join(work, 'archive'),
      paths.map((path) => join(work, path)),
    );
  expect(names('archive/_site', 'archive/.cache/preview', 'site', '')).toEqual(['_site', '.cache']);
  expect(names('archive', 'archive/..site')).toEqual(['..site']);
});
