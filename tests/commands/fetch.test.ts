import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { sends, servePictures } from '../fetch/picture-server.ts';
import { createFolder } from '../support/create-folder.ts';
import { solidPng } from '../support/pictures.ts';
import { launchScript, runCommand } from './run-command.ts';

/** Runs it beside the server, which is in this process. */
async function fetchIn(folder: string, ...options: readonly string[]) {
  const { FORCE_COLOR: _, ...env } = process.env;
  const child = spawn(process.execPath, [launchScript, 'fetch', ...options], { cwd: folder, env });
  const status = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await status, stdout, stderr };
}

test('pictures are loaded into the archive, and those that cannot be are listed', async () => {
  const { origin, port, agents } = await servePictures({ '/a.png': sends(solidPng(20, 10)) });
  const folder = createFolder({
    'site.yml': 'title: Old news\nimages: fetch\n',
    'items/fog.md': `---\ntitle: Fog\ndate: 1931\n---\n![Fog](${origin}/a.png)\n\n![Gone](${origin}/b.png)\n`,
  });
  const dry = await fetchIn(folder, '--dry-run', '--allow-private');
  expect(dry).toEqual({
    status: 0,
    stdout: `2 pictures of other sites in 1 text.\nTo be loaded:\n  2 from 127.0.0.1:${port}\nNothing was loaded.\n`,
    stderr: '',
  });
  expect(existsSync(join(folder, 'fetched.jsonl'))).toBe(false);
  expect(await fetchIn(folder, '--allow-private')).toEqual({
    status: 1,
    stdout: '2 pictures of other sites in 1 text:\n  1 loaded, 0.1 MB\n  1 not loaded, which stay links\n',
    stderr: `items/fog.md:7  warning: not loaded, since it is no longer there (404): "${origin}/b.png"\n`,
  });
  expect(agents[0]).toMatch(/^Clipfile\/\d/);
  const again = await fetchIn(folder, '--allow-private', '--json');
  expect(JSON.parse(again.stdout)).toEqual({
    there: 1,
    fetched: [],
    failed: [
      {
        address: `${origin}/b.png`,
        file: '',
        places: [{ file: 'items/fog.md', line: 7 }],
        reason: 'it is no longer there (404)',
      },
    ],
  });
  expect(runCommand(folder, ['build', '--json']).status).toBe(0);
  const page = readFileSync(join(folder, '_site/items/fog.html'), 'utf8');
  expect(page).toContain(`<img src="../fetched/127.0.0.1-${port}/a.png" alt="Fog"`);
  expect(page).toContain(`<a href="${origin}/b.png">Gone</a>`);
});

test('without permission, nothing is asked of this computer', async () => {
  const { origin, requests } = await servePictures({ '/a.png': sends(solidPng(20, 10)) });
  const folder = createFolder({
    'site.yml': 'title: Old news\n',
    'items/fog.md': `---\ntitle: Fog\ndate: 1931\n---\n![Fog](${origin}/a.png)\n`,
  });
  const { status, stderr } = await fetchIn(folder);
  expect(status).toBe(1);
  expect(stderr).toContain('not loaded, since it is on this computer or in the local network');
  expect(requests).toEqual([]);
});

test('without an archive there is nothing to load', () => {
  const folder = createFolder();
  expect(runCommand(folder, ['fetch'])).toMatchObject({ status: 2, stdout: '' });
});
