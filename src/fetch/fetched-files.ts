import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../atomic-write.mjs';
import { fileStem } from '../records/file-name.ts';
import { makeFolderWithin } from '../safe-folder.ts';

/** In the content folder; in it, a folder for each host. */
const root = 'fetched';

/** The files of pictures that were fetched: `fetched/example.org/front-page.jpg`. */
export class FetchedFiles {
  readonly #content: string;
  /** Names by folder, in lower case, because some disks ignore case. */
  readonly #names = new Map<string, Set<string>>();

  constructor(content: string) {
    this.#content = content;
  }

  /**
   * Writes a picture under a name that nothing else has. The same bytes under this name are the same picture, as after
   * an interruption.
   *
   * @param type the ending of the name
   * @returns the path in the content folder
   * @throws {FolderMistake} where the folder leads out of the archive
   */
  add(address: string, type: string, bytes: Uint8Array): string {
    const url = new URL(address);
    const folder = `${root}/${hostFolder(url)}`;
    const names = this.#namesIn(folder);
    const stem = fileStem(lastPart(url), 'picture');
    for (let number = 1; ; number++) {
      const name = `${stem}${number === 1 ? '' : `-${number}`}.${type}`;
      const path = `${folder}/${name}`;
      const file = join(this.#content, path);
      if (names.has(name.toLowerCase())) {
        if (existsSync(file) && readFileSync(file).equals(bytes)) return path;
        continue;
      }
      writeAtomically(file, (temporary) => writeFileSync(temporary, bytes));
      names.add(name.toLowerCase());
      return path;
    }
  }

  #namesIn(folder: string): Set<string> {
    let names = this.#names.get(folder);
    if (names === undefined) {
      const path = join(this.#content, folder);
      makeFolderWithin(this.#content, path);
      names = new Set(readdirSync(path).map((name) => name.normalize('NFC').toLowerCase()));
      this.#names.set(folder, names);
    }
    return names;
  }
}

function hostFolder({ host }: URL): string {
  const name = host.replace(/^www\./, '').replace(/[^a-z\d.-]+/g, '-');
  return name.replace(/^[.-]+|[.-]+$/g, '') || 'host';
}

function lastPart({ pathname }: URL): string {
  const part = pathname.split('/').findLast((each) => each !== '') ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
