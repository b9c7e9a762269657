import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkCacheFolder, checkFolders, namesWithin } from '../../src/commands/check-folders.ts';
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

/** The message about a cache folder, likewise, where the site is built into `archive/_site`. */
function messageAboutCache(cache: string): string | undefined {
  try {
    checkCacheFolder(join(work, cache), join(work, 'archive'), join(work, 'archive/_site'));
    return undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message.replaceAll(join(work, '/'), '').replaceAll(work, '.');
  }
}

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

test.each([
  ['archive', 'is part of the archive in "archive"'],
  ['archive/items', 'is part of the archive in "archive"'],
  ['archive/static/cache', 'is part of the archive in "archive"'],
  ['link', 'is part of the archive in "archive"'],
  ['archive/_site', 'is in the output folder "archive/_site"'],
  ['archive/_site/cache', 'is in the output folder "archive/_site"'],
  ['downloads', 'contains other files, and none of a cache of Clipfile'],
])('the cache folder cannot be %s', (cache, problem) => {
  mkdirSync(join(work, 'downloads'), { recursive: true });
  writeFileSync(join(work, 'downloads', 'letter.pdf'), '');
  expect(messageAboutCache(cache)).toBe(
    `The cache folder "${cache}" ${problem}. Choose another folder with --cache.`,
  );
});

test.each(['new', 'site', 'archive/.cache', 'shared/.cache', 'used'])(
  'the cache folder can be %s',
  (cache) => {
    mkdirSync(join(work, 'shared/.cache/of-another-program'), { recursive: true });
    mkdirSync(join(work, 'used/site-0123456789ab'), { recursive: true });
    writeFileSync(join(work, 'used', 'note.txt'), '');
    expect(messageAboutCache(cache)).toBeUndefined();
  },
);

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
