import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveFolder, itemFile, write } from './archive-folder.ts';
import { runCommand } from './run-command.ts';

const work = mkdtempSync(join(tmpdir(), 'clipfile-check-'));
afterAll(() => rmSync(work, { recursive: true }));

beforeAll(() => {
  for (const folder of ['good', 'bad', 'empty', 'archive']) mkdirSync(join(work, folder));
  writeFileSync(join(work, 'archive', 'site.yml'), 'title: A\n');
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
  [
    'archive',
    'There is no index.html in "archive", so it is not a built site. For the archive in it: clipfile check --content archive\n',
  ],
  ['_site', 'There is no index.html in "_site", so it is not a built site. Run "clipfile build" first.\n'],
])('a folder that is not a site exits with 2: %s', (folder, stderr) => {
  expect(check(folder)).toEqual({ status: 2, stdout: '', stderr });
});

const draft = '---\ntitle: Fog\ndate: 1931\nstatus: draft\n---\n';

function checkIn(folder: string, ...args: readonly string[]) {
  return runCommand(folder, ['check', ...args]);
}

test('an archive is checked with its site; remarks do not fail, unless that is asked for', () => {
  const folder = archiveFolder({ 'content/items/fog.md': draft });
  cpSync(join(work, 'good'), join(folder, '_site'), { recursive: true });
  const stdout = `Drafts: 1
    "clipfile build" leaves them out. To publish one, remove its line status: draft or draft: true.
  content/items/fog.md:4  "Fog"

2 items; 1 remark.

2 pages; largest: index.html, 22 bytes; no problems.
`;
  expect(checkIn(folder)).toEqual({ status: 0, stdout, stderr: '' });
  expect(checkIn(folder, '--strict')).toEqual({ status: 1, stdout, stderr: '' });
});

test('errors of the content fail, as do problems of the site', () => {
  const folder = archiveFolder({ 'content/items/b.md': '' });
  expect(checkIn(folder)).toEqual({
    status: 1,
    stdout: `content/items/b.md:1  empty file
    Start the file like this:
    ---
    title: Some words
    date: 2024-12-18
    ---

2 items; 1 error.
No site was checked: there is none in _site. "clipfile build" makes it.
`,
    stderr: '',
  });
  write(folder, 'content/items/b.md', itemFile('B'));
  cpSync(join(work, 'bad'), join(folder, 'site'), { recursive: true });
  expect(checkIn(folder, '--output', 'site')).toEqual({
    status: 1,
    stdout:
      '2 items; no problems.\n\ndead link: none.html (on index.html)\n1 page; largest: index.html, 28 bytes; 1 problem.\n',
    stderr: '',
  });
});

test('of many remarks ten are shown, and all on request', () => {
  const drafts = Array.from({ length: 12 }, (_, i) => [
    `content/items/d${i}.md`,
    draft.replace('Fog', `Fog ${i}`),
  ]);
  const folder = archiveFolder(Object.fromEntries(drafts));
  const shown = checkIn(folder).stdout;
  expect(shown).toContain('Drafts: 12\n');
  expect(shown.match(/"Fog \d+"/g)?.length).toBe(10);
  expect(shown).toContain('  … and 2 more; --all lists them\n');
  expect(checkIn(folder, '--all').stdout.match(/"Fog \d+"/g)?.length).toBe(12);
  const { ok, items, findings } = JSON.parse(checkIn(folder, '--json').stdout);
  expect({ ok, items, kinds: findings.map((each: { kind: string }) => each.kind) }).toEqual({
    ok: true,
    items: 13,
    kinds: ['drafts'],
  });
  expect(findings[0]).toMatchObject({ count: 12, title: 'Drafts' });
  expect(findings[0].findings[11]).toEqual({
    file: 'content/items/d9.md',
    line: 4,
    title: 'Fog 9',
    message: '',
    page: 'items/d9.html',
    preview: { date: '1931', text: '' },
  });
});

test('a site in the folder of the archive is no part of it', () => {
  const folder = archiveFolder();
  runCommand(folder, ['build', '--output', 'content/_site']);
  expect(checkIn(join(folder, 'content')).stdout).toMatch(/^1 item; no problems\.\n\n\d+ pages; /);
});

test('where there is no archive, nothing is checked', () => {
  expect(checkIn(work, '--content', 'nowhere')).toEqual({
    status: 2,
    stdout: '',
    stderr: '"nowhere" does not exist. Check its spelling, and the folder in which you ran the command.\n',
  });
});

test('of many problems a screen is shown, and all are in a file; --all and --json have all', () => {
  const unreadable = Array.from({ length: 30 }, (_, i) => [
    `content/items/n${i}.md`,
    `---\ntitle: N ${i}\ndate: May\n---\n`,
  ]);
  const drafts = Array.from({ length: 20 }, (_, i) => [
    `content/items/d${i}.md`,
    draft.replace('Fog', `Fog ${i}`),
  ]);
  const folder = archiveFolder(Object.fromEntries([...unreadable, ...drafts]));
  const { stdout, status } = checkIn(folder);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^30 dates in 30 items cannot be read\n/);
  expect(stdout.match(/^ {2}content\/items\/n\d+\.md:3 {2}unreadable date "May"$/gm)).toHaveLength(3);
  expect(stdout.split('\n').length).toBeLessThan(40);
  const [, path = ''] =
    /\n\nAll 30 problems are in (\.cache\/site-[0-9a-f]{12}\/check\.txt)\.\n\n/.exec(stdout) ?? [];
  const each = /^content\/items\/n\d+\.md:3 {2}unreadable date "May"$/gm;
  expect(readFileSync(join(folder, path), 'utf8').match(each)).toHaveLength(30);
  expect(stdout).toMatch(/\nDrafts: 20\n {4}"clipfile build" leaves them out\./);
  expect(JSON.parse(checkIn(folder, '--json').stdout).problems).toHaveLength(30);
  expect(existsSync(join(folder, path))).toBe(false);
  expect(checkIn(folder, '--all').stdout.match(each)).toHaveLength(30);
});

test('where there is much to show, each kind of remarks has fewer examples', () => {
  const kinds = [
    'unreadable: May',
    'x: y',
    'language: english',
    'status: odd',
    'source: Example',
    'topics: {a: b}',
  ];
  const files = Array.from({ length: 12 }, (_, i) => [
    ...kinds.map((line, kind) => [
      `content/items/k${kind}-${i}.md`,
      `---\ntitle: N\ndate: 1931\n${line}\n---\n`,
    ]),
    [`content/items/d${i}.md`, draft.replace('Fog', `Fog ${i}`)],
    [`content/items/e${i}.md`, `---\ntitle: E${i}${i}\ndate: 1931\n---\n![](a.png)`],
  ]).flat();
  const folder = archiveFolder({ ...Object.fromEntries(files), 'content/items/a.png': '' });
  const { stdout } = checkIn(folder);
  expect(stdout).toMatch(/\nDrafts: 12\n/);
  expect(stdout).toContain('\n"clipfile check --all" lists them.\n');
  expect(stdout.split('\n').length).toBeLessThan(45);
  expect(checkIn(folder, '--all').stdout.match(/"Fog \d+"$/gm)).toHaveLength(12);
});
