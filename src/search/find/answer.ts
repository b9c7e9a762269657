import type { Clause } from '../query/clause.ts';
import type { Query } from '../query/parse-query.ts';
import { phraseClauses } from '../query/phrase.ts';
import type { OpenedIndex } from './opened-index.ts';
import { type Extent, type Ranking, type RankingMethod, rank } from './rank.ts';

export interface Answer {
  readonly ranking: Ranking;
  readonly required: Required;
}

/**
 * What the first hits match: `all` words and phrases (or what `+` and `-` say); `apart`, all words but no phrase, because
 * no item contains the words next to each other; `any` of the words, because no item contains all; or `nothing`,
 * because there is no word to search for.
 */
export type Required = 'all' | 'apart' | 'any' | 'nothing';

/**
 * Searches for everything in a query, and for less where that finds nothing.
 *
 * @param extent see `rank`
 */
export async function answer(
  query: Query,
  index: OpenedIndex,
  method?: RankingMethod,
  extent?: Extent,
): Promise<Answer> {
  const { phrases } = query;
  // lunr knows no dates, only their words.
  const dates = method === 'lunr' ? [] : query.dates;
  const clauses =
    method === 'lunr' ? [...query.clauses, ...query.dates.flatMap(({ words }) => words)] : query.clauses;
  const inPhrases = phrases.flatMap(phraseClauses);
  if (clauses.length + phrases.length + dates.length === 0) return { ranking: nothing, required: 'nothing' };

  const all = await rank({ clauses: [...clauses, ...inPhrases], phrases, dates }, index, method, extent);
  if (all.docIds.length > 0) return { ranking: all, required: all.complete > 0 ? 'all' : 'any' };
  // There are only stop words, and none is a name.
  const { unknownNames } = all;
  if (unknownNames.length > 0 && unknownNames.length === clauses.length + inPhrases.length + dates.length)
    return { ranking: all, required: 'nothing' };

  const prohibited = phrases.filter((phrase) => phrase.isProhibited);
  if (phrases.some((phrase) => !phrase.isProhibited && phrase.words.length > 1)) {
    const apart = await rank(
      { clauses: [...clauses, ...inPhrases], phrases: prohibited, dates },
      index,
      method,
    );
    if (apart.complete > 0) return { ranking: apart, required: 'apart' };
  }
  if (inPhrases.length < 2 && clauses.length + dates.length === 0) return { ranking: all, required: 'all' };
  const loosened = inPhrases.map((clause): Clause => ({ ...clause, presence: 'optional' }));
  const any = await rank({ clauses: [...clauses, ...loosened], phrases: prohibited, dates }, index, method);
  return { ranking: any, required: any.docIds.length > 0 ? 'any' : 'all' };
}

/**
 * Lists documents, newest first, as the answer to a question that asks for all.
 *
 * @param ascending doc ids
 */
export function answerAll(ascending: readonly number[]): Answer {
  const docIds = [...ascending].reverse();
  return { ranking: { ...nothing, docIds, complete: docIds.length }, required: 'all' };
}

const nothing: Ranking = {
  docIds: [],
  complete: 0,
  scores: [],
  terms: new Set(),
  rarities: new Map(),
  tooShort: false,
  missing: new Set(),
  unknownNames: [],
};
