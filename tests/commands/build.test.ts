import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveFolder, itemFile, write } from './archive-folder.ts';
import { runCommand } from './run-command.ts';

test('a build exits with 0, and prints a summary and the page to open', () => {
  const folder = archiveFolder();
  expect(runCommand(folder, ['build', '--output', 'out/site'])).toEqual({
    status: 0,
    stdout: `1 item, 11 pages, no problems, 0.0 s.\n${withoutAddress}Open out/site/index.html\n`,
    stderr: '',
  });
});

/** Of an archive that does not say where it will be published. */
const withoutAddress =
  'Without url: in site.yml, which says where it will be published, the site has no feeds, sitemap, canonical links or search from the address bar.\n';

test('what is left out without an address is said once', () => {
  const folder = archiveFolder();
  const build = () => runCommand(folder, ['build']).stdout;
  expect(build()).toContain(withoutAddress);
  expect(build()).not.toContain(withoutAddress);
  write(folder, 'content/items/b.md', itemFile('B'));
  expect(build()).not.toContain(withoutAddress);
});

test('feeds are not missed by an owner who wants none, and nothing is where there is an address', () => {
  const stdoutOf = (settings: string) =>
    runCommand(archiveFolder({ 'content/site.yml': `title: Small\n${settings}\n` }), ['build']).stdout;
  expect(stdoutOf('feeds: false')).toContain(
    'the site has no sitemap, canonical links or search from the address bar.',
  );
  expect(stdoutOf('url: https://example.org/')).not.toContain('Without');
});

test('a build of content with errors exits with 1', () => {
  const { status, stdout } = runCommand(archiveFolder({ 'content/items/b.md': '' }), ['build']);
  expect([status, stdout]).toEqual([1, '']);
});

test('a build that cannot be carried out exits with 2', () => {
  expect(runCommand(archiveFolder(), ['build', '--content', 'nowhere'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'There is no folder "nowhere". Use --content to name the folder of your archive.\n',
  });
});

test('a cache in the folder of items is refused before anything is written', () => {
  const folder = archiveFolder();
  expect(runCommand(folder, ['build', '--cache', 'content/items'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('The cache folder "content/items" is part of the archive in "content".'),
  });
  expect(readdirSync(folder)).toEqual(['content']);
  expect(readdirSync(join(folder, 'content/items'))).toEqual(['a.md']);
});
