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

/** A file in the output folder that names the process that is building there. */
export const lockName = '.clipfile.lock';

/**
 * Locks an output folder for one build. The lock of a process that no longer runs is taken over.
 *
 * @returns unlocks the folder, and removes it if it was made for the lock and is empty
 * @throws {LockedError} where another build is running there
 */
export function lockFolder(folder: string): () => void {
  const isNew = mkdirSync(folder, { recursive: true });
  const lock = join(folder, lockName);
  const candidate = `${lock}.${process.pid}`;
  writeFileSync(candidate, holderOf(process.pid));
  try {
    // Creating a link is atomic, and fails where the lock exists.
    while (!tryLink(candidate, lock)) removeStaleLock(folder, lock);
  } finally {
    rmSync(candidate, { force: true });
  }
  return () => {
    rmSync(lock, { force: true });
    if (isNew !== undefined) removeEmpty(folder);
  };
}

/** Another build is running in the output folder. */
export class LockedError extends Error {
  constructor(folder: string, pid: number) {
    super(
      `Another build (process ${pid}) is writing to "${folder}". Wait until it has finished, or choose another folder with --output.\n` +
        `    If no other build is running, delete ${join(folder, lockName)}.`,
    );
  }
}

function removeStaleLock(folder: string, lock: string): void {
  const holder = textOf(lock);
  if (holder === undefined) return;
  const pid = Number.parseInt(holder, 10);
  if (pid !== process.pid && holderOf(pid) === holder && isAlive(pid)) throw new LockedError(folder, pid);
  // Two builds may find the same stale lock, and the second must not remove the new lock of the first.
  const stale = `${lock}.${process.pid}.stale`;
  try {
    renameSync(lock, stale);
  } catch {
    return;
  }
  if (textOf(stale) !== holder) tryLink(stale, lock);
  rmSync(stale, { force: true });
}

/**
 * Identifies a process: its id and, on Linux, the time at which it started, because ids are reused, in containers
 * soon.
 */
function holderOf(pid: number): string {
  // proc(5): the 22nd field. The second, in parentheses, may contain spaces.
  const stat = textOf(`/proc/${pid}/stat`);
  const startTime = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${pid} ${startTime}\n`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function tryLink(from: string, to: string): boolean {
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
