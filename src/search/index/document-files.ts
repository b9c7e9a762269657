import type { DocumentPreview, SearchDocument, TagPreview } from '../document.ts';
import { encodeHashes, groupHashLength } from '../files/hashes.ts';
import { type DocumentGroups, documentsPath, slotsInFile } from '../files/manifest.ts';
import { type SearchFile, searchFile } from '../files/search-file.ts';
import { fullHash, shortHash } from './hashed-file.ts';

/** Characters of a body in its preview: enough for an excerpt of the best passage of all but the longest items. */
const usualPreviewLength = 10_000;

/**
 * At most so many groups of files, so that their hashes in the manifest take 1.5 KB. A change to one file renames all of
 * its group: fewer bytes than the shards of a new document's words, up to some millions of documents.
 */
const maxGroups = 512;
const minFilesInGroup = 4;

/** The files of what search results display. */
export interface DocumentFiles {
  readonly files: readonly SearchFile[];
  /** The manifest's entry for them. */
  readonly groups: DocumentGroups;
  /** Cached for the next index version. */
  readonly groupHashes: GroupHashes;
}

/** The hash in the file names of each group, by the group's key. */
export type GroupHashes = ReadonlyMap<string, string>;

/** Consecutive files that share one hash, of the content of all. */
export interface Group {
  /** The first slot. */
  readonly first: number;
  /** Slots in the group, whether used or not. */
  readonly slots: number;
  /** Equal only where the documents and their slots are. */
  readonly key: string;
  /** Undefined where it is not cached; empty where the group has no documents. */
  readonly hash: string | undefined;
  /** For each file that has documents, its first slot. */
  readonly files: readonly number[];
}

/**
 * Groups what search results display into small files, by doc id.
 *
 * @param keys by slot, the key of the document: equal keys mean equal previews
 * @param cached hashes from the previous index version
 */
export function documentGroups(keys: readonly (string | undefined)[], cached: GroupHashes): readonly Group[] {
  const groups: Group[] = [];
  const slotsInGroup = filesInGroup(keys.length) * slotsInFile;
  for (let first = 0; first < keys.length; first += slotsInGroup) {
    const inGroup = keys.slice(first, first + slotsInGroup);
    const key = fullHash(`${first} ${inGroup.join(' ')}`);
    const files: number[] = [];
    for (let at = 0; at < inGroup.length; at += slotsInFile) {
      if (inGroup.slice(at, at + slotsInFile).some((each) => each !== undefined)) files.push(first + at);
    }
    groups.push({ first, slots: slotsInGroup, key, hash: files.length === 0 ? '' : cached.get(key), files });
  }
  return groups;
}

/** Files that share a hash: a power of two. */
export function filesInGroup(slots: number): number {
  let files = minFilesInGroup;
  while (slots > files * slotsInFile * maxGroups) files *= 2;
  return files;
}

/** The slots whose documents are needed to write missing files. */
export function slotsToLoad(groups: readonly Group[], isWritten: IsWritten): readonly number[] {
  return groups.flatMap(({ first, slots, key, hash, files }) => {
    const missing =
      hash === undefined
        ? [first]
        : files.filter((start) => !isWritten(documentsPath(start / slotsInFile, hash), key));
    const length = hash === undefined ? slots : slotsInFile;
    return missing.flatMap((start) => Array.from({ length }, (_, i) => start + i));
  });
}

/** Whether the output already has a file at a path with this fingerprint. */
export type IsWritten = (path: string, fingerprint: string) => boolean;

/** A text as results show it. The language is left out where it is the site's. */
export type Display = (text: string, language: string | undefined) => string;

/** @param documentAt returns the document of a slot; called only for those that `slotsToLoad` returned */
export function documentFiles(
  groups: readonly Group[],
  documentAt: (slot: number) => SearchDocument | undefined,
  display: Display,
): DocumentFiles {
  const files: SearchFile[] = [];
  const hashes = new Map<string, string>();
  /** The JSON of the file that starts at a slot; empty where it has no documents. */
  const previewsJson = (first: number): string => {
    const documents = Array.from({ length: slotsInFile }, (_, i) => documentAt(first + i));
    return documents.every((each) => each === undefined)
      ? ''
      : JSON.stringify(documents.map((document) => documentPreview(document, display)));
  };
  for (const group of groups) {
    const { first, slots, key } = group;
    const starts = Array.from({ length: slots / slotsInFile }, (_, i) => first + i * slotsInFile);
    const hash = group.hash ?? shortHash(starts.map(previewsJson).join('\n'), groupHashLength);
    hashes.set(key, hash);
    for (const start of group.files) {
      files.push(searchFile(documentsPath(start / slotsInFile, hash), () => previewsJson(start), key));
    }
  }
  const [first] = groups;
  return {
    files,
    groups: {
      filesInGroup: first === undefined ? minFilesInGroup : first.slots / slotsInFile,
      hashes: encodeHashes(
        groups.map(({ key }) => hashes.get(key) || noHash),
        groupHashLength,
      ),
    },
    groupHashes: hashes,
  };
}

/** In the place of the hash of a group without documents. */
const noHash = '0'.repeat(groupHashLength);

function documentPreview(document: SearchDocument | undefined, display: Display): DocumentPreview | null {
  if (document === undefined) return null;
  const { id, title, date, source, summary, body, topics, actors, language, picture, facts } = document;
  const { previewLength = usualPreviewLength } = document;
  return {
    id,
    title: display(title, language),
    date,
    source,
    summary: display(summary, language),
    body: display(body.slice(0, previewLength), language),
    topics: topics.map(tagPreview),
    actors: actors.map(tagPreview),
    ...(language === undefined ? {} : { language }),
    ...(picture === undefined ? {} : { picture }),
    ...(facts === undefined ? {} : { facts }),
  };
}

function tagPreview({ id, name }: TagPreview): TagPreview {
  return { id, name };
}
