import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { leadsTo, sends, servePictures } from '../fetch/picture-server.ts';
import { createFolder } from '../support/create-folder.ts';
import { launchScript, runCommand } from './run-command.ts';

/** Runs it beside the server, which is in this process. */
async function linksIn(folder: string, ...options: readonly string[]) {
  const { FORCE_COLOR: _, ...env } = process.env;
  const child = spawn(process.execPath, [launchScript, 'links', ...options], { cwd: folder, env });
  const status = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await status, stdout, stderr };
}

function item(title: string, source: string): string {
  return `---\ntitle: ${title}\ndate: 2019-05-04\nsource:\n${source}---\n`;
}

test('originals that are gone are listed with the place of a copy, until they have one', async () => {
  const { origin, requests } = await servePictures({
    '/fog': sends('news', 'text/html'),
    '/ice': leadsTo('/'),
    '/': sends('front page', 'text/html'),
  });
  const folder = createFolder({
    'site.yml': 'title: Old news\n',
    'items/fog.md': item('Fog', `  url: ${origin}/fog\n`),
    'items/ice.md': item('Ice', `  url: ${origin}/ice\n  retrieved: 2021-03-02\n`),
    'items/rain.md': item('Rain', `  name: Gazette\n  url: ${origin}/rain\n`),
    'items/snow.md': item(
      'Snow',
      `  url: ${origin}/snow\n  archived: https://web.archive.org/web/2019/snow\n`,
    ),
  });
  expect(await linksIn(folder, '--dry-run')).toEqual({
    status: 0,
    stdout: `4 addresses of originals in 4 items.\nTo be asked for: 4 from 1 host, for at least 6 seconds.\nNothing was asked.\n`,
    stderr: '',
  });
  expect(requests).toEqual([]);
  expect(existsSync(join(folder, 'links.jsonl'))).toBe(false);

  expect(await linksIn(folder, '--allow-private', '--delay', '0')).toEqual({
    status: 1,
    stdout: `4 addresses of originals in 4 items:
  1 there
  1 lead to a front page, so likely gone
  2 gone, 1 of them with an archived copy
links.jsonl has the answers.
`,
    stderr: `items/ice.md:5  warning: the original leads to a front page, and has no archived copy: "${origin}/ice"
    See whether there is one at https://web.archive.org/web/20210302/${origin}/ice and write its address as "archived:" beside "url:".
items/rain.md:6  warning: the original is gone, and has no archived copy: "${origin}/rain"
    See whether there is one at https://web.archive.org/web/20190504/${origin}/rain and write its address as "archived:" beside "url:".
`,
  });
  const answers = readFileSync(join(folder, 'links.jsonl'), 'utf8');
  requests.length = 0;

  const again = await linksIn(folder, '--allow-private', '--json');
  expect(again.status).toBe(1);
  expect(requests).toEqual([]);
  expect(JSON.parse(again.stdout)).toMatchObject({
    asked: 0,
    lost: [
      { url: `${origin}/ice`, check: { state: 'front page' } },
      { url: `${origin}/rain`, copy: `https://web.archive.org/web/20190504/${origin}/rain` },
    ],
  });
  expect(readFileSync(join(folder, 'links.jsonl'), 'utf8')).toBe(answers);
  // The answers are no concern of a build.
  expect(runCommand(folder, ['build', '--json'])).toMatchObject({ status: 0 });
});

test.each([
  [['--since', 'May'], '--since must be a day, such as 2026-03-14, not "May".\n'],
  [['--delay', 'long'], '--delay must be seconds from 0 to 3600, such as 2 or 0.5, not "long".\n'],
])('%s is refused', (options, message) => {
  expect(runCommand(createFolder(), ['links', ...options])).toMatchObject({ status: 2, stderr: message });
});

test('where no host answers, it says that this computer may be offline', () => {
  const folder = createFolder({
    'site.yml': 'title: Old news\n',
    'items/fog.md': item('Fog', '  url: http://none.invalid/fog\n'),
  });
  expect(runCommand(folder, ['links'])).toMatchObject({
    status: 2,
    stderr: 'No host answered. Is this computer connected to the internet? Nothing was noted.\n',
  });
  expect(existsSync(join(folder, 'links.jsonl'))).toBe(false);
});
