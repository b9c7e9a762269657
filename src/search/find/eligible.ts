import type { Presence } from '../query/clause.ts';
import type { Match } from './matches.ts';

/**
 * The documents that may be hits: those that meet all that is required, or any of the rest where nothing is, and
 * nothing that is prohibited. As in lunr, a clause is met by any of its terms in any of its fields.
 *
 * Works through lists of documents rather than through all numbers, for most questions concern few documents.
 *
 * @param everyDocument what is left where all matches prohibit
 */
export function eligibleDocuments(
  matches: readonly Match[],
  slots: number,
  everyDocument: readonly number[],
): readonly number[] {
  const inLists = (presence: Presence): DocumentLists[] =>
    matches.filter(({ clause }) => clause.presence === presence).map(documentsMeeting);
  const [fewest, ...others] = inLists('required').sort((a, b) => lengthOf(a) - lengthOf(b));
  const optional = inLists('optional');
  const first = fewest ?? (optional.length > 0 ? optional.flat() : [everyDocument]);

  /** For each number, how many clauses its document has met, of those that it must meet, one after the other. */
  const met = new Uint32Array(slots);
  const documents: number[] = [];
  forEachIn(first, (document) => {
    if (met[document] === 1) return;
    met[document] = 1;
    documents.push(document);
  });
  for (const [before, lists] of others.entries()) {
    forEachIn(lists, (document) => {
      if (met[document] === before + 1) met[document] = before + 2;
    });
  }
  for (const lists of inLists('prohibited')) {
    forEachIn(lists, (document) => {
      met[document] = 0;
    });
  }
  return documents.filter((document) => met[document] === 1 + others.length);
}

/** Lists that may share documents. */
type DocumentLists = readonly (readonly number[])[];

function documentsMeeting({ clause, terms, completions }: Match): DocumentLists {
  const postings = [...terms.values(), ...(completions ? [completions.posting] : [])];
  return postings.flatMap((posting) => clause.fields.map((field) => posting.get(field)?.documents ?? []));
}

function lengthOf(lists: DocumentLists): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

function forEachIn(lists: DocumentLists, visit: (document: number) => void): void {
  for (const list of lists) list.forEach(visit);
}
