import { group } from 'd3-array';
import { slugOf } from '../../records/slug.ts';
import { isPublishable } from '../file-reference.ts';
import type { LinkTargets } from '../link.ts';
import { nameOf } from './ids.ts';

/**
 * What links may lead to in a folder of another program. An item is found by its path, with or without extension, and
 * else by its name, if only one item has it, because the addresses of the old site are made of names. A file is found
 * by its path, also below the folders that generators publish at the root, and else by its name.
 *
 * @param ids of items that links may lead to, by path
 * @param files that are no items
 * @param former ids by addresses and names that items also have
 */
export function foreignTargets(
  ids: ReadonlyMap<string, string>,
  files: readonly string[],
  former: ReadonlyMap<string, string> = new Map(),
): LinkTargets {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string | undefined>();
  for (const [path, id] of ids) {
    const bare = path.replace(/\.[^./]*$/, '');
    for (const each of [path, bare, bare.replace(/\/_?index$/, '')]) byPath.set(each, id);
    for (const name of new Set([slugOf(nameOf(path)), slugOf(withoutDate(nameOf(path))), id])) {
      byName.set(name, byName.has(name) && byName.get(name) !== id ? undefined : id);
    }
  }
  for (const [address, id] of former) {
    const bare = address.replace(/^\/|\/$/g, '').replace(/\.html?$/i, '');
    const name = slugOf(bare.slice(bare.lastIndexOf('/') + 1));
    if (!byPath.has(bare)) byPath.set(bare, id);
    if (!byName.has(name)) byName.set(name, id);
  }
  const publishable = files.filter(isPublishable);
  const all = new Set(publishable);
  const filesByName = group(publishable, (path) => path.slice(path.lastIndexOf('/') + 1).toLowerCase());
  return {
    item(path) {
      const bare = path.replace(/\/+$/, '').replace(/\.(md|markdown|html?)$/i, '');
      if (/\.[a-z0-9]{2,4}$/i.test(bare) && all.has(bare)) return undefined;
      return byPath.get(bare) ?? byName.get(slugOf(bare.slice(bare.lastIndexOf('/') + 1)));
    },
    file(path) {
      const found = publishedFolders.map((folder) => folder + path).find((each) => all.has(each));
      if (found !== undefined) return found;
      if (!/\.[a-z0-9]{2,4}$/i.test(path)) return undefined;
      const named = filesByName.get(path.slice(path.lastIndexOf('/') + 1).toLowerCase()) ?? [];
      if (named.length < 2) return named[0];
      // The old site may be in a folder of the archive.
      const below = named.filter((each) => each.endsWith(`/${path}`));
      if (below.length < 2) return below[0];
      const published = below.filter((each) =>
        publishedFolders.some((folder) => folder !== '' && each.endsWith(`/${folder}${path}`)),
      );
      return published.length === 1 ? published[0] : undefined;
    },
  };
}

const publishedFolders = ['', 'static/', 'public/', 'content/', 'assets/'];

function withoutDate(name: string): string {
  return name.replace(/^\d{4}-\d\d-\d\d[-_ ]+(?=\S)/, '');
}
