import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

const work = mkdtempSync(join(tmpdir(), 'clipfile-check-'));
afterAll(() => rmSync(work, { recursive: true }));

beforeAll(() => {
  for (const folder of ['good', 'bad', 'empty']) mkdirSync(join(work, folder));
  writeFileSync(join(work, 'good', 'index.html'), '<a href="a.html">A</a>');
  writeFileSync(join(work, 'good', 'a.html'), '<h1 id="top">A</h1>');
  writeFileSync(join(work, 'bad', 'index.html'), '<a href="none.html">None</a>');
});

const check = (...args: readonly string[]) => runCommand(work, ['check', ...args]);

test('a good site exits with 0', () => {
  expect(check('good')).toEqual({
    status: 0,
    stdout: '2 pages; largest: index.html, 22 bytes; no problems.\n',
    stderr: '',
  });
});

test('problems are listed, and exit with 1', () => {
  expect(check('bad')).toEqual({
    status: 1,
    stdout: 'dead link: none.html (on index.html)\n' + '1 page; largest: index.html, 28 bytes; 1 problem.\n',
    stderr: '',
  });
});

test('of many problems of one kind three are shown, and all are in a file', () => {
  const links = Array.from({ length: 40 }, (_, i) => `<a href="none${i}.html">None</a>`);
  mkdirSync(join(work, 'worse'));
  writeFileSync(join(work, 'worse', 'index.html'), `<a href="/away">A</a>${links.join('')}`);
  const list = join(work, '.cache/check-problems.txt');
  expect(check('worse').stdout).toBe(
    'dead link: none0.html (on index.html)\n' +
      'dead link: none1.html (on index.html)\n' +
      'dead link: none2.html (on index.html)\n' +
      '… and 37 more of this kind: dead link\n' +
      '    Build the site again. If other files were removed from its folder, put them back.\n' +
      'points outside the site: /away (on index.html)\n' +
      'All 41 problems are in .cache/check-problems.txt.\n' +
      '1 page; largest: index.html, 1,211 bytes; 41 problems.\n',
  );
  expect(readFileSync(list, 'utf8').trimEnd().split('\n').length).toBe(41);
  check('bad');
  expect(existsSync(list)).toBe(false);
});

test.each([
  ['empty', 'There is no index.html in "empty", so it is not a built site.\n'],
  ['nowhere', 'There is no index.html in "nowhere", so it is not a built site.\n'],
  ['_site', 'There is no index.html in "_site", so it is not a built site. Run "clipfile build" first.\n'],
])('a folder that is not a site exits with 2: %s', (folder, stderr) => {
  expect(check(folder)).toEqual({ status: 2, stdout: '', stderr });
});
