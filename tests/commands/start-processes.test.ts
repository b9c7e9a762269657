import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

/** The processes of `npm start`: whatever ends one of them, no other is left, and none of them ends too soon. */
// Each test starts processes, which take long on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const root = fileURLToPath(new URL('../../', import.meta.url));
const port = 41_000 + (process.pid % 20_000);
let work: string;
let out: string;
let npm: ChildProcess;

function createArchive(): void {
  work = mkdtempSync(join(tmpdir(), 'clipfile-processes-'));
  mkdirSync(join(work, 'tmp'));
  cpSync(join(root, 'tests', 'sites', 'one', 'content'), join(work, 'content'), { recursive: true });
}

function endAll(): void {
  for (const pid of runningProcesses()) process.kill(pid, 'SIGKILL');
  rmSync(work, { recursive: true });
}

/** Starts as npm does: in a shell. */
async function startInShell(): Promise<void> {
  const command = `"${process.execPath}" "${join(root, 'src', 'launch.mjs')}" start --content content --output site --port ${port}; exit $?`;
  npm = spawn('sh', ['-c', command], {
    cwd: work,
    env: { ...process.env, npm_lifecycle_event: 'start', TMPDIR: join(work, 'tmp') },
  });
  collectOutput(npm);
  await printed('Serving site at');
}

/** What processes of earlier tests printed before they were killed may still arrive, and is left out. */
function collectOutput(started: ChildProcess): void {
  out = '';
  for (const stream of [started.stdout, started.stderr]) {
    stream?.on('data', (text) => {
      if (started === npm) out += text;
    });
  }
}

async function printed(text: string): Promise<void> {
  await expect.poll(() => out, { timeout: 25_000 }).toContain(text);
}

/** The server and the builder that run in the archive of this test. */
function runningProcesses(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => /launch\.mjs/.test(textOf(`/proc/${pid}/cmdline`)) && isOfThisTest(pid))
    .map(Number);
}

function isOfThisTest(pid: string): boolean {
  if (textOf(`/proc/${pid}/cmdline`).includes(work)) return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === work;
  } catch {
    return false;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function processWith(argument: string): number {
  const found = runningProcesses().find((pid) => {
    const [program, ...args] = textOf(`/proc/${pid}/cmdline`).split('\0');
    return program?.endsWith('node') && args.includes(argument);
  });
  if (found === undefined) throw new Error(`no process runs ${argument}`);
  return found;
}

function save(title: string, status = 'published'): void {
  writeFileSync(
    join(work, 'content/items/later.md'),
    `---\ntitle: ${title}\ndate: 1931\nstatus: ${status}\n---\n\nText.\n`,
  );
}

/** The page of what was saved, or an empty string. */
function savedPage(): string {
  return textOf(join(work, 'site/items/later.html'));
}

/** The text of the lock of the build that is running, or an empty string. */
function lock(): string {
  return textOf(join(work, 'site/.clipfile.lock'));
}

async function pageShows(text: string): Promise<void> {
  await expect.poll(savedPage, { timeout: 25_000 }).toContain(text);
}

async function nothingIsLeft(): Promise<void> {
  await expect.poll(runningProcesses, { timeout: 10_000 }).toEqual([]);
  expect(readdirSync(join(work, 'tmp')).filter((name) => name.startsWith('clipfile'))).toEqual([]);
  expect(readdirSync(join(work, 'site')).filter((name) => name.startsWith('.clipfile.'))).toEqual([]);
}

describe.runIf(process.platform === 'linux')('each with a session of its own', () => {
  beforeEach(createArchive);
  afterEach(endAll);

  test('a builder that is killed while it is idle is replaced by the next save', async () => {
    await startInShell();
    process.kill(processWith('build-process'), 'SIGKILL');
    save('After the first');
    await printed('later.md changed: rebuilt in');
    process.kill(processWith('build-process'), 'SIGKILL');
    await expect.poll(() => runningProcesses().length).toBe(2);
    out = '';
    save('After the second');
    await printed('later.md changed: rebuilt in');
    expect(savedPage()).toContain('After the second');
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s to the server alone ends the builder',
    async (signal) => {
      await startInShell();
      const exited = new Promise((resolve) => npm.once('exit', resolve));
      process.kill(processWith('start'), signal);
      expect(await exited).toBe(0);
      await nothingIsLeft();
    },
  );

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    '%s to npm alone ends the others',
    async (signal) => {
      const folders = ['content', 'output', 'cache'].flatMap((name) => [`--${name}`, join(work, name)]);
      npm = spawn('npm', ['start', '--', ...folders, '--port', `${port}`], { cwd: root });
      collectOutput(npm);
      await printed('Serving');
      npm.kill(signal);
      await expect.poll(runningProcesses, { timeout: 10_000 }).toEqual([]);
    },
  );

  test('when the server is killed, the builder ends', async () => {
    await startInShell();
    process.kill(processWith('start'), 'SIGKILL');
    await nothingIsLeft();
  });
});

describe.runIf(process.platform === 'linux')('one session, from the first build to a killed shell', () => {
  beforeAll(createArchive);
  afterAll(endAll);

  test('what is saved during the first build, or right after it, shows', async () => {
    const started = startInShell();
    await expect.poll(lock, { interval: 5, timeout: 20_000 }).not.toBe('');
    save('During the build');
    await started;
    await pageShows('During the build');
    save('Right after it');
    await pageShows('Right after it');
  });

  test('the content folder may go and come back', async () => {
    out = '';
    renameSync(join(work, 'content'), join(work, 'away'));
    await printed('build failed');
    renameSync(join(work, 'away'), join(work, 'content'));
    await printed('changed: rebuilt in');
    save('Back again');
    await pageShows('Back again');
  });

  test('drafts show, marked as such', async () => {
    save('Fog', 'draft');
    await pageShows('<h1>Draft: Fog</h1>');
    await expect.poll(lock).toBe('');
  });

  test('when npm or its shell is killed, server and builder end', async () => {
    npm.kill('SIGKILL');
    await nothingIsLeft();
  });

  test('a build into the same folder then leaves drafts out', () => {
    const args = [join(root, 'src', 'launch.mjs'), 'build', '--content', 'content', '--output', 'site'];
    const printedByBuild = execFileSync(process.execPath, args, { cwd: work, encoding: 'utf8' });
    expect(printedByBuild).toContain('1 draft left out; "clipfile start" shows drafts.\n');
    expect(savedPage()).toBe('');
    expect(textOf(join(work, 'site/index.html'))).not.toContain('Fog');
  });
});
