import { type SearchField, searchFields } from '../fields.ts';
import type { ImpactList } from '../files/impact-list.ts';
import type { PostingList } from '../files/posting-list.ts';
import { impactsOf } from './impacts.ts';
import type { IndexReader } from './index-reader.ts';
import { postingListOfSequence } from './sequences.ts';

/** One way of reading the index: the documents that contain a term, with what a ranking has to know of each. */
export interface Lookup<List> {
  /** The list of each term in some fields; undefined for a term that is not in the index. */
  lists(terms: readonly string[], fields: readonly SearchField[]): Promise<readonly (List | undefined)[]>;
  /** The list of a sequence, as if it were one term; undefined if no document contains it. */
  listOfSequence(sequence: string, fields: readonly SearchField[]): Promise<List | undefined>;
  /** The documents of a list in some fields, in lists that may overlap. */
  docIdLists(list: List, fields: readonly SearchField[]): DocIdLists;
}

export type DocIdLists = readonly ArrayLike<number>[];

/**
 * Reads impact lists. Those of some fields only, and those of sequences, are computed from posting lists and have all
 * documents.
 *
 * @param tiers see `IndexReader`
 */
export function impactLookup(index: IndexReader, tiers: number): Lookup<ImpactList> {
  return {
    async lists(terms, fields) {
      if (fields.length === searchFields.length) return index.impactLists(terms, tiers);
      const postingLists = await index.postingLists(terms);
      return postingLists.map((list) => list && impactsOf(list, fields, index));
    },
    async listOfSequence(sequence, fields) {
      const postingList = await postingListOfSequence(sequence, index);
      return postingList.size === 0 ? undefined : impactsOf(postingList, fields, index);
    },
    docIdLists: ({ groups }) => groups.map(({ docIds }) => docIds),
  };
}

/** Reads posting lists, which lunr's scores are computed from. */
export function postingLookup(index: IndexReader): Lookup<PostingList> {
  return {
    lists: (terms) => index.postingLists(terms),
    async listOfSequence(sequence) {
      const postingList = await postingListOfSequence(sequence, index);
      return postingList.size === 0 ? undefined : postingList;
    },
    docIdLists: (list, fields) => fields.map((field) => list.get(field)?.docIds ?? []),
  };
}
