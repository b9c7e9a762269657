import { fieldWeights, type SearchField } from '../fields.ts';
import type { Positions } from '../files/positions.ts';
import type { PostingList } from '../files/posting-list.ts';
import type { Neighbours } from '../query/neighbours.ts';
import { inverseDocumentFrequency, k1 } from './bm25f.ts';
import type { IndexReader } from './index-reader.ts';
import type { Match } from './matches.ts';
import type { YieldToMain } from './yield-to-main.ts';

/** What two words that stand together count, compared with a word of the same rarity. */
const neighbourWeight = 0.2;
/** More pairs would load much and add little. */
const maxPairs = 8;

/**
 * Adds to the scores of documents in which neighbouring words of the query stand at the same distance: BM25 of the pair
 * as if it were a word (the ordered pairs of Metzler and Croft's sequential dependence model, 2005).
 *
 * @param scores by doc id
 */
export async function addNeighbourScores(
  neighbours: readonly Neighbours[],
  matches: readonly Match[],
  scores: Float64Array,
  index: IndexReader,
  yieldToMain: YieldToMain,
): Promise<void> {
  const postingLists = new Map(matches.flatMap(({ terms }) => [...terms]));
  const pairs = neighbours
    .filter(({ first, second }) => postingLists.has(first) && postingLists.has(second))
    .slice(0, maxPairs);
  const open = async (term: string): Promise<PositionedTerm> => {
    const postingList = postingLists.get(term) ?? new Map();
    return { postingList, positions: await index.positions(term, postingList) };
  };
  const opened = await Promise.all(
    pairs.map(({ first, second }) => Promise.all([open(first), open(second)])),
  );
  for (const [i, { distance }] of pairs.entries()) {
    const [first, second] = opened[i] ?? [];
    if (first === undefined || second === undefined) continue;
    const frequencies = pairFrequencies(first, second, distance, index);
    const weight = neighbourWeight * inverseDocumentFrequency(frequencies.size, index.documentCount);
    for (const [docId, frequency] of frequencies) {
      scores[docId] = (scores[docId] ?? 0) + (weight * frequency) / (k1 + frequency);
    }
    await yieldToMain();
  }
}

interface PositionedTerm {
  readonly postingList: PostingList;
  readonly positions: Positions;
}

/** By doc id, the weighted frequency of two terms at a distance, added up over all fields. */
function pairFrequencies(
  first: PositionedTerm,
  second: PositionedTerm,
  distance: number,
  index: IndexReader,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [field, postings] of first.postingList) {
    const others = second.postingList.get(field);
    if (others === undefined) continue;
    const { weight, b } = fieldWeights[field];
    const perTerm = b / index.averageLength(field);
    const starts = positionsByDocument(first, field);
    const ends = positionsByDocument(second, field);
    postings.docIds.forEach((docId, i) => {
      const endsHere = ends.get(docId);
      if (endsHere === undefined) return;
      const startsHere = starts.get(docId) ?? [];
      const count = startsHere.filter((start) => endsHere.includes(start + distance)).length;
      if (count === 0) return;
      const normalized = count / (1 - b + perTerm * (postings.lengths[i] ?? 0));
      sums.set(docId, (sums.get(docId) ?? 0) + weight * normalized);
    });
  }
  return sums;
}

function positionsByDocument(
  { postingList, positions }: PositionedTerm,
  field: SearchField,
): ReadonlyMap<number, readonly number[]> {
  const all = positions.get(field) ?? [];
  const byDocument = new Map<number, readonly number[]>();
  const postings = postingList.get(field);
  let next = 0;
  postings?.docIds.forEach((docId, i) => {
    const end = next + (postings.frequencies[i] ?? 0);
    byDocument.set(docId, all.slice(next, end));
    next = end;
  });
  return byDocument;
}
