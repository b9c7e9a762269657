import { type SearchField, searchFields } from '../fields.ts';
import type { Posting } from '../files/posting.ts';
import type { Breathe } from './breathe.ts';
import type { IndexReader } from './index-reader.ts';
import type { Match } from './matches.ts';
import { addWeights } from './weights.ts';

/**
 * lunr's scores (`Index.query` of lunr 2.3.9), by document number: in each field the query and the document are
 * vectors over terms, of boosts and of weights, and the field's score is their product over the length of the
 * query's. A document's score is the sum over its fields. lunr's own function would make an object of every term,
 * field and document, and keep the page from answering to keys meanwhile; this takes arrays of numbers, and comes to
 * the same.
 *
 * @param matches without those that prohibit
 * @param documents the ones that are wanted; others have no score
 */
export async function score(
  matches: readonly Match[],
  documents: readonly number[],
  index: IndexReader,
  breathe: Breathe,
): Promise<Float64Array> {
  const scores = new Float64Array(index.slots);
  const wanted = new Uint8Array(index.slots);
  for (const document of documents) wanted[document] = 1;
  for (const field of searchFields) {
    const terms = queryVector(matches, field);
    const length = Math.sqrt(terms.reduce((sum, { boost }) => sum + boost * boost, 0));
    // All of it written with `^0`: such words find, but count for nothing.
    if (length === 0) continue;
    for (const { boost, parts } of terms) {
      for (const { posting, share } of parts) {
        addWeights(posting, field, (boost * share) / length, index, wanted, scores);
      }
      await breathe();
    }
  }
  return scores;
}

/** A term of the query in one field. Where several clauses stand for it, their boosts add up. */
interface WeighedTerm {
  boost: number;
  readonly parts: readonly { readonly posting: Posting; readonly share: number }[];
}

/** A word that only begins as the typed one does counts half as much as the word itself. */
const shareOfCompletions = 0.5;

/**
 * The word being typed is one term with all that it may become, so that a rare completion does not outweigh a
 * common one. No other term begins with such a character.
 */
const beingTyped = '\u0001';

function queryVector(matches: readonly Match[], field: SearchField): readonly WeighedTerm[] {
  const vector = new Map<string, WeighedTerm>();
  const add = (term: string, boost: number, parts: WeighedTerm['parts']): void => {
    const known = vector.get(term);
    if (known) known.boost += boost;
    else vector.set(term, { boost, parts });
  };
  for (const { clause, terms, completions } of matches) {
    if (!clause.fields.includes(field)) continue;
    const whole = [...terms].map(([term, posting]) => ({ term, posting, share: 1 }));
    if (completions) {
      add(beingTyped, clause.boost, [...whole, { posting: completions.posting, share: shareOfCompletions }]);
    } else {
      for (const { term, posting, share } of whole) add(term, clause.boost, [{ posting, share }]);
    }
  }
  return [...vector].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term);
}
