import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { archiveFolder, itemFile, write } from './archive-folder.ts';
import { launchScript } from './run-command.ts';

/** What a reader sees while `npm start` runs is tested in a browser: tests/browser/start.test.ts. */

function start(folder: string, ...options: readonly string[]) {
  const child = spawn(process.execPath, [launchScript, 'start', ...options], { cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const address = async (): Promise<string> => {
    await printed('Press Ctrl-C to stop.');
    return / at (\S+)\. /.exec(out)?.[1] ?? '';
  };
  const printed = (line: string) => vi.waitFor(() => expect(seen()).toContain(line), { timeout: 20_000 });
  const seen = () => out.replaceAll(/\d+\.\d s/g, '0.0 s');
  const exit = once(child, 'exit').then(([code]) => code);
  return { child, exit, address, printed, seen, err: text(child.stderr) };
}

/** A port that is taken, while the one after it is most likely free. */
async function takePort(): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer();
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port.');
  return { port: bound.port, server };
}

async function freePort(): Promise<number> {
  const { port, server } = await takePort();
  server.close();
  await once(server, 'close');
  return port;
}

test('a session: build, serve, rebuild what was saved, report what failed, end', async () => {
  const folder = archiveFolder();
  const port = await freePort();
  const session = start(folder, '--port', `${port}`);
  const address = await session.address();
  expect(address).toBe(`http://localhost:${port}/`);
  expect(session.seen()).toBe(
    '1 item, 11 pages, no problems, 0.0 s.\nOpen .cache/preview/index.html\n' +
      `Serving .cache/preview at http://localhost:${port}/. Pages reload when you save a file. Press Ctrl-C to stop.\n` +
      `Drafts, likely duplicates and what is missing are at http://localhost:${port}/_desk\n`,
  );
  const title = async () =>
    /<h1[^>]*>(.*?)<\/h1>/.exec(await (await fetch(`${address}items/a.html`)).text())?.[1];
  expect(await title()).toBe('A');

  write(folder, 'content/items/a.md', itemFile('Another A'));
  await session.printed('content/items/a.md changed: rebuilt in 0.0 s.\n');
  expect(await title()).toBe('Another A');

  // Were the temporary files of editors counted, the line would name one of them.
  for (const name of ['a.md~', '.a.md.swp', '4913', '#a.md#']) write(folder, `content/items/${name}`, '');
  write(folder, 'content/items/c.md', '');
  await session.printed('content/items/c.md changed: build failed; still serving the last good version.\n');
  expect(await title()).toBe('Another A');

  rmSync(join(folder, 'content', 'items', 'c.md'));
  await session.printed('content/items/c.md changed: rebuilt in 0.0 s.\n');

  session.child.kill('SIGTERM');
  expect(await session.exit).toBe(0);
  expect(await session.err).toMatch(/^content\/items\/c\.md:1 {2}empty file\n/);
  expect(session.seen()).not.toMatch(/~|swp|4913|#/);
});

test('if the port is taken, the next free one is used, still for this computer only', async () => {
  const { port } = await takePort();
  const session = start(archiveFolder(), '--port', `${port}`);
  const address = await session.address();
  const served = Number(new URL(address).port);
  expect(served).toBeGreaterThan(port);
  expect(served).toBeLessThan(port + 10);
  expect((await fetch(address)).status).toBe(200);
  // A server that listened on all network interfaces would answer here too.
  await expect(fetch(`http://127.0.0.2:${served}/`)).rejects.toThrow('fetch failed');
});

test('an archive with errors is served once they are corrected', async () => {
  const folder = archiveFolder({ 'content/items/a.md': '' });
  const session = start(folder, '--port', `${await freePort()}`);
  const address = await session.address();
  expect((await fetch(address)).status).toBe(404);
  write(folder, 'content/items/a.md', itemFile('A'));
  await session.printed('content/items/a.md changed: rebuilt in 0.0 s.\n');
  expect((await fetch(address)).status).toBe(200);
});

test('a site that cannot be written is not served', async () => {
  const session = start(archiveFolder({ '_site/index.html': 'mine' }), '--output', '_site');
  expect(await session.exit).toBe(2);
  expect(session.seen()).toBe('');
  expect(await session.err).toMatch(/^_site contains files that Clipfile did not create /);
});

test('the desk shows drafts and mistakes as they are saved, and is no part of the site', async () => {
  const folder = archiveFolder();
  const session = start(folder, '--port', `${await freePort()}`);
  const address = await session.address();
  const desk = async () => (await fetch(`${address}_desk`)).text();
  expect(await desk()).toContain('There is nothing to look at.');
  write(folder, 'content/items/fog.md', '---\ntitle: Fog\ndate: 1931\nstatus: draft\n---\n\nIt rises.\n');
  await session.printed('content/items/fog.md changed: rebuilt in 0.0 s.\n');
  const shown = await desk();
  expect(shown).toContain('<a href="/items/fog.html"><bdi>Fog</bdi></a>');
  expect(shown).toContain('<p>It rises.</p>');
  expect(shown).toContain('content/items/fog.md:4');
  write(folder, 'content/items/c.md', '');
  await session.printed('content/items/c.md changed: build failed; still serving the last good version.\n');
  expect(await desk()).toMatch(/Error:<\/strong> empty file[\s\S]*Fog/);
  const files = readdirSync(join(folder, '.cache', 'preview'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.includes('desk'))).toEqual([]);
});
