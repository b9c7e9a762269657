import { type SearchField, searchFields } from '../../../src/search/fields.ts';
import type { PostingList } from '../../../src/search/files/posting-list.ts';
import { impactsOf } from '../../../src/search/find/impacts.ts';
import type { IndexReader } from '../../../src/search/find/index-reader.ts';
import type { Clause } from '../../../src/search/query/clause.ts';

/** A posting list with frequency 1 in fields of ten terms. */
export function postingListOf(
  fields: Readonly<Partial<Record<SearchField, readonly number[]>>>,
): PostingList {
  return new Map(
    searchFields.flatMap((field) => {
      const docIds = [...new Set(fields[field] ?? [])].sort((a, b) => a - b);
      const each = (value: number) => docIds.map(() => value);
      return docIds.length === 0
        ? []
        : [[field, { docIds, frequencies: each(1), lengths: each(10) }] as const];
    }),
  );
}

export function clauseOf(parts: Partial<Clause> & { readonly term: string }): Clause {
  return { kind: 'term', fields: searchFields, boost: 1, presence: 'optional', ...parts };
}

/** An index of some terms, in which every field has ten terms on average. */
export function readerOf(lists: Readonly<Record<string, PostingList>>, documentCount: number): IndexReader {
  const terms = Object.keys(lists).sort();
  const averageLength = () => 10;
  return {
    documentCount,
    slots: documentCount,
    averageLength,
    termsMatching: async ({ term }) => terms.filter((each) => each === term),
    termsWithPrefix: async (letters) =>
      letters.length < 2 ? 'tooMany' : terms.filter((each) => each.startsWith(letters)),
    impactLists: async (wanted) =>
      wanted.map((term) => lists[term] && impactsOf(lists[term], searchFields, { averageLength })),
    postingLists: async (wanted) => wanted.map((term) => lists[term]),
    positions: async () => new Map(),
  };
}
