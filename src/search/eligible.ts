import type { Match } from './matches.ts';

/**
 * Tells, by document number, which documents may be hits: those that have what is required and nothing of what
 * is prohibited. As in lunr, a clause is met by any of its terms in any of its fields.
 */
export function eligibleDocuments(matches: readonly Match[], documentCount: number): Uint8Array {
  const eligible = new Uint8Array(documentCount).fill(1);
  for (const match of matches) {
    const { presence } = match.clause;
    if (presence === 'optional') continue;
    const meeting = documentsMeeting(match, documentCount);
    for (let document = 0; document < documentCount; document++) {
      if (meeting[document] === (presence === 'prohibited' ? 1 : 0)) eligible[document] = 0;
    }
  }
  return eligible;
}

function documentsMeeting({ clause, terms, completions }: Match, documentCount: number): Uint8Array {
  const meeting = new Uint8Array(documentCount);
  for (const posting of [...terms.values(), ...(completions ? [completions.posting] : [])]) {
    for (const field of clause.fields) {
      for (const document of posting.get(field)?.documents ?? []) meeting[document] = 1;
    }
  }
  return meeting;
}
