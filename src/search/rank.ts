import type { Clause } from './clause.ts';
import { searchFields } from './fields.ts';
import type { IndexReader } from './index-reader.ts';
import { type LunrIndex, type LunrPosting, type LunrVector, lunr } from './lunr.ts';
import { added, type TermWeights, termWeights, united } from './weights.ts';

export interface Ranking {
  /** Numbers of the documents that match, best first; equally good ones in the order of their numbers. */
  readonly documents: readonly number[];
  /** The score of each, in the same order. */
  readonly scores: readonly number[];
  /** The terms of the index that made documents match. */
  readonly terms: ReadonlySet<string>;
}

/**
 * Runs clauses as lunr would over the whole index: a small `lunr.Index` is made of no more than the terms
 * that the clauses stand for, and lunr runs the query on that.
 */
export async function rank(clauses: readonly Clause[], index: IndexReader): Promise<Ranking> {
  const terms = new Set<string>();
  const weights = new Map<string, TermWeights>();
  const runnable: Clause[] = [];
  for (const clause of clauses) {
    const matching = await index.termsMatching(clause);
    const found = await index.postings(matching);
    matching.forEach((term, i) => {
      const posting = found[i];
      if (posting) weights.set(term, termWeights(posting, index));
    });
    if (clause.presence !== 'prohibited') for (const term of matching) terms.add(term);
    if (clause.beginning === undefined) {
      runnable.push(clause);
    } else {
      const completions = await index.termsBeginning(clause.beginning);
      for (const term of completions) terms.add(term);
      const whole = weights.get(clause.term) ?? new Map();
      const begun = termWeights(united(await index.postings(completions)), index);
      weights.set(beingTyped, added(whole, begun, shareOfBeginning));
      runnable.push({ ...clause, term: beingTyped });
    }
  }
  return { ...run(runnable, weights, index.documentCount), terms };
}

/**
 * Stands in the small index for the word that is being typed, with all its completions: as one term, so that
 * a rare completion does not outweigh a common one, and lunr need not add up thousands of them. No query
 * contains these characters, and no `~2` comes near them.
 */
const beingTyped = '\u0001'.repeat(16);

/** A word that only begins as the typed one does counts half as much as the word itself. */
const shareOfBeginning = 0.5;

function run(
  clauses: readonly Clause[],
  weights: ReadonlyMap<string, TermWeights>,
  documentCount: number,
): Pick<Ranking, 'documents' | 'scores'> {
  const onlyProhibits = clauses.every((clause) => clause.presence === 'prohibited');
  const results = smallIndex(weights, onlyProhibits ? documentCount : 0).query((query) => {
    for (const { term, fields, boost, presence, editDistance } of clauses) {
      const distance = editDistance && term !== beingTyped ? { editDistance } : {};
      query.clause({ term, fields, boost, usePipeline: false, presence: presences[presence], ...distance });
    }
  });
  const hits = results.map(({ ref, score }) => ({ document: Number(ref), score }));
  const ordered = inDocumentOrderWhereTied(hits);
  return { documents: ordered.map((hit) => hit.document), scores: ordered.map((hit) => hit.score) };
}

/** With `documentCount`, the index also names every document: a query of prohibitions alone starts from all. */
function smallIndex(weights: ReadonlyMap<string, TermWeights>, documentCount: number): LunrIndex {
  const invertedIndex: Record<string, LunrPosting> = Object.create(null);
  const fieldVectors: Record<string, LunrVector> = Object.create(null);
  for (let document = 0; document < documentCount; document++) {
    fieldVectors[`${searchFields[0]}/${document}`] = new lunr.Vector([]);
  }
  const terms = [...weights.keys()].sort();
  terms.forEach((term, number) => {
    const posting: LunrPosting = { _index: number };
    for (const field of searchFields) {
      const documents: Record<string, object> = Object.create(null);
      for (const [document, weight] of weights.get(term)?.get(field) ?? []) {
        documents[document] = noMetadata;
        const key = `${field}/${document}`;
        const vector = fieldVectors[key];
        if (vector) vector.elements.push(number, weight);
        else fieldVectors[key] = new lunr.Vector([number, weight]);
      }
      posting[field] = documents;
    }
    invertedIndex[term] = posting;
  });
  return new lunr.Index({
    fields: searchFields,
    invertedIndex,
    fieldVectors,
    tokenSet: lunr.TokenSet.fromArray(terms),
    pipeline: { runString: (text) => [text] },
  });
}

const noMetadata = Object.freeze({});
const presences = { optional: 1, required: 2, prohibited: 3 } as const;

interface Hit {
  readonly document: number;
  readonly score: number;
}

/** Sums of the same weights in another order differ in the last bits: scores that close are the same. */
function inDocumentOrderWhereTied(hits: readonly Hit[]): readonly Hit[] {
  const ordered = [...hits].sort((a, b) => b.score - a.score || a.document - b.document);
  const result: Hit[] = [];
  for (let start = 0; start < ordered.length; ) {
    const tied = (hit: Hit | undefined) => hit && (ordered[start]?.score ?? 0) - hit.score < 1e-12;
    let end = start + 1;
    while (tied(ordered[end])) end++;
    result.push(...ordered.slice(start, end).sort((a, b) => a.document - b.document));
    start = end;
  }
  return result;
}
