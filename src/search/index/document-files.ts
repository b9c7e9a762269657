import type { SearchDocument, ShownDocument, ShownTag } from '../document.ts';
import { ownSummary } from '../fields.ts';
import { type SearchFile, searchFile } from '../files/file.ts';
import { documentsPath, filesInGroup, slotsInFile } from '../files/manifest.ts';
import { fullHash, hashOf } from './hashed-file.ts';

/** Enough for an excerpt around the best passage of all but the longest items. */
const shownLength = 10_000;

/** Where a file's name has a number too, a short hash tells editions of the file apart. */
const shortHashDigits = 6;

/** What results show, and what the next edition may go on from. */
export interface DocumentFiles {
  readonly files: readonly SearchFile[];
  /** Those that stand in the files' names, apart by spaces. */
  readonly hashes: string;
  readonly known: KnownGroups;
}

/** For each group of files, the hash in their names, by what its documents are known by and where each stands. */
export type KnownGroups = ReadonlyMap<string, string>;

/**
 * What results show, in small files by the documents' numbers.
 *
 * @param bySlot the documents by their numbers
 * @param keys by the same numbers, what each document is known by: equal keys mean that the same is shown
 * @param known groups of an earlier edition
 */
export function documentFiles(
  bySlot: readonly (SearchDocument | undefined)[],
  keys: readonly (string | undefined)[],
  known: KnownGroups,
): DocumentFiles {
  const files: SearchFile[] = [];
  const hashes = new Map<string, string>();
  /** What the file with the documents from a number on holds; empty where there are none. */
  const shownFile = (first: number): string => {
    const documents = bySlot.slice(first, first + slotsInFile);
    return documents.every((each) => each === undefined) ? '' : JSON.stringify(documents.map(shownDocument));
  };
  const slotsInGroup = slotsInFile * filesInGroup;
  for (let first = 0; first < bySlot.length; first += slotsInGroup) {
    const starts = Array.from({ length: filesInGroup }, (_, i) => first + i * slotsInFile);
    const inGroup = keys.slice(first, first + slotsInGroup);
    const key = fullHash(`${first} ${inGroup.join(' ')}`);
    const hash = known.get(key) ?? hashOf(starts.map(shownFile).join('\n'), shortHashDigits);
    hashes.set(key, hash);
    for (const start of starts) {
      if (keys.slice(start, start + slotsInFile).every((each) => each === undefined)) continue;
      files.push(searchFile(documentsPath(start / slotsInFile, hash), () => shownFile(start), key));
    }
  }
  return { files, hashes: [...hashes.values()].join(' '), known: hashes };
}

function shownDocument(document: SearchDocument | undefined): ShownDocument | null {
  if (document === undefined) return null;
  const { id, title, date, source, body, topics, actors, language } = document;
  return {
    id,
    title,
    date,
    source,
    summary: ownSummary(document),
    body: body.slice(0, shownLength),
    topics: topics.map(shownTag),
    actors: actors.map(shownTag),
    ...(language === undefined ? {} : { language }),
  };
}

function shownTag({ id, name }: ShownTag): ShownTag {
  return { id, name };
}
