import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Tells other builds that one is at work in the folder, and which process it is. */
export const lockName = '.clipfile.lock';

/**
 * Takes an output folder for one build; what comes back gives it free again. The lock of a process that is no more
 * is taken over. A folder that is made for the lock alone goes with it.
 *
 * @throws {LockedError} where another build is at work there
 */
export function lockFolder(folder: string): () => void {
  const isNew = mkdirSync(folder, { recursive: true });
  const lock = join(folder, lockName);
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, holderOf(process.pid));
  try {
    // A link is made whole or not at all, and never over another.
    while (!linked(own, lock)) takeFromTheDead(folder, lock);
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    rmSync(lock, { force: true });
    if (isNew !== undefined) removeEmpty(folder);
  };
}

/** Another build is at work in the output folder. */
export class LockedError extends Error {
  constructor(folder: string, pid: number) {
    super(
      `Another build (process ${pid}) is writing to "${folder}". Wait until it has finished, or choose another folder with --output.\n` +
        `    If no other build is running, delete ${join(folder, lockName)}.`,
    );
  }
}

function takeFromTheDead(folder: string, lock: string): void {
  const holder = textOf(lock);
  if (holder === undefined) return;
  const pid = Number.parseInt(holder, 10);
  if (pid !== process.pid && holderOf(pid) === holder && isAlive(pid)) throw new LockedError(folder, pid);
  // Two may find the same dead lock: the second would take away what the first has put in its place.
  const aside = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (textOf(aside) !== holder) linked(aside, lock);
  rmSync(aside, { force: true });
}

/**
 * A process as its lock names it: its number, and when it began where the system tells, because numbers are given
 * again, in containers soon.
 */
function holderOf(pid: number): string {
  // proc(5): the 22nd field; the second, in brackets, may hold spaces.
  const stat = textOf(`/proc/${pid}/stat`);
  const began = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${pid} ${began}\n`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function removeEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
