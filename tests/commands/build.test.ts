import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'clipfile-commands-'));
afterAll(() => rmSync(work, { recursive: true }));

beforeAll(() => {
  mkdirSync(join(work, 'archive', 'items'), { recursive: true });
  writeFileSync(join(work, 'archive', 'site.yml'), 'title: Small\n');
  writeFileSync(join(work, 'archive', 'items', 'a.md'), '---\ntitle: A\ndate: 1931\n---\n');
  writeFileSync(join(work, 'file'), '');
  mkdirSync(join(work, 'taken'));
  writeFileSync(join(work, 'taken', 'index.html'), 'mine');
});

function build(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src', 'launch.mjs'), 'build', ...words],
    {
      cwd: work,
      encoding: 'utf8',
    },
  );
  return { status, stdout: stdout.replace(/\d+\.\d s/, '0.0 s'), stderr };
}

test('a build tells what it made and where to open it', () => {
  expect(build('--content', 'archive', '--output', 'out/site')).toEqual({
    status: 0,
    stdout: '1 item, 9 pages, no problems, 0.0 s.\nOpen out/site/index.html\n',
    stderr: '',
  });
});

test.each([
  [
    'no such folder',
    ['--content', 'nowhere'],
    'There is no folder "nowhere". Name the archive’s folder with --content.\n',
  ],
  [
    'output in content',
    ['--content', 'archive', '--output', 'archive/site'],
    'The content folder "archive" and the output folder "archive/site" must lie apart.\n',
  ],
  [
    'content in output',
    ['--content', 'archive', '--output', '.'],
    'The content folder "archive" and the output folder "." must lie apart.\n',
  ],
  [
    'output is a file',
    ['--content', 'archive', '--output', 'file'],
    '"file" is a file. Name a folder with --output.\n',
  ],
  [
    'someone else’s file in the way',
    ['--content', 'archive', '--output', 'taken'],
    'taken holds files that Clipfile did not write and would have to replace: index.html.\n' +
      '    Choose another folder with --output, or move these away.\n',
  ],
])('wrong usage ends with 2 and a plain sentence: %s', (_, words, stderr) => {
  expect(build(...words)).toEqual({ status: 2, stdout: '', stderr });
});

test('what stood in the way is untouched', () => {
  expect(readFileSync(join(work, 'taken', 'index.html'), 'utf8')).toBe('mine');
});
