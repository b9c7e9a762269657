import { type OpenSite, useSite } from '../support/open-site.ts';
import { type ArchiveName, archives } from './example-pages.ts';

/** Builds and serves archives for the tests of a file. Returns a lookup by name. */
export function useArchives(...names: readonly ArchiveName[]): (name: ArchiveName) => OpenSite {
  const sites = new Map(names.map((name) => [name, useSite({ folder: archives[name] })]));
  return (name) => {
    const site = sites.get(name);
    if (site === undefined) throw new Error(`${name} was not passed to useArchives`);
    return site();
  };
}
