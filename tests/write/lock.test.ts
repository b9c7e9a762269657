import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { LockedError, lockFolder, lockName } from '../../src/write/lock.ts';
import { createFolder } from '../support/create-folder.ts';

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

test.each([
  ['of a process that has ended', '2147483646 123\n'],
  ['of a process that has ended, without its start time', '2147483646 \n'],
  ['of a process whose id now belongs to another', `${process.ppid} 1\n`],
  ['without a process id', ''],
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
  expect(() => lockFolder(folder)).toThrow(new LockedError(folder, other.pid ?? 0));
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
  expect(outcomes.sort()).toEqual(['LockedError', 'locked']);
  expect(readdirSync(folder)).toEqual([lockName]);
});

test('the message names the process and what to do', () => {
  expect(new LockedError('site', 123).message).toBe(
    'Another build (process 123) is writing to "site". Wait until it has finished, or choose another folder with --output.\n' +
      '    If no other build is running, delete site/.clipfile.lock.',
  );
});

/** Compiles a program that locks a folder, prints the outcome and keeps running. */
async function compileProgram(): Promise<string> {
  const program = join(createFolder(), 'lock.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../../src/write/lock.ts', import.meta.url))],
    outfile: program,
    platform: 'node',
    format: 'esm',
  });
  return program;
}

function lockInProcess(program: string, folder: string): ChildProcess {
  const script = `
    const { lockFolder } = await import(${JSON.stringify(pathToFileURL(program))});
    try {
      lockFolder(${JSON.stringify(folder)});
      console.log('locked');
    } catch (error) {
      console.log(error.constructor.name);
    }
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
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
