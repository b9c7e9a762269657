import { dirname } from 'node:path';
import type { ArchiveItems } from './archive-items.ts';
import { type AttachedFile, bytesOf } from './attached-file.ts';
import { withAddresses } from './attachment.ts';
import { bytesHash } from './front-hashes.ts';
import type { ItemDraft } from './item-draft.ts';

/** Hashes of the files beside an item as an import wrote them, by name. */
export type FileHashes = ReadonlyMap<string, string>;

/** An attachment with its place in the archive. */
export interface PlacedFile {
  readonly file: AttachedFile;
  /** In the folder of the item's files. */
  readonly name: string;
  /** In the content folder. */
  readonly path: string;
}

/** What became of the files of one item. */
export interface CopiedFiles {
  readonly copied: number;
  readonly unchanged: number;
  /** Names of those that both the archivist and the source have changed. */
  readonly conflicts: readonly string[];
  readonly hashes: FileHashes;
}

/**
 * Gives the files of an item names in the folder beside it that has its name: `items/1931/fog/front-page.jpg` for
 * `items/1931/fog.md`. A name belongs to a file if nothing has it, if it has these bytes already, as after an interruption,
 * or if an import gave it before.
 */
export function placeFiles(
  items: ArchiveItems,
  itemPath: string,
  files: readonly AttachedFile[],
  before: FileHashes = new Map(),
): readonly PlacedFile[] {
  const taken = new Set<string>();
  return files.map((file): PlacedFile => {
    const [, stem = '', ending = ''] = /^(.*)(\.[^.]*)$/s.exec(file.copyName) ?? [];
    for (let number = 1; ; number++) {
      const name = `${stem}${number === 1 ? '' : `-${number}`}${ending}`;
      const path = `${folderOf(itemPath)}/${name}`;
      if (taken.has(name)) continue;
      const isFree =
        before.has(name) || !items.has(path) || items.readBytes(path)?.equals(bytesOf(file.content));
      if (!isFree) continue;
      taken.add(name);
      return { file, name, path };
    }
  });
}

function folderOf(itemPath: string): string {
  return itemPath.replace(/\.md$/, '');
}

/** The draft with the names of its files in its text. */
export function withFileNames(draft: ItemDraft, placed: readonly PlacedFile[], itemPath: string): ItemDraft {
  const folder = folderOf(itemPath).slice(dirname(itemPath).length + 1);
  const addresses = new Map(placed.map(({ file, name }) => [file.address, `${folder}/${name}`]));
  return { ...draft, body: withAddresses(draft.body, addresses) };
}

/**
 * Copies the files of an item. What the archivist has changed since the last import stays, with the new file beside it;
 * what was removed stays removed, unless the source has another.
 *
 * @throws {FolderMistake} where their folder leads out of the archive
 */
export function copyFiles(
  items: ArchiveItems,
  placed: readonly PlacedFile[],
  before: FileHashes | undefined,
  isDryRun: boolean,
): CopiedFiles {
  const hashes = new Map<string, string>();
  const conflicts: string[] = [];
  let copied = 0;
  let unchanged = 0;
  for (const { file, name, path } of placed) {
    const bytes = bytesOf(file.content);
    const next = bytesHash(bytes);
    hashes.set(name, next);
    const imported = before?.get(name);
    const found = items.readBytes(path);
    const now = found && bytesHash(found);
    // The same as at the last import, whatever the archivist has done with it since.
    if (now === next || next === imported) {
      unchanged++;
      continue;
    }
    if (items.has(path) && now !== imported) {
      conflicts.push(name);
      if (!isDryRun) items.writeBeside(path, bytes);
      continue;
    }
    copied++;
    if (!isDryRun) items.writeFile(path, bytes);
  }
  return { copied, unchanged, conflicts, hashes };
}
