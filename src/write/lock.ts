import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from '../error-code.ts';
import {
  formatHolder,
  isRunning,
  type LockHolder,
  parseHolder,
  stateOf,
  thisProcess,
} from './lock-holder.ts';

/** A file that names the process that is writing to the folder that it is in. */
export const lockName = '.clipfile.lock';

/** How often the holder shows that it is still building, in milliseconds. */
const signOfLife = 20_000;
/** After so many milliseconds without a sign of life, a lock from elsewhere is taken over. */
const patience = 300_000;

/** A lock is created and then written. After so many looks at an incomplete one, its process must have ended. */
const maxIncomplete = 25;
/** In milliseconds. */
const lookInterval = 20;
/** Each try fails only where another process took or released the lock just then. */
const maxTries = 100;

/** What a folder is locked for, for messages. */
export interface LockTask {
  readonly name: 'build' | 'import';
  /** What to do instead of waiting: `, or choose another folder`. */
  readonly instead: string;
}

const building: LockTask = { name: 'build', instead: ', or choose another folder with --output' };

/**
 * Locks a folder for one build or import. The lock of a process that no longer runs is taken over; that of another
 * computer or container, once it has shown no sign of life for five minutes.
 *
 * @returns unlocks the folder, and removes it, and the folders above it that were made for it, if they are empty
 * @throws {LockedError} where another is running there, or the lock cannot be taken over
 */
export function lockFolder(folder: string, task = building): () => void {
  const firstMade = mkdirSync(folder, { recursive: true });
  const lock = join(folder, lockName);
  const text = formatHolder(thisProcess());
  acquire(folder, lock, text, task);
  removeLeftovers(folder);
  const timer = setInterval(() => touch(lock), signOfLife);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (textOf(lock) === text) rmSync(lock, { force: true });
    if (firstMade !== undefined) removeEmpty(resolve(folder), resolve(firstMade));
  };
}

/** Another process is writing to the folder, or something else is in the way of the lock. */
export class LockedError extends Error {}

function acquire(folder: string, lock: string, text: string, task: LockTask): void {
  let incomplete = 0;
  for (let tries = 0; tries < maxTries; tries++) {
    if (create(lock, text)) return;
    const found = readLock(lock, task);
    if (found === undefined) continue;
    if (!found.endsWith('\n') && incomplete++ < maxIncomplete) sleep(lookInterval);
    else {
      const holder = parseHolder(found);
      if (holder !== undefined && holds(holder, lock)) throw lockedBy(holder, folder, task);
      takeOver(lock, found, task);
    }
  }
  throw new LockedError(
    `Other ${task.name}s keep writing to "${folder}". Wait until they have finished${task.instead}.`,
  );
}

/** Fails where there is a lock. Creating a file is atomic on every disk; hard links do not exist on all. */
function create(lock: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(lock, 'wx');
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

/** Undefined where the lock is gone. */
function readLock(lock: string, task: LockTask): string | undefined {
  const stat = lstatSync(lock, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  // Reading a pipe may never end.
  if (!stat.isFile()) throw blocked(lock, stat.isDirectory() ? 'it is a folder' : 'it is not a file', task);
  try {
    return readFileSync(lock, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw blocked(lock, messageOf(error), task);
  }
}

function holds(holder: LockHolder, lock: string): boolean {
  const state = stateOf(holder);
  if (state === 'elsewhere') {
    const stat = lstatSync(lock, { throwIfNoEntry: false });
    return stat !== undefined && Date.now() - stat.mtimeMs < patience;
  }
  return state === 'running' && holder.pid !== process.pid;
}

/** Removes a lock whose process has ended, unless another process has taken it over meanwhile. */
function takeOver(lock: string, found: string, task: LockTask): void {
  const stale = `${lock}.${process.pid}.stale`;
  try {
    renameSync(lock, stale);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw blocked(lock, messageOf(error), task);
  }
  const moved = textOf(stale);
  if (moved !== undefined && moved !== found) create(lock, moved);
  rmSync(stale, { force: true });
}

function lockedBy(holder: LockHolder, folder: string, { name, instead }: LockTask): LockedError {
  const { pid, host } = holder;
  const isElsewhere = stateOf(holder) === 'elsewhere';
  const process = isElsewhere
    ? `process ${pid} on "${host}", another computer or container`
    : `process ${pid}`;
  const orWait = isElsewhere ? ', or try again in five minutes' : '';
  return new LockedError(
    `Another ${name} (${process}) is writing to "${folder}". Wait until it has finished${instead}.\n` +
      `    If no other ${name} is running, delete ${join(folder, lockName)}${orWait}.`,
  );
}

function blocked(lock: string, reason: string, { name, instead }: LockTask): LockedError {
  return new LockedError(
    `${lock} is in the way, and cannot be replaced: ${reason}.\n` +
      `    Another ${name} may be running, perhaps of another user. If none is, delete it${instead.replace(/^,/, ';')}.`,
  );
}

/** What a process left behind that was killed while it took over a lock. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^\.clipfile\.lock\.(\d+)(\.stale)?$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function touch(lock: string): void {
  try {
    const now = new Date();
    utimesSync(lock, now, now);
  } catch {
    // The output folder was removed: the build will notice.
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Removes a folder and those above it, up to `top`, as far as they are empty. */
function removeEmpty(folder: string, top: string): void {
  try {
    for (let at = folder; ; at = dirname(at)) {
      rmdirSync(at);
      if (at === top) return;
    }
  } catch {
    // Not empty, or already gone.
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
