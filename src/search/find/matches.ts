import type { Posting } from '../files/posting.ts';
import type { Clause } from '../query/clause.ts';
import type { IndexReader } from './index-reader.ts';
import { union } from './union.ts';

/** A clause with all that the index says of it. */
export interface Match {
  readonly clause: Clause;
  /** Every term of the index that the clause stands for, with where it stands. */
  readonly terms: ReadonlyMap<string, Posting>;
  /** For the word being typed: what it may become, all taken as one term. */
  readonly completions?: Completions;
}

export interface Completions {
  readonly terms: readonly string[];
  readonly posting: Posting;
}

/** Looks a clause up in the index. */
export async function matchOf(clause: Clause, index: IndexReader): Promise<Match> {
  const terms = await postingsOf(await index.termsMatching(clause), index);
  const begun = clause.beginning ? await index.termsBeginning(clause.beginning.letters) : 'tooMany';
  if (clause.beginning === undefined || begun === 'tooMany') return { clause, terms };
  const completions = await postingsOf([...new Set([...begun, ...clause.beginning.terms])], index);
  return {
    clause,
    terms,
    completions: {
      terms: [...completions.keys()],
      posting: union([...completions.values()], index.slots),
    },
  };
}

/** The postings of those terms that the index has. */
async function postingsOf(
  terms: readonly string[],
  index: IndexReader,
): Promise<ReadonlyMap<string, Posting>> {
  const postings = await index.postings(terms);
  const known = new Map<string, Posting>();
  terms.forEach((term, i) => {
    const posting = postings[i];
    if (posting && posting.size > 0) known.set(term, posting);
  });
  return known;
}

/** Whether a clause stands for the word being typed, of which there is too little to tell what it may become. */
export function isTooShort({ clause, terms, completions }: Match): boolean {
  return clause.beginning !== undefined && completions === undefined && terms.size === 0;
}
