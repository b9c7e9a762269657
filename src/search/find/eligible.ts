import type { Match } from './matches.ts';

/**
 * Takes out of `eligible`, by document number, the documents that lack what is required or have what is
 * prohibited. As in lunr, a clause is met by any of its terms in any of its fields.
 */
export function keepMeeting(eligible: Uint8Array, matches: readonly Match[]): void {
  for (const match of matches) {
    const { presence } = match.clause;
    if (presence === 'optional') continue;
    const meeting = documentsMeeting(match, eligible.length);
    const unwanted = presence === 'prohibited' ? 1 : 0;
    for (let document = 0; document < eligible.length; document++) {
      if (meeting[document] === unwanted) eligible[document] = 0;
    }
  }
}

function documentsMeeting({ clause, terms, completions }: Match, slots: number): Uint8Array {
  const meeting = new Uint8Array(slots);
  for (const posting of [...terms.values(), ...(completions ? [completions.posting] : [])]) {
    for (const field of clause.fields) {
      for (const document of posting.get(field)?.documents ?? []) meeting[document] = 1;
    }
  }
  return meeting;
}
