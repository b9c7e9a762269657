import type { ProblemCollector } from '../records/problem.ts';
import { type ContentFolder, type FileKind, unreadable } from './folder.ts';

/** The files below `items/`. Each folder is listed in the order of its names. */
export interface Walk {
  /** Files to read as items. */
  readonly items: readonly string[];
  /** Files that look like items with the wrong extension: a mistake, unless an item shows or links to them. */
  readonly lookalikes: readonly string[];
}

/** Finds the items in `items/` and the folders inside it. Reports whatever cannot be read to `collectorFor(path)`. */
export function walkItems(folder: ContentFolder, collectorFor: (path: string) => ProblemCollector): Walk {
  const items: string[] = [];
  const lookalikes: string[] = [];
  const visit = (path: string): void => {
    let listing: ReadonlyMap<string, FileKind>;
    try {
      listing = folder.list(path);
    } catch (error) {
      collectorFor(path).add(1, unreadable(error));
      return;
    }
    for (const [name, kind] of listing) {
      const inner = `${path}/${name}`;
      const isItem = name.endsWith('.md');
      if (name.includes('\ufffd')) {
        // The system would not find the file by the decoded name.
        collectorFor(inner).error(
          1,
          'file name is not encoded in UTF-8',
          'Rename it. The name probably comes from an older system.',
        );
        continue;
      }
      if (kind === 'file' && isItem) items.push(inner);
      else if (kind === 'file' && /\.(md|mdx|mdown|mkd|markdown|txt|rtf|docx?|odt)$/i.test(name))
        lookalikes.push(inner);
      else if (kind === 'folder' && !isItem) visit(inner);
      else if (kind === 'folder')
        collectorFor(inner).error(
          1,
          'expected a file, found a folder',
          'Only items have names that end in .md. Rename the folder.',
        );
      else if (kind !== 'file') reportUnreadable(kind, isItem, collectorFor(inner));
    }
  };
  visit('items');
  return { items, lookalikes };
}

/** The paths of all files in a content folder. Folders that cannot be read count as empty. */
export function walkFiles(folder: ContentFolder): readonly string[] {
  const paths: string[] = [];
  const visit = (path: string): void => {
    for (const name of folder.namesIn(path)) {
      const inner = path === '' ? name : `${path}/${name}`;
      const kind = folder.kindOf(inner);
      if (kind === 'file') paths.push(inner);
      else if (kind === 'folder' && name !== 'node_modules') visit(inner);
    }
  };
  visit('');
  return paths;
}

function reportUnreadable(
  kind: Exclude<FileKind, 'file' | 'folder'>,
  isItem: boolean,
  collector: ProblemCollector,
): void {
  if (kind === 'other') {
    if (isItem) collector.error(1, notAFile.message, notAFile.hint);
    return;
  }
  collector.add(1, linkMistakes[kind]);
}

/** A device, a pipe or a socket in place of a text file. It is never opened: reading it may never end. */
export const notAFile = {
  message: 'neither a file nor a folder',
  hint: 'It is a device, a pipe or a socket. Replace it with a text file, or remove it.',
} as const;

/** Symbolic links that cannot be followed. */
export const linkMistakes = {
  outside: {
    message: 'symbolic link leads out of the content folder',
    hint: 'All files of an archive must be inside its folder. Replace the link with a copy of its target.',
  },
  broken: {
    message: 'symbolic link leads to nothing',
    hint: 'Remove the link, or replace it with the file.',
  },
  loop: {
    message: 'symbolic link leads to a folder that contains it',
    hint: 'Remove the link: following it would never end.',
  },
} as const;
