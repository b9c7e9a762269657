import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '../error-code.ts';

/** A process that is building, as the lock of an output folder names it. */
export interface LockHolder {
  readonly pid: number;
  /** On Linux, when the process started, in ticks: ids are reused, in containers soon. Elsewhere empty. */
  readonly startTime: string;
  /** Within it, an id belongs to one process: a container has ids of its own. Empty in locks of older versions. */
  readonly idSpace: string;
  readonly host: string;
}

export function thisProcess(): LockHolder {
  return {
    pid: process.pid,
    startTime: startTimeOf(process.pid),
    idSpace: thisIdSpace(),
    host: hostname().replace(/\s/g, '-'),
  };
}

/** One line, which ends in a line break: without it, the lock is still being written. */
export function formatHolder({ pid, startTime, idSpace, host }: LockHolder): string {
  return `${pid} ${startTime} ${idSpace} ${host}\n`;
}

/** Undefined where the text names no process. */
export function parseHolder(text: string): LockHolder | undefined {
  const [pid = '', startTime = '', idSpace = '', host = ''] = text.trimEnd().split(' ');
  // 0 and negative ids would stand for groups of processes.
  return /^[1-9]\d{0,9}$/.test(pid) ? { pid: Number(pid), startTime, idSpace, host } : undefined;
}

/**
 * Whether a process that may hold a lock is running; `elsewhere` where its id says nothing here, because it belongs to
 * another computer or container.
 */
export function stateOf({ pid, startTime, idSpace }: LockHolder): 'running' | 'ended' | 'elsewhere' {
  if (idSpace !== '' && idSpace !== thisIdSpace()) return 'elsewhere';
  return startTimeOf(pid) === startTime && isRunning(pid) ? 'running' : 'ended';
}

/** On Linux the start of the computer and its namespace of process ids; elsewhere the computer. */
function thisIdSpace(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return `host:${hostname().replace(/\s/g, '-')}`;
  }
}

function startTimeOf(pid: number): string {
  try {
    // proc(5): the 22nd field. The second, in parentheses, may contain spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Whether this computer or container has a process with this id. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
