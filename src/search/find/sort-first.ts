import type { Neighbours } from '../query/neighbours.ts';
import { neighbourScorer } from './neighbours-in-text.ts';
import type { OpenedIndex } from './opened-index.ts';
import type { Ranking } from './rank.ts';

/** As many as a page of results shows, whose texts are loaded anyway. */
const sortedHits = 10;

/**
 * Sorts the first hits again by their scores and what `neighbourScorer` adds. Those with every word of the query stay
 * before the others.
 *
 * @param docIds the hits, best first
 * @param complete how many of them have every word
 */
export async function sortFirst(
  docIds: readonly number[],
  complete: number,
  ranking: Ranking,
  neighbours: readonly Neighbours[],
  { preview, language }: Pick<OpenedIndex, 'preview' | 'language'>,
): Promise<readonly number[]> {
  const first = docIds.slice(0, sortedHits);
  if (neighbours.length === 0 || first.length < 2) return docIds;
  const previews = await Promise.all(first.map(preview));
  const added = neighbourScorer(neighbours, ranking.rarities, language);
  const scoreOf = new Map(ranking.docIds.map((docId, i) => [docId, ranking.scores[i] ?? 0]));
  const sorted = first
    .map((docId, rank) => {
      const document = previews[rank];
      return { docId, rank, score: (scoreOf.get(docId) ?? 0) + (document ? added(document) : 0) };
    })
    .sort((a, b) => {
      return Number(a.rank >= complete) - Number(b.rank >= complete) || b.score - a.score || a.rank - b.rank;
    });
  return [...sorted.map(({ docId }) => docId), ...docIds.slice(sortedHits)];
}
