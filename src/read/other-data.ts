import { group } from 'd3-array';
import type { ProblemCollector } from '../records/problem.ts';
import { allOf } from '../records/quote.ts';
import type { ContentFolder, FileKind } from './folder.ts';
import { frontMatterExample } from './front-matter.ts';

/**
 * Warns of a content folder that has no items but other files, such as an export that nobody has converted yet. Files
 * for which `isExplained` holds are linked or reported already.
 */
export function warnOfOtherData(
  folder: ContentFolder,
  isExplained: (path: string) => boolean,
  collectorFor: (path: string) => ProblemCollector,
): void {
  const paths = filesIn(folder, '').filter((path) => !notData.test(path) && !isExplained(path));
  const [first] = paths;
  if (first === undefined) return;
  const folderName = folder.kindOf('items') === undefined ? '' : 'items';
  const source = paths.find((path) => importable.test(path));
  const advice = source === undefined ? '' : `"clipfile import ${source}" makes items of such a file. `;
  collectorFor(folderName).warn(
    1,
    `there are no items, but other files: ${describeFiles(paths)}`,
    `${advice}They are not read, for instance ${first}. Each item is a text file of its own, in items/ or in a folder inside it, with a name that ends in .md. It starts like this:\n${frontMatterExample}`,
    'there are no items, but other files',
  );
}

/** Kinds of files that an import knows by their names. */
const importable =
  /\.(csv|tsv|xlsx|ods|jsonl?|ndjson|xml|html?|mbox|eml|ris|bib|docx|warc|wacz|opml|rss|atom)$/i;

/** What belongs to the archive or explains it: its own files at the root, backups of them, READMEs and licences. */
const notData =
  /^(site|topics|actors)\.yml$|^about\.md$|^(pages|static|theme)\/|~$|\.(bak|orig|old)$|(^|\/)[A-Z_]+(\.(md|txt))?$/;

function filesIn(folder: ContentFolder, path: string): readonly string[] {
  return listOrNothing(folder, path).flatMap(([name, kind]) => {
    const inner = path === '' ? name : `${path}/${name}`;
    // A folder named like an item is reported as such.
    if (kind === 'folder') return name.endsWith('.md') ? [] : filesIn(folder, inner);
    return kind === 'file' ? [inner] : [];
  });
}

function listOrNothing(folder: ContentFolder, path: string): readonly (readonly [string, FileKind])[] {
  try {
    return [...folder.list(path)];
  } catch {
    return [];
  }
}

const maxExtensions = 4;

/** `5,997 .json, 2 .csv and 1 without an extension`; the most frequent first. */
function describeFiles(paths: readonly string[]): string {
  const counts = [...group(paths, extensionOf)].map(([extension, { length }]) => ({ extension, length }));
  counts.sort((a, b) => b.length - a.length);
  const shown = counts.slice(0, counts.length > maxExtensions ? maxExtensions - 1 : maxExtensions);
  const others = paths.length - shown.reduce((total, { length }) => total + length, 0);
  const names = shown.map(({ extension, length }) => `${length} ${extension || 'without an extension'}`);
  return allOf(others === 0 ? names : [...names, `${others} of other kinds`]);
}

function extensionOf(path: string): string {
  return /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? '';
}
