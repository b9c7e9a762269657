import type { PostingList } from '../files/posting-list.ts';
import type { Clause, Prefix } from '../query/clause.ts';
import { isSequence } from '../words/sequence.ts';
import type { IndexReader } from './index-reader.ts';
import { postingListOfSequence } from './sequences.ts';
import { union } from './union.ts';

/** A clause, and what it matches in the index. */
export interface Match {
  readonly clause: Clause;
  /** Every index term, and every sequence, that the clause matches, with its posting list. */
  readonly terms: ReadonlyMap<string, PostingList>;
  /** For the word being typed: its completions, merged into one term. */
  readonly completions?: Completions;
}

export interface Completions {
  readonly terms: readonly string[];
  readonly postingList: PostingList;
}

/** Looks up a clause in the index. */
export async function matchOf(clause: Clause, index: IndexReader): Promise<Match> {
  const { prefix } = clause;
  const matching = postingListsOfClause(clause, index);
  const isCompleted = prefix !== undefined && (!prefix.onlyIfUnknown || (await matching).size === 0);
  // In parallel, because both may load files.
  const [terms, completions] = await Promise.all([
    matching,
    isCompleted ? completionsOf(prefix, index) : undefined,
  ]);
  if (completions === undefined) return { clause, terms };
  return {
    clause,
    terms,
    completions: {
      terms: [...completions.keys()],
      postingList: union([...completions.values()], index.slots),
    },
  };
}

async function postingListsOfClause(
  clause: Clause,
  index: IndexReader,
): Promise<ReadonlyMap<string, PostingList>> {
  const { term, others = [] } = clause;
  const [matching, ...sequences] = await Promise.all([
    isSequence(term) ? [] : index.termsMatching(clause),
    ...[term, ...others].filter(isSequence).map(async (sequence) => {
      const postingList = await postingListOfSequence(sequence, index);
      return postingList.size === 0 ? [] : [[sequence, postingList] as const];
    }),
  ]);
  const terms = [...matching, ...others.filter((other) => !isSequence(other))];
  return new Map([...(await postingListsOf(terms, index)), ...sequences.flat()]);
}

/** Completions of a word that is being typed; undefined if there are too many. */
async function completionsOf(
  { letters, terms }: Prefix,
  index: IndexReader,
): Promise<ReadonlyMap<string, PostingList> | undefined> {
  const withPrefix = await index.termsWithPrefix(letters);
  return withPrefix === 'tooMany'
    ? undefined
    : postingListsOf([...new Set([...withPrefix, ...terms])], index);
}

/** The posting lists of those terms that the index contains. */
async function postingListsOf(
  terms: readonly string[],
  index: IndexReader,
): Promise<ReadonlyMap<string, PostingList>> {
  const postingLists = await index.postingLists(terms);
  const found = new Map<string, PostingList>();
  terms.forEach((term, i) => {
    const postingList = postingLists[i];
    if (postingList && postingList.size > 0) found.set(term, postingList);
  });
  return found;
}

/** Whether a clause is the word being typed, and too short to be completed or to match anything. */
export function isTooShort({ clause, terms, completions }: Match): boolean {
  return clause.prefix !== undefined && completions === undefined && terms.size === 0;
}
