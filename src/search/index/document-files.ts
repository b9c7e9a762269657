import type { DocumentFace, SearchDocument, ShownDocument, ShownTag } from '../document.ts';
import { ownSummary } from '../fields.ts';
import { type SearchFile, searchFile } from '../files/file.ts';
import { encodeShelves, lowestOf, shelfHashDigits, shelfPath } from '../files/shelves.ts';
import { dataFile, fullHash, hashOf } from './hashed-file.ts';
import { shelve } from './shelves.ts';

/** Enough for an excerpt around the best passage of all but the longest items. */
const shownLength = 10_000;

/** What results show, and what the next edition may go on from. */
export interface DocumentFiles {
  readonly files: readonly SearchFile[];
  /** The path of the `ShelfList`. */
  readonly shelves: string;
  readonly known: KnownShelves;
}

/** The hash in the name of each shelf's file, by what its documents are known by. */
export type KnownShelves = ReadonlyMap<string, string>;

/** Documents whose results stand in one file. */
export interface Shelf {
  /** Their numbers, ascending. */
  readonly numbers: readonly number[];
  readonly key: string;
  /** The hash, where an earlier edition had the same shelf. */
  readonly hash: string | undefined;
}

/**
 * What results show stands on small shelves.
 *
 * @param faces by number
 * @param keys by number, what each document is known by: equal keys mean that the same is shown
 * @param known shelves of an earlier edition
 */
export function documentShelves(
  faces: readonly (DocumentFace | undefined)[],
  keys: readonly (string | undefined)[],
  known: KnownShelves,
): readonly Shelf[] {
  return shelve(faces).map((numbers) => {
    const key = fullHash(numbers.map((number) => keys[number]).join(' '));
    return { numbers, key, hash: known.get(key) };
  });
}

/** The numbers of documents whose texts are needed to write what does not stand. */
export function numbersToShow(shelves: readonly Shelf[], stands: Stands): readonly number[] {
  return shelves.flatMap(({ numbers, key, hash }) =>
    hash !== undefined && stands(shelfPath(lowestOf(numbers), hash), key) ? [] : numbers,
  );
}

/** Whether a file stands at a path that has this fingerprint. */
export type Stands = (path: string, fingerprint: string) => boolean;

/** @param documentAt gives a document by its number; asked only for those of `numbersToShow` */
export function documentFiles(
  shelves: readonly Shelf[],
  documentAt: (number: number) => SearchDocument,
): DocumentFiles {
  const shown = (numbers: readonly number[]): string =>
    JSON.stringify(numbers.map((number) => shownDocument(documentAt(number))));
  const hashed = shelves.map(({ hash, ...shelf }) => ({
    ...shelf,
    hash: hash ?? hashOf(shown(shelf.numbers), shelfHashDigits),
  }));
  const list = dataFile('search/shelves', encodeShelves(hashed));
  const files = hashed.map(({ numbers, key, hash }) =>
    searchFile(shelfPath(lowestOf(numbers), hash), () => shown(numbers), key),
  );
  return {
    files: [...files, list],
    shelves: list.path,
    known: new Map(hashed.map(({ key, hash }) => [key, hash])),
  };
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
