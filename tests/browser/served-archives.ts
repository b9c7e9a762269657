import { afterAll, beforeAll } from 'vitest';
import { type ServedArchive, serveArchive } from '../support/served-archive.ts';
import { type ArchiveName, archives } from './example-pages.ts';

/** Builds and serves archives for the tests of a file. Returns a lookup by name. */
export function useArchives(...names: readonly ArchiveName[]): (name: ArchiveName) => ServedArchive {
  const served = new Map<ArchiveName, ServedArchive>();
  beforeAll(async () => {
    for (const name of names) served.set(name, await serveArchive(archives[name]));
  });
  afterAll(async () => {
    for (const archive of served.values()) await archive.close();
  });
  return (name) => {
    const archive = served.get(name);
    if (archive === undefined) throw new Error(`${name} was not passed to useArchives`);
    return archive;
  };
}
