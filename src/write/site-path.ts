import { sep } from 'node:path';

/**
 * Whether Clipfile can have written a file at this path in an output folder: relative, with `/`, no longer than disks
 * allow. `.`, `..`, its own lists and the files of git are left out; other files of hosts may come from `static/`.
 */
export function isSitePath(path: string): boolean {
  return path.length < 4096 && shape.test(path) && !(sep === '\\' && path.includes('\\'));
}

const shape = /^(?!(?:.*\/)?\.(?:\.?(?:\/|$)|git|clipfile))[^/\0]{1,255}(?:\/[^/\0]{1,255})*$/s;
