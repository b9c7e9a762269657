import { basename, dirname, join } from 'node:path';

type FileSystem = typeof import('node:fs');

/**
 * The functions that write a site, as on a disk that ignores case: a name finds the file whose name differs only in
 * case or in the form of its accents, and a file that is replaced keeps the name that it has.
 *
 * @param stored the form in which the disk stores a new name
 * @param root what the name of a folder begins with, outside of which the disk is as it is; left out, all of it ignores case
 */
export function ignoringCase(
  fs: FileSystem,
  stored: (name: string) => string,
  root?: string,
): Partial<FileSystem> {
  const fold = (name: string) => name.normalize('NFC').toLowerCase();
  const isRoot = (path: string): boolean =>
    path === dirname(path) || (root !== undefined && basename(path).startsWith(root));
  const isInside = (path: string): boolean => root === undefined || path.includes(`/${root}`);
  const find = (path: string): string => {
    if (isRoot(path) || !isInside(path)) return path;
    const folder = find(dirname(path));
    const name = basename(path);
    let names: string[];
    try {
      names = fs.readdirSync(folder);
    } catch {
      names = [];
    }
    const known = names.includes(name) ? name : names.find((each) => fold(each) === fold(name));
    return join(folder, known ?? stored(name));
  };
  const found = (path: unknown) => (typeof path === 'string' ? find(path) : path);
  const wrap = (name: keyof FileSystem): Partial<FileSystem> => {
    const original: unknown = fs[name];
    if (typeof original !== 'function') throw new Error(`${name} is not a function`);
    return { [name]: (path: unknown, ...rest: unknown[]): unknown => original(found(path), ...rest) };
  };
  const names = ['lstatSync', 'statSync', 'existsSync', 'readFileSync', 'writeFileSync', 'openSync'] as const;
  const others = ['readdirSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'realpathSync'] as const;
  return {
    ...Object.assign({}, ...[...names, ...others].map(wrap)),
    renameSync(from: string, to: string): void {
      const [source, target] = [find(from), find(to)];
      const isSame = source === target;
      fs.renameSync(source, isSame ? join(dirname(target), stored(basename(to))) : target);
    },
  };
}
