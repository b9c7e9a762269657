import { createHash } from 'node:crypto';
import type { SearchDocument, ShownDocument, ShownTag } from './document.ts';
import { ownSummary, type SearchField, searchFields } from './fields.ts';
import { type SearchFile, searchFile } from './file.ts';
import { languageOf } from './language.ts';
import { documentsPath, type IndexFile, type Manifest, manifestPath } from './manifest.ts';
import { encodePosting, type Occurrences } from './posting.ts';
import { countTerms } from './term-counts.ts';

export interface BuildOptions {
  /** The site's language, BCP 47. */
  readonly language: string;
}

/**
 * The files of the search, the manifest last. They follow from the documents alone. Equally good hits are
 * listed in the order in which the documents stand here.
 */
export function buildSearch(
  documents: readonly SearchDocument[],
  options: BuildOptions,
): readonly SearchFile[] {
  const shown = chunks(documents.map(shownDocument), documentsInFile);
  const hashes = shown.map((chunk) => hashOf(chunk, 6));
  const { index, totalLengths } = buildIndex(documents, options);
  const indexPath = `search/index-${hashOf(index, 10)}.js`;
  const manifest: Manifest = {
    format: 1,
    language: options.language,
    documentCount: documents.length,
    averageLengths: totalLengths.map((total) => total / Math.max(1, documents.length)),
    index: indexPath,
    documentsInFile,
    documents: hashes.join(' '),
  };
  return [
    ...shown.map((chunk, number) => searchFile(documentsPath(number, hashes[number] ?? ''), chunk)),
    searchFile(indexPath, index),
    searchFile(manifestPath, manifest),
  ];
}

/** Few, because the ten hits of a page stand in as many files, and most of what those hold is not shown. */
const documentsInFile = 4;

/** Enough for an excerpt around the best passage of all but the longest items. */
const shownLength = 10_000;

function buildIndex(
  documents: readonly SearchDocument[],
  options: BuildOptions,
): { readonly index: IndexFile; readonly totalLengths: readonly number[] } {
  const language = languageOf(options.language);
  const postings = new Map<string, GrowingPosting>();
  const lengths: number[][] = searchFields.map(() => []);
  documents.forEach((each, document) => {
    const counts = countTerms(each, language);
    counts.lengths.forEach((length, field) => {
      lengths[field]?.push(length);
    });
    for (const [term, frequencies] of counts.frequencies) {
      const posting = entry(postings, term, () => new Map());
      searchFields.forEach((field, at) => {
        const frequency = frequencies[at] ?? 0;
        if (frequency === 0) return;
        const occurrences = entry(posting, field, () => ({ documents: [], frequencies: [], lengths: [] }));
        occurrences.documents.push(document);
        occurrences.frequencies.push(frequency);
        occurrences.lengths.push(counts.lengths[at] ?? 0);
      });
    }
  });
  const sorted = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    index: {
      terms: sorted.map(([term]) => term).join(' '),
      postings: sorted.map(([, posting]) => encodePosting(posting)).join('\n'),
      lengths: lengths.map((field) => field.join(' ')),
    },
    totalLengths: lengths.map((field) => field.reduce((total, length) => total + length, 0)),
  };
}

type GrowingPosting = Map<SearchField, Record<keyof Occurrences, number[]>>;

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

/** Stands in a file's name, which so changes with what the file holds, and the file may be kept for ever. */
function hashOf(data: unknown, digits: number): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, digits);
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const result: T[][] = [];
  for (let at = 0; at < all.length; at += size) result.push(all.slice(at, at + size));
  return result;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
