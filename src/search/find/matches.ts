import type { Clause, Prefix } from '../query/clause.ts';
import { isSequence } from '../words/sequence.ts';
import type { IndexReader } from './index-reader.ts';
import type { DocIdLists, Lookup } from './lookup.ts';

/** A clause, and what it matches in the index. */
export interface Match<List> {
  readonly clause: Clause;
  /** Every index term, and every sequence, that the clause matches, with its list of documents. */
  readonly terms: ReadonlyMap<string, List>;
  /** For the word being typed: its completions. */
  readonly completions?: ReadonlyMap<string, List>;
}

/** Looks up a clause in the index. */
export async function matchOf<List>(
  clause: Clause,
  index: IndexReader,
  lookup: Lookup<List>,
): Promise<Match<List>> {
  const { prefix } = clause;
  const matching = listsOrFallback(clause, index, lookup);
  const isCompleted = prefix !== undefined && (!prefix.onlyIfUnknown || (await matching).size === 0);
  // In parallel, because both may load files.
  const [terms, completions] = await Promise.all([
    matching,
    isCompleted ? completionsOf(prefix, clause, index, lookup) : undefined,
  ]);
  return completions === undefined ? { clause, terms } : { clause, terms, completions };
}

/** The documents that match a clause, in lists that may overlap. */
export function docIdListsOf<List>(match: Match<List>, lookup: Pick<Lookup<List>, 'docIdLists'>): DocIdLists {
  return listsOfMatch(match).flatMap((list) => lookup.docIdLists(list, match.clause.fields));
}

/** The lists of all terms that a clause matches, completions included. */
export function listsOfMatch<List>({ terms, completions }: Match<List>): readonly List[] {
  return [...terms.values(), ...(completions?.values() ?? [])];
}

async function listsOrFallback<List>(
  clause: Clause,
  index: IndexReader,
  lookup: Lookup<List>,
): Promise<ReadonlyMap<string, List>> {
  const lists = await listsOfClause(clause, index, lookup);
  return lists.size > 0 || clause.fallback === undefined ? lists : listsOf([clause.fallback], clause, lookup);
}

async function listsOfClause<List>(
  clause: Clause,
  index: IndexReader,
  lookup: Lookup<List>,
): Promise<ReadonlyMap<string, List>> {
  const { term, others = [], kind, editDistance, fields } = clause;
  const isLiteral = kind === 'term' && editDistance === undefined;
  const [matching, ...sequences] = await Promise.all([
    isSequence(term) ? [] : isLiteral ? [term] : index.termsMatching(clause),
    ...[term, ...others].filter(isSequence).map(async (sequence) => {
      const list = await lookup.listOfSequence(sequence, fields);
      return list === undefined ? [] : [[sequence, list] as const];
    }),
  ]);
  const terms = [...matching, ...others.filter((other) => !isSequence(other))];
  return new Map([...(await listsOf(terms, clause, lookup)), ...sequences.flat()]);
}

/** Completions of a word that is being typed; undefined if there are too many. */
async function completionsOf<List>(
  { letters, terms }: Prefix,
  clause: Clause,
  index: IndexReader,
  lookup: Lookup<List>,
): Promise<ReadonlyMap<string, List> | undefined> {
  const withPrefix = await index.termsWithPrefix(letters);
  return withPrefix === 'tooMany'
    ? undefined
    : listsOf([...new Set([...withPrefix, ...terms])], clause, lookup);
}

/** The lists of those terms that the index contains. */
async function listsOf<List>(
  terms: readonly string[],
  { fields }: Clause,
  lookup: Lookup<List>,
): Promise<ReadonlyMap<string, List>> {
  const lists = await lookup.lists(terms, fields);
  const found = new Map<string, List>();
  terms.forEach((term, i) => {
    const list = lists[i];
    if (list !== undefined) found.set(term, list);
  });
  return found;
}

/** Whether a clause asks for a stop word as a name that no item has. */
export function isUnknownName({ clause, terms, completions }: Match<unknown>): boolean {
  return clause.stopWord !== undefined && completions === undefined && terms.size === 0;
}

/** Whether a clause is the word being typed, and too short to be completed or to match anything. */
export function isTooShort({ clause, terms, completions }: Match<unknown>): boolean {
  return clause.prefix !== undefined && completions === undefined && terms.size === 0;
}
