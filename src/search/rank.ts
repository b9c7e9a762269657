import type { Clause } from './clause.ts';
import { eligibleDocuments } from './eligible.ts';
import type { IndexReader } from './index-reader.ts';
import { lunr } from './lunr.ts';
import { type Match, matchOf } from './matches.ts';
import { beingTyped, smallIndex } from './small-index.ts';

export interface Ranking {
  /** Numbers of the documents that match, best first; equally good ones in the order of their numbers. */
  readonly documents: readonly number[];
  /** The score of each, in the same order. */
  readonly scores: readonly number[];
  /** The terms of the index that make documents match. */
  readonly terms: ReadonlySet<string>;
}

/**
 * Runs clauses with the hits, scores and order that lunr has over the whole index. What is required and
 * prohibited is settled first (lunr's own sets grow with the square of a wildcard's terms); then lunr scores
 * and sorts the documents that are left, on a small index of their terms.
 */
export async function rank(clauses: readonly Clause[], index: IndexReader): Promise<Ranking> {
  const matches = await Promise.all(clauses.map((clause) => matchOf(clause, index)));
  const eligible = eligibleDocuments(matches, index.documentCount);
  const wanted = matches.filter(({ clause }) => clause.presence !== 'prohibited');
  const hits = wanted.length === 0 ? everyEligible(eligible) : scored(wanted, eligible, index);
  return {
    documents: hits.map((hit) => hit.document),
    scores: hits.map((hit) => hit.score),
    terms: new Set(
      wanted.flatMap(({ terms, completions }) => [...terms.keys(), ...(completions?.terms ?? [])]),
    ),
  };
}

interface Hit {
  readonly document: number;
  readonly score: number;
}

/** A query that only prohibits finds all the rest, none better than another. */
function everyEligible(eligible: Uint8Array): readonly Hit[] {
  const hits: Hit[] = [];
  eligible.forEach((yes, document) => {
    if (yes) hits.push({ document, score: 0 });
  });
  return hits;
}

function scored(matches: readonly Match[], eligible: Uint8Array, index: IndexReader): readonly Hit[] {
  const results = smallIndex(matches, index, eligible).query((query) => {
    for (const { clause, completions } of matches) {
      const { fields, boost, editDistance } = clause;
      const term = completions ? beingTyped : clause.term;
      const distance = editDistance ? { editDistance } : {};
      const { OPTIONAL } = lunr.Query.presence;
      query.clause({ term, fields, boost, usePipeline: false, presence: OPTIONAL, ...distance });
    }
  });
  return inDocumentOrderWhereTied(results.map(({ ref, score }) => ({ document: Number(ref), score })));
}

/** Sums of the same weights in another order differ in the last bits: scores that close are the same. */
function inDocumentOrderWhereTied(hits: readonly Hit[]): readonly Hit[] {
  const ordered = [...hits].sort((a, b) => b.score - a.score || a.document - b.document);
  const result: Hit[] = [];
  for (let start = 0; start < ordered.length; ) {
    const best = ordered[start]?.score ?? 0;
    let end = start + 1;
    while (best - (ordered[end]?.score ?? Number.NEGATIVE_INFINITY) < 1e-12) end++;
    result.push(...ordered.slice(start, end).sort((a, b) => a.document - b.document));
    start = end;
  }
  return result;
}
