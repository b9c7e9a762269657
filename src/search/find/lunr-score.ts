import { type SearchField, searchFields } from '../fields.ts';
import type { PostingList } from '../files/posting-list.ts';
import type { IndexReader } from './index-reader.ts';
import { addWeights } from './lunr-weights.ts';
import type { Match } from './matches.ts';
import { union } from './union.ts';
import type { YieldToMain } from './yield-to-main.ts';

/**
 * lunr's scores (`Index.query` of lunr 2.3.9), by doc id. In each field the query is a vector of boosts and the
 * document a vector of weights, both over terms; the field's score is their dot product divided by the length of
 * the query vector. A document's score is the sum over its fields. lunr's own function creates an object for every
 * term, field and document, and blocks the page meanwhile; this one works on arrays of numbers and gets the same
 * result.
 *
 * @param matches without prohibited clauses
 * @param docIds the documents to score; the others have no score
 */
export async function lunrScores(
  matches: readonly Match<PostingList>[],
  docIds: readonly number[],
  index: IndexReader,
  yieldToMain: YieldToMain,
): Promise<Float64Array> {
  const scores = new Float64Array(index.slots);
  const wanted = new Uint8Array(index.slots);
  for (const docId of docIds) wanted[docId] = 1;
  const merged = matches.map(({ clause, terms, completions }): MergedMatch => {
    return { clause, terms, completions: completions && union([...completions.values()], index.slots) };
  });
  for (const field of searchFields) {
    const terms = queryVector(merged, field);
    const length = Math.sqrt(terms.reduce((sum, { boost }) => sum + boost * boost, 0));
    // All words have `^0`: they match, but do not count.
    if (length === 0) continue;
    for (const { boost, parts } of terms) {
      for (const { postingList, share } of parts) {
        addWeights(postingList, field, (boost * share) / length, index, wanted, scores);
      }
      await yieldToMain();
    }
  }
  return scores;
}

/** A term of the query in one field. The boosts of clauses with the same term are added up. */
interface QueryTerm {
  boost: number;
  readonly parts: readonly { readonly postingList: PostingList; readonly share: number }[];
}

/** A match whose completions are merged into one term. */
interface MergedMatch extends Omit<Match<PostingList>, 'completions'> {
  readonly completions: PostingList | undefined;
}

/** A completion counts half as much as the word itself. */
const completionShare = 0.5;

/**
 * The word being typed and all its completions are one term, so that a rare completion does not outweigh a common
 * one. No other term starts with this character.
 */
const typedTerm = '\u0001';

function queryVector(matches: readonly MergedMatch[], field: SearchField): readonly QueryTerm[] {
  const vector = new Map<string, QueryTerm>();
  const add = (term: string, boost: number, parts: QueryTerm['parts']): void => {
    const existing = vector.get(term);
    if (existing) existing.boost += boost;
    else vector.set(term, { boost, parts });
  };
  for (const { clause, terms, completions } of matches) {
    if (!clause.fields.includes(field)) continue;
    const whole = [...terms].map(([term, postingList]) => ({ term, postingList, share: 1 }));
    if (completions) {
      add(typedTerm, clause.boost, [...whole, { postingList: completions, share: completionShare }]);
    } else {
      for (const { term, postingList, share } of whole) add(term, clause.boost, [{ postingList, share }]);
    }
  }
  return [...vector].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term);
}
