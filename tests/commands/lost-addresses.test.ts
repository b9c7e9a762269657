import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveFolder, itemFile, write } from './archive-folder.ts';
import { runCommand } from './run-command.ts';

const harbour = itemFile('Harbour');

const lostIn = (folder: string, ...args: readonly string[]): readonly string[] => {
  const { findings } = JSON.parse(runCommand(folder, ['check', '--json', ...args]).stdout);
  const lost = findings.find(({ kind }: { kind: string }) => kind === 'lost');
  return (lost?.findings ?? []).map(({ message }: { message: string }) => message);
};

const hint = 'for items/harbour.html add the line formerly: [harbour]';

test('an address that builds before had is named until something leads on from it', () => {
  const folder = archiveFolder({ 'content/items/harbour.md': harbour });
  runCommand(folder, ['build']);
  expect(lostIn(folder)).toEqual([]);
  renameSync(join(folder, 'content/items/harbour.md'), join(folder, 'content/items/harbour-view.md'));
  expect(lostIn(folder)).toEqual([hint]);
  // The build after it removes the page, and a further one has nothing to do.
  for (const _ of ['changed', 'unchanged']) {
    expect(runCommand(folder, ['build']).status).toBe(0);
    expect(lostIn(folder)).toEqual([hint]);
  }
  expect(existsSync(join(folder, '_site/items/harbour.html'))).toBe(false);
  write(folder, 'content/items/harbour-view.md', harbour.replace('date', 'formerly: [harbour]\ndate'));
  expect(lostIn(folder)).toEqual([]);
});

test('addresses that are written down are found again without the cache and the site', () => {
  const folder = archiveFolder({ 'content/items/harbour.md': harbour });
  const path = join('content', 'addresses.jsonl');
  const writing = () => runCommand(folder, ['check', '--write']).stdout.split('\n').at(-2);
  expect(writing()).toBe(`${path} was written, with 2 addresses.`);
  expect(writing()).toBe(`${path} has all 2 addresses.`);
  expect(readFileSync(join(folder, path), 'utf8')).toBe(
    '{"address":"items/a.html","title":"A"}\n{"address":"items/harbour.html","title":"Harbour"}\n',
  );
  expect(runCommand(folder, ['build']).stdout).toContain('2 items, ');
  for (const name of ['_site', '.cache']) rmSync(join(folder, name), { recursive: true });
  renameSync(join(folder, 'content/items/harbour.md'), join(folder, 'content/items/b.md'));
  expect(lostIn(folder, '--write')).toEqual([hint]);
  expect(readFileSync(join(folder, path), 'utf8')).toContain('"items/harbour.html"');
  write(folder, 'content/items/c.md', '');
  expect(writing()).toBe(`${path} was not written, because the content has errors.`);
});

test('a check of a site alone writes nothing', () => {
  const folder = archiveFolder();
  runCommand(folder, ['build']);
  expect(runCommand(folder, ['check', '_site', '--write'])).toMatchObject({ status: 2, stdout: '' });
});
