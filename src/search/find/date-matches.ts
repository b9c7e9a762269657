import type { QueriedDate } from '../query/parse-query.ts';
import { type Match, matchOf } from './matches.ts';
import type { OpenedIndex } from './opened-index.ts';

/** A date of a query, and what it matches in the index. */
export interface DateMatch {
  /** The documents whose date may fall in it. */
  readonly ofDate: readonly number[];
  /** The documents of the date, and those that contain all its words. */
  readonly docIds: readonly number[];
  /** The words of the date, as words of a text. */
  readonly words: readonly Match[];
}

/** Looks up a date in the index. */
export async function dateMatchOf(
  { days, words }: QueriedDate,
  { reader, dates }: Pick<OpenedIndex, 'reader' | 'dates'>,
): Promise<DateMatch> {
  const [dated, ...matches] = await Promise.all([dates(), ...words.map((word) => matchOf(word, reader))]);
  const ofDate = dated
    .filter((each) => each.days && each.days.earliest <= days.latest && each.days.latest >= days.earliest)
    .map(({ docId }) => docId);
  return { ofDate, docIds: [...new Set([...ofDate, ...docIdsWithAll(matches)])], words: matches };
}

function docIdsWithAll(matches: readonly Match[]): readonly number[] {
  const [first, ...others] = matches.map(
    ({ terms }) =>
      new Set([...terms.values()].flatMap((list) => [...list.values()].flatMap(({ docIds }) => docIds))),
  );
  return [...(first ?? [])].filter((docId) => others.every((each) => each.has(docId)));
}
