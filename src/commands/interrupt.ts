import { readFileSync } from 'node:fs';

/**
 * Resolves when the program is to end: on Ctrl-C, when the terminal is closed, when the system asks for it, and, where
 * npm started the program, when npm has ended, which does not pass on every signal.
 */
export function nextInterrupt(): Promise<'interrupted'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve('interrupted'));
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const ancestors = ancestorsOf();
    setInterval(() => {
      if (ancestorsOf() !== ancestors) resolve('interrupted');
    }, interval).unref();
  });
}

/** Milliseconds between two looks whether npm still runs. */
const interval = 500;

/** The parent, which is npm or, on most systems, a shell between npm and this process, and then npm as its parent. */
function ancestorsOf(): string {
  const parent = process.ppid;
  const stat = statOf(parent);
  const isShell = /\((ba|da|a|k|z)?sh\)/.test(stat);
  // proc(5): the second field, in parentheses, may contain spaces; the fourth is the parent.
  return isShell ? `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}` : `${parent}`;
}

/** What Linux tells about a process; empty on other systems. */
function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
