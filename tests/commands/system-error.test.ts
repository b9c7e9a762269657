import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainSystemError, isSystemError } from '../../src/commands/system-error.ts';
import { archiveFolder } from './archive-folder.ts';
import { launchScript, runCommand } from './run-command.ts';

const failWith = new URL('fail-with.mjs', import.meta.url).href;

test('a build that the system stops says why, exits with 2, and leaves a folder that the next can build in', {
  timeout: 120_000,
}, () => {
  const folder = archiveFolder();
  for (const [code, firstLine] of [
    ['EMFILE', 'Too many files are open: EMFILE: refused, rename.'],
    ['EACCES', 'Could not write the site to "_site": EACCES: refused, rename.'],
    ['EROFS', 'Could not write the site to "_site": EROFS: refused, rename.'],
    ['ENOSPC', 'The disk is full: ENOSPC: refused, rename.'],
    ['EBUSY', 'The system refused to go on: EBUSY: refused, rename.'],
  ] as const) {
    const { status, stdout, stderr } = runCommand(folder, ['build'], {
      NODE_OPTIONS: `--import ${failWith}`,
      CLIPFILE_FAIL_WITH: code,
    });
    expect([status, stdout], code).toEqual([2, '']);
    // What is wrong, and what to do.
    expect(stderr.trimEnd().split('\n')).toEqual([firstLine, expect.stringMatching(/^ {4}[A-Z].*\.$/)]);
  }
  expect(runCommand(folder, ['build']).status).toBe(0);
});

test('a path that is too long is explained', () => {
  const name = 'a'.repeat(300);
  const { status, stderr } = runCommand(archiveFolder(), ['build', '--output', name]);
  expect(status).toBe(2);
  expect(stderr).toBe(
    `A path is too long for this disk: ENAMETOOLONG: name too long, mkdir '${name}'.\n` +
      '    Choose a folder with a shorter path, or shorten the name of the file.\n',
  );
});

test.skipIf(process.platform === 'win32')('a build whose output nobody reads ends as it would have', () => {
  const folder = archiveFolder({ 'content/notes.md': 'Not an item.' });
  const script = '{ "$0" "$1" build 2>&1; echo $? >status; } | true';
  spawnSync('sh', ['-c', script, process.execPath, launchScript], { cwd: folder });
  expect(readFileSync(join(folder, 'status'), 'utf8')).toBe('0\n');
  expect(existsSync(join(folder, '_site/index.html'))).toBe(true);
});

test('only errors of the system are taken for such', () => {
  const withCode = (code: unknown) => Object.assign(new Error('x'), { code });
  expect(
    ['ENOENT', 'E2BIG', 'ERR_INVALID_ARG_TYPE', 'MODULE_NOT_FOUND', 5].map(withCode).map(isSystemError),
  ).toEqual([true, true, false, false, false]);
  expect([new Error('ENOENT'), 'ENOENT', undefined].map(isSystemError)).toEqual([false, false, false]);
});

test.each([
  ['EIO', 'The disk reported an error: EIO: refused, rename.'],
  ['EXDEV', 'A folder inside the output folder is on another disk: EXDEV: refused, rename.'],
])('%s is explained, with what to do', (code, firstLine) => {
  const error = Object.assign(new Error(`${code}: refused, rename`), { code });
  expect(explainSystemError(error).split('\n')).toEqual([
    firstLine,
    expect.stringMatching(/^ {4}[A-Z].*\.$/),
  ]);
});

test('an unknown error names what the system said', () => {
  const error = Object.assign(new Error('EPROTO: protocol error, read'), { code: 'EPROTO' });
  expect(explainSystemError(error)).toBe(
    'The system refused to go on: EPROTO: protocol error, read.\n' +
      '    Check the folders that the command names, and the disks that they are on.',
  );
});
