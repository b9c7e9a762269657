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
  const met = matches.map((match) => ({
    presence: match.clause.presence,
    ...documentsMeeting(match, slots),
  }));
  const required = met
    .filter(({ presence }) => presence === 'required')
    .sort((a, b) => a.documents.length - b.documents.length);
  const prohibited = met.filter(({ presence }) => presence === 'prohibited');
  let documents = firstChoice(met, required[0]?.documents, slots, everyDocument);
  for (const { meets } of required.slice(1)) documents = documents.filter((each) => meets[each] === 1);
  for (const { meets } of prohibited) documents = documents.filter((each) => meets[each] === 0);
  return documents;
}

/** Documents by number, each once, and a flag for each number. */
interface Meeting {
  readonly documents: readonly number[];
  readonly meets: Uint8Array;
}

function firstChoice(
  met: readonly (Meeting & Pick<Match['clause'], 'presence'>)[],
  required: readonly number[] | undefined,
  slots: number,
  everyDocument: readonly number[],
): readonly number[] {
  if (required !== undefined) return required;
  const optional = met.filter(({ presence }) => presence === 'optional');
  if (optional.length === 0) return everyDocument;
  return distinct(
    optional.map(({ documents }) => documents),
    slots,
  ).documents;
}

function documentsMeeting({ clause, terms, completions }: Match, slots: number): Meeting {
  const postings = [...terms.values(), ...(completions ? [completions.posting] : [])];
  return distinct(
    postings.flatMap((posting) => clause.fields.map((field) => posting.get(field)?.documents ?? [])),
    slots,
  );
}

function distinct(lists: readonly (readonly number[])[], slots: number): Meeting {
  const meets = new Uint8Array(slots);
  const documents: number[] = [];
  for (const list of lists) {
    for (const document of list) {
      if (meets[document] === 1) continue;
      meets[document] = 1;
      documents.push(document);
    }
  }
  return { documents, meets };
}
