import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { type Visit, violationsInBothSchemes, visit } from '../support/page-checks.ts';
import { eventually } from '../support/search-page.ts';

/** One session of `npm start`: from the first page through edits to Ctrl-C. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'clipfile-start-'));
const item = join(work, 'content', 'items', 'harbour-strike.md');
const browser = useBrowser();
let port: number;
let running: ChildProcess;
let ended: Promise<number | null>;
let out = '';
let err = '';
let opened: Visit;

beforeAll(async () => {
  cpSync(join(root, 'tests', 'sites', 'one', 'content'), join(work, 'content'), { recursive: true });
  appendFileSync(join(work, 'content', 'site.yml'), 'vocabulary: closed\n');
  port = await freePort();
  running = spawn(
    process.execPath,
    [
      join(root, 'src', 'launch.mjs'),
      'start',
      '--content',
      'content',
      '--output',
      'site',
      '--port',
      `${port}`,
    ],
    { cwd: work },
  );
  running.stdout?.on('data', (text) => {
    out += text;
  });
  running.stderr?.on('data', (text) => {
    err += text;
  });
  ended = new Promise((resolve) => running.once('exit', resolve));
});

afterAll(() => {
  running.kill('SIGKILL');
  rmSync(work, { recursive: true });
});

test('builds the site and serves it at the URL it prints', async () => {
  await eventually(() => out).toContain(`Serving site at http://localhost:${port}/.`);
  opened = await visit(browser(), `http://localhost:${port}/`, 'index.html');
  expect(await titles()).toHaveLength(1);
});

test('shows a saved item without a manual reload', async () => {
  save('Dockers strike over night work');
  await eventually(titles).toContain('Dockers strike over night work');
  expect(out).toMatch(/content\/items\/harbour-strike\.md changed: rebuilt in \d+\.\d s\.\n/);
});

test('reports a mistake in the terminal and on the page, and keeps serving the last good version', async () => {
  save('Dockers strike again', 'Brusels');
  await eventually(() => out).toContain('build failed; still serving the last good version.');
  expect(err).toContain('content/items/harbour-strike.md:4  unknown actor "Brusels"');
  await eventually(notice).toContain('content/items/harbour-strike.md:4  unknown actor "Brusels"');
  expect(await titles()).toContain('Dockers strike over night work');
  save('Dockers end their strike');
  await eventually(titles).toContain('Dockers end their strike');
  expect(await notice()).toBe('');
});

test('the desk follows what is saved, even where the site stays the same, and is accessible', async () => {
  const desk = await visit(browser(), `http://localhost:${port}/`, '_desk');
  const shown = () => desk.page.locator('main').innerText();
  const draft = join(work, 'content', 'items', 'fog.md');
  writeFileSync(draft, '---\ntitle: Fog\ndate: 1931\nlanguage: de\nstatus: draft\n---\n\nNebel im Hafen.\n');
  await eventually(shown).toContain('Nebel im Hafen.');
  writeFileSync(join(work, 'content', 'items', 'left.pdf'), 'x');
  await eventually(shown).toContain('left.pdf');
  expect(await violationsInBothSchemes(desk.page)).toEqual([]);
  await desk.page.setViewportSize({ width: 320, height: 800 });
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(desk.issues).toEqual([]);
  rmSync(draft);
  await eventually(shown).not.toContain('Nebel im Hafen.');
  await desk.close();
});

test('removes a deleted item', async () => {
  rmSync(item);
  await eventually(titles).toHaveLength(1);
});

test('exits with 0 on Ctrl-C while the page is open', async () => {
  expect(opened.issues).toEqual([]);
  running.kill('SIGINT');
  expect(
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20_000, 'still running'))]),
  ).toBe(0);
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
});

function save(title: string, actor?: string): void {
  writeFileSync(
    item,
    `---\ntitle: ${title}\ndate: 2024-11-07\n${actor === undefined ? '' : `actors: [${actor}]\n`}---\n\nText.\n`,
  );
}

/** The items on the open page. There are none while it reloads. */
function titles(): Promise<readonly string[]> {
  return opened.page
    .locator('.items-title, .front-lead h2')
    .allInnerTexts()
    .catch(() => []);
}

/** The text of the error notice on the open page, or an empty string. */
async function notice(): Promise<string> {
  const texts = await opened.page
    .locator('[role=alert]')
    .allInnerTexts()
    .catch(() => []);
  return texts.join('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}
