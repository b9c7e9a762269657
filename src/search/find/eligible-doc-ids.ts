import type { Presence } from '../query/clause.ts';
import type { Match } from './matches.ts';

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
  matches: readonly Match[],
  dated: readonly (readonly number[])[],
  slots: number,
  allDocIds: readonly number[],
): readonly number[] {
  const inLists = (presence: Presence): DocIdLists[] =>
    matches.filter(({ clause }) => clause.presence === presence).map(docIdsMeeting);
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

/** Lists that may overlap. */
type DocIdLists = readonly (readonly number[])[];

function docIdsMeeting({ clause, terms, completions }: Match): DocIdLists {
  const postingLists = [...terms.values(), ...(completions ? [completions.postingList] : [])];
  return postingLists.flatMap((postingList) =>
    clause.fields.map((field) => postingList.get(field)?.docIds ?? []),
  );
}

function totalLength(lists: DocIdLists): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

function forEachIn(lists: DocIdLists, visit: (docId: number) => void): void {
  for (const list of lists) list.forEach(visit);
}
