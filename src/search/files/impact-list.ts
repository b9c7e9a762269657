import { type Impact, impactOf } from '../impact.ts';
import { VarintReader, type VarintWriter } from './varint.ts';

/** The documents that contain a term: all, or the best of them. */
export interface ImpactList {
  /** How many documents contain the term; more than `groups` have, if these have only the best. */
  readonly documentCount: number;
  /** Documents of equal impact, the highest first. */
  readonly groups: readonly ImpactGroup[];
}

export interface ImpactGroup {
  readonly impact: Impact;
  /** Ascending. */
  readonly docIds: ArrayLike<number>;
}

/**
 * Varints. For each group: sixteen times the number of documents minus one, plus 15 minus the impact; then the gap between
 * each doc id and the one before.
 */
export function encodeGroups(groups: readonly ImpactGroup[], writer: VarintWriter): string {
  for (const { impact, docIds } of groups) {
    writer.write((docIds.length - 1) * 16 + 15 - impact);
    let next = 0;
    for (let i = 0; i < docIds.length; i++) {
      const docId = docIds[i] ?? 0;
      writer.write(docId - next);
      next = docId + 1;
    }
  }
  return writer.take();
}

export function decodeGroups(text: string): readonly ImpactGroup[] {
  const groups: ImpactGroup[] = [];
  const reader = new VarintReader(text);
  while (!reader.isAtEnd) {
    const head = reader.next();
    const docIds = new Array<number>((head >>> 4) + 1);
    let next = 0;
    for (let i = 0; i < docIds.length; i++) {
      next += reader.next();
      docIds[i] = next++;
    }
    groups.push({ impact: 15 - (head & 15), docIds });
  }
  return groups;
}

/**
 * Groups documents by impact, the highest first.
 *
 * @param docIds ascending
 * @param frequencyOf the sum of the weighted frequencies of a document
 */
export function groupByImpact(
  docIds: ArrayLike<number>,
  frequencyOf: (docId: number) => number,
): readonly ImpactGroup[] {
  const byImpact: number[][] = [];
  for (let i = 0; i < docIds.length; i++) {
    const docId = docIds[i] ?? 0;
    const impact = impactOf(frequencyOf(docId));
    const group = byImpact[impact];
    if (group) group.push(docId);
    else byImpact[impact] = [docId];
  }
  const groups: ImpactGroup[] = [];
  for (let impact = byImpact.length - 1; impact >= 0; impact--) {
    const docIds = byImpact[impact];
    if (docIds) groups.push({ impact, docIds });
  }
  return groups;
}

/** How many documents groups have. */
export function countDocuments(groups: readonly ImpactGroup[]): number {
  return groups.reduce((sum, { docIds }) => sum + docIds.length, 0);
}
