import type { Presence } from '../query/clause.ts';
import type { DocIdLists } from './lookup.ts';

/** The documents that match a clause. */
export interface ClauseDocIds {
  readonly presence: Presence;
  readonly docIdLists: DocIdLists;
}

/**
 * The documents that can be hits: those that match all required clauses (or any optional clause, if none is
 * required) and no prohibited one. As in lunr, a document matches a clause if any of its fields contains any of the
 * clause's terms.
 *
 * Works on lists of doc ids instead of all slots, because most queries match few documents.
 *
 * @param dated for each date of the query, the documents that match it, which are as those of an optional clause
 * @param allDocIds the starting point if all clauses are prohibited
 */
export function eligibleDocIds(
  matches: readonly ClauseDocIds[],
  dated: readonly (readonly number[])[],
  slots: number,
  allDocIds: readonly number[],
): readonly number[] {
  const inLists = (presence: Presence): DocIdLists[] =>
    matches.filter((each) => each.presence === presence).map(({ docIdLists }) => docIdLists);
  const [fewest, ...others] = inLists('required').sort((a, b) => totalLength(a) - totalLength(b));
  const optional = [...inLists('optional'), ...dated.map((docIds) => [docIds])];
  const first = fewest ?? (optional.length > 0 ? optional.flat() : [allDocIds]);

  /** By slot, how many of the required clauses the document has matched so far, counted in order. */
  const met = new Uint32Array(slots);
  const docIds: number[] = [];
  forEachIn(first, (docId) => {
    if (met[docId] === 1) return;
    met[docId] = 1;
    docIds.push(docId);
  });
  for (const [before, lists] of others.entries()) {
    forEachIn(lists, (docId) => {
      if (met[docId] === before + 1) met[docId] = before + 2;
    });
  }
  for (const lists of inLists('prohibited')) {
    forEachIn(lists, (docId) => {
      met[docId] = 0;
    });
  }
  return docIds.filter((docId) => met[docId] === 1 + others.length);
}

function totalLength(lists: DocIdLists): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

function forEachIn(lists: DocIdLists, visit: (docId: number) => void): void {
  for (const list of lists) for (let i = 0; i < list.length; i++) visit(list[i] ?? 0);
}
