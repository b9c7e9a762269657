import { spawnSync } from 'node:child_process';

const isRoot = process.getuid?.() === 0;

/** Makes a child process run as a user without special rights, since root may read and write everything. */
export const otherUser = isRoot ? { uid: 65_534, gid: 65_534 } : {};

/** Whether that user can run Node.js with these arguments: it may be in a folder that only root can read. */
export function otherUserCanRun(...args: readonly string[]): boolean {
  return process.platform === 'linux' && spawnSync(process.execPath, args, otherUser).status === 0;
}
