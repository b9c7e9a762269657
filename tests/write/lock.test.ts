import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, onTestFinished, test, vi } from 'vitest';
import { LockedError, lockFolder, lockName } from '../../src/write/lock.ts';
import { createFolder } from '../support/create-folder.ts';
import { otherUser, otherUserCanRun } from '../support/other-user.ts';

test('a lock names the process, and is gone once the folder is unlocked', () => {
  const folder = createFolder({ 'index.html': 'home' });
  const unlock = lockFolder(folder);
  expect(readdirSync(folder)).toEqual(['.clipfile.lock', 'index.html']);
  expect(readFileSync(join(folder, lockName), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  unlock();
  expect(readdirSync(folder)).toEqual(['index.html']);
});

test('a folder that was made for the lock is removed with it if nothing was written', () => {
  const folder = join(createFolder(), 'site');
  const unlock = lockFolder(folder);
  expect(existsSync(folder)).toBe(true);
  unlock();
  expect(existsSync(folder)).toBe(false);
});

test('a folder that was made for the lock stays if something was written', () => {
  const folder = join(createFolder(), 'site');
  const unlock = lockFolder(folder);
  writeFileSync(join(folder, 'index.html'), 'home');
  unlock();
  expect(readdirSync(folder)).toEqual(['index.html']);
});

test('an empty folder that was there before stays', () => {
  const folder = createFolder();
  lockFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test('all folders that were made for the lock are removed with it, and no others', () => {
  const folder = createFolder();
  lockFolder(join(folder, 'a/b/site'))();
  expect(readdirSync(folder)).toEqual([]);
  mkdirSync(join(folder, 'a'));
  lockFolder(join(folder, 'a/b/site'))();
  expect(readdirSync(folder, { recursive: true })).toEqual(['a']);
  const unlock = lockFolder(join(folder, 'a/b/site'));
  writeFileSync(join(folder, 'a/b/notes'), '');
  unlock();
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/notes']);
});

test('an output folder that is gone when it is unlocked is no error', () => {
  const folder = join(createFolder(), 'site');
  const unlock = lockFolder(folder);
  rmSync(folder, { recursive: true });
  expect(unlock).not.toThrow();
});

test('the lock of another process is not removed', () => {
  const folder = createFolder();
  const unlock = lockFolder(folder);
  writeFileSync(join(folder, lockName), elsewhere);
  unlock();
  expect(readdirSync(folder)).toEqual([lockName]);
});

/** The lock of a build in another container, with the same volume. */
const elsewhere = '7 4711 00000000-0000-4000-8000-000000000000/pid:[4026532000] b4c0ffee\n';

test('the lock of another computer or container is respected, and the message names it', () => {
  const folder = createFolder({ [lockName]: elsewhere });
  expect(() => lockFolder(folder)).toThrow(
    new LockedError(
      `Another build (process 7 on "b4c0ffee", another computer or container) is writing to "${folder}". Wait until it has finished, or choose another folder with --output.\n` +
        `    If no other build is running, delete ${folder}/.clipfile.lock, or try again in five minutes.`,
    ),
  );
  expect(readFileSync(join(folder, lockName), 'utf8')).toBe(elsewhere);
});

test('it is taken over once it has shown no sign of life for five minutes', () => {
  const folder = createFolder({ [lockName]: elsewhere });
  const age = (seconds: number) => new Date(Date.now() - seconds * 1000);
  utimesSync(join(folder, lockName), age(240), age(240));
  expect(() => lockFolder(folder)).toThrow(LockedError);
  utimesSync(join(folder, lockName), age(360), age(360));
  expect(() => lockFolder(folder)).not.toThrow();
});

test('a build shows signs of life until it ends', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = createFolder();
  const unlock = lockFolder(folder);
  const lock = join(folder, lockName);
  utimesSync(lock, 1, 1);
  vi.advanceTimersByTime(60_000);
  expect(statSync(lock).mtimeMs).toBeGreaterThan(1_000_000_000_000);
  unlock();
  expect(vi.getTimerCount()).toBe(0);
});

test.runIf(process.platform === 'linux').each([
  ['a folder', 'it is a folder', (lock: string) => mkdirSync(lock)],
  ['a pipe', 'it is not a file', (lock: string) => execFileSync('mkfifo', [lock])],
  ['a link to nothing', 'it is not a file', (lock: string) => symlinkSync('nothing', lock)],
  ['a link to itself', 'it is not a file', (lock: string) => symlinkSync(lockName, lock)],
])('%s in place of the lock is named, and left alone', (_, reason, create) => {
  const folder = createFolder();
  create(join(folder, lockName));
  expect(() => lockFolder(folder)).toThrow(
    new LockedError(
      `${folder}/.clipfile.lock is in the way, and cannot be replaced: ${reason}.\n` +
        '    Another build may be running, perhaps of another user. If none is, delete it; or choose another folder with --output.',
    ),
  );
  expect(readdirSync(folder)).toEqual([lockName]);
});

test.runIf(process.getuid?.() === 0 && otherUserCanRun('--version'))(
  'a lock that may not be read, or not be moved, is named (as root)',
  async () => {
    const program = await compileProgram();
    chmodSync(dirname(program), 0o755);
    for (const [mode, text, reason] of [
      [0o600, elsewhere, 'EACCES: permission denied, open'],
      [0o644, '2147483646 123\n', 'EPERM: operation not permitted, rename'],
    ] as const) {
      // As /tmp is: everybody may write, and nobody may move what belongs to others.
      const folder = createFolder({ [lockName]: text });
      chmodSync(folder, 0o1777);
      chmodSync(join(folder, lockName), mode);
      const outcome = await outcomeOf(lockInProcess(program, folder, otherUser));
      expect(outcome).toContain(
        `LockedError ${folder}/.clipfile.lock is in the way, and cannot be replaced: ${reason}`,
      );
    }
  },
);

test('a disk without hard links is no obstacle', async () => {
  const program = await compileProgram();
  const folder = createFolder({ [lockName]: '2147483646 123\n' });
  const child = lockInProcess(program, folder, {
    env: {
      ...process.env,
      NODE_OPTIONS: `--import ${new URL('without-hard-links.mjs', import.meta.url).href}`,
    },
  });
  expect(await outcomeOf(child)).toBe('locked');
});

test('what a killed process left behind is removed', () => {
  const folder = createFolder({
    '.clipfile.lock.2147483646': '2147483646 123\n',
    '.clipfile.lock.2147483646.stale': '2147483645 123\n',
    '.clipfile.lock.mine': '',
  });
  lockFolder(folder)();
  expect(readdirSync(folder)).toEqual(['.clipfile.lock.mine']);
});

test.each([
  ['of a process that has ended', '2147483646 123\n'],
  ['of a process that has ended, without its start time', '2147483646 \n'],
  ['of a process whose id now belongs to another', `${process.ppid} 1\n`],
  ['without a process id', ''],
  ['that was not written to its end', '12'],
  ['with the id 0', '0 \n'],
  ['with a negative id', '-1 \n'],
  ['that is no lock', 'hello\n'],
])('a lock %s is taken over', (_, lock) => {
  const folder = createFolder({ [lockName]: lock });
  const unlock = lockFolder(folder);
  expect(readdirSync(folder)).toEqual([lockName]);
  expect(readFileSync(join(folder, lockName), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  unlock();
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder is refused while another process has locked it, and free once that was killed', async () => {
  const folder = createFolder();
  const program = await compileProgram();
  const other = lockInProcess(program, folder);
  expect(await outcomeOf(other)).toBe('locked');
  expect(() => lockFolder(folder)).toThrow(
    new LockedError(
      `Another build (process ${other.pid}) is writing to "${folder}". Wait until it has finished, or choose another folder with --output.\n` +
        `    If no other build is running, delete ${folder}/.clipfile.lock.`,
    ),
  );
  expect(readdirSync(folder)).toEqual([lockName]);
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(() => lockFolder(folder)).not.toThrow();
});

test('of two processes that find a stale lock, one gets the folder', async () => {
  const folder = createFolder({ [lockName]: '2147483646 123\n' });
  const program = await compileProgram();
  const outcomes = await Promise.all(
    [0, 1].map(() => lockInProcess(program, folder)).map((process) => outcomeOf(process)),
  );
  expect(outcomes.sort()).toEqual([expect.stringMatching(/^LockedError Another build/), 'locked']);
  expect(readdirSync(folder)).toEqual([lockName]);
});

/** Compiles a program that locks a folder, prints the outcome and keeps running. */
async function compileProgram(): Promise<string> {
  const program = join(createFolder(), 'lock.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../../src/write/lock.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  return program;
}

function lockInProcess(program: string, folder: string, options: SpawnOptions = {}): ChildProcess {
  const script = `
    const { lockFolder } = await import(${JSON.stringify(pathToFileURL(program))});
    try {
      lockFolder(${JSON.stringify(folder)});
      console.log('locked');
    } catch (error) {
      console.log(error.constructor.name, error.message.replaceAll('\\n', ' '));
    }
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function outcomeOf({ stdout }: ChildProcess): Promise<string> {
  const [line] = stdout === null ? [] : await once(stdout, 'data');
  return String(line).trim();
}
