import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
  mkdirSync(join(work, 'blocked'));
  writeFileSync(join(work, 'blocked', 'items'), 'mine');
  symlinkSync(join('archive', 'items'), join(work, 'link'));
});

function build(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src', 'launch.mjs'), 'build', ...args],
    {
      cwd: work,
      encoding: 'utf8',
    },
  );
  return { status, stdout: stdout.replace(/\d+\.\d s/, '0.0 s'), stderr };
}

test('a build prints a summary and the page to open', () => {
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
    'There is no folder "nowhere". Use --content to name the folder of your archive.\n',
  ],
  [
    'output in content',
    ['--content', 'archive', '--output', 'archive/site'],
    'The content folder "archive" and the output folder "archive/site" must not contain each other. Choose another folder with --output.\n',
  ],
  [
    'content in output',
    ['--content', 'archive', '--output', '.'],
    'The content folder "archive" and the output folder "." must not contain each other. Choose another folder with --output.\n',
  ],
  [
    'output is a file',
    ['--content', 'archive', '--output', 'file'],
    '"file" is a file, not a folder. Choose another folder with --output.\n',
  ],
  [
    'output inside a file',
    ['--content', 'archive', '--output', 'file/site'],
    '"file" is a file, not a folder. Choose another folder with --output.\n',
  ],
  [
    'output inside content through a symbolic link',
    ['--content', 'archive', '--output', 'link/site'],
    'The content folder "archive" and the output folder "link/site" must not contain each other. Choose another folder with --output.\n',
  ],
  [
    'a foreign file where a folder is needed',
    ['--content', 'archive', '--output', 'blocked'],
    'blocked contains files that Clipfile did not create and would have to replace: items.\n' +
      '    Choose another folder with --output, or move these files elsewhere.\n',
  ],
  [
    'a foreign file that would be overwritten',
    ['--content', 'archive', '--output', 'taken'],
    'taken contains files that Clipfile did not create and would have to replace: index.html.\n' +
      '    Choose another folder with --output, or move these files elsewhere.\n',
  ],
])('wrong usage exits with 2 and says what to do: %s', (_, args, stderr) => {
  expect(build(...args)).toEqual({ status: 2, stdout: '', stderr });
});

test.skipIf(process.getuid?.() === 0)('an output folder without write permission', () => {
  mkdirSync(join(work, 'closed'), { mode: 0o555 });
  const { status, stderr } = build('--content', 'archive', '--output', 'closed');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Could not write the site to "closed": EACCES: permission denied, /);
});

test('foreign files next to the site are left alone', () => {
  mkdirSync(join(work, 'shared', 'items'), { recursive: true });
  writeFileSync(join(work, 'shared', 'CNAME'), 'example.org');
  writeFileSync(join(work, 'shared', 'items', 'mine.html'), 'mine');
  expect(build('--content', 'archive', '--output', 'shared').status).toBe(0);
  expect(build('--content', 'archive', '--output', 'shared').status).toBe(0);
  expect(readFileSync(join(work, 'shared', 'CNAME'), 'utf8')).toBe('example.org');
  expect(readFileSync(join(work, 'shared', 'items', 'mine.html'), 'utf8')).toBe('mine');
});

test('a foreign file that would be overwritten is untouched', () => {
  expect(readFileSync(join(work, 'taken', 'index.html'), 'utf8')).toBe('mine');
});
