import { group } from 'd3-array';
import { dateInPath } from '../../records/path-date.ts';
import { slugOf } from '../../records/slug.ts';

/** A file of another program, with the address that it gives itself, if any. */
export interface NamedFile {
  readonly path: string;
  readonly slug?: string | undefined;
}

/**
 * The ids of items whose files may have any names, by path. An id is the slug of the file, or its name, or that of its
 * folder where it is `index.md`. Where several would have one, all of them get the name of their folder before it, or
 * the date in their path, or the name of the folder above, or their whole path, so that no id depends on which file came
 * first. Two paths that differ only in case, accents and punctuation still have the same.
 */
export function foreignIds(files: readonly NamedFile[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const byId = group(files, nameId);
  const taken = new Set(byId.keys());
  for (const [id, alike] of [...byId].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const chosen = alike.length === 1 ? [id] : distinctIds(id, alike, taken);
    for (const [i, { path }] of alike.entries()) {
      const own = chosen[i] ?? id;
      ids.set(path, own);
      taken.add(own);
    }
  }
  return ids;
}

function distinctIds(id: string, files: readonly NamedFile[], taken: ReadonlySet<string>): readonly string[] {
  const ways: readonly ((file: NamedFile) => string)[] = [
    ({ path }) => slugOf(`${foldersOf(path).at(-1) ?? ''} ${id}`),
    ({ path }) => slugOf(`${dateInPath(path) ?? ''} ${id}`),
    // Languages are often folders further up: `content/fr/posts/strike.md`.
    ({ path }) => slugOf(`${foldersOf(path).at(-2) ?? ''} ${id}`),
    ({ path }) => slugOf(path.replace(/\.[^./]*$/, '')),
  ];
  let last: readonly string[] = files.map(() => id);
  for (const way of ways) {
    last = files.map(way);
    if (new Set(last).size === last.length && last.every((each) => !taken.has(each))) return last;
  }
  return last;
}

function nameId({ path, slug = '' }: NamedFile): string {
  const own = slug.split('/').findLast((segment) => segment.trim() !== '') ?? '';
  return slugOf(own.replace(/\.html?$/, '') || nameOf(path));
}

/** The name of the file without its extension; of `index.md` and `_index.md`, that of their folder. */
export function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const bundle = bundleName.exec(name);
  const folder = path.split('/').at(-2) ?? '';
  return bundle && folder !== '' ? folder + (bundle[1] ?? '') : name;
}

const bundleName = /^_?index(\.[a-z-]+)?$/i;

/** The names of the folders that it is in; of an `index.md`, without its own. */
function foldersOf(path: string): readonly string[] {
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  return bundleName.test(name.replace(/\.[^.]*$/, '')) ? segments.slice(0, -1) : segments;
}
