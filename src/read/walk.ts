import type { ProblemCollector } from '../records/problem.ts';
import { type ContentFolder, type FileKind, unreadable } from './folder.ts';

/** What there is below `items/`, each in the order of its path. */
export interface Walk {
  /** Files to read as items. */
  readonly items: readonly string[];
  /** Files that look like items by another ending: a mistake, unless an item shows or links them. */
  readonly lookalikes: readonly string[];
}

/** Finds the items in a folder and those within it. What cannot be read or leads astray is told to `collectorFor(path)`. */
export function walkItems(folder: ContentFolder, collectorFor: (path: string) => ProblemCollector): Walk {
  const items: string[] = [];
  const lookalikes: string[] = [];
  const visit = (path: string): void => {
    let listing: ReadonlyMap<string, FileKind>;
    try {
      listing = folder.list(path);
    } catch (error) {
      const { message, hint } = unreadable(error);
      collectorFor(path).error(1, message, hint);
      return;
    }
    for (const [name, kind] of listing) {
      const inner = `${path}/${name}`;
      const isItem = name.endsWith('.md');
      if (name.includes('\ufffd')) {
        // Such a name cannot be given back to the system, which would not know it.
        collectorFor(inner).error(
          1,
          'file name that is not UTF-8',
          'Rename it; an older system may have written it.',
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
          'a folder where a file belongs',
          "A name that ends in .md is an item's. Rename the folder.",
        );
      else if (kind !== 'file') reportUnreadable(kind, isItem, collectorFor(inner));
    }
  };
  visit('items');
  return { items, lookalikes };
}

function reportUnreadable(
  kind: Exclude<FileKind, 'file' | 'folder'>,
  isItem: boolean,
  collector: ProblemCollector,
): void {
  if (kind === 'other') {
    if (isItem) collector.error(1, 'neither a file nor a folder', 'An item is a text file.');
    return;
  }
  collector.error(1, linkMistakes[kind].message, linkMistakes[kind].hint);
}

/** Symbolic links that cannot be followed. */
export const linkMistakes = {
  outside: {
    message: 'symbolic link that leads out of the content folder',
    hint: 'An archive is whole in its folder. Put a copy of the file in place of the link.',
  },
  broken: {
    message: 'symbolic link that leads to nothing',
    hint: 'Remove the link, or put the file in its place.',
  },
  loop: {
    message: 'symbolic link to a folder that holds it',
    hint: 'Remove the link: following it would never end.',
  },
} as const;
