import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../support/create-folder.ts';
import { runCommand } from './run-command.ts';

const archive = {
  'content/site.yml': 'title: Harbour News\n',
  'content/items/fog.md': '---\ntitle: Fog\ndate: 1931\n---\n\nFog.\n',
};

test('pack builds the site and packs it into a ZIP with the name of the archive', () => {
  const root = createFolder(archive);
  const { status, stdout, stderr } = runCommand(root, ['pack']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^1 item, .*\n(.*\n)*Open _site.index\.html\nharbour-news\.zip: \d+ files, \d\.\d MB\.\nUnpack it anywhere and open harbour-news.index\.html\n$/,
  );
  const unzip = spawnSync('unzip', ['-q', 'harbour-news.zip'], { cwd: root, encoding: 'utf8' });
  if (unzip.error !== undefined) return;
  expect(unzip.stderr).toBe('');
  for (const path of ['index.html', 'items/fog.html', 'data/items.csv', 'search/manifest.js']) {
    expect(readFileSync(join(root, 'harbour-news', path))).toEqual(readFileSync(join(root, '_site', path)));
  }
});

test('what is in the way of the ZIP is told before anything is built', () => {
  const root = createFolder({ ...archive, 'letter.txt': 'Dear' });
  const messages = ['_site/a.zip', 'none/a.zip', 'letter.txt'].map((out) => {
    const { status, stderr } = runCommand(root, ['pack', '--out', out]);
    return [status, stderr];
  });
  expect(messages).toEqual([
    [2, '--out: the ZIP cannot be in "_site", the folder of the site. Choose another place.\n'],
    [2, '--out: there is no folder "none". Make it first, or choose another.\n'],
    [2, '--out: "letter.txt" exists and is no ZIP. Choose another name, or remove it.\n'],
  ]);
  expect(readFileSync(join(root, 'letter.txt'), 'utf8')).toBe('Dear');
});

test('content with errors packs nothing', () => {
  const root = createFolder({ ...archive, 'content/items/fog.md': '---\ndate: 1931\n---\n' });
  const { status, stderr } = runCommand(root, ['pack', '--out', 'a.zip']);
  expect(status).toBe(1);
  expect(stderr).toContain('missing title');
  expect(existsSync(join(root, 'a.zip'))).toBe(false);
});
