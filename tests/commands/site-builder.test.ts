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
  expect(stdout).toMatch(/^1 item, 11 pages, 1 warning, 0\.0 s\.\n(.*\n)?Open _site\/index\.html\n$/);
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

const undated = Object.fromEntries(
  Array.from({ length: 40 }, (_, row) => [
    `content/items/n${row}.md`,
    '---\ntitle: N\ndate: 3 May 1931\ntopics: [fog]\n---\n',
  ]),
);
const sent = Object.fromEntries(Object.keys(undated).map((path) => [path, itemFile('N')]));
const topics = { 'content/topics.yml': '- id: ice\n  name: Ice\n' };

test('of many problems a screen is shown, and all are in a file, until they are repaired', () => {
  const folder = archiveFolder({ ...undated, ...topics });
  const { status, stderr } = build(folder);
  expect(status).toBe(1);
  const [path = ''] = /\.cache\/site-[0-9a-f]{12}\/problems\.txt/.exec(stderr) ?? [];
  expect(stderr).toBe(`40 dates in 40 items cannot be read
    Write dates as 2024, 2024-12 or 2024-12-18, and two of them as 2024-12-10/2024-12-20. Write unknown where there is none.
  content/items/n0.md:3  unreadable date "3 May 1931"
  content/items/n1.md:3  unreadable date "3 May 1931"
  content/items/n10.md:3  unreadable date "3 May 1931"
40 items name 1 topic that topics.yml does not list
    "clipfile tags --write" adds them. With vocabulary: {topics: open} in site.yml, topics need not be listed.
  content/items/n0.md:4  unknown topic "fog"
  content/items/n1.md:4  unknown topic "fog"
  content/items/n10.md:4  unknown topic "fog"
For files of another program, read: in site.yml says how to read them as they are; "clipfile adopt" proposes it.

All 80 problems are in ${path}.

80 errors. The site was not built; _site is unchanged.
`);
  const listed = textOf(folder, path);
  expect(listed.match(/^content\/items\/n\d+\.md:3 {2}unreadable date "3 May 1931"$/gm)).toHaveLength(40);
  expect(listed.match(/^content\/items\/n\d+\.md:4 {2}unknown topic "fog"$/gm)).toHaveLength(40);

  for (const [item, text] of Object.entries(sent)) write(folder, item, text);
  expect(build(folder)).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(join(folder, path))).toBe(false);
  expect(existsSync(join(folder, '_site', 'problems.txt'))).toBe(false);
});

test('a build that prints JSON has every problem in it, and leaves no old file of problems', () => {
  const folder = archiveFolder({ ...undated, ...topics });
  const [path = ''] = /\.cache\/site-[0-9a-f]{12}\/problems\.txt/.exec(build(folder).stderr) ?? [];
  expect(JSON.parse(build(folder, '--json').stdout).problems).toHaveLength(80);
  for (const [item, text] of Object.entries(sent)) write(folder, item, text);
  expect(JSON.parse(build(folder, '--json').stdout)).toMatchObject({ ok: true, problems: [] });
  expect(existsSync(join(folder, path))).toBe(false);
});

test('errors that are so by strict: true say that they are', () => {
  const linked = '---\ntitle: N\ndate: 1931\n---\n[a](/a.html)\n';
  const folder = archiveFolder({
    ...Object.fromEntries(Object.keys(sent).map((path) => [path, linked])),
    'content/site.yml': 'title: A\nstrict: true\n',
  });
  const { status, stderr } = build(folder);
  expect(status).toBe(1);
  expect(stderr).toContain(
    '\nAll 40 errors are warnings that strict: true in site.yml makes errors. Without that line, the site is built.\n',
  );
  write(folder, 'content/site.yml', 'title: A\n');
  const lenient = build(folder);
  expect(lenient.status).toBe(0);
  expect(lenient.stderr).toMatch(
    /^warning: 40 links in 40 items start with \/\n(.*\n)*Warnings do not stop a build\. With strict: true in site\.yml, they do\.\n/,
  );
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
