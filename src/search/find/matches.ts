import type { Posting } from '../files/posting.ts';
import type { Beginning, Clause } from '../query/clause.ts';
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
  // Side by side, for each may wait for files.
  const [terms, completions] = await Promise.all([
    index.termsMatching(clause).then((matching) => postingsOf(matching, index)),
    clause.beginning && completionsOf(clause.beginning, index),
  ]);
  if (completions === undefined) return { clause, terms };
  return {
    clause,
    terms,
    completions: {
      terms: [...completions.keys()],
      posting: union([...completions.values()], index.slots),
    },
  };
}

/** What a word that is being typed may become; undefined where that is too much to tell. */
async function completionsOf(
  { letters, terms: ended }: Beginning,
  index: IndexReader,
): Promise<ReadonlyMap<string, Posting> | undefined> {
  const begun = await index.termsBeginning(letters);
  return begun === 'tooMany' ? undefined : postingsOf([...new Set([...begun, ...ended])], index);
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
