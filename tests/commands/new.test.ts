import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveFolder } from './archive-folder.ts';
import { runCommand } from './run-command.ts';

test('a new item has a line to fill in for each field that the archive declares', () => {
  const folder = archiveFolder({
    'content/site.yml': `title: Small
fields:
  genre: {type: choice, choices: [report, letter]}
  strikers: {type: number}
  entry: {type: url}
  collections: {type: list}
  page: {}
`,
  });
  const { status, stdout } = runCommand(folder, ['new', 'Walk-out', '--date', '1931-01-12']);
  expect(status).toBe(0);
  const path = join(folder, stdout.trim());
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n').filter((line) => line.startsWith('# '));
  expect(lines).toEqual([
    '# genre: report | letter',
    '# strikers: 12',
    '# entry: "https://example.org/"',
    '# collections: [one, another]',
    '# page:',
  ]);
  expect(runCommand(folder, ['build']).status).toBe(0);
  writeFileSync(path, text.replace(/^# /gm, '').replace(' | letter', ''));
  expect(runCommand(folder, ['build']).status).toBe(0);
});

test('an archive without fields, or with a broken site.yml, has no such lines', () => {
  for (const settings of ['title: Small\n', 'title: [Small\n']) {
    const folder = archiveFolder({ 'content/site.yml': settings });
    const { status, stdout } = runCommand(folder, ['new', 'Fog', '--date', '1931']);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, stdout.trim()), 'utf8')).not.toMatch(/^#/m);
  }
});

test('a new item says on which day it joined the archive', () => {
  const folder = archiveFolder({ 'content/site.yml': 'title: Small\n' });
  const { stdout } = runCommand(folder, ['new', 'Fog', '--date', '1931']);
  expect(readFileSync(join(folder, stdout.trim()), 'utf8')).toMatch(
    /^date: 1931$.*^added: 20\d\d-\d\d-\d\d$/ms,
  );
});
