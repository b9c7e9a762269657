import { type SearchField, searchFields } from './fields.ts';
import type { IndexReader } from './index-reader.ts';
import { type LunrIndex, type LunrPosting, type LunrVector, lunr } from './lunr.ts';
import type { Match } from './matches.ts';
import type { Posting } from './posting.ts';
import { forEachWeight } from './weights.ts';

/**
 * Stands for the word being typed, with all that it may become: as one term, so that a rare completion does
 * not outweigh a common one, and lunr need not add up thousands. No query has such characters in it, and no
 * `~2` comes near so many.
 */
export const beingTyped = '\u0001'.repeat(16);

/** A word that only begins as the typed one does counts half as much as the word itself. */
const shareOfCompletions = 0.5;

/** A `lunr.Index` of no more than the terms that a query stands for, and the documents that may be hits. */
export function smallIndex(matches: readonly Match[], index: IndexReader, eligible: Uint8Array): LunrIndex {
  const invertedIndex: Record<string, LunrPosting> = Object.create(null);
  const fieldVectors: Record<string, LunrVector> = Object.create(null);
  const terms = [...weighedTerms(matches)].sort(([a], [b]) => (a < b ? -1 : 1));
  terms.forEach(([term, parts], number) => {
    const inFields = noDocuments();
    for (const { posting, share } of parts) {
      forEachWeight(
        posting,
        index,
        (document) => eligible[document] === 1,
        (field, document, weight) => {
          inFields[field][document] = noMetadata;
          addWeight(fieldVectors, `${field}/${document}`, number, weight * share);
        },
      );
    }
    invertedIndex[term] = { ...inFields, _index: number };
  });
  return new lunr.Index({
    fields: searchFields,
    invertedIndex,
    fieldVectors,
    tokenSet: lunr.TokenSet.fromArray(terms.map(([term]) => term)),
    pipeline: { runString: (text) => [text] },
  });
}

interface WeighedPart {
  readonly posting: Posting;
  readonly share: number;
}

/** The terms of the small index. The word being typed is in it once more with its completions. */
function weighedTerms(matches: readonly Match[]): ReadonlyMap<string, readonly WeighedPart[]> {
  const terms = new Map<string, readonly WeighedPart[]>();
  for (const { terms: whole, completions } of matches) {
    const parts = [...whole].map(([term, posting]) => ({ term, posting, share: 1 }));
    if (completions) {
      terms.set(beingTyped, [...parts, { posting: completions.posting, share: shareOfCompletions }]);
    } else {
      for (const { term, posting, share } of parts) terms.set(term, [{ posting, share }]);
    }
  }
  return terms;
}

function addWeight(vectors: Record<string, LunrVector>, key: string, term: number, weight: number): void {
  const vector = vectors[key];
  if (vector === undefined) {
    vectors[key] = new lunr.Vector([term, weight]);
    return;
  }
  const { elements } = vector;
  const last = elements.length - 2;
  if (elements[last] === term) elements[last + 1] = (elements[last + 1] ?? 0) + weight;
  else elements.push(term, weight);
}

function noDocuments(): Record<SearchField, Record<number, object>> {
  return { title: {}, topics: {}, actors: {}, summary: {}, body: {} };
}

const noMetadata = Object.freeze({});
