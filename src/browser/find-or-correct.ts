import type { Hits, OnFound, Search } from '../search/search.ts';
import type { PageQuestion } from './search-url.ts';

/** What a question finds; if that is nothing at all, what a corrected text finds. */
export interface Answer {
  readonly hits: Hits;
  readonly correction?: Correction;
}

export interface Correction {
  /** The text that is answered instead. */
  readonly text: string;
  /** Further suggestions, best first. */
  readonly others: readonly string[];
}

/**
 * @param isLatest whether no later search has started: the correction of an earlier one is not needed
 * @param onFound see `Search.find`
 */
export async function findOrCorrect(
  question: PageQuestion,
  search: Search,
  isLatest: () => boolean,
  onFound: OnFound,
): Promise<Answer> {
  const hits = await search.find(question, onFound);
  if (hits.unfiltered.count > 0 || question.asTyped || !isLatest()) return { hits };
  // Without the files of suggestions, the question is answered as it is.
  const [text, ...others] = await search.suggestions(question).catch(() => []);
  if (text === undefined || !isLatest()) return { hits };
  return { hits: await search.find({ ...question, text }, onFound), correction: { text, others } };
}
