import type { QueriedDate } from '../query/parse-query.ts';
import type { DocIdLists, Lookup } from './lookup.ts';
import { docIdListsOf, type Match, matchOf } from './matches.ts';
import type { OpenedIndex } from './opened-index.ts';

/** A date of a query, and what it matches in the index. */
export interface DateMatch<List> {
  /** The documents whose date may fall in it. */
  readonly ofDate: readonly number[];
  /** The documents of the date, and those that contain all its words. */
  readonly docIds: readonly number[];
  /** The words of the date, as words of a text. */
  readonly words: readonly Match<List>[];
}

/** Looks up a date in the index. */
export async function dateMatchOf<List>(
  { days, words }: QueriedDate,
  { reader, docIdsWithin }: Pick<OpenedIndex, 'reader' | 'docIdsWithin'>,
  lookup: Lookup<List>,
): Promise<DateMatch<List>> {
  const [ofDate, ...matches] = await Promise.all([
    docIdsWithin(days),
    ...words.map((word) => matchOf(word, reader, lookup)),
  ]);
  const containing = docIdsWithAll(matches.map((match) => docIdListsOf(match, lookup)));
  return { ofDate, docIds: [...new Set([...ofDate, ...containing])], words: matches };
}

function docIdsWithAll(words: readonly DocIdLists[]): readonly number[] {
  const [first, ...others] = words.map((lists) => new Set(lists.flatMap((docIds) => Array.from(docIds))));
  return [...(first ?? [])].filter((docId) => others.every((each) => each.has(docId)));
}
