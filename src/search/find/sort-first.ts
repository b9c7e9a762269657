import type { OpenedIndex } from './opened-index.ts';
import type { Ranking } from './rank.ts';
import { type QueryText, textScorer } from './text-score.ts';

/** As many as a page of results shows, whose texts are loaded anyway. */
const sortedHits = 10;

/**
 * Sorts the first hits again by their scores and what `textScorer` adds. Those with every word of the query stay
 * before the others.
 *
 * @param docIds the hits, best first
 * @param complete how many of them have every word
 */
export async function sortFirst(
  docIds: readonly number[],
  complete: number,
  ranking: Ranking,
  query: QueryText,
  { preview, language, yieldToMain }: Pick<OpenedIndex, 'preview' | 'language' | 'yieldToMain'>,
): Promise<readonly number[]> {
  const first = docIds.slice(0, sortedHits);
  if (first.length < 2) return docIds;
  const added = textScorer(query, ranking.rarities, language);
  const scored = await Promise.all(
    first.map(async (docId, rank) => {
      const document = await preview(docId);
      const score = ranking.scores[docId] ?? 0;
      // While the texts of others are still loading.
      await yieldToMain();
      return { docId, rank, score: score + (document ? added(document) : 0) };
    }),
  );
  const sorted = scored.sort((a, b) => {
    return Number(a.rank >= complete) - Number(b.rank >= complete) || b.score - a.score || a.rank - b.rank;
  });
  return [...sorted.map(({ docId }) => docId), ...docIds.slice(sortedHits)];
}
