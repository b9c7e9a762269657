import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  ForeignFilesError,
  foreignFilesIn,
  listBriefly,
  obstaclesTo,
  stillPresent,
} from '../../src/write/foreign-files.ts';
import { createFolder } from '../support/create-folder.ts';

test('foreign files are all that were not written, in any folder and in order', () => {
  const folder = createFolder({
    'notes/b.txt': '',
    'notes/a.txt': '',
    'index.html': '',
    'items/fog.html': '',
    'items/mine.html': '',
    CNAME: '',
  });
  expect(foreignFilesIn(folder, new Set(['index.html', 'items/fog.html', 'about.html']))).toEqual([
    'CNAME',
    'items/mine.html',
    'notes/a.txt',
    'notes/b.txt',
  ]);
});

test('hidden files and empty folders do not count as foreign files', () => {
  const folder = createFolder({ '.git/config': '', '.nojekyll': '', 'items/.DS_Store': '' });
  mkdirSync(join(folder, 'empty'));
  expect(foreignFilesIn(folder, new Set())).toEqual([]);
});

test('a foreign symbolic link is one file, whatever it leads to', () => {
  const folder = createFolder({ 'site/index.html': '', 'elsewhere/a.txt': '' });
  symlinkSync('../elsewhere', join(folder, 'site', 'folder'));
  symlinkSync('nowhere', join(folder, 'site', 'broken'));
  expect(foreignFilesIn(join(folder, 'site'), new Set())).toEqual(['broken', 'folder', 'index.html']);
});

test('files that were removed are no longer present, and broken symbolic links are', () => {
  const folder = createFolder({ CNAME: '', 'notes/a.txt': '' });
  symlinkSync('nowhere', join(folder, 'broken'));
  const paths = ['notes/a.txt', 'CNAME', 'broken'];
  expect(stillPresent(paths, folder)).toEqual(paths);
  rmSync(join(folder, 'notes'), { recursive: true });
  expect(stillPresent(paths, folder)).toEqual(['CNAME', 'broken']);
});

test('nothing is in the way of new files beside foreign ones, or in a folder that does not exist', () => {
  const paths = ['index.html', 'items/fog.html', 'items/1931/strike.html'];
  expect(obstaclesTo(paths, createFolder({ CNAME: '', 'items/mine.html': '', 'topics/a.html': '' }))).toEqual(
    [],
  );
  expect(obstaclesTo(paths, join(createFolder(), 'site'))).toEqual([]);
});

test('a file at the path of a new file is in its way, and so is a file in a folder there, however deep', () => {
  const folder = createFolder({
    'index.html': '',
    'items/fog.html/notes.txt': '',
    'items/fog.html/1931/.keep': '',
    'about.html': '',
  });
  expect(obstaclesTo(['items/fog.html', 'index.html', 'search.html'], folder).toSorted()).toEqual([
    'index.html',
    'items/fog.html/1931/.keep',
    'items/fog.html/notes.txt',
  ]);
});

test('empty folders at the path of a new file are not in its way', () => {
  const folder = createFolder();
  mkdirSync(join(folder, 'items/fog.html/1931'), { recursive: true });
  expect(obstaclesTo(['items/fog.html'], folder)).toEqual([]);
});

test('what Clipfile owns is not in the way, at a path, in a folder there and in place of a folder', () => {
  const folder = createFolder({ 'index.html': '', 'items/scan/y.png': '', 'items/map': '', 'items/fog': '' });
  const paths = ['index.html', 'items/scan', 'items/map/y.png', 'items/fog/y.png'];
  const owned = ['index.html', 'items/scan/y.png', 'items/map'];
  expect(obstaclesTo(paths, folder, (path) => owned.includes(path))).toEqual(['items/fog']);
});

/** What a symbolic link in the folder `site` may lead to. */
const targets = {
  nothing: 'nowhere',
  itself: 'link',
  'the folder that it is in': '.',
  'a folder outside': '../elsewhere',
  'a folder whose name only begins like that of the output folder': '../site-other',
  'a file outside': '../elsewhere/a.txt',
  'a file inside': 'a.txt',
};

test.each(Object.entries(targets))(
  'a symbolic link to %s is in the way of a file and of a folder',
  (_, target) => {
    const folder = createFolder({ 'site/a.txt': '', 'elsewhere/a.txt': '', 'site-other/a.txt': '' });
    const site = join(folder, 'site');
    symlinkSync(target, join(site, 'link'));
    expect(obstaclesTo(['link'], site)).toEqual(['link']);
    expect(obstaclesTo(['link/fog.html', 'link/1931/strike.html'], site)).toEqual(['link']);
  },
);

test('a file in place of a folder is in the way of all files in that folder, and named once', () => {
  const folder = createFolder({ items: '', 'topics/labour': '' });
  expect(
    obstaclesTo(
      ['items/fog.html', 'items/1931/strike.html', 'topics/labour/1.html', 'topics/a.html'],
      folder,
    ),
  ).toEqual(['items', 'topics/labour']);
});

test('a symbolic link to a folder serves as a folder', () => {
  const folder = createFolder({ 'elsewhere/mine.html': '' });
  symlinkSync('elsewhere', join(folder, 'items'));
  expect(obstaclesTo(['items/fog.html'], folder)).toEqual([]);
  expect(obstaclesTo(['items/mine.html'], folder)).toEqual(['items/mine.html']);
});

test.each([
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b, c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and 1 more'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('%j is listed as "%s"', (paths, expected) => {
  expect(listBriefly(paths)).toBe(expected);
});

test('the message names the files and what to do', () => {
  expect(new ForeignFilesError('site', ['index.html', 'items']).message).toBe(
    'site contains files that Clipfile did not create and would have to replace: index.html, items.\n' +
      '    Choose another folder with --output, or move these files elsewhere.',
  );
});
