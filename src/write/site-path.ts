import { sep } from 'node:path';

/**
 * Whether Clipfile can have written a file at this path in an output folder: relative, with `/`, no longer than disks
 * allow. It writes nothing hidden, so `.`, `..` and the files of hosts and of version control are left out.
 */
export function isSitePath(path: string): boolean {
  return path.length < 4096 && shape.test(path) && !(sep === '\\' && path.includes('\\'));
}

const shape = /^(?!\.)[^/\0]{1,255}(?:\/(?!\.)[^/\0]{1,255})*$/;
