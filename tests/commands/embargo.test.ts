import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveFolder, write } from './archive-folder.ts';
import { runCommand } from './run-command.ts';

/** What commands do with items under an embargo, before and after its day. */

const sealed = (day: string, tag: string) =>
  `---\ntitle: Sealed ${tag}\ndate: 1931\ntopics: [${tag}]\nembargo: ${day}\n---\nA word on ${tag}.\n`;

const folderWith = (files: Readonly<Record<string, string>> = {}) =>
  archiveFolder({
    'content/site.yml': 'title: Small\nurl: https://example.org/\n',
    'content/items/b.md': sealed('2030-01-01', 'Ice'),
    ...files,
  });

test('a build says how many items are held back, until when, and how to release them', () => {
  const folder = folderWith();
  const stdoutOf = (...args: readonly string[]) => runCommand(folder, ['build', ...args]).stdout.split('\n');
  expect(stdoutOf()).toMatchObject([
    expect.stringMatching(/^1 item, \d+ pages, no problems/),
    '1 item held back until 2030-01-01; --as-of 2030-01-01 releases it.',
    'Open _site/index.html',
    '',
  ]);
  // Also where nothing has changed since.
  expect(stdoutOf()[1]).toBe('1 item held back until 2030-01-01; --as-of 2030-01-01 releases it.');
  write(folder, 'content/items/c.md', sealed('2027-05-01', 'Fog'));
  expect(stdoutOf()[1]).toBe(
    '2 items held back, the first until 2027-05-01 and the last until 2030-01-01; --as-of 2027-05-01 releases the first.',
  );
  expect(stdoutOf('--as-of', '2030-01-01')).toMatchObject([
    expect.stringMatching(/^3 items, /),
    'Open _site/index.html',
    '',
  ]);
  expect(existsSync(join(folder, '_site/items/b.html'))).toBe(true);
  expect(JSON.parse(runCommand(folder, ['build', '--json', '--as-of', '2029-12-31']).stdout)).toMatchObject({
    items: 2,
    heldBack: { count: 1, first: '2030-01-01', last: '2030-01-01' },
  });
  expect(existsSync(join(folder, '_site/items/b.html'))).toBe(false);
});

test('a day that is none is refused', () => {
  expect(runCommand(folderWith(), ['build', '--as-of', '2030'])).toMatchObject({ status: 2, stdout: '' });
});

test('tags are not listed and not written before their items are released', () => {
  const folder = folderWith({ 'content/topics.yml': '- id: fog\n  name: Fog\n' });
  expect(runCommand(folder, ['tags', '--write']).stdout).not.toContain('ce');
  expect(readFileSync(join(folder, 'content/topics.yml'), 'utf8')).toBe('- id: fog\n  name: Fog\n');
  expect(runCommand(folder, ['build']).status).toBe(0);
  runCommand(folder, ['tags', '--write', '--as-of', '2030-01-01']);
  expect(readFileSync(join(folder, 'content/topics.yml'), 'utf8')).toContain('name: Ice');
});

test('no tag is proposed because of an item that is held back', () => {
  const folder = folderWith({
    'content/items/c.md': '---\ntitle: C\ndate: 1931\n---\nMore Ice, ice, ice.\n',
  });
  const suggest = (...args: readonly string[]) => runCommand(folder, ['suggest', ...args]).stdout;
  expect(suggest()).not.toMatch(/topic ice|Sealed/);
  expect(suggest('--as-of', '2030-01-01')).toContain('topic ice');
});

test('a check lists them, with what else it finds in them and without pages', () => {
  const folder = folderWith({
    'content/items/c.md': sealed('2027-05-01', 'Fog').replace('topics', '# topics'),
  });
  const { stdout, status } = runCommand(folder, ['check', '--json']);
  const { findings } = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(findings[0]).toMatchObject({
    kind: 'embargoed',
    count: 2,
    findings: [
      { file: 'content/items/c.md', line: 5, title: 'Sealed Fog', message: 'until 2027-05-01' },
      { file: 'content/items/b.md', line: 5, title: 'Sealed Ice', message: 'until 2030-01-01' },
    ],
  });
  expect(stdout).not.toContain('items/c.html');
  const later = JSON.parse(runCommand(folder, ['check', '--json', '--as-of', '2040-01-01']).stdout);
  expect(later.findings.map((each: { kind: string }) => each.kind)).not.toContain('embargoed');
});
