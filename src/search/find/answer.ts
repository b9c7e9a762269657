import type { Clause } from '../query/clause.ts';
import type { Query } from '../query/parse-query.ts';
import { phraseClauses } from '../query/phrase.ts';
import type { OpenedIndex } from './opened-index.ts';
import { type Ranking, rank } from './rank.ts';

export interface Answer {
  readonly ranking: Ranking;
  readonly required: Required;
}

/**
 * What the hits match: `all` words and phrases (or what `+` and `-` say); `apart`, all words but no phrase, because
 * no item contains the words next to each other; `any` of the words, because no item contains all; or `nothing`,
 * because there is no word to search for.
 */
export type Required = 'all' | 'apart' | 'any' | 'nothing';

/** Searches for everything in a query, and for less where that finds nothing. */
export async function answer(query: Query, index: OpenedIndex): Promise<Answer> {
  const inPhrases = query.phrases.flatMap(phraseClauses);
  if (query.clauses.length + query.phrases.length === 0) return { ranking: nothing, required: 'nothing' };

  const { clauses, changed } = allRequired(query.clauses, inPhrases.length);
  const all = await rank([...clauses, ...inPhrases], query.phrases, index);
  if (all.docIds.length > 0) return { ranking: all, required: 'all' };

  const prohibited = query.phrases.filter((phrase) => phrase.isProhibited);
  if (query.phrases.some((phrase) => !phrase.isProhibited && phrase.words.length > 1)) {
    const apart = await rank([...clauses, ...inPhrases], prohibited, index);
    if (apart.docIds.length > 0) return { ranking: apart, required: 'apart' };
  }

  if (!changed) return { ranking: all, required: 'all' };
  const loosened = inPhrases.map((clause): Clause => ({ ...clause, presence: 'optional' }));
  return { ranking: await rank([...query.clauses, ...loosened], prohibited, index), required: 'any' };
}

/** Lists every document, newest first. */
export async function answerAll(index: OpenedIndex): Promise<Answer> {
  const documents = [...(await index.allDocIds())].reverse();
  return { ranking: { ...nothing, docIds: documents }, required: 'all' };
}

/**
 * Makes every word required, as readers expect, unless a `+` in the query already says which words are. `changed`
 * says whether that makes the query stricter.
 */
function allRequired(
  clauses: readonly Clause[],
  inPhrases: number,
): { readonly clauses: readonly Clause[]; readonly changed: boolean } {
  const wanted = clauses.filter((clause) => clause.presence !== 'prohibited');
  if (wanted.some((clause) => clause.presence === 'required')) return { clauses, changed: false };
  return {
    clauses: clauses.map((each) => (each.presence === 'optional' ? { ...each, presence: 'required' } : each)),
    changed: wanted.length + inPhrases > 1,
  };
}

const nothing: Ranking = { docIds: [], scores: [], terms: new Set(), tooShort: false };
