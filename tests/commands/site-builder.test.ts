import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveFolder, itemFile, write } from './archive-folder.ts';
import { runCommand } from './run-command.ts';

const build = (folder: string, ...options: readonly string[]) => runCommand(folder, ['build', ...options]);
const textOf = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

test('errors are printed with their number, and no site is built', () => {
  const folder = archiveFolder({
    'content/topics.yml': '- id: fog\n  name: Fog\n',
    'content/items/b.md': '---\ntitle: B\ndate: 1931\ntopics: [Fgo]\n---\n',
  });
  expect(build(folder)).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'content/items/b.md:4  unknown topic "Fgo"\n' +
      '    Did you mean "fog"? Topics are listed in content/topics.yml.\n' +
      '\n1 error. The site was not built; _site is unchanged.\n',
  });
  expect(existsSync(join(folder, '_site'))).toBe(false);
});

test('warnings are printed and counted, and the site is built', () => {
  const folder = archiveFolder({ 'content/notes.md': 'Not an item.' });
  const { status, stdout, stderr } = build(folder);
  expect(status).toBe(0);
  expect(stdout).toBe('1 item, 10 pages, 1 warning, 0.0 s.\nOpen _site/index.html\n');
  expect(stderr).toMatch(/^content\/notes\.md/);
});

test('errors and warnings are counted apart', () => {
  const folder = archiveFolder({
    'content/notes.md': '',
    'content/items/b.md': '',
    'content/items/c.md': '',
  });
  expect(build(folder).stderr).toMatch(
    /\n\n2 errors, 1 warning\. The site was not built; _site is unchanged\.\n$/,
  );
});

test('foreign files are left untouched and named once', () => {
  const folder = archiveFolder({ '_site/CNAME': 'example.org', '_site/items/mine.html': 'mine' });
  expect(build(folder).stderr).toBe('_site contains other files, left untouched: CNAME, items/mine.html.\n');
  expect(build(folder).stderr).toBe('');
  expect(textOf(folder, '_site/CNAME')).toBe('example.org');
  expect(textOf(folder, '_site/items/mine.html')).toBe('mine');
});

test.each([
  ['would be overwritten', 'index.html'],
  ['is where a folder is needed', 'items'],
])('a foreign file that %s stops the build before anything is written', (_, path) => {
  const folder = archiveFolder({ [`_site/${path}`]: 'mine' });
  expect(build(folder)).toEqual({
    status: 2,
    stdout: '',
    stderr:
      `_site contains files that Clipfile did not create and would have to replace: ${path}.\n` +
      '    Choose another folder with --output, or move these files elsewhere.\n',
  });
  expect(textOf(folder, `_site/${path}`)).toBe('mine');
  expect(existsSync(join(folder, '_site', 'about.html'))).toBe(false);
});

test.skipIf(process.getuid?.() === 0)('an output folder without write permission is named', () => {
  const folder = archiveFolder();
  mkdirSync(join(folder, 'closed'), { mode: 0o555 });
  const { status, stderr } = build(folder, '--output', 'closed');
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^Could not write the site to "closed": EACCES: permission denied, .*\n {4}Choose another folder with --output, or change the permissions of this one\.\n$/,
  );
});

test('an output folder that another process is building in is left to it', () => {
  const folder = archiveFolder();
  // This process: on Linux its start time is compared too, the 22nd field of proc(5).
  const stat = existsSync('/proc/self/stat') ? readFileSync('/proc/self/stat', 'utf8') : '';
  const startTime = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  write(folder, '_site/.clipfile.lock', `${process.pid} ${startTime}\n`);
  expect(build(folder)).toEqual({
    status: 2,
    stdout: '',
    stderr:
      `Another build (process ${process.pid}) is writing to "_site". Wait until it has finished, or choose another folder with --output.\n` +
      '    If no other build is running, delete _site/.clipfile.lock.\n',
  });
});

test('a cache that cannot be saved is reported, and the site is built', () => {
  const { status, stderr } = build(archiveFolder({ taken: '' }), '--cache', 'taken');
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /^Could not save the cache in taken\/site-[0-9a-f]{12}, so the next build will take longer: /,
  );
});

test('many problems of one kind are in a file that the terminal names, until they are repaired', () => {
  const items = (text: string) =>
    Object.fromEntries(Array.from({ length: 40 }, (_, row) => [`content/items/n${row}.md`, text]));
  const folder = archiveFolder(items('---\ntitle: N\ndate: 3 May 1931\n---\n'));
  const { status, stderr } = build(folder);
  expect(status).toBe(1);
  const [, path = ''] =
    /\n\nAll 40 problems are in (\.cache\/site-[0-9a-f]{12}\/problems\.txt)\.\n/.exec(stderr) ?? [];
  expect(stderr.split('\n').length).toBeLessThan(20);
  expect(stderr).toMatch(/\n… and 37 more errors of this kind: unreadable date\n/);
  expect(
    textOf(folder, path).match(/^content\/items\/n\d+\.md:3 {2}unreadable date "3 May 1931"$/gm),
  ).toHaveLength(40);

  for (const [item, text] of Object.entries(items(itemFile('N')))) write(folder, item, text);
  expect(build(folder)).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(join(folder, path))).toBe(false);
  expect(existsSync(join(folder, '_site', 'problems.txt'))).toBe(false);
});

test('where that file cannot be written, every problem is shown', () => {
  const folder = archiveFolder({
    ...Object.fromEntries(Array.from({ length: 11 }, (_, row) => [`content/items/n${row}.md`, ''])),
    taken: '',
  });
  const { stderr } = build(folder, '--cache', 'taken');
  expect(stderr.match(/^content\/items\/n\d+\.md:1 {2}empty file$/gm)).toHaveLength(11);
  expect(stderr).not.toContain('more');
});
