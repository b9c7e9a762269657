import type { SearchDocument, ShownDocument, ShownTag } from '../document.ts';
import { ownSummary } from '../fields.ts';
import { type SearchFile, searchFile } from '../files/file.ts';
import { documentsPath, filesInGroup, slotsInFile } from '../files/manifest.ts';
import { fullHash, hashOf } from './hashed-file.ts';

/** Enough for an excerpt around the best passage of all but the longest items. */
const shownLength = 10_000;

/** Where a file's name has a number too, a short hash tells editions of the file apart. */
const shortHashDigits = 6;

const slotsInGroup = slotsInFile * filesInGroup;

/** What results show, and what the next edition may go on from. */
export interface DocumentFiles {
  readonly files: readonly SearchFile[];
  /** Those that stand in the files' names, apart by spaces. */
  readonly hashes: string;
  readonly known: KnownGroups;
}

/** For each group of files, the hash in their names, by what its documents are known by and where each stands. */
export type KnownGroups = ReadonlyMap<string, string>;

/** Files whose names have one hash, of all that they hold. */
export interface Group {
  /** The number of its first document. */
  readonly first: number;
  readonly key: string;
  /** The hash, where an earlier edition had the same group; empty where there are no documents. */
  readonly hash: string | undefined;
  /** For each file that holds documents, the number of its first. */
  readonly files: readonly number[];
}

/**
 * What results show stands in small files, by the documents' numbers.
 *
 * @param keys by number, what each document is known by: equal keys mean that the same is shown
 * @param known groups of an earlier edition
 */
export function documentGroups(keys: readonly (string | undefined)[], known: KnownGroups): readonly Group[] {
  const groups: Group[] = [];
  for (let first = 0; first < keys.length; first += slotsInGroup) {
    const inGroup = keys.slice(first, first + slotsInGroup);
    const key = fullHash(`${first} ${inGroup.join(' ')}`);
    const files: number[] = [];
    for (let at = 0; at < inGroup.length; at += slotsInFile) {
      if (inGroup.slice(at, at + slotsInFile).some((each) => each !== undefined)) files.push(first + at);
    }
    groups.push({ first, key, hash: files.length === 0 ? '' : known.get(key), files });
  }
  return groups;
}

/** The numbers of documents whose texts are needed to write what does not stand. */
export function numbersToShow(groups: readonly Group[], stands: Stands): readonly number[] {
  return groups.flatMap(({ first, key, hash, files }) => {
    const missing =
      hash === undefined
        ? [first]
        : files.filter((start) => !stands(documentsPath(start / slotsInFile, hash), key));
    const length = hash === undefined ? slotsInGroup : slotsInFile;
    return missing.flatMap((start) => Array.from({ length }, (_, i) => start + i));
  });
}

/** Whether a file stands at a path that has this fingerprint. */
export type Stands = (path: string, fingerprint: string) => boolean;

/** @param documentAt gives a document by its number; asked only for those of `numbersToShow` */
export function documentFiles(
  groups: readonly Group[],
  documentAt: (number: number) => SearchDocument | undefined,
): DocumentFiles {
  const files: SearchFile[] = [];
  const hashes = new Map<string, string>();
  /** What the file with the documents from a number on holds; empty where there are none. */
  const shownFile = (first: number): string => {
    const documents = Array.from({ length: slotsInFile }, (_, i) => documentAt(first + i));
    return documents.every((each) => each === undefined) ? '' : JSON.stringify(documents.map(shownDocument));
  };
  for (const group of groups) {
    const { first, key } = group;
    const starts = Array.from({ length: filesInGroup }, (_, i) => first + i * slotsInFile);
    const hash = group.hash ?? hashOf(starts.map(shownFile).join('\n'), shortHashDigits);
    hashes.set(key, hash);
    for (const start of group.files) {
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
