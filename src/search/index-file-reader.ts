import { type SearchField, searchFields } from './fields.ts';
import type { IndexReader } from './index-reader.ts';
import type { IndexFile, Manifest } from './manifest.ts';
import { decodePosting, type LengthOf } from './posting.ts';
import { placeOf, termsBeginning, termsMatching } from './term-list.ts';

/** Reads an index that is kept in one file, which is loaded with the first question and kept. */
export function indexFileReader(manifest: Manifest, load: (path: string) => Promise<unknown>): IndexReader {
  let opened: Promise<OpenIndex> | undefined;

  function open(): Promise<OpenIndex> {
    // The path carries a hash of what the build wrote there, so the file is what that build says it is.
    opened ??= load(manifest.index).then((data) => openIndex(data as IndexFile));
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  }

  return {
    documentCount: manifest.documentCount,
    averageLength: (field) => manifest.averageLengths[searchFields.indexOf(field)] ?? 0,
    termsMatching: async (clause) => termsMatching((await open()).terms, clause),
    termsBeginning: async (letters) => termsBeginning((await open()).terms, letters),
    async postings(terms) {
      const index = await open();
      return terms.map((term) => {
        const line = index.postings[placeOf(index.terms, term) ?? -1];
        return line === undefined ? new Map() : decodePosting(line, index.lengthOf);
      });
    },
  };
}

interface OpenIndex {
  readonly terms: readonly string[];
  readonly postings: readonly string[];
  readonly lengthOf: LengthOf;
}

function openIndex(file: IndexFile): OpenIndex {
  const lengths = new Map<SearchField, readonly number[]>(
    searchFields.map((field, index) => [field, (file.lengths[index] ?? '').split(' ').map(Number)]),
  );
  return {
    terms: file.terms === '' ? [] : file.terms.split(' '),
    postings: file.postings.split('\n'),
    lengthOf: (field, document) => lengths.get(field)?.[document] ?? 0,
  };
}
