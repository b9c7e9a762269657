import type { SearchDocument, ShownDocument, ShownTag } from '../document.ts';
import { ownSummary } from '../fields.ts';
import { type SearchFile, searchFile } from '../files/file.ts';
import { documentsPath, filesInGroup, slotsInFile } from '../files/manifest.ts';
import { hashOf } from './hashed-file.ts';

/** Enough for an excerpt around the best passage of all but the longest items. */
const shownLength = 10_000;

/** Where a file's name has a number too, a short hash tells editions of the file apart. */
const shortHashDigits = 6;

/** What results show, in small files by the documents' numbers, and the hashes that stand in their names. */
export function documentFiles(
  documents: readonly SearchDocument[],
  numbers: readonly number[],
  slots: number,
): { readonly files: readonly SearchFile[]; readonly hashes: string } {
  const bySlot = new Map(documents.map((document, at) => [numbers[at], shownDocument(document)]));
  const files: SearchFile[] = [];
  const hashes: string[] = [];
  /** What the file with the documents from a number on holds; empty where there are none. */
  const shownFile = (first: number): string => {
    const shown = Array.from({ length: slotsInFile }, (_, i) => bySlot.get(first + i) ?? null);
    return shown.every((each) => each === null) ? '' : JSON.stringify(shown);
  };
  const slotsInGroup = slotsInFile * filesInGroup;
  for (let first = 0; first < slots; first += slotsInGroup) {
    const group = Array.from({ length: filesInGroup }, (_, i) => shownFile(first + i * slotsInFile));
    const hash = hashOf(group.join('\n'), shortHashDigits);
    hashes.push(hash);
    group.forEach((json, i) => {
      if (json !== '') files.push(searchFile(documentsPath(first / slotsInFile + i, hash), json));
    });
  }
  return { files, hashes: hashes.join(' ') };
}

function shownDocument(document: SearchDocument): ShownDocument {
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
