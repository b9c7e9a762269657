import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

test.each([
  ['empty', 'There is no index.html in "empty", so it is not a built site.\n'],
  ['nowhere', 'There is no index.html in "nowhere", so it is not a built site.\n'],
  ['_site', 'There is no index.html in "_site", so it is not a built site. Run "npm run build" first.\n'],
])('a folder that is not a site exits with 2: %s', (folder, stderr) => {
  expect(check(folder)).toEqual({ status: 2, stdout: '', stderr });
});
